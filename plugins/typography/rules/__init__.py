"""The rules of French typography, one a file, in the order in which a text goes through them."""

from plugins.typography.rule import Rule
from plugins.typography.rules import (
    apostrophes,
    centuries,
    civilities,
    colons,
    dashes,
    dates,
    ellipses,
    guillemets,
    high_marks,
    low_marks,
    numbers,
    quotes,
    references,
    spaces,
    symbols,
    units,
)

# Characters first, then the spaces around them: a mark's space depends on what the mark is. Dashes come last, since a
# no-break space after a point (`M. Dupont`) tells them that no sentence ends there.
RULES: tuple[Rule, ...] = (
    spaces.RULE,
    ellipses.RULE,
    low_marks.RULE,
    apostrophes.RULE,
    quotes.RULE,
    guillemets.RULE,
    high_marks.RULE,
    colons.RULE,
    references.RULE,
    numbers.RULE,
    symbols.RULE,
    units.RULE,
    dates.RULE,
    centuries.RULE,
    civilities.RULE,
    dashes.RULE,
)

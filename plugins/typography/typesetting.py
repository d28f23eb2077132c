"""Taking a text or an HTML fragment through the rules."""

from plugins.typography.fragments import Fragment
from plugins.typography.markup import read_fragment
from plugins.typography.protect import mask, unmask
from plugins.typography.rule import apply_edits
from plugins.typography.rules import RULES
from plugins.typography.variants import Variant, variant_named

# A rule without triggers looks at every text: each holds the empty one.
_RULES = tuple((rule.triggers or ("",), rule.find) for rule in RULES)


def typeset_text(text: str, variant: str = "fr-FR") -> str:
    """Typeset plain text (a title, a caption, a description), in which `<` and `&` are ordinary characters.

    Letters and digits are never added, lost or moved; typesetting twice is typesetting once.

    Raises ValueError for an unknown variant.
    """
    usage = variant_named(variant)
    return text if usage is None else _typeset(text, usage, None)


def typeset_html(html: str, variant: str = "fr-FR") -> str:
    """Typeset the text nodes of an HTML fragment; every byte outside them is kept.

    Rules see across inline tags and never across blocks or `<br>`. Code, raw elements, and elements whose `lang` is
    not French are left alone; French inside a foreign element is typeset. An entity is kept as it was typed unless a
    rule exchanges its character.

    Raises ValueError for an unknown variant.
    """
    usage = variant_named(variant)
    if usage is None:
        return html
    fragment = read_fragment(html)
    return fragment.markup(_typeset(fragment.text, usage, fragment))


def _typeset(text: str, usage: Variant, fragment: Fragment | None) -> str:
    text, hidden = mask(text)
    for triggers, find in _RULES:
        # A loop here, not a method of the rule: it runs sixteen times a text.
        for trigger in triggers:
            if trigger in text:
                break
        else:
            continue
        edits = find(text, usage)
        if edits:
            text = apply_edits(text, edits)
            if fragment:
                fragment.follow(edits)
    return unmask(text, hidden)

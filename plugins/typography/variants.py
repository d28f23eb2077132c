"""The national usages, as data: which space stands where; no rule asks for a variant by its name."""

from collections.abc import Mapping
from types import MappingProxyType

from plugins.domain.record import Record
from plugins.typography.characters import NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE


class Variant(Record):
    """One usage: the space (one character, or "" for none) that each place takes."""

    name: str
    before_semicolon: str
    before_exclamation: str
    before_question: str
    before_colon: str
    inside_guillemets: str
    within_number: str = NARROW_NO_BREAK_SPACE
    before_unit: str = NO_BREAK_SPACE

    def before_mark(self, mark: str) -> str:
        """The space before this one of `; ! ? :`."""
        if mark == ":":
            return self.before_colon
        if mark == ";":
            return self.before_semicolon
        return self.before_exclamation if mark == "!" else self.before_question


_FRANCE = Variant(
    "fr-FR",
    before_semicolon=NARROW_NO_BREAK_SPACE,
    before_exclamation=NARROW_NO_BREAK_SPACE,
    before_question=NARROW_NO_BREAK_SPACE,
    before_colon=NO_BREAK_SPACE,
    inside_guillemets=NO_BREAK_SPACE,
)
# Source: Office québécois de la langue française, Banque de dépannage linguistique, « Espacement avant et après les
# principaux signes de ponctuation »: no space before ; ! ? where a thin one cannot be counted on.
_CANADA = Variant(
    "fr-CA",
    before_semicolon="",
    before_exclamation="",
    before_question="",
    before_colon=NO_BREAK_SPACE,
    inside_guillemets=NO_BREAK_SPACE,
)
# Source: « Guide du typographe » (Groupe de Lausanne): thin spaces throughout, guillemets and colon included.
_SWITZERLAND = Variant(
    "fr-CH",
    before_semicolon=NARROW_NO_BREAK_SPACE,
    before_exclamation=NARROW_NO_BREAK_SPACE,
    before_question=NARROW_NO_BREAK_SPACE,
    before_colon=NARROW_NO_BREAK_SPACE,
    inside_guillemets=NARROW_NO_BREAK_SPACE,
)

OFF = "off"

# None stands for `off`: the text is left as its author typed it.
VARIANTS: Mapping[str, Variant | None] = MappingProxyType(
    {
        "fr-FR": _FRANCE,
        "fr-CA": _CANADA,
        "fr-CH": _SWITZERLAND,
        OFF: None,
    }
)


def variant_named(name: str) -> Variant | None:
    """The variant of this name, None for `off`.

    Raises ValueError when there is none of this name.
    """
    try:
        return VARIANTS[name]
    except KeyError:
        raise ValueError(f"unknown typography variant {name!r}; known: {', '.join(VARIANTS)}") from None

"""What a rule is, what it answers, and how the answer is applied."""

from collections.abc import Callable, Sequence

from plugins.domain.record import Record
from plugins.typography.variants import Variant

# Offsets of a piece of the text that the rule was given, and what stands there instead.
# A rule's edits are in order and do not overlap. An insertion (start == end) belongs to the character after it.
Edit = tuple[int, int, str]


class Rule(Record):
    """One rule of typography: its name, which is its file's, and the finder of its edits."""

    name: str
    find: Callable[[str, Variant], list[Edit]]
    # The rule can do nothing in a text that has none of these; empty when the finder is as quick as that look.
    triggers: tuple[str, ...] = ()


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with its edits made."""
    pieces: list[str] = []
    position = 0
    for start, end, replacement in edits:
        pieces.append(text[position:start])
        pieces.append(replacement)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def set_space(edits: list[Edit], text: str, start: int, end: int, space: str) -> None:
    """Ask for `space` between the two offsets, unless exactly that stands there already."""
    if text[start:end] != space:
        edits.append((start, end, space))

"""An HTML fragment as the text its reader sees, and the way back to its markup.

Rules are given one string for the whole fragment: the visible text, entities decoded, tags gone, a BREAK between two
blocks, an OPAQUE for each thing inside a block that is not theirs. What was taken out is kept as islands: where it
stood, what is visible of it, and its source. So rules see across inline tags without knowing that there are any.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from plugins.typography.rule import Edit


class Fragment:
    """The visible text of a fragment and the islands in it."""

    __slots__ = ("_length", "_pieces", "_positions", "_sources", "_visibles")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._positions: list[int] = []
        self._visibles: list[str] = []
        self._sources: list[str] = []

    @classmethod
    def cut(cls, texts: Sequence[str], visibles: Sequence[str], sources: Sequence[str]) -> "Fragment":
        """A fragment whose islands stand between these texts, of which there is one more: all of it at once."""
        pieces = [""] * (len(texts) + len(visibles))
        pieces[0::2], pieces[1::2] = texts, visibles
        ends = list(accumulate(map(len, pieces)))
        fragment = cls()
        fragment._pieces, fragment._length = ["".join(pieces)], ends[-1]
        fragment._positions, fragment._visibles, fragment._sources = ends[:-1:2], [*visibles], [*sources]
        return fragment

    @property
    def text(self) -> str:
        """The visible text as it was read."""
        return "".join(self._pieces)

    def add_text(self, text: str) -> None:
        """Add text that is its own source."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def add_island(self, visible: str, source: str) -> None:
        """Add a piece of source of which this much is visible ("" for a tag)."""
        self._positions.append(self._length)
        self._visibles.append(visible)
        self._sources.append(source)
        if visible:
            self._pieces.append(visible)
            self._length += len(visible)

    def follow(self, edits: Sequence[Edit]) -> None:
        """Move the islands as these edits of the text move them; edits that keep the length move nothing.

        A tag in front of an edited piece stays in front, one inside it goes behind. An entity inside it is dropped:
        the edit says what stands there now. Edits never cover anything else that is visible of an island.
        """
        positions = self._positions
        moved: list[int] = []
        done = shift = 0
        for start, end, replacement in edits:
            growth = len(replacement) - (end - start)
            if not growth:
                continue
            first = bisect_left(positions, start, done)
            moved.extend([position + shift for position in positions[done:first]])
            done = (
                bisect_left(positions, end, first) if end > start else bisect_right(positions, start, first)
            )
            for island in range(first, done):
                visible = self._visibles[island]
                in_front = positions[island] == start and not visible
                moved.append(start + shift + (0 if in_front else len(replacement)))
                if visible and end > start:
                    self._visibles[island] = self._sources[island] = ""
            shift += growth
        if done or shift:
            moved.extend([position + shift for position in positions[done:]])
            self._positions = moved

    def markup(self, text: str) -> str:
        """The fragment's source with this text, to which `follow` has led, in its text nodes."""
        positions, visibles = self._positions, self._visibles
        starts = [0, *map(add, positions, map(len, visibles))]
        pieces = [""] * (2 * len(positions) + 1)
        pieces[0::2] = [text[start:end] for start, end in zip(starts, [*positions, len(text)], strict=True)]
        # An entity whose character a rule has exchanged gives way to the new character.
        pieces[1::2] = [
            source if not visible or text.startswith(visible, position) else text[position:start]
            for position, visible, source, start in zip(
                positions, visibles, self._sources, starts[1:], strict=True
            )
        ]
        return "".join(pieces)

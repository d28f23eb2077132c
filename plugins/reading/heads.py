"""The sources of thousands of articles, held small: packed, and made again for whoever asks."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping

from plugins.domain.source import Field, Source


def packed_head(source: Source) -> bytes:
    """A source without its body, as bytes."""
    fields = [(field.key, field.typed, field.value, field.line) for field in source.fields]
    return pickle.dumps((source.body_line, fields))


class Sources(Mapping[str, Source]):
    """Sources by path, in the order of `held`. One of which only the packed head is held has an empty body."""

    def __init__(self, held: Mapping[str, Source | bytes]) -> None:
        self._held = held

    def __repr__(self) -> str:
        return f"Sources({dict(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self) == dict(other)

    def __getitem__(self, path: str) -> Source:
        held = self._held[path]
        if isinstance(held, Source):
            return held
        body_line, fields = pickle.loads(held)
        return Source(path, tuple([Field(*field) for field in fields]), "", body_line)

    def __contains__(self, path: object) -> bool:
        return path in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

"""A YAML head, in the strict subset that a head needs: keys, one value each, or a plain list of values.

Values stay text as typed (`oui` is not a truth value, a date is not a date object yet). Events are read one by one,
never composed, so that deep nesting, anchors and tags cost nothing and build nothing.
Source: YAML 1.1, as PyYAML 6 reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.reading.notes import Notes

YAML_START = "---"
YAML_END = ("---", "...")
_EMPTY = ("null", "~")
_PLAIN = pattern(r"[A-Za-z0-9_-]+:[ \t]+\S.*")
_MOST_MENDED = 20


class Typed(Record):
    """A key and its value as typed. `continues` marks the second and later values of a YAML list."""

    key: str
    value: str
    line: int
    continues: bool = False


def read_yaml(text: str, first_line: int, notes: Notes) -> list[Typed] | None:
    """The pairs of a YAML block whose first line is `first_line` of the file; what is wrong with it is noted.

    A line that YAML cannot read (`title: Un : deux`) is noted and read as plain text, so that one bad line does not
    hide the others. None when that does not help.
    """
    import yaml  # only newsrooms with YAML heads pay for it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    lines = text.split("\n")
    quoted: set[int] = set()
    while True:
        attempt = Notes(notes.path)
        try:
            found = list(_pairs(yaml.parse("\n".join(lines), Loader=loader), first_line, attempt))
        except yaml.MarkedYAMLError as error:
            marks = [mark.line for mark in (error.problem_mark, error.context_mark) if mark is not None]
        except yaml.YAMLError:
            marks = []
        else:
            notes.found.extend(attempt.found)
            return found
        bad = next(
            (n for n in marks if n < len(lines) and n not in quoted and _PLAIN.fullmatch(lines[n])), None
        )
        if bad is None or len(quoted) == _MOST_MENDED:
            if not quoted:
                notes.add("E111", first_line + (min(marks[0], len(lines) - 1) if marks else 0))
            return None
        notes.add("E111", first_line + bad)
        quoted.add(bad)
        key, _, value = lines[bad].partition(":")
        lines[bad] = f"{key}: '{value.strip().replace(chr(39), chr(39) * 2)}'"


def _pairs(events: Iterator[object], first_line: int, notes: Notes) -> Iterator[Typed]:
    from yaml import events as kinds

    depth, key, line = 0, None, first_line
    in_list, values = False, 0
    for event in events:
        here = first_line + event.start_mark.line  # type: ignore[attr-defined]
        if isinstance(event, (kinds.CollectionStartEvent, kinds.ScalarEvent)) and (event.anchor or event.tag):
            notes.add("E112", here, key=key or "")
        if isinstance(event, kinds.CollectionStartEvent):
            depth += 1
            is_list = isinstance(event, kinds.SequenceStartEvent)
            if depth == 2 and key is not None and is_list:
                in_list, values = True, 0
            elif (depth > 1 or is_list) and depth <= 3:
                notes.add("E112", here, key=key or "")
        elif isinstance(event, kinds.CollectionEndEvent):
            depth -= 1
            if depth == 1:
                if in_list and not values and key is not None:
                    yield Typed(key, "", line)
                in_list, key = False, None
        elif isinstance(event, kinds.AliasEvent):
            notes.add("E112", here, key=key or "")
            if depth == 1:
                key = None if key is not None else ""
        elif isinstance(event, kinds.ScalarEvent):
            if depth == 1 and key is None:
                key, line = event.value, here
            elif depth == 1 and key is not None:
                yield Typed(key, _text(event), here)
                key = None
            elif depth == 2 and in_list and key is not None:
                yield Typed(key, _text(event), here, continues=values > 0)
                values += 1
            elif depth == 0:
                notes.add("E111", here)


def _text(event: object) -> str:
    plain = not event.style  # type: ignore[attr-defined]
    value: str = event.value  # type: ignore[attr-defined]
    return "" if plain and value in _EMPTY else " ".join(value.split())

"""Typed tables made rectangular: no column without a cell of its own, no cell beyond its rows.

Source: HTML Living Standard, 4.9.12.1 Forming a table.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

MOST_COLUMNS = 1000
_GROUPS = ("thead", "tbody", "tfoot")


def square(table: Element) -> None:
    """Spans that reach past the table are cut, and rows that are too short are filled."""
    for unused in [child for child in table if child.tag in ("colgroup", "col")]:
        table.remove(unused)
    groups = [child for child in table if child.tag in _GROUPS]
    loose = [child for child in table if child.tag == "tr"]
    placed = [spot for rows in [*map(list, groups), loose] for spot in _place(rows)]
    begins = sorted({column for _, column, _ in placed})
    rank = {column: number for number, column in enumerate(begins)}
    for cell, column, span in placed:
        width = sum(1 for other in range(column, column + span) if other in rank)
        _set_span(cell, "colspan", width)
    for rows in [*map(list, groups), loose]:
        _fill(rows, len(begins))


def _place(rows: list[Element]) -> list[tuple[Element, int, int]]:
    """Each cell of one group of rows with its first column and its width; row spans end with the group."""
    placed = []
    hanging: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        following: dict[int, int] = {c: left - 1 for c, left in hanging.items() if left > 1}
        for cell in row:
            while column in hanging:
                column += 1
            width = _span(cell, "colspan")
            height = min(_span(cell, "rowspan"), len(rows) - number)
            _set_span(cell, "rowspan", height)
            room = next((w for w in range(1, width) if column + w in hanging), width)
            placed.append((cell, column, room))
            if height > 1:
                following |= dict.fromkeys(range(column, column + room), height - 1)
            column += room
        hanging = following
    return placed


def _fill(rows: list[Element], columns: int) -> None:
    hanging: list[int] = []
    for row in rows:
        taken = len(hanging)
        following = [left - 1 for left in hanging if left > 1]
        for cell in row:
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            taken += width
            following += [height - 1] * width if height > 1 else []
        for _ in range(columns - taken):
            SubElement(row, "td")
        hanging = following


def _span(cell: Element, name: str) -> int:
    typed = cell.get(name, "").strip()
    return min(max(int(typed), 1), MOST_COLUMNS) if typed.isascii() and typed.isdigit() else 1


def _set_span(cell: Element, name: str, value: int) -> None:
    cell.attrib.pop(name, None)
    if value > 1:
        cell.set(name, str(value))

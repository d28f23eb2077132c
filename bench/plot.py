"""Cost against size, drawn: both scales logarithmic, so that a cost that grows with the archive climbs as it does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from lxml import etree

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 24, 48
# Okabe and Ito's colours, told apart by everybody.
COLOURS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9")
SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of the plot: `points` are (articles, seconds), rising in articles, all positive."""

    label: str
    colour: str
    is_dashed: bool
    points: tuple[tuple[int, float], ...]


def curves(costs: Mapping[tuple[str, str], Sequence[tuple[int, float]]]) -> tuple[Curve, ...]:
    """A line for each (contender, change): one colour a contender, dashed for edits."""
    names = list(dict.fromkeys(name for name, _ in costs))
    return tuple(
        Curve(
            f"{name}, {change}",
            COLOURS[names.index(name) % len(COLOURS)],
            change != "cold",
            tuple(sorted(points)),
        )
        for (name, change), points in costs.items()
        if points
    )


def draw(lines: Sequence[Curve]) -> bytes:
    """An SVG document; without a point, an empty frame."""
    points = [point for line in lines for point in line.points] or [(1, 1.0)]
    across = _decades([float(size) for size, _ in points])
    upward = _decades([cost for _, cost in points])
    root = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG}, viewBox=f"0 0 {WIDTH} {HEIGHT}", role="img")
    _text(root, "title", "Seconds of processor against articles")
    _add(root, "rect", width=WIDTH, height=HEIGHT, fill="#fff")
    frame = _add(root, "g", stroke="#ccc", font_family="sans-serif", font_size=12)
    for power in range(across[0], across[1] + 1):
        x = _across(10.0**power, across)
        _add(frame, "path", d=f"M{x:.1f} {TOP}V{HEIGHT - BOTTOM}")
        _text(
            frame, "text", f"{10**power:,}", x=x, y=HEIGHT - BOTTOM + 18, text_anchor="middle", stroke="none"
        )
    for power in range(upward[0], upward[1] + 1):
        y = _upward(10.0**power, upward)
        _add(frame, "path", d=f"M{LEFT} {y:.1f}H{WIDTH - RIGHT}")
        _text(frame, "text", f"{10.0**power:g} s", x=LEFT - 8, y=y + 4, text_anchor="end", stroke="none")
    _text(frame, "text", "articles", x=WIDTH - RIGHT, y=HEIGHT - 8, text_anchor="end", stroke="none")
    ends = []
    for line in lines:
        places = [(_across(size, across), _upward(cost, upward)) for size, cost in line.points]
        trace = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        dash = {"stroke_dasharray": "5 4"} if line.is_dashed else {}
        _add(root, "path", d=f"M{trace}", stroke=line.colour, stroke_width=2, fill="none", **dash)
        for x, y in places:
            _add(root, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=3.5, fill=line.colour)
        ends.append((places[-1], line))
    height = -20.0
    for (x, y), line in sorted(ends, key=lambda end: end[0][1]):
        # Labels of lines that end together are set under each other.
        height = max(y + 4, height + 15)
        place = {"x": f"{x + 10:.1f}", "y": f"{height:.1f}"}
        _text(root, "text", line.label, fill=line.colour, font_family="sans-serif", font_size=12, **place)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _decades(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten around the values, one apart at least."""
    low = floor(log10(min(values)))
    return low, max(low + 1, ceil(log10(max(values))))


def _across(value: float, decades: tuple[int, int]) -> float:
    return LEFT + (log10(value) - decades[0]) / (decades[1] - decades[0]) * (WIDTH - LEFT - RIGHT)


def _upward(value: float, decades: tuple[int, int]) -> float:
    share = (log10(value) - decades[0]) / (decades[1] - decades[0])
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _add(parent: etree._Element, name: str, **attributes: object) -> etree._Element:
    written = {key.replace("_", "-"): str(value) for key, value in attributes.items()}
    return etree.SubElement(parent, f"{{{SVG}}}{name}", written)


def _text(parent: etree._Element, name: str, text: str, **attributes: object) -> None:
    _add(parent, name, **attributes).text = text

"""The page of results and its plot, and the command that asks for them."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from bench.__main__ import Plan, read_sizes
from bench.changes import CHANGES
from bench.contenders import contenders
from bench.install import LOCK
from bench.machine import facts, shown_commands
from bench.measure import Cost
from bench.plot import curves, draw
from bench.report import plotted, results
from bench.session import Measured, Turn
from tests.house.test_locks import pins

SVG = "{http://www.w3.org/2000/svg}"


def turns(*cpus: float, changed: int | None = None) -> list[Turn]:
    return [Turn(Cost(cpu, cpu / 2, 40.4), 7, 1586, changed) for cpu in cpus]


def measured(size: int) -> Measured:
    scale = size / 1000
    return Measured(
        size,
        {
            ("cold", "rotative"): turns(2 * scale, 3 * scale, 9 * scale),
            ("cold", "hugo"): turns(4 * scale, 6 * scale, 9 * scale),
            ("body", "rotative"): turns(0.1, 0.1, 0.1, changed=6),
            ("body", "hugo"): turns(4 * scale, 5 * scale, 6 * scale, changed=1),
        },
    )


def test_the_page_shows_middles_extremes_and_paired_ratios(tmp_path: Path):
    page = results(
        began=datetime(2026, 11, 23, 9, 5, tzinfo=UTC),
        loads=("0.1", "1.2"),
        facts=[("processor", "a fast one")],
        commands=[("hugo", "hugo build")],
        asked="python -m bench",
        sizes=[measured(1000)],
    )

    assert (
        "| cold build | rotative | 3 | 3.00 (2.00 to 9.00) | 1.50 (1.00 to 4.50) | 40 | 7 |  | 1,586 |"
        in page
    )
    assert "| one body edited | rotative | 3 | 0.10 (0.10 to 0.10) |" in page
    assert "| 40 | 7 | 6 | 1,586 |" in page
    assert "| cold build | rotative | hugo | 0.5x (0.5x to 1x) | 0.5x (0.5x to 1x) |" in page
    assert "| one body edited | rotative | hugo | 1/50 (1/60 to 1/40) |" in page
    assert "2026-11-23 at 09:05 UTC by `python -m bench`" in page
    assert "| load before, after | 0.1, 1.2 |" in page


def test_the_plot_is_svg_with_a_line_for_each_curve():
    drawn = curves(plotted([measured(1000), measured(10000)]))
    root = etree.fromstring(draw(drawn))

    assert root.tag == f"{SVG}svg"
    assert [line.label for line in drawn] == ["rotative, cold", "rotative, body", "hugo, cold", "hugo, body"]
    assert drawn[0].points == ((1000, 3.0), (10000, 30.0))
    assert len(root.findall(f"{SVG}path")) == 4
    assert len(root.findall(f"{SVG}circle")) == 8
    labels = [text.text for text in root.iter(f"{SVG}text")]
    assert {"10,000", "articles", "hugo, body"} <= set(labels)


def test_a_dearer_build_is_drawn_higher():
    root = etree.fromstring(draw(curves(plotted([measured(1000)]))))
    heights = [float(circle.get("cy")) for circle in root.findall(f"{SVG}circle")]

    # Rotative cold 3 s, body 0.1 s; Hugo cold 6 s, body 5 s.
    assert heights[2] < heights[3] < heights[0] < heights[1]


@pytest.mark.parametrize(
    "points", [{}, {("a", "cold"): [(1, 1.0)]}, {("a", "cold"): [(7, 0.004), (90_000, 8000.0)]}]
)
def test_any_points_can_be_drawn(points: dict[tuple[str, str], list[tuple[int, float]]]):
    etree.fromstring(draw(curves(points)))


def test_sizes_say_how_often_and_what():
    everything = tuple(CHANGES)

    assert read_sizes("1000,10000") == (Plan(1000, 5, everything), Plan(10000, 3, everything))
    assert read_sizes("500x2, 90:new+cold") == (Plan(500, 2, everything), Plan(90, 5, ("cold", "new")))
    assert read_sizes("7x1:body") == (Plan(7, 1, ("body",)),)


@pytest.mark.parametrize("text", ["", "0", "many", "1000x", "1000x0", "10:warm", "10:", "10;20", "-5"])
def test_a_size_that_cannot_be_read_is_refused(text: str):
    with pytest.raises(argparse.ArgumentTypeError):
        read_sizes(text)


def test_the_page_names_no_folder_of_this_machine(tmp_path: Path):
    for name, words in shown_commands(contenders(tmp_path / "tools").values()):
        assert str(tmp_path) not in words
        assert "/home" not in words
        assert words.split()[-1] != name
    assert {"processor", "Rotative", "peers' hugo"} <= {name for name, _ in facts(tmp_path)}


def test_the_peers_are_locked_with_hashes_and_read_markdown_as_we_do():
    locked, ours = pins(str(LOCK)), pins("requirements.txt")

    assert {"pelican", "hugo", "markdown"} <= locked.keys()
    assert [name for name, (_, hashes) in locked.items() if not hashes] == []
    assert locked["markdown"] == ours["markdown"]
    assert locked["pelican"] == ours["pelican"]

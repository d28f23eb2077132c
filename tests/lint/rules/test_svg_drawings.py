"""Drawings that are programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.lint.rules.svg_drawings import check
from tests.lint.composing import directory, newsroom

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def codes(root: Path, text: str) -> list[str]:
    (root / "content").mkdir()
    (root / "content" / "a.svg").write_text(text, encoding="utf-8")
    found = newsroom(root=root, files={"a.svg": len(text)})
    return [problem.code for problem in check(directory(found))]


@pytest.mark.parametrize(
    "inside",
    [
        "<path d='M0 0'/><text>onclick=</text>",
        "<a href='https://lefanal.example/'><text>x</text></a>",
        "<use href='#a'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<style>path{fill:red}</style>",
    ],
)
def test_drawings_pass(tmp_path: Path, inside: str) -> None:
    assert codes(tmp_path, f"<?xml version='1.0'?>\n<svg {NS}>{inside}</svg>") == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<g onload='a()'/>",
        "<foreignObject/>",
        "<a href='javascript:alert(1)'/>",
        "<a xlink:href='java&#9;script:alert(1)'/>",
        "<image href='https://x.example/a.png'/>",
        "<image xlink:href='//x.example/a.png'/>",
        "<use href='data:image/svg+xml,a'/>",
        "<style>@import url(https://x.example/a.css);</style>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
    ],
)
def test_programs_are_refused(tmp_path: Path, inside: str) -> None:
    assert codes(tmp_path, f"<svg {NS}>{inside}</svg>") == ["E217"]


def test_entities_and_stylesheets_are_refused(tmp_path: Path) -> None:
    text = f'<?xml-stylesheet href="https://x.example/"?><!DOCTYPE svg [<!ENTITY a "b">]><svg {NS}>&a;</svg>'
    assert codes(tmp_path, text) == ["E217", "E217"]


@pytest.mark.parametrize(
    "text", ["", "texte", "<html></html>", "<svg", "<!DOCTYPE svg [<!ENTITY a '&a;'>]><svg>&a;</svg>"]
)
def test_what_is_not_a_drawing_is_refused(tmp_path: Path, text: str) -> None:
    assert set(codes(tmp_path, text)) <= {"E215", "E217"}
    assert (tmp_path / "content" / "a.svg").exists()

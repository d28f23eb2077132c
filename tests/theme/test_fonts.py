"""The fonts: every French glyph, under 100 kB, with their licences, wide enough where width is meaning."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from tests.theme.printing import STATIC, TEMPLATES

FILES = sorted((STATIC / "fonts").glob("*.woff2"))
LETTERS = "aàâäæbcçdeéèêëfghiîïjklmnoôöœpqrstuùûüvwxyÿz"
FRENCH = (
    LETTERS
    + "AÀÂÄÆBCÇDEÉÈÊËFGHIÎÏJKLMNOÔÖŒPQRSTUÙÛÜVWXYŸZ0123456789"
    + "«»‹›—–…’‘“”\"'•·€£$‰%№°§&@*+−×=/\\|()[]{}#_.,;:!?-‐‑ºª²³©®"
    + " \u00a0\u202f\u2009"
)
every_font = pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)


def test_there_are_fonts() -> None:
    assert len(FILES) == 4


@every_font
def test_a_font_has_every_french_glyph(path: Path) -> None:
    has = TTFont(path).getBestCmap()
    assert [f"U+{ord(c):04X} {c}" for c in FRENCH if ord(c) not in has] == []


@every_font
def test_the_narrow_space_is_narrower_than_the_space_and_not_nothing(path: Path) -> None:
    font = TTFont(path)
    em, cmap, widths = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    assert 0.15 * em < widths[cmap[0x202F]][0] < 0.22 * em
    assert widths[cmap[0x202F]][0] < widths[cmap[0x20]][0]
    assert widths[cmap[0xA0]][0] == widths[cmap[0x20]][0]


@every_font
def test_figures_can_stand_in_columns(path: Path) -> None:
    font = TTFont(path)
    digits = {font["hmtx"][font.getBestCmap()[ord(c)]][0] for c in "0123456789"}
    features = (
        {r.FeatureTag for r in font["GSUB"].table.FeatureList.FeatureRecord} if "GSUB" in font else set()
    )
    assert len(digits) == 1 or "tnum" in features


def test_the_fonts_are_light_together() -> None:
    assert sum(p.stat().st_size for p in FILES) < 100_000


def test_every_font_has_its_open_licence_beside_it() -> None:
    licences = {p.name.partition(".")[0]: p.read_text("utf-8") for p in (STATIC / "fonts").glob("*.txt")}
    assert all("SIL Open Font License, Version 1.1" in text for text in licences.values())
    assert all(any(p.stem.startswith(name) for name in licences) for p in FILES)


def test_preloaded_fonts_are_fonts_of_the_style_sheet() -> None:
    styled = set(re.findall(r'url\("([^"]+)"\)', (STATIC / "css/fonts.css").read_text("utf-8")))
    preloaded = set(
        re.findall(r'rel="preload" href="([^"]+)"', (TEMPLATES / "partials/head.html").read_text("utf-8"))
    )
    assert preloaded < styled
    assert styled == {f"/theme/fonts/{p.name}" for p in FILES}


def test_text_is_shown_at_once_in_a_face_of_the_same_measure() -> None:
    faces = re.findall(r"@font-face \{(.*?)\}", (STATIC / "css/fonts.css").read_text("utf-8"), re.DOTALL)
    own = [f for f in faces if "url(" in f]
    local = [f for f in faces if "local(" in f]
    assert all("font-display: optional" in f for f in own)
    assert all("size-adjust" in f and "ascent-override" in f for f in local)
    assert len(own) == len(local)

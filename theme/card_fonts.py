"""Cut the faces in which social cards are drawn: titles name Łódź, Škoda and Nguyễn, which the pages' fonts leave to others.

    npm install --prefix SOURCES @fontsource-variable/newsreader@5.3.0 @fontsource-variable/public-sans@5.3.0
    python theme/card_fonts.py SOURCES/node_modules/@fontsource-variable

Every Latin letter that the packages have, in one weight and size; they stand beside the templates, not among what is
published, so they weigh nothing for readers. Outlines are those of the pages' fonts.

Source: SIL Open Font License 1.1 (the licences stand beside the published fonts).
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from fontTools.merge import Merger  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]
from subset_fonts import NARROW_SPACE, THIN_SPACE, Addition, reopened

CARDS = Path(__file__).resolve().parent / "cards"
SCRIPTS = ("latin", "latin-ext", "vietnamese")
CUTS = (
    ("newsreader-display", "newsreader/files/newsreader-{}-standard-normal.woff2", {"opsz": 44, "wght": 560}),
    ("public-sans-label", "public-sans/files/public-sans-{}-wght-normal.woff2", {"wght": 600}),
)


def letters_of(source: Path, axes: dict[str, float], known: set[int]) -> TTFont:
    """One file of a package, pinned, with the letters that no other file gave; `known` grows by them."""
    font = reopened(instantiateVariableFont(TTFont(source, recalcTimestamp=False), axes))
    # Cards are set letter after letter, without a shaping library: no feature would be read.
    options = Options(
        layout_features=[], hinting=False, notdef_outline=True, drop_tables=["GPOS", "GSUB", "GDEF", "STAT"]
    )
    subsetter = Subsetter(options)
    fresh = set(font.getBestCmap()) - known
    subsetter.populate(unicodes=fresh)
    subsetter.subset(font)
    known |= fresh
    return font


def make(name: str, source: str, axes: dict[str, float], packages: Path) -> Path:
    """Cut one face and write it; returns the file."""
    known: set[int] = set()
    parts = []
    stamps = []
    for script in SCRIPTS:
        part = io.BytesIO()
        letters = letters_of(packages / source.format(script), axes, known)
        stamps.append((letters["head"].created, letters["head"].modified))
        letters.save(part)
        part.seek(0)
        parts.append(part)
    font = reopened(Merger().merge(parts))
    # The merger notes when it ran.
    font["head"].created, font["head"].modified = stamps[0]
    addition = Addition(font)
    missing = {
        "\u202f": lambda: addition.space("\u202f", NARROW_SPACE),
        "\u2009": lambda: addition.space("\u2009", THIN_SPACE),
        "\u2011": lambda: addition.map("\u2011", addition.cmap[ord("-")]),
        "\u2010": lambda: addition.map("\u2010", addition.cmap[ord("-")]),
        "№": lambda: addition.pair("№", "N", "º", centred=False),
        "‰": addition.per_mille,
    }
    for character, add in missing.items():
        if ord(character) not in addition.cmap:
            add()
    font.flavor = "woff2"
    path = CARDS / f"{name}.woff2"
    font.save(path)
    return path


def main(packages: Path) -> None:
    """Make both faces."""
    CARDS.mkdir(exist_ok=True)
    for name, source, axes in CUTS:
        path = make(name, source, axes, packages)
        print(f"{path.stat().st_size:7} {path.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

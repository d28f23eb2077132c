"""Cut the theme's fonts from the fontsource packages: French glyphs only, a few axes, one woff2 file a role.

    npm install --prefix SOURCES @fontsource-variable/newsreader@5.3.0 @fontsource-variable/public-sans@5.3.0
    python theme/subset_fonts.py SOURCES/node_modules/@fontsource-variable

The packages' `latin` files lack U+202F, U+2009, U+2011, Ÿ, ‰ and №, which French needs: they are added here, built
from the glyphs that are there. Neither font reserves its name, so the modified files may keep it.

Source: SIL Open Font License 1.1 (the licences stand beside the fonts); OpenType 1.9, `gvar` and `glyf`.
"""

from __future__ import annotations

import io
import shutil
import sys
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables.TupleVariation import TupleVariation  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

FONTS = Path(__file__).resolve().parent / "static/fonts"
NARROW_SPACE, THIN_SPACE = 0.2, 0.17  # of the em
RING_PITCH = 1.08  # from one ring of ‰ to the next, in ring widths
ASCII = "".join(map(chr, range(0x20, 0x7F)))
LETTERS = "ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜÝàâäáãåæçèéêëìíîïñòóôöõøœßùúûüýÿ"
SIGNS = "\u00a0\u00ad«»‹›—–…’‘“”„‚•·€£°§¡¿©®™×÷±−²³¹ªº½¼¾¶µ¨´¸"
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "tnum"]


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make: a package's file, and where its axes are pinned (a number) or limited (a pair)."""

    name: str
    source: str
    axes: dict[str, float | tuple[float, float]]


CUTS = (
    Cut("newsreader", "newsreader/files/newsreader-latin-standard-normal.woff2", {"opsz": 17, "wght": (400, 700)}),
    Cut("newsreader-italic", "newsreader/files/newsreader-latin-standard-italic.woff2", {"opsz": 17, "wght": 400}),
    Cut("newsreader-display", "newsreader/files/newsreader-latin-standard-normal.woff2", {"opsz": 44, "wght": 560}),
    Cut("public-sans", "public-sans/files/public-sans-latin-wght-normal.woff2", {"wght": (400, 700)}),
)  # fmt: skip


class Addition:
    """Adds glyphs to one font, static or with variations."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.glyf: Any = font["glyf"]
        self.hmtx: Any = font["hmtx"]
        self.cmap: dict[int, str] = font.getBestCmap()
        # Advances of new glyphs vary by their phantom points in gvar; a HVAR table would have to be rebuilt.
        if "HVAR" in font:
            del font["HVAR"]

    def variations(self, name: str) -> list[TupleVariation]:
        """How the points of a glyph move along the axes."""
        return list(self.font["gvar"].variations.get(name, [])) if "gvar" in self.font else []

    def advance_deltas(self, name: str) -> dict[tuple[Any, ...], int]:
        """How much a glyph's advance grows, by region of the design space."""
        found = {}
        for variation in self.variations(name):
            right = variation.coordinates[-3]
            found[tuple(sorted(variation.axes.items()))] = right[0] if right else 0
        return found

    def add(self, name: str, character: str, glyph: Any, advance: int, moves: list[TupleVariation]) -> None:
        """Put a glyph under a character of its own."""
        self.font.setGlyphOrder([*self.font.getGlyphOrder(), name])
        self.glyf[name] = glyph
        glyph.recalcBounds(self.glyf)
        self.hmtx[name] = (advance, getattr(glyph, "xMin", 0) or 0)
        if moves:
            self.font["gvar"].variations[name] = moves
        self.map(character, name)

    def map(self, character: str, name: str) -> None:
        """Show an existing glyph for one more character."""
        for table in self.font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(character)] = name

    def space(self, character: str, em: float) -> None:
        """A space of a share of the em."""
        width = round(em * self.font["head"].unitsPerEm)
        self.add(f"uni{ord(character):04X}", character, TTGlyphPen(None).glyph(), width, [])

    def pair(self, character: str, first: str, second: str, *, centred: bool, rise: int = 0) -> None:
        """A glyph of two others: the second follows the first, or is centred upon it and raised."""
        one, two = self.cmap[ord(first)], self.cmap[ord(second)]
        width_one, width_two = self.hmtx[one][0], self.hmtx[two][0]
        shift = round((width_one - width_two) / 2) if centred else width_one
        pen = TTGlyphPen(self.font.getGlyphSet())
        pen.addComponent(one, (1, 0, 0, 1, 0, 0))
        pen.addComponent(two, (1, 0, 0, 1, shift, rise))
        deltas_one, deltas_two = self.advance_deltas(one), self.advance_deltas(two)
        moves = []
        for region in sorted({*deltas_one, *deltas_two}):
            grow_one, grow_two = deltas_one.get(region, 0), deltas_two.get(region, 0)
            move = round((grow_one - grow_two) / 2) if centred else grow_one
            wider = grow_one if centred else grow_one + grow_two
            points = [(0, 0), (move, 0), (0, 0), (wider, 0), (0, 0), (0, 0)]
            moves.append(TupleVariation(dict(region), points))
        width = width_one if centred else width_one + width_two
        self.add(f"uni{ord(character):04X}", character, pen.glyph(), width, moves)

    def per_mille(self) -> None:
        """‰ is % with its second ring set once more, a ring further."""
        name = self.cmap[ord("%")]
        glyph = deepcopy(self.glyf[name])
        if glyph.isComposite():
            again = [len(glyph.components) - 1]
            ring = deepcopy(glyph.components[-1])
            bounds = self.glyf[ring.glyphName]
            shift = round((bounds.xMax - bounds.xMin) * RING_PITCH)
            ring.x += shift
            glyph.components.append(ring)
        else:
            again, shift = self.repeat_last_ring(glyph)
        moves = []
        for variation in self.variations(name):
            deltas = variation.coordinates
            points = [*deltas[:-4], *(deltas[i] for i in again), *deltas[-4:]]
            moves.append(TupleVariation(dict(variation.axes), points))
        self.add("perthousand", "‰", glyph, self.hmtx[name][0] + shift, moves)

    def repeat_last_ring(self, glyph: Any) -> tuple[list[int], int]:
        """Repeat the rightmost contours of an outline; gives the points repeated and how far they moved."""
        points, ends, flags = glyph.getCoordinates(self.glyf)
        starts = [0, *(end + 1 for end in ends)]
        middle = max(x for x, _ in points) / 2
        spans = [range(start, end + 1) for start, end in zip(starts, ends, strict=False)]
        spans = [span for span in spans if min(points[i][0] for i in span) > middle]
        again = [i for span in spans for i in span]
        xs = [points[i][0] for i in again]
        shift = round((max(xs) - min(xs)) * RING_PITCH)
        glyph.coordinates = points.copy()
        glyph.coordinates.extend([(points[i][0] + shift, points[i][1]) for i in again])
        glyph.flags = bytearray(flags) + bytearray(flags[i] for i in again)
        glyph.endPtsOfContours = list(ends)
        for span in spans:
            glyph.endPtsOfContours.append(glyph.endPtsOfContours[-1] + len(span))
        glyph.numberOfContours = len(glyph.endPtsOfContours)
        return again, shift


def accent_rise(font: TTFont) -> int:
    """How far above its place on a small letter the diaeresis stands on a capital."""
    glyf, cmap = font["glyf"], font.getBestCmap()
    return int(glyf[cmap[ord("Ü")]].yMax - glyf[cmap[ord("¨")]].yMax)


def reopened(font: TTFont) -> TTFont:
    """The same font written and read: the subsetter needs the tables whole, as a file has them."""
    font.flavor = None
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return TTFont(file, recalcTimestamp=False)


def make(cut: Cut, sources: Path) -> Path:
    """Cut one font and write it; returns the file."""
    font = reopened(instantiateVariableFont(TTFont(sources / cut.source, recalcTimestamp=False), cut.axes))
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(text=ASCII + LETTERS + SIGNS)
    subsetter.subset(font)
    addition = Addition(font)
    addition.space("\u202f", NARROW_SPACE)
    addition.space("\u2009", THIN_SPACE)
    addition.map("\u2011", addition.cmap[ord("-")])
    addition.map("\u2010", addition.cmap[ord("-")])
    addition.pair("Ÿ", "Y", "¨", centred=True, rise=accent_rise(font))
    addition.pair("№", "N", "º", centred=False)
    addition.per_mille()
    font.flavor = "woff2"
    path = FONTS / f"{cut.name}.woff2"
    font.save(path)
    return path


def main(sources: Path) -> None:
    """Make every font and copy the licences beside them."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        path = make(cut, sources)
        print(f"{path.stat().st_size:7} {path.name}")
    for package in ("newsreader", "public-sans"):
        shutil.copyfile(sources / package / "LICENSE", FONTS / f"{package}.LICENSE.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""A sheet to draw on, twice as fine as the picture it gives, so that edges come out smooth."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from studio.palette import along, ink

FINENESS = 2
COLOURS = 128
FONTS = Path(__file__).parent / "fonts"

Points = list[tuple[float, float]]


class Canvas:
    """A drawing surface whose units are the finished picture's pixels, origin at the top left."""

    def __init__(self, width: int = 1280, height: int = 720, ground: str = "#ffffff") -> None:
        self.width = width
        self.height = height
        self._image = Image.new("RGB", (width * FINENESS, height * FINENESS), ground)
        self._pen = ImageDraw.Draw(self._image, "RGBA")

    def bands(self, top: float, bottom: float, stops: tuple[str, ...], count: int = 16) -> None:
        """Lay a gradient from `top` to `bottom` as `count` flat bands, the look of a screen print."""
        step = (bottom - top) / count
        for rank in range(count):
            shade = along(stops, rank / max(count - 1, 1))
            self.rect(0, top + rank * step, self.width, bottom, shade)

    def poly(self, points: Points, fill: str, alpha: int = 255) -> None:
        """Fill a polygon."""
        self._pen.polygon([(x * FINENESS, y * FINENESS) for x, y in points], fill=(*ink(fill), alpha))

    def rect(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        fill: str,
        alpha: int = 255,
        radius: float = 0,
    ) -> None:
        """Fill a rectangle, with rounded corners when `radius` is given."""
        box = [left * FINENESS, top * FINENESS, right * FINENESS - 1, bottom * FINENESS - 1]
        if box[2] < box[0] or box[3] < box[1]:
            return
        if radius:
            self._pen.rounded_rectangle(box, radius * FINENESS, fill=(*ink(fill), alpha))
        else:
            self._pen.rectangle(box, fill=(*ink(fill), alpha))

    def disc(self, x: float, y: float, radius: float, fill: str, alpha: int = 255, flat: float = 1.0) -> None:
        """Fill a disc; `flat` below 1 presses it into an ellipse."""
        box = [x - radius, y - radius * flat, x + radius, y + radius * flat]
        self._pen.ellipse([side * FINENESS for side in box], fill=(*ink(fill), alpha))

    def line(self, points: Points, fill: str, width: float = 2, alpha: int = 255) -> None:
        """Draw a line through the points, `width` pixels thick."""
        path = [(x * FINENESS, y * FINENESS) for x, y in points]
        self._pen.line(path, fill=(*ink(fill), alpha), width=max(1, round(width * FINENESS)), joint="curve")

    def glow(self, x: float, y: float, radius: float, fill: str, rings: int = 7, alpha: int = 22) -> None:
        """Lay concentric discs, each a little stronger towards the centre: a light in flat colours."""
        for ring in range(rings, 0, -1):
            self.disc(x, y, radius * ring / rings, fill, alpha)

    def text(
        self, x: float, y: float, words: str, size: float, fill: str, bold: bool = False, anchor: str = "ls"
    ) -> None:
        """Write one line; `anchor` is Pillow's two letters (`ls`: left, baseline)."""
        face = FONTS / ("FiraSans-SemiBold.ttf" if bold else "FiraSans-Regular.ttf")
        font = ImageFont.truetype(str(face), size * FINENESS, layout_engine=ImageFont.Layout.BASIC)
        self._pen.text((x * FINENESS, y * FINENESS), words, font=font, fill=ink(fill), anchor=anchor)

    def finish(self) -> Image.Image:
        """Return the picture at its own size, reduced to a small palette so that the file stays light."""
        size = (self.width, self.height)
        small = self._image.resize(size, Image.Resampling.BOX)
        return small.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)

"""Boats: a trawler, a racing yacht under spinnaker, an oyster barge, a quay crane."""

from studio.canvas import Canvas
from studio.palette import AMBER, CHALK, NAVY, NIGHT, SLATE, mix


def trawler(canvas: Canvas, x: float, water: float, size: float, hull: str, facing: int = 1) -> None:
    """Float a trawler whose waterline starts at `x`; `facing` is 1 for a bow on the right, -1 on the left."""
    s = size

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + facing * dx * s, water - dy * s

    def block(left: float, low: float, right: float, high: float, fill: str) -> None:
        canvas.poly([at(left, low), at(right, low), at(right, high), at(left, high)], fill)

    canvas.line([at(0.62, 0.3), at(0.62, 1.02)], NIGHT, s * 0.022)
    canvas.line([at(0.12, 0.24), at(0.12, 0.72)], NIGHT, s * 0.022)
    canvas.line([at(0.12, 0.72), at(0.62, 0.98), at(1.12, 0.36)], NIGHT, s * 0.008)
    canvas.line([at(0.62, 0.84), at(0.22, 0.6)], NIGHT, s * 0.014)
    block(0.5, 0.26, 0.84, 0.6, CHALK)
    block(0.47, 0.58, 0.87, 0.635, hull)
    block(0.54, 0.44, 0.6, 0.54, NAVY)
    block(0.64, 0.44, 0.7, 0.54, NAVY)
    block(0.74, 0.44, 0.81, 0.54, AMBER)
    canvas.poly([at(0, 0.28), at(0.3, 0.24), at(0.84, 0.26), at(1.18, 0.4), at(1.02, 0), at(0.06, 0)], hull)
    canvas.poly([at(0.03, 0.1), at(1.08, 0.12), at(1.02, 0), at(0.06, 0)], mix(hull, NIGHT, 0.45))
    canvas.line([at(0, 0.28), at(0.3, 0.24), at(0.84, 0.26), at(1.18, 0.4)], CHALK, s * 0.018)
    for dx in (0.2, 0.32):
        canvas.disc(*at(dx, 0.2), s * 0.035, SLATE)
        canvas.disc(*at(dx, 0.2), s * 0.018, NIGHT)


def yacht(canvas: Canvas, x: float, water: float, size: float, sail: str, stripe: str) -> None:
    """Sail a racing yacht with her mainsail and a round spinnaker out ahead (to the right)."""
    s = size
    canvas.poly(
        [
            (x - 0.5 * s, water - 0.1 * s),
            (x + 0.56 * s, water - 0.13 * s),
            (x + 0.36 * s, water),
            (x - 0.42 * s, water),
        ],
        NAVY,
    )
    canvas.line([(x, water - 0.1 * s), (x + 0.03 * s, water - 1.5 * s)], NIGHT, s * 0.022)
    canvas.poly(
        [(x - 0.02 * s, water - 0.2 * s), (x + 0.01 * s, water - 1.45 * s), (x - 0.46 * s, water - 0.24 * s)],
        CHALK,
    )
    canvas.poly(
        [
            (x - 0.02 * s, water - 0.2 * s),
            (x + 0.0 * s, water - 0.62 * s),
            (x - 0.32 * s, water - 0.6 * s),
            (x - 0.46 * s, water - 0.24 * s),
        ],
        mix(CHALK, NAVY, 0.12),
    )
    edge = [(0.04, 1.44), (0.34, 1.36), (0.6, 1.12), (0.72, 0.8), (0.66, 0.5), (0.52, 0.3)]
    inner = [(0.3, 0.34), (0.16, 0.5), (0.1, 0.9)]
    canvas.poly([(x + dx * s, water - dy * s) for dx, dy in edge + inner], sail)
    band = [(0.34, 1.36), (0.6, 1.12), (0.72, 0.8), (0.12, 0.74), (0.1, 0.9), (0.09, 1.0)]
    canvas.poly([(x + dx * s, water - dy * s) for dx, dy in band], stripe)


def barge(canvas: Canvas, x: float, ground: float, size: float, hull: str) -> None:
    """Rest an oyster farmer's flat barge on the mud, with crates and a small winch."""
    s = size
    canvas.poly(
        [(x, ground - 0.2 * s), (x + s, ground - 0.22 * s), (x + 0.92 * s, ground), (x + 0.06 * s, ground)],
        hull,
    )
    canvas.rect(x, ground - 0.23 * s, x + s, ground - 0.19 * s, CHALK)
    for rank in range(3):
        left = x + (0.12 + rank * 0.16) * s
        canvas.rect(
            left, ground - 0.34 * s, left + 0.14 * s, ground - 0.23 * s, mix(SLATE, NIGHT, 0.2 * rank)
        )
    canvas.line(
        [
            (x + 0.72 * s, ground - 0.22 * s),
            (x + 0.72 * s, ground - 0.7 * s),
            (x + 0.5 * s, ground - 0.62 * s),
        ],
        NIGHT,
        s * 0.025,
    )


def crane(canvas: Canvas, x: float, ground: float, height: float, fill: str) -> None:
    """Stand a quay crane: portal, mast, jib held by a stay, cable and hook."""
    h = height
    canvas.line([(x - h * 0.14, ground), (x - h * 0.08, ground - h * 0.34)], fill, h * 0.03)
    canvas.line([(x + h * 0.14, ground), (x + h * 0.08, ground - h * 0.34)], fill, h * 0.03)
    canvas.rect(x - h * 0.12, ground - h * 0.37, x + h * 0.12, ground - h * 0.32, fill)
    canvas.rect(x - h * 0.07, ground - h * 0.55, x + h * 0.08, ground - h * 0.37, fill)
    canvas.line([(x, ground - h * 0.45), (x + h * 0.5, ground - h * 0.98)], fill, h * 0.028)
    canvas.line(
        [
            (x - h * 0.03, ground - h * 0.5),
            (x + h * 0.02, ground - h * 0.86),
            (x + h * 0.5, ground - h * 0.98),
        ],
        fill,
        h * 0.012,
    )
    canvas.line([(x + h * 0.5, ground - h * 0.98), (x + h * 0.5, ground - h * 0.56)], fill, h * 0.008)
    canvas.rect(x + h * 0.485, ground - h * 0.58, x + h * 0.515, ground - h * 0.54, fill)

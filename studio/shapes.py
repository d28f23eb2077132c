"""What many pictures share: ridges, waves, stars, gulls, people, house fronts, the lighthouse."""

import math
from random import Random

from studio.canvas import Canvas, Points
from studio.palette import BRICK, CHALK, GOLD, NAVY, NIGHT, SEA, SLATE, mix


def ridge(canvas: Canvas, y: float, swell: float, seed: int, fill: str, floor: float | None = None) -> None:
    """Fill the silhouette of a line of hills whose mean height is `y` and whose relief is `swell`."""
    dice = Random(seed)
    waves = [(dice.uniform(0.6, 1.4) * n, dice.uniform(0, 6.28), 1 / n) for n in (1, 2, 3, 5, 8)]
    crest: Points = []
    for x in range(0, canvas.width + 9, 8):
        turn = x / canvas.width * math.tau
        lift = sum(weight * math.sin(rate * turn + phase) for rate, phase, weight in waves)
        crest.append((x, y - swell * lift / 2))
    low = canvas.height if floor is None else floor
    canvas.poly([*crest, (canvas.width, low), (0, low)], fill)


def ripples(
    canvas: Canvas, top: float, bottom: float, fill: str, count: int, seed: int, alpha: int = 110
) -> None:
    """Strew short strokes over water, longer and thicker as they come nearer."""
    dice = Random(seed)
    for _ in range(count):
        depth = dice.random() ** 1.4
        y = top + depth * (bottom - top)
        length = 14 + 90 * depth * dice.uniform(0.5, 1.2)
        x = dice.uniform(-40, canvas.width)
        canvas.rect(x, y, x + length, y + 1.5 + 3 * depth, fill, alpha, radius=1)


def sunpath(
    canvas: Canvas, x: float, top: float, bottom: float, fill: str, seed: int, spread: float = 150
) -> None:
    """Break the reflection of a low light into strokes that widen towards the viewer."""
    dice = Random(seed)
    y = top
    while y < bottom:
        depth = (y - top) / (bottom - top)
        half = 22 + spread * depth * dice.uniform(0.35, 1)
        shift = dice.uniform(-22, 22) * (0.3 + depth)
        canvas.rect(x - half + shift, y, x + half + shift, y + 2 + 4 * depth, fill, 175, radius=1.5)
        y += 6 + 11 * depth


def stars(canvas: Canvas, bottom: float, count: int, seed: int, fill: str = CHALK) -> None:
    """Scatter stars of a few sizes above `bottom`."""
    dice = Random(seed)
    for _ in range(count):
        x, y = dice.uniform(0, canvas.width), dice.uniform(0, bottom)
        size = dice.choice((0.8, 0.8, 1.1, 1.1, 1.6, 2.2))
        canvas.disc(x, y, size, fill, dice.choice((120, 170, 230)))


def cloud(canvas: Canvas, x: float, y: float, size: float, fill: str, alpha: int = 255) -> None:
    """Draw a long flat cloud made of three bars."""
    for left, right, drop in ((0.0, 0.7, 0.0), (-0.35, 1.0, 0.13), (-0.1, 0.55, 0.26)):
        top = y + drop * size * 0.55
        canvas.rect(
            x + left * size, top, x + right * size, top + size * 0.075, fill, alpha, radius=size * 0.037
        )


def gull(canvas: Canvas, x: float, y: float, span: float, fill: str) -> None:
    """Draw a gull in flight, seen from afar."""
    canvas.poly(
        [
            (x - span, y - span * 0.34),
            (x - span * 0.45, y - span * 0.5),
            (x, y),
            (x + span * 0.45, y - span * 0.5),
            (x + span, y - span * 0.34),
            (x + span * 0.45, y - span * 0.34),
            (x, y + span * 0.14),
            (x - span * 0.45, y - span * 0.34),
        ],
        fill,
    )


def person(canvas: Canvas, x: float, ground: float, height: float, coat: str, head: str) -> None:
    """Stand a figure on the ground: two legs, a coat, a head."""
    h = height
    canvas.rect(x - h * 0.09, ground - h * 0.42, x - h * 0.02, ground, mix(coat, NAVY, 0.6))
    canvas.rect(x + h * 0.02, ground - h * 0.42, x + h * 0.09, ground, mix(coat, NAVY, 0.6))
    canvas.poly(
        [
            (x - h * 0.1, ground - h * 0.8),
            (x + h * 0.1, ground - h * 0.8),
            (x + h * 0.15, ground - h * 0.32),
            (x - h * 0.15, ground - h * 0.32),
        ],
        coat,
    )
    canvas.disc(x, ground - h * 0.89, h * 0.095, head)


def lighthouse(canvas: Canvas, x: float, ground: float, height: float, lit: bool = True) -> None:
    """Raise the Grand-Fanal: white tower, two red belts, gallery, lantern and dome."""
    h = height
    foot, neck = h * 0.125, h * 0.075

    def half(share: float) -> float:
        return foot + (neck - foot) * share

    def belt(low: float, high: float, fill: str) -> None:
        for side, shade in ((-1, fill), (1, mix(fill, NAVY, 0.28))):
            canvas.poly(
                [
                    (x, ground - h * low),
                    (x + side * half(low / 0.78), ground - h * low),
                    (x + side * half(high / 0.78), ground - h * high),
                    (x, ground - h * high),
                ],
                shade,
            )

    belt(0, 0.78, CHALK)
    belt(0.2, 0.36, BRICK)
    belt(0.52, 0.66, BRICK)
    for share in (0.1, 0.43, 0.71):
        canvas.rect(x - h * 0.014, ground - h * share - h * 0.05, x + h * 0.014, ground - h * share, NAVY)
    canvas.rect(x - h * 0.11, ground - h * 0.81, x + h * 0.11, ground - h * 0.775, NAVY)
    canvas.rect(
        x - h * 0.06,
        ground - h * 0.92,
        x + h * 0.06,
        ground - h * 0.81,
        GOLD if lit else mix(NAVY, CHALK, 0.5),
    )
    for shift in (-0.06, -0.02, 0.02, 0.055):
        canvas.rect(x + h * shift, ground - h * 0.92, x + h * (shift + 0.008), ground - h * 0.81, NAVY)
    canvas.poly(
        [(x - h * 0.075, ground - h * 0.92), (x, ground - h), (x + h * 0.075, ground - h * 0.92)], BRICK
    )
    canvas.rect(x - h * 0.004, ground - h * 1.04, x + h * 0.004, ground - h, NAVY)


def facade(
    canvas: Canvas, x: float, ground: float, width: float, height: float, wall: str, lit: int, seed: int
) -> None:
    """Raise a narrow house front; out of ten windows, about `lit` show a light."""
    dice = Random(seed)
    top = ground - height
    canvas.rect(x, top, x + width, ground, wall)
    canvas.rect(x + width * 0.86, top, x + width, ground, mix(wall, NIGHT, 0.14))
    canvas.poly(
        [(x - 4, top), (x + width * 0.16, top - 34), (x + width * 0.84, top - 34), (x + width + 4, top)],
        SLATE,
    )
    canvas.rect(x + width * 0.66, top - 58, x + width * 0.78, top - 22, mix(BRICK, NIGHT, 0.15))
    columns = max(2, round(width / 54))
    gap = width / columns
    rows = max(2, round((height - 90) / 84))
    for row in range(rows):
        for column in range(columns):
            left = x + gap * column + gap * 0.28
            high = top + 24 + row * 84
            pane = GOLD if dice.randrange(10) < lit else mix(NAVY, wall, 0.2)
            canvas.rect(left - 3, high - 3, left + gap * 0.44 + 3, high + 49, CHALK)
            canvas.rect(left, high, left + gap * 0.44, high + 46, pane)
            canvas.rect(left - gap * 0.14, high - 2, left - 4, high + 48, mix(wall, SEA, 0.55))

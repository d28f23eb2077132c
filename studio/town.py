"""Pictures of the town: streets, school, market, housing, stadium, the quay on a summer night."""

from math import cos, pi, sin
from random import Random

from studio.boats import crane
from studio.canvas import Canvas
from studio.palette import (
    AMBER,
    BRICK,
    CHALK,
    CORAL,
    DEEP,
    FOAM,
    GOLD,
    LAGOON,
    MIST,
    MOSS,
    NAVY,
    NIGHT,
    PINE,
    PLUM,
    ROSE,
    SAND,
    SEA,
    SLATE,
    STRAW,
    WINE,
    mix,
)
from studio.shapes import cloud, facade, gull, person, ridge


def quay_tram() -> Canvas:
    """The tram on the quays in the rain."""
    canvas = Canvas()
    canvas.bands(0, 420, (SLATE, mix(SLATE, MIST, 0.6), MIST), 14)
    walls = (ROSE, STRAW, MIST, CORAL, SAND, LAGOON, ROSE, GOLD)
    x = -20.0
    for rank, wall in enumerate(walls):
        width = 150 + (rank * 37) % 50
        facade(canvas, x, 500, width, 300 + (rank * 53) % 90, mix(wall, SLATE, 0.22), 4, rank)
        x += width
    canvas.bands(500, 720, (SLATE, mix(SLATE, NAVY, 0.5), NAVY), 12)
    for rank, wall in enumerate(walls):
        canvas.rect(rank * 165 - 10, 508, rank * 165 + 130, 530 + (rank * 17) % 40, wall, 46)
    canvas.rect(0, 96, 1280, 99, NIGHT)
    canvas.line([(690, 98), (720, 216), (690, 236)], NIGHT, 5)
    canvas.rect(150, 240, 1130, 570, CHALK, radius=38)
    canvas.rect(150, 420, 1130, 570, CORAL, radius=30)
    canvas.rect(150, 408, 1130, 446, CORAL)
    canvas.rect(150, 436, 1130, 444, CHALK)
    for rank in range(6):
        left = 236 + rank * 138
        canvas.rect(left, 282, left + 120, 402, NAVY, radius=10)
        canvas.poly([(left + 24, 402), (left + 70, 282), (left + 96, 282), (left + 50, 402)], SLATE, 110)
    for left in (374, 788):
        canvas.rect(left, 270, left + 120, 556, CHALK, radius=8)
        canvas.rect(left + 7, 280, left + 57, 540, DEEP, radius=6)
        canvas.rect(left + 63, 280, left + 113, 540, DEEP, radius=6)
    canvas.poly([(150, 300), (206, 282), (206, 410), (150, 410)], NAVY)
    canvas.poly([(1130, 300), (1074, 282), (1074, 410), (1130, 410)], NAVY)
    canvas.rect(560, 252, 720, 276, NIGHT, radius=5)
    canvas.text(640, 271, "T1  Bassin-Neuf", 18, GOLD, True, "ms")
    for x_seat in (270, 560, 690, 960):
        canvas.disc(x_seat, 352, 17, ROSE)
        canvas.rect(x_seat - 24, 370, x_seat + 24, 402, (BRICK, PINE, GOLD, LAGOON)[x_seat % 4], radius=9)
    for wheel in (270, 370, 910, 1010):
        canvas.disc(wheel, 572, 26, NIGHT)
        canvas.disc(wheel, 572, 12, SLATE)
    canvas.disc(172, 500, 15, GOLD)
    canvas.poly([(160, 500), (0, 560), (0, 640), (160, 512)], GOLD, 60)
    canvas.rect(0, 596, 1280, 602, MIST)
    canvas.rect(0, 640, 1280, 647, MIST)
    canvas.rect(190, 606, 1090, 632, NIGHT, 110)
    canvas.rect(220, 652, 1060, 676, CORAL, 60)
    dice = Random(12)
    for _ in range(230):
        x, y = dice.uniform(-20, 1280), dice.uniform(0, 720)
        canvas.line([(x, y), (x - 7, y + 30)], CHALK, 1.5, 100)
    for left in (52, 1216):
        person(canvas, left, 690, 170, NAVY, ROSE)
        canvas.poly(
            [(left - 84, 540), (left - 50, 496), (left, 480), (left + 50, 496), (left + 84, 540)],
            CORAL if left < 99 else GOLD,
        )
        canvas.line([(left, 484), (left, 620)], NIGHT, 4)
    return canvas


def school_yard() -> Canvas:
    """The school of the Môle: tall windows, a plane tree, a hopscotch."""
    canvas = Canvas()
    canvas.bands(0, 420, (LAGOON, FOAM, CHALK), 12)
    cloud(canvas, 120, 80, 300, CHALK)
    cloud(canvas, 960, 120, 260, CHALK)
    canvas.rect(230, 190, 1050, 500, SAND)
    canvas.rect(230, 452, 1050, 500, BRICK)
    canvas.poly([(210, 194), (280, 120), (1000, 120), (1070, 194)], SLATE)
    canvas.poly([(560, 194), (640, 84), (720, 194)], SAND)
    canvas.disc(640, 158, 24, CHALK)
    canvas.line([(640, 158), (640, 142)], NIGHT, 3)
    canvas.line([(640, 158), (652, 164)], NIGHT, 3)
    canvas.rect(633, 46, 647, 92, BRICK)
    for rank in range(6):
        left = 262 + rank * 132 + (0 if rank < 3 else 12)
        if rank in (2, 3):
            left += 8 if rank == 2 else -10
        canvas.rect(left - 6, 226, left + 92, 420, CHALK)
        canvas.rect(left, 232, left + 86, 414, DEEP)
        canvas.poly([(left, 330), (left + 86, 250), (left + 86, 300), (left, 380)], LAGOON, 150)
        canvas.rect(left + 41, 232, left + 45, 414, CHALK)
        canvas.rect(left, 292, left + 86, 296, CHALK)
    canvas.rect(584, 204, 696, 218, CHALK)
    canvas.text(640, 217, "ÉCOLE DU MÔLE", 15, NAVY, True, "ms")
    canvas.bands(500, 720, (STRAW, mix(STRAW, ROSE, 0.4), ROSE), 8)
    canvas.rect(0, 410, 230, 500, mix(ROSE, BRICK, 0.35))
    canvas.rect(1050, 410, 1280, 500, mix(ROSE, BRICK, 0.35))
    canvas.rect(0, 402, 230, 414, CHALK)
    canvas.rect(1050, 402, 1280, 414, CHALK)
    cells = ((0, 0), (1, -0.5), (1, 0.5), (2, 0), (3, -0.5), (3, 0.5), (4, 0))
    for step, side in cells:
        left, high = 560 + step * 78, 606 + side * 54
        canvas.poly(
            [(left, high), (left + 72, high), (left + 62, high + 48), (left - 10, high + 48)], CHALK, 150
        )
        canvas.poly(
            [(left + 6, high + 5), (left + 64, high + 5), (left + 56, high + 43), (left - 2, high + 43)],
            STRAW,
        )
    canvas.poly([(150, 690), (166, 330), (190, 330), (214, 690)], mix(BRICK, NIGHT, 0.35))
    for x, y, size, shade in (
        (90, 300, 92, PINE),
        (250, 290, 96, MOSS),
        (170, 210, 116, mix(PINE, MOSS, 0.5)),
        (170, 320, 80, MOSS),
        (120, 190, 50, MOSS),
    ):
        canvas.disc(x, y, size, shade)
    canvas.disc(182, 694, 120, NIGHT, 60, 0.14)
    for x, ground, tall, coat in (
        (430, 600, 96, CORAL),
        (500, 640, 104, GOLD),
        (960, 690, 112, DEEP),
        (1060, 610, 92, BRICK),
        (1120, 622, 96, PINE),
    ):
        canvas.disc(x, ground, tall * 0.3, NIGHT, 50, 0.2)
        person(canvas, x, ground, tall, coat, ROSE)
    canvas.disc(1010, 690, 14, CHALK)
    return canvas


def market_hall() -> Canvas:
    """Under the iron and glass of the Halles centrales."""
    canvas = Canvas()
    canvas.bands(0, 720, (FOAM, CHALK, SAND), 14)
    for rank in range(9):
        x = rank * 160
        canvas.poly(
            [(640 + (x - 640) * 0.25, 150), (640 + (x + 150 - 640) * 0.25, 150), (x + 150, 0), (x, 0)],
            MIST,
            150,
        )
    for spread, drop in ((1.0, 40), (0.72, 96), (0.48, 138), (0.3, 168)):
        half = 640 * spread
        base = 120 + 260 * (1 - spread) + 200 * spread
        arch = [(640 + half * c, drop + (base - drop) * (1 - s)) for c, s in _arc()]
        canvas.line(arch, mix(PINE, MIST, 0.9 - 0.8 * spread), 5 + 15 * spread)
        for side in (-1, 1):
            canvas.rect(
                640 + side * half - 5 - 9 * spread,
                base - 4,
                640 + side * half + 5 + 9 * spread,
                560,
                mix(PINE, MIST, 0.9 - 0.8 * spread),
            )
    canvas.rect(450, 360, 830, 470, CHALK)
    for rank in range(8):
        canvas.rect(456 + rank * 47, 300, 494 + rank * 47, 460, LAGOON, 120)
    canvas.disc(640, 300, 44, NAVY)
    canvas.disc(640, 300, 38, CHALK)
    canvas.line([(640, 300), (640, 274)], NIGHT, 4)
    canvas.line([(640, 300), (658, 310)], NIGHT, 4)
    canvas.bands(470, 720, (STRAW, mix(STRAW, SLATE, 0.35)), 8)
    stalls = (
        (60, 500, 330, CORAL, (GOLD, MOSS, BRICK)),
        (470, 470, 230, SEA, (ROSE, MIST, CORAL)),
        (840, 500, 380, MOSS, (MOSS, AMBER, WINE)),
    )
    for left, ground, width, cloth, goods in stalls:
        stall(canvas, left, ground, width, cloth, goods)
    for x, ground, tall, coat in (
        (430, 660, 190, NAVY),
        (760, 640, 170, BRICK),
        (805, 648, 110, GOLD),
        (1000, 700, 200, PLUM),
        (300, 705, 200, PINE),
    ):
        canvas.disc(x, ground, tall * 0.2, NIGHT, 50, 0.2)
        person(canvas, x, ground, tall, coat, ROSE)
        canvas.rect(
            x + tall * 0.14, ground - tall * 0.38, x + tall * 0.3, ground - tall * 0.2, STRAW, radius=4
        )
    return canvas


def stall(
    canvas: Canvas, left: float, ground: float, width: float, cloth: str, goods: tuple[str, ...]
) -> None:
    """Set a market stall: striped awning, sloping crates, skirt."""
    height = width * 0.5
    for post in (0.03, 0.95):
        canvas.rect(left + width * post, ground - height, left + width * (post + 0.02), ground + 90, NIGHT)
    stripes = 10
    for rank in range(stripes):
        x0, x1 = left + width * rank / stripes, left + width * (rank + 1) / stripes
        shade = cloth if rank % 2 else mix(cloth, CHALK, 0.72)
        canvas.rect(x0, ground - height, x1, ground - height + 40, shade)
        canvas.disc((x0 + x1) / 2, ground - height + 40, width / stripes / 2, shade)
    canvas.rect(left, ground + 18, left + width, ground + 92, mix(cloth, NIGHT, 0.25))
    canvas.rect(left - 8, ground + 6, left + width + 8, ground + 22, STRAW)
    dice = Random(round(left))
    for crate, shade in enumerate(goods):
        x0 = left + width * crate / len(goods)
        for row in range(3):
            for column in range(round(width / len(goods) / 17)):
                canvas.disc(
                    x0 + 13 + column * 16 + dice.uniform(-2, 2),
                    ground - 2 - row * 11,
                    9,
                    mix(shade, CHALK, 0.12 * row),
                )


def _arc() -> list[tuple[float, float]]:
    return [(cos(pi * step / 40), sin(pi * step / 40)) for step in range(41)]


def old_quarter() -> Canvas:
    """The Vieux-Môle: house fronts, washing, a builder's crane."""
    canvas = Canvas()
    canvas.bands(0, 560, (AMBER, ROSE, SAND, CHALK), 16)
    cloud(canvas, 760, 80, 330, CHALK, 160)
    ridge(canvas, 420, 50, 26, mix(ROSE, SLATE, 0.4))
    crane(canvas, 930, 560, 520, mix(BRICK, NIGHT, 0.2))
    for rank, (x, width, height, wall) in enumerate(
        (
            (-30, 210, 470, ROSE),
            (180, 170, 390, GOLD),
            (350, 200, 500, CHALK),
            (550, 180, 420, LAGOON),
            (1010, 160, 400, SAND),
            (1170, 160, 480, CORAL),
        )
    ):
        facade(canvas, x, 620, width, height, wall, 2, 40 + rank)
    canvas.rect(730, 330, 1010, 620, mix(SLATE, MIST, 0.5))
    for level in range(330, 620, 58):
        canvas.rect(724, level, 1016, level + 7, NAVY)
    for pole in range(730, 1017, 56):
        canvas.rect(pole, 300, pole + 5, 620, NAVY)
    for left, level in ((786, 337), (842, 395), (898, 337), (786, 453), (954, 453)):
        canvas.rect(left + 8, level + 10, left + 50, level + 51, MIST)
    canvas.rect(730, 511, 1010, 569, CORAL, 150)
    for high, sag, seed in ((250, 30, 1), (330, 26, 2)):
        canvas.line([(150, high), (350, high + sag), (560, high - 10)], NIGHT, 2)
        dice = Random(seed)
        for rank in range(9):
            x = 180 + rank * 40
            drop = high + sag * (1 - abs(x - 350) / 210)
            tall = dice.uniform(34, 58)
            canvas.rect(
                x, drop, x + dice.uniform(20, 32), drop + tall, dice.choice((CHALK, CORAL, SEA, GOLD, FOAM))
            )
    canvas.bands(620, 720, (STRAW, mix(STRAW, SLATE, 0.5)), 6)
    canvas.rect(0, 616, 1280, 626, SLATE)
    for x, tall, coat in ((240, 84, NAVY), (272, 58, CORAL), (660, 88, PINE), (1100, 84, BRICK)):
        person(canvas, x, 672, tall, coat, ROSE)
    for x, y, span in ((640, 130, 18), (690, 160, 12), (470, 70, 14)):
        gull(canvas, x, y, span, PLUM)
    return canvas

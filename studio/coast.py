"""Pictures of the shore around the town: cliffs, oysters, dunes, the bay's map, the hills by night."""

from math import cos, pi, sin
from random import Random

from studio.boats import barge
from studio.canvas import Canvas, Points
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
    mix,
)
from studio.shapes import cloud, gull, lighthouse, person, ridge, ripples, stars


def crumbling_cliff() -> Canvas:
    """The chalk of Les Échouages giving way below a lone house."""
    canvas = Canvas()
    canvas.bands(0, 470, (SLATE, MIST, FOAM, CHALK), 16)
    cloud(canvas, 690, 90, 420, CHALK, 200)
    cloud(canvas, 930, 190, 260, CHALK, 170)
    canvas.bands(440, 720, (LAGOON, SEA, DEEP, NAVY), 16)
    ripples(canvas, 446, 700, FOAM, 110, 14, 110)
    canvas.poly(
        [(880, 440), (940, 380), (1010, 368), (1130, 340), (1280, 330), (1280, 446)], mix(CHALK, MIST, 0.5)
    )
    canvas.poly(
        [(930, 384), (1010, 366), (1130, 338), (1280, 326), (1280, 340), (1130, 352), (1010, 378)],
        mix(MOSS, MIST, 0.4),
    )
    face: Points = [
        (0, 250),
        (300, 236),
        (560, 232),
        (690, 246),
        (668, 330),
        (700, 400),
        (672, 470),
        (720, 560),
        (760, 640),
        (0, 640),
    ]
    canvas.poly(face, CHALK)
    canvas.poly(
        [
            (690, 246),
            (668, 330),
            (700, 400),
            (672, 470),
            (720, 560),
            (760, 640),
            (610, 640),
            (590, 500),
            (612, 400),
            (584, 320),
            (600, 240),
        ],
        SAND,
    )
    dice = Random(8)
    for y in range(292, 620, 38):
        for _ in range(5):
            x = dice.uniform(0, 560)
            canvas.rect(x, y + dice.uniform(-4, 4), x + dice.uniform(40, 150), y + 4, STRAW, 120, radius=2)
    canvas.line([(520, 236), (530, 300), (506, 372), (540, 440), (522, 520)], STRAW, 5)
    canvas.line([(596, 236), (584, 320), (612, 400), (590, 500), (610, 600)], SLATE, 4, 130)
    canvas.poly(
        [
            (0, 222),
            (300, 210),
            (560, 206),
            (700, 222),
            (692, 252),
            (640, 246),
            (560, 244),
            (300, 250),
            (0, 262),
        ],
        MOSS,
    )
    canvas.poly(
        [(0, 244), (300, 234), (560, 230), (692, 246), (692, 254), (560, 246), (300, 252), (0, 264)], PINE
    )
    house(canvas, 480, 208)
    canvas.poly(
        [(380, 640), (520, 560), (600, 596), (690, 548), (800, 610), (900, 640), (960, 668), (300, 668)],
        mix(CHALK, STRAW, 0.25),
    )
    for x, y, size in (
        (820, 640, 34),
        (900, 655, 22),
        (700, 610, 40),
        (600, 640, 30),
        (980, 664, 14),
        (770, 300, 11),
        (742, 350, 16),
        (790, 410, 9),
    ):
        canvas.poly(
            [
                (x - size, y),
                (x - size * 0.4, y - size),
                (x + size * 0.6, y - size * 0.8),
                (x + size, y + size * 0.1),
                (x, y + size * 0.5),
            ],
            SAND,
        )
        canvas.poly(
            [(x, y), (x + size * 0.6, y - size * 0.8), (x + size, y + size * 0.1), (x, y + size * 0.5)], STRAW
        )
    canvas.poly([(0, 650), (400, 662), (960, 668), (1280, 700), (1280, 720), (0, 720)], FOAM, 170)
    for x in (90, 180, 270, 360):
        canvas.rect(x, 176, x + 7, 214, STRAW)
    canvas.line([(60, 188), (430, 188)], STRAW, 4)
    for x, y, span in ((900, 250, 26), (960, 286, 17), (1080, 210, 20)):
        gull(canvas, x, y, span, NAVY)
    return canvas


def house(canvas: Canvas, x: float, ground: float) -> None:
    """Put the last house of the path, one shutter closed."""
    canvas.rect(x, ground - 66, x + 124, ground + 6, CHALK)
    canvas.rect(x + 84, ground - 66, x + 124, ground + 6, mix(CHALK, SLATE, 0.25))
    canvas.poly(
        [(x - 12, ground - 62), (x + 24, ground - 110), (x + 104, ground - 110), (x + 136, ground - 62)],
        BRICK,
    )
    canvas.rect(x + 92, ground - 132, x + 108, ground - 98, mix(BRICK, NIGHT, 0.3))
    canvas.rect(x + 16, ground - 44, x + 36, ground - 20, DEEP)
    canvas.rect(x + 50, ground - 44, x + 72, ground + 6, CORAL)
    canvas.rect(x + 94, ground - 44, x + 112, ground - 20, SLATE)


def oyster_beds() -> Canvas:
    """Low tide at Saint-Aubert-les-Vases: tables, a barge, two farmers."""
    canvas = Canvas()
    canvas.bands(0, 330, (LAGOON, FOAM, CHALK, ROSE, SAND), 18)
    canvas.disc(300, 240, 50, CHALK)
    cloud(canvas, 640, 100, 380, CHALK, 200)
    ridge(canvas, 322, 30, 19, mix(PINE, FOAM, 0.5), 350)
    canvas.bands(340, 430, (LAGOON, MIST, SAND), 8)
    canvas.bands(420, 720, (SAND, STRAW, mix(STRAW, SLATE, 0.5), SLATE), 14)
    for y, left, right in ((462, 0, 760), (540, 420, 1280), (650, 0, 520)):
        canvas.poly(
            [(left, y), ((left + right) / 2, y - 10), (right, y), ((left + right) / 2, y + 14)], FOAM, 190
        )
    barge(canvas, 850, 500, 300, CORAL)
    for y, scale in ((486, 0.55), (560, 0.8), (668, 1.2)):
        for x in range(-40, 1280, round(210 * scale)):
            if y < 520 and x > 640:
                continue
            table(canvas, x + y % 70, y, scale)
    person(canvas, 640, 600, 170, GOLD, ROSE)
    canvas.rect(598, 510, 682, 536, NAVY, radius=5)
    person(canvas, 770, 560, 120, BRICK, ROSE)
    for x, y, span in ((500, 170, 20), (560, 200, 13), (1100, 190, 18)):
        gull(canvas, x, y, span, SLATE)
    return canvas


def table(canvas: Canvas, x: float, y: float, scale: float) -> None:
    """Set a trestle of oyster bags on the mud."""
    for leg in (0.06, 0.5, 0.94):
        canvas.line([(x + 150 * scale * leg, y), (x + 150 * scale * leg, y + 36 * scale)], NIGHT, 5 * scale)
    canvas.rect(x, y, x + 150 * scale, y + 6 * scale, NAVY)
    for rank in range(3):
        left = x + (4 + 49 * rank) * scale
        canvas.rect(
            left, y - 19 * scale, left + 44 * scale, y, mix(PINE, NIGHT, 0.25 * rank), radius=6 * scale
        )
        canvas.rect(left + 5 * scale, y - 16 * scale, left + 38 * scale, y - 12 * scale, LAGOON, 120)


def dunes() -> Canvas:
    """Dunes held by chestnut palings and marram grass."""
    canvas = Canvas()
    canvas.bands(0, 360, (SEA, LAGOON, FOAM, CHALK), 16)
    cloud(canvas, 700, 110, 360, CHALK, 220)
    cloud(canvas, 160, 200, 240, CHALK, 200)
    canvas.bands(330, 460, (SEA, LAGOON, FOAM), 9)
    canvas.poly([(0, 420), (400, 400), (900, 430), (1280, 410), (1280, 720), (0, 720)], mix(SAND, CHALK, 0.5))
    lighthouse(canvas, 1080, 350, 120, lit=False)
    canvas.poly(
        [(980, 368), (1040, 346), (1140, 344), (1280, 352), (1280, 376), (960, 376)], mix(PINE, SEA, 0.4)
    )
    canvas.poly(
        [(620, 520), (820, 430), (1010, 396), (1140, 412), (1280, 470), (1280, 720), (500, 720)], SAND
    )
    canvas.poly([(1010, 396), (1140, 412), (1280, 470), (1280, 720), (1080, 720), (1030, 520)], STRAW)
    canvas.poly([(0, 470), (170, 410), (330, 440), (560, 560), (900, 720), (0, 720)], SAND)
    canvas.poly([(170, 410), (330, 440), (560, 560), (900, 720), (520, 720), (300, 560)], STRAW)
    for rank in range(34):
        x = 300 + rank * 27
        y = 655 - 150 * (rank / 33) + 16 * ((rank * 7) % 5 - 2) / 3
        canvas.poly(
            [(x, y), (x + 9, y - 2), (x + 10, y - 92 + rank), (x + 4, y - 98 + rank), (x, y - 90 + rank)],
            mix(BRICK, STRAW, 0.55),
        )
    canvas.line([(300, 600), (1200, 455)], NIGHT, 2.5, 170)
    canvas.line([(300, 632), (1200, 484)], NIGHT, 2.5, 170)
    dice = Random(44)
    for _ in range(46):
        root = dice.choice((dice.uniform(0, 420), dice.uniform(760, 1280)))
        y = 520 + dice.uniform(0, 200)
        for blade in range(9):
            lean = (blade - 4) * dice.uniform(5, 10)
            tall = dice.uniform(48, 96)
            shade = (PINE, MOSS, mix(MOSS, STRAW, 0.4))[blade % 3]
            canvas.poly([(root - 2.5, y), (root + 2.5, y), (root + lean, y - tall)], shade)
    return canvas


def observatory() -> Canvas:
    """Montfauve's dome under the Milky Way."""
    canvas = Canvas()
    canvas.bands(0, 720, (NIGHT, NIGHT, NAVY, PLUM, BRICK, AMBER), 30)
    dice = Random(77)
    for _ in range(900):
        place = dice.random()
        x = 150 + place * 1000 + dice.gauss(0, 75)
        y = 500 - place * 560 + dice.gauss(0, 60)
        canvas.disc(
            x, y, dice.choice((0.7, 0.9, 1.3)), dice.choice((CHALK, ROSE, FOAM)), dice.choice((60, 110, 170))
        )
    for step in range(14):
        place = step / 13
        canvas.disc(150 + place * 1000, 500 - place * 560, 96 - 20 * abs(place - 0.5), LAGOON, 16)
        canvas.disc(150 + place * 1000, 500 - place * 560, 52, ROSE, 14)
    stars(canvas, 520, 240, 6)
    canvas.line([(930, 90), (1060, 138)], CHALK, 2.5, 190)
    ridge(canvas, 560, 70, 5, mix(PLUM, BRICK, 0.3))
    ridge(canvas, 620, 60, 15, mix(PLUM, NIGHT, 0.5))
    canvas.poly(
        [(0, 700), (300, 640), (560, 610), (840, 612), (1080, 660), (1280, 690), (1280, 720), (0, 720)], NIGHT
    )
    canvas.rect(580, 520, 800, 620, mix(NAVY, NIGHT, 0.3))
    canvas.rect(566, 508, 814, 526, mix(SLATE, NIGHT, 0.4))
    canvas.poly([(690 + 124 * c, 510 - 124 * s) for c, s in _half_turn()], SLATE)
    canvas.poly(
        [(690 + 124 * c, 510 - 124 * s) for c, s in _half_turn() if c > 0.1] + [(702, 510)],
        mix(SLATE, NIGHT, 0.35),
    )
    canvas.poly([(724, 392), (764, 412), (716, 510), (680, 510)], NIGHT)
    canvas.poly([(728, 404), (756, 414), (792, 330), (770, 322)], MIST)
    canvas.rect(620, 552, 648, 580, GOLD)
    canvas.rect(736, 556, 764, 620, NIGHT)
    canvas.glow(634, 566, 60, GOLD, 5, 20)
    person(canvas, 880, 622, 60, NIGHT, NIGHT)
    person(canvas, 912, 626, 44, NIGHT, NIGHT)
    for x in (250, 290, 340, 1010, 1060):
        canvas.poly([(x - 22, 680), (x, 600 - x % 30), (x + 22, 680)], NIGHT)
    return canvas


def _half_turn() -> list[tuple[float, float]]:
    return [(cos(pi * step / 40), sin(pi * step / 40)) for step in range(41)]

"""Pictures of the port and the open sea."""

from math import cos, radians, sin
from random import Random

from studio.boats import crane, trawler, yacht
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
from studio.shapes import cloud, gull, lighthouse, ridge, ripples, stars, sunpath


def port_at_dawn() -> Canvas:
    """The port before the auction: low sun, cranes, two trawlers going out."""
    canvas = Canvas()
    canvas.bands(0, 430, (PLUM, BRICK, CORAL, AMBER, GOLD, SAND), 22)
    canvas.glow(820, 400, 230, CHALK, 6, 26)
    canvas.disc(820, 400, 62, CHALK)
    cloud(canvas, 180, 130, 330, CORAL, 150)
    cloud(canvas, 900, 210, 260, GOLD, 130)
    cloud(canvas, 480, 285, 190, SAND, 120)
    ridge(canvas, 405, 34, 11, mix(WINE, AMBER, 0.35), 440)
    canvas.bands(430, 720, (AMBER, CORAL, WINE, PLUM, NIGHT), 16)
    sunpath(canvas, 820, 436, 720, GOLD, 5, 170)
    ripples(canvas, 440, 720, NIGHT, 70, 8, 60)
    canvas.poly([(0, 392), (560, 412), (560, 452), (0, 470)], PLUM)
    for x, size in ((70, 250), (235, 290), (420, 210)):
        crane(canvas, x, 410, size, mix(PLUM, NIGHT, 0.55))
    for x, width, height in ((0, 54, 60), (130, 70, 46), (300, 84, 62), (470, 60, 38)):
        canvas.rect(x, 412 - height, x + width, 440, mix(PLUM, NIGHT, 0.3))
        canvas.rect(x + 10, 424 - height, x + 18, 434 - height, GOLD)
    lighthouse(canvas, 1175, 420, 150)
    canvas.poly([(1090, 432), (1140, 416), (1212, 416), (1280, 428), (1280, 446), (1080, 446)], NIGHT)
    trawler(canvas, 560, 560, 250, mix(WINE, NIGHT, 0.35))
    trawler(canvas, 960, 492, 120, mix(PLUM, NIGHT, 0.4))
    for x, y, span in ((660, 250, 22), (710, 215, 15), (1010, 300, 18), (420, 200, 14), (935, 150, 12)):
        gull(canvas, x, y, span, mix(PLUM, NIGHT, 0.4))
    canvas.poly([(0, 660), (360, 690), (420, 720), (0, 720)], NIGHT)
    for x in (70, 210, 330):
        canvas.rect(x, 640 + x * 0.07, x + 26, 700, NIGHT, radius=5)
        canvas.rect(x - 5, 634 + x * 0.07, x + 31, 646 + x * 0.07, NIGHT, radius=5)
    return canvas


def great_lantern() -> Canvas:
    """The Grand-Fanal at night, its beam over the point (portrait)."""
    canvas = Canvas(900, 1200)
    canvas.bands(0, 880, (NIGHT, NAVY, DEEP, SEA, LAGOON), 24)
    stars(canvas, 640, 190, 21)
    canvas.poly([(430, 372), (0, 120), (0, 300), (430, 392)], GOLD, 60)
    canvas.poly([(430, 376), (0, 165), (0, 255), (430, 388)], CHALK, 70)
    canvas.poly([(440, 372), (900, 300), (900, 470), (440, 392)], GOLD, 60)
    canvas.poly([(440, 376), (900, 340), (900, 430), (440, 388)], CHALK, 70)
    canvas.glow(434, 382, 130, GOLD, 7, 26)
    ridge(canvas, 850, 46, 4, mix(NAVY, SEA, 0.4), 900)
    canvas.bands(880, 1200, (SEA, DEEP, NAVY, NIGHT), 14)
    ripples(canvas, 890, 1180, FOAM, 70, 12, 60)
    canvas.poly(
        [(40, 1010), (190, 925), (300, 905), (560, 900), (690, 940), (800, 1030), (900, 1200), (0, 1200)],
        NIGHT,
    )
    canvas.poly(
        [(190, 925), (300, 905), (434, 902), (420, 1010), (300, 1080), (230, 1000)], mix(NIGHT, DEEP, 0.5)
    )
    lighthouse(canvas, 434, 906, 600)
    canvas.rect(505, 846, 650, 906, mix(CHALK, NAVY, 0.25))
    canvas.poly([(495, 848), (540, 806), (620, 806), (660, 848)], BRICK)
    canvas.rect(535, 866, 557, 888, GOLD)
    canvas.rect(592, 866, 614, 888, GOLD)
    canvas.line([(650, 930), (730, 985), (780, 1060), (840, 1200)], STRAW, 5, 150)
    for x, y in ((130, 1004), (112, 1040), (760, 1046), (820, 1096)):
        canvas.disc(x, y, 26, FOAM, 120, 0.3)
    return canvas


def trawlers_at_the_quay() -> Canvas:
    """Trawlers moored before the auction hall, crates on the quay, gulls."""
    canvas = Canvas()
    canvas.bands(0, 380, (MIST, FOAM, CHALK), 12)
    cloud(canvas, 140, 90, 300, CHALK)
    cloud(canvas, 860, 60, 360, CHALK)
    ridge(canvas, 338, 40, 31, mix(LAGOON, MIST, 0.55), 390)
    canvas.rect(0, 262, 560, 400, ROSE)
    for x in range(0, 560, 112):
        canvas.poly([(x, 264), (x + 56, 214), (x + 112, 264)], BRICK)
        canvas.poly([(x + 56, 214), (x + 112, 264), (x + 84, 264), (x + 40, 228)], mix(BRICK, NIGHT, 0.2))
        canvas.rect(x + 26, 296, x + 86, 400, mix(ROSE, BRICK, 0.45))
        canvas.rect(x + 26, 290, x + 86, 300, CHALK)
    canvas.bands(386, 720, (LAGOON, SEA, DEEP, NAVY), 14)
    ripples(canvas, 400, 640, FOAM, 90, 3, 90)
    trawler(canvas, 760, 452, 190, mix(MIST, SLATE, 0.5))
    trawler(canvas, 980, 500, 260, BRICK)
    trawler(canvas, 330, 560, 400, DEEP)
    for y in range(572, 600, 9):
        canvas.rect(350, y, 790, y + 3, CHALK, 60)
    canvas.poly([(0, 600), (1280, 640), (1280, 720), (0, 720)], STRAW)
    canvas.poly([(0, 600), (1280, 640), (1280, 656), (0, 618)], SAND)
    for column, row in ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (0, 2)):
        left, top = 960 + column * 92, 622 - row * 46
        canvas.rect(left, top, left + 86, top + 42, (CORAL, GOLD, LAGOON)[(column + row) % 3])
        canvas.rect(left, top, left + 86, top + 9, CHALK, 120)
        canvas.rect(left + 28, top + 16, left + 58, top + 24, NIGHT, 150)
    for x in (96, 250, 700):
        canvas.disc(x, 628, 20, NAVY, 255, 0.5)
        canvas.rect(x - 11, 590, x + 11, 628, NAVY)
        canvas.rect(x - 18, 582, x + 18, 596, NAVY, radius=6)
    for x, y, span in ((610, 130, 30), (700, 176, 20), (1140, 170, 26), (250, 150, 18), (880, 236, 15)):
        gull(canvas, x, y, span, SLATE)
    return canvas


def yachts_racing() -> Canvas:
    """The Tour de l'Armance: spinnakers downwind, the mark in front."""
    canvas = Canvas()
    canvas.bands(0, 400, (SEA, LAGOON, FOAM, CHALK), 16)
    canvas.disc(1050, 120, 54, GOLD)
    cloud(canvas, 120, 120, 380, CHALK, 220)
    cloud(canvas, 730, 210, 240, CHALK, 200)
    ridge(canvas, 385, 44, 7, mix(MOSS_LIGHT, FOAM, 0.3), 410)
    canvas.bands(400, 720, (LAGOON, SEA, DEEP, NAVY), 18)
    ripples(canvas, 404, 720, FOAM, 140, 9, 100)
    yacht(canvas, 900, 430, 120, GOLD, CHALK)
    yacht(canvas, 1090, 440, 140, CHALK, LAGOON)
    yacht(canvas, 700, 470, 200, CHALK, NAVY)
    yacht(canvas, 300, 590, 350, CORAL, GOLD)
    canvas.poly([(110, 598), (520, 598), (600, 622), (60, 622)], FOAM, 120)
    canvas.poly([(1000, 690), (1022, 560), (1078, 560), (1100, 690)], AMBER)
    canvas.rect(1014, 600, 1086, 632, CHALK)
    canvas.disc(1050, 694, 84, FOAM, 140, 0.18)
    return canvas


MOSS_LIGHT = mix(PINE, LAGOON, 0.5)


def sea_turbines() -> Canvas:
    """The Trois-Sœurs wind farm at sunset."""
    canvas = Canvas()
    canvas.bands(0, 500, (DEEP, LAGOON, ROSE, GOLD, AMBER), 22)
    canvas.glow(390, 486, 240, CHALK, 6, 24)
    canvas.disc(390, 486, 74, CHALK)
    cloud(canvas, 640, 150, 420, ROSE, 140)
    cloud(canvas, 100, 270, 260, SAND, 130)
    canvas.bands(490, 720, (AMBER, CORAL, PLUM, NAVY, NIGHT), 14)
    sunpath(canvas, 390, 496, 720, GOLD, 6, 190)
    ripples(canvas, 500, 720, NIGHT, 60, 2, 70)
    for x, base, height, turn in (
        (1220, 494, 110, 10),
        (1120, 496, 130, 50),
        (585, 494, 110, 80),
        (700, 496, 140, 30),
        (990, 502, 210, 95),
        (180, 500, 170, 65),
        (830, 520, 390, 18),
    ):
        turbine(canvas, x, base, height, turn)
    dice = Random(3)
    for _ in range(5):
        gull(canvas, dice.uniform(440, 700), dice.uniform(260, 380), dice.uniform(10, 18), NAVY)
    return canvas


def turbine(canvas: Canvas, x: float, base: float, height: float, turn: float) -> None:
    """Stand a turbine in the water, its three blades turned by `turn` degrees."""
    w = height * 0.016
    hub = base - height * 0.66
    canvas.rect(x - w * 1.7, base - height * 0.05, x + w * 1.7, base + height * 0.02, GOLD)
    canvas.poly([(x - w, base), (x + w, base), (x + w * 0.6, hub), (x - w * 0.6, hub)], CHALK)
    canvas.poly([(x, base), (x + w, base), (x + w * 0.6, hub), (x, hub)], MIST)
    for third in range(3):
        angle = radians(turn + 120 * third)
        reach = height * 0.4
        tip = (x + reach * sin(angle), hub - reach * cos(angle))
        side = (cos(angle) * w * 1.3, sin(angle) * w * 1.3)
        third_way = (x + reach * 0.22 * sin(angle), hub - reach * 0.22 * cos(angle))
        canvas.poly(
            [
                (x, hub),
                (third_way[0] + side[0], third_way[1] + side[1]),
                tip,
                (third_way[0] - side[0] * 0.3, third_way[1] - side[1] * 0.3),
            ],
            CHALK,
        )
    canvas.disc(x, hub, w * 1.5, CHALK)

"""Pictures of rooms: the theatre, the library, the laboratory, the polling station, the sealed chest."""

from random import Random

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
from studio.shapes import person


def theatre_stage() -> Canvas:
    """One actor in a spotlight, between two red curtains."""
    canvas = Canvas()
    canvas.bands(0, 560, (NIGHT, NAVY, PLUM), 14)
    canvas.bands(500, 640, (mix(BRICK, NIGHT, 0.5), mix(STRAW, NIGHT, 0.55)), 6)
    canvas.poly([(560, 0), (640, 0), (830, 566), (500, 566)], CHALK, 40)
    canvas.poly([(585, 0), (625, 0), (780, 566), (550, 566)], CHALK, 46)
    canvas.disc(665, 566, 172, SAND, 255, 0.2)
    canvas.disc(665, 566, 132, CHALK, 255, 0.2)
    canvas.rect(770, 480, 838, 488, STRAW)
    canvas.rect(776, 488, 784, 560, STRAW)
    canvas.rect(824, 488, 832, 560, STRAW)
    canvas.rect(770, 400, 778, 484, STRAW)
    canvas.disc(665, 570, 54, NIGHT, 140, 0.2)
    person(canvas, 665, 570, 210, NAVY, ROSE)
    canvas.line([(684, 412), (736, 366), (744, 340)], NAVY, 15)
    canvas.line([(645, 412), (612, 462), (620, 492)], NAVY, 15)
    canvas.disc(746, 334, 9, ROSE)
    for side in (-1, 1):
        for fold in range(7):
            near, far = fold * 54, (fold + 1) * 54
            shade = (BRICK, mix(BRICK, NIGHT, 0.25), mix(BRICK, CORAL, 0.4), mix(BRICK, NIGHT, 0.4))[fold % 4]
            edge = 1280 if side > 0 else 0
            sweep = 30 + fold * 9
            canvas.poly(
                [
                    (edge - side * near, 0),
                    (edge - side * far, 0),
                    (edge - side * (far - sweep * 0.7), 380),
                    (edge - side * (far - sweep * 0.2), 640),
                    (edge - side * (near - sweep * 0.2), 640),
                    (edge - side * (near - sweep * 0.7), 380),
                ],
                shade,
            )
        canvas.rect(1280 - 345 if side > 0 else 0, 376, 1280 if side > 0 else 345, 396, GOLD)
    for fold in range(16):
        shade = (BRICK, mix(BRICK, NIGHT, 0.3))[fold % 2]
        canvas.rect(fold * 80, 0, fold * 80 + 80, 66, shade)
        canvas.disc(fold * 80 + 40, 66, 40, shade, 255, 0.7)
        canvas.disc(fold * 80 + 40, 92, 6, GOLD)
    canvas.rect(0, 640, 1280, 662, GOLD)
    canvas.rect(0, 650, 1280, 720, NIGHT)
    for seat in range(15):
        left = seat * 90 - 20
        canvas.rect(left, 672, left + 78, 740, WINE, radius=18)
        if seat % 4 != 1:
            canvas.disc(left + 39, 664, 21, mix(NIGHT, PLUM, 0.4))
    return canvas


def library() -> Canvas:
    """Shelves, a ladder, a reader under her lamp."""
    canvas = Canvas()
    canvas.bands(0, 720, (mix(PINE, NIGHT, 0.2), PINE), 8)
    dice = Random(51)
    inks = (BRICK, CORAL, GOLD, SAND, LAGOON, SEA, MIST, ROSE, WINE, STRAW)
    for bay in range(4):
        left = 20 + bay * 318
        canvas.rect(left, 20, left + 296, 600, mix(BRICK, NIGHT, 0.55))
        for shelf in range(5):
            floor = 130 + shelf * 112
            canvas.rect(left + 12, floor - 100, left + 284, floor, mix(NIGHT, BRICK, 0.12))
            x = left + 16.0
            while x < left + 262:
                width, tall = dice.uniform(9, 24), dice.uniform(58, 92)
                if dice.random() < 0.06:
                    x += 26
                    continue
                shade = mix(dice.choice(inks), NIGHT, 0.12)
                canvas.rect(x, floor - tall, x + width - 1.5, floor, shade)
                canvas.rect(x, floor - tall * 0.8, x + width - 1.5, floor - tall * 0.74, CHALK, 130)
                x += width
            canvas.rect(left + 6, floor, left + 290, floor + 12, STRAW)
    canvas.line([(350, 620), (440, 20)], SAND, 10)
    canvas.line([(424, 620), (514, 20)], SAND, 10)
    for rung in range(11):
        share = rung / 11 + 0.04
        canvas.line([(350 + 90 * share, 620 - 600 * share), (424 + 90 * share, 620 - 600 * share)], SAND, 8)
    canvas.bands(600, 720, (STRAW, mix(STRAW, BRICK, 0.5)), 6)
    canvas.poly([(860, 200), (940, 200), (1180, 640), (640, 640)], GOLD, 40)
    canvas.poly([(880, 200), (920, 200), (1090, 640), (720, 640)], CHALK, 40)
    canvas.rect(897, 0, 903, 170, NIGHT)
    canvas.poly([(880, 166), (920, 166), (966, 214), (834, 214)], CORAL)
    canvas.disc(900, 216, 24, CHALK)
    canvas.rect(740, 470, 780, 670, DEEP, radius=16)
    canvas.rect(740, 566, 960, 640, DEEP, radius=18)
    canvas.rect(930, 516, 970, 670, DEEP, radius=16)
    canvas.poly([(796, 440), (872, 440), (890, 590), (790, 590)], GOLD)
    canvas.rect(800, 560, 960, 604, NAVY, radius=18)
    canvas.rect(926, 580, 958, 690, NAVY, radius=10)
    canvas.disc(836, 404, 36, ROSE)
    canvas.poly(
        [(800, 412), (800, 380), (822, 360), (858, 362), (872, 384), (840, 386), (826, 430), (802, 450)],
        NIGHT,
    )
    canvas.line([(860, 470), (904, 520), (936, 508)], mix(GOLD, AMBER, 0.6), 18)
    canvas.poly([(900, 520), (946, 486), (962, 498), (918, 534)], CHALK)
    canvas.poly([(946, 486), (990, 500), (1000, 514), (962, 498)], FOAM)
    for level, shade in ((664, BRICK), (646, SEA), (630, SAND)):
        canvas.rect(1010 + level % 9, level, 1110 - level % 7, level + 16, shade)
    return canvas


def marine_station() -> Canvas:
    """A bench at Kerlande: aquaria, a microscope, the sea in the window."""
    canvas = Canvas()
    canvas.bands(0, 720, (MIST, FOAM), 8)
    canvas.rect(70, 60, 560, 360, CHALK)
    canvas.bands(70, 70, (MIST, MIST), 1)
    for rank in range(10):
        canvas.rect(84, 74 + rank * 17, 546, 92 + rank * 17, mix(LAGOON, CHALK, rank / 9))
    for rank in range(7):
        canvas.rect(84, 242 + rank * 15, 546, 346, mix(LAGOON, DEEP, rank / 6))
    canvas.poly([(84, 244), (180, 210), (250, 226), (330, 244)], PINE)
    canvas.rect(310, 60, 320, 360, CHALK)
    for left, seed in ((640, 1), (950, 2)):
        aquarium(canvas, left, 150, seed)
    canvas.rect(620, 380, 1260, 398, NAVY)
    person(canvas, 1010, 640, 330, CHALK, ROSE)
    canvas.poly([(977, 352), (979, 324), (1010, 308), (1042, 324), (1044, 344), (1004, 334)], BRICK)
    canvas.rect(0, 520, 1280, 556, CHALK)
    canvas.rect(0, 556, 1280, 720, SEA)
    for left in range(40, 1280, 310):
        canvas.rect(left, 584, left + 270, 720, mix(SEA, NAVY, 0.35), radius=6)
        canvas.rect(left + 110, 606, left + 160, 616, MIST, radius=4)
    canvas.rect(190, 500, 370, 522, NIGHT, radius=8)
    canvas.line([(330, 508), (352, 440), (344, 370), (300, 330)], NIGHT, 22)
    canvas.poly([(226, 350), (262, 326), (322, 408), (288, 432)], NAVY)
    canvas.poly([(208, 322), (240, 300), (262, 328), (230, 350)], SLATE)
    canvas.poly([(288, 430), (322, 408), (330, 430), (306, 446)], GOLD)
    canvas.rect(226, 456, 350, 468, SLATE)
    for left, tall, shade in ((450, 84, CORAL), (500, 110, MOSS), (550, 70, GOLD), (1130, 96, LAGOON)):
        canvas.rect(left, 520 - tall, left + 34, 520, CHALK, radius=6)
        canvas.rect(left + 4, 520 - tall * 0.6, left + 30, 516, shade, radius=5)
    canvas.rect(660, 500, 860, 520, SLATE, radius=4)
    canvas.rect(690, 404, 840, 500, NIGHT, radius=8)
    canvas.rect(700, 414, 830, 490, FOAM)
    canvas.line([(706, 476), (730, 468), (752, 474), (776, 448), (800, 452), (824, 426)], CORAL, 4)
    canvas.rect(0, 556, 1280, 566, mix(SEA, NIGHT, 0.3))
    canvas.line([(980, 396), (926, 462), (886, 480)], mix(CHALK, SLATE, 0.2), 26)
    return canvas


def aquarium(canvas: Canvas, left: float, top: float, seed: int) -> None:
    """Fill a tank: water in bands, weed, fish, bubbles."""
    dice = Random(seed)
    canvas.rect(left, top, left + 280, top + 232, NAVY)
    for rank in range(10):
        canvas.rect(left + 8, top + 20 + rank * 18, left + 272, top + 222, mix(LAGOON, DEEP, rank / 9))
    canvas.rect(left + 8, top + 204, left + 272, top + 224, SAND)
    for _ in range(9):
        x, tall = left + dice.uniform(20, 250), dice.uniform(50, 130)
        canvas.line(
            [(x, top + 208), (x - 8, top + 208 - tall * 0.5), (x + 6, top + 208 - tall)],
            dice.choice((MOSS, PINE)),
            7,
        )
    for _ in range(5):
        x, y = left + dice.uniform(40, 230), top + dice.uniform(60, 170)
        shade = dice.choice((CORAL, GOLD, CHALK))
        canvas.disc(x, y, 17, shade, 255, 0.55)
        canvas.poly([(x - 13, y), (x - 30, y - 11), (x - 30, y + 11)], shade)
        canvas.disc(x + 9, y - 2, 2.4, NIGHT)
    for _ in range(12):
        canvas.disc(left + dice.uniform(20, 260), top + dice.uniform(30, 190), dice.uniform(2, 5), FOAM, 170)


def polling_station() -> Canvas:
    """A transparent ballot box, a hand's envelope about to fall, booths behind."""
    canvas = Canvas()
    canvas.bands(0, 500, (SAND, CHALK), 10)
    canvas.rect(0, 0, 1280, 46, mix(NAVY, SEA, 0.3))
    for rank in range(4):
        left = 40 + rank * 320
        canvas.rect(left, 120, left + 240, 500, SLATE)
        for fold in range(10):
            canvas.rect(
                left + 10 + fold * 22, 140, left + 32 + fold * 22, 440 - (fold % 2) * 6, (DEEP, SEA)[fold % 2]
            )
        canvas.rect(left - 6, 112, left + 246, 142, NAVY)
        if rank in (0, 3):
            canvas.rect(left + 96, 440, left + 116, 500, NIGHT)
            canvas.rect(left + 126, 440, left + 146, 500, NIGHT)
    canvas.bands(500, 720, (STRAW, mix(STRAW, BRICK, 0.4)), 6)
    canvas.poly([(180, 560), (1100, 560), (1220, 720), (60, 720)], BRICK)
    canvas.poly([(180, 560), (1100, 560), (1110, 576), (170, 576)], CORAL)
    canvas.disc(640, 634, 260, NIGHT, 70, 0.12)
    canvas.poly([(450, 330), (830, 330), (810, 640), (470, 640)], FOAM, 190)
    dice = Random(61)
    for _ in range(44):
        x, y, turn = dice.uniform(490, 740), dice.uniform(510, 612), dice.uniform(-16, 16)
        canvas.poly(
            [(x, y), (x + 62, y + turn), (x + 58, y + 34 + turn), (x - 4, y + 34)],
            dice.choice((SAND, CHALK, STRAW, mix(SAND, ROSE, 0.5))),
        )
    canvas.poly([(450, 330), (830, 330), (810, 640), (470, 640)], LAGOON, 50)
    canvas.poly([(480, 330), (560, 330), (520, 640), (484, 640)], CHALK, 90)
    canvas.rect(430, 300, 850, 340, NAVY, radius=8)
    canvas.rect(570, 306, 710, 316, NIGHT)
    canvas.rect(466, 632, 814, 648, NAVY, radius=5)
    canvas.rect(800, 340, 828, 378, GOLD, radius=5)
    canvas.poly([(566, 190), (700, 168), (714, 262), (580, 284)], SAND)
    canvas.poly([(566, 190), (648, 236), (700, 168)], STRAW)
    canvas.poly([(1280, 40), (1280, 160), (880, 236), (850, 178)], NAVY)
    canvas.poly([(890, 164), (912, 236), (858, 244), (842, 182)], CHALK)
    canvas.poly([(852, 178), (864, 242), (780, 262), (716, 250), (702, 226), (690, 200), (740, 186)], ROSE)
    canvas.poly([(740, 186), (690, 196), (660, 212), (672, 226), (720, 218)], mix(ROSE, BRICK, 0.2))
    return canvas


def time_capsule() -> Canvas:
    """A copper chest under a slab of the quay, by lamplight."""
    canvas = Canvas()
    canvas.bands(0, 720, (NIGHT, PLUM, WINE, NIGHT), 18)
    canvas.glow(640, 400, 460, AMBER, 9, 14)
    for row in range(5):
        for column in range(9):
            left, high = column * 160 - (row % 2) * 80, row * 76
            canvas.rect(
                left + 3,
                high + 3,
                left + 157,
                high + 73,
                mix(SLATE, NIGHT, 0.45 + ((row * 5 + column * 3) % 5) * 0.08),
                radius=6,
            )
    canvas.poly([(250, 300), (1030, 300), (1150, 720), (130, 720)], NIGHT)
    canvas.poly([(310, 330), (970, 330), (1060, 720), (220, 720)], mix(WINE, NIGHT, 0.4))
    canvas.glow(640, 470, 340, GOLD, 7, 20)
    canvas.poly([(60, 250), (420, 190), (470, 290), (110, 360)], MIST)
    canvas.poly([(110, 360), (470, 290), (474, 318), (114, 390)], SLATE)
    canvas.poly([(400, 430), (880, 430), (900, 640), (380, 640)], AMBER)
    canvas.poly([(640, 430), (880, 430), (900, 640), (640, 640)], mix(AMBER, BRICK, 0.5))
    canvas.poly([(400, 430), (440, 366), (840, 366), (880, 430)], mix(AMBER, GOLD, 0.6))
    for left in (424, 620, 816):
        canvas.poly([(left, 430), (left + 40, 430), (left + 40, 640), (left, 640)], PINE, 170)
    canvas.rect(600, 470, 680, 540, LAGOON, radius=6)
    canvas.rect(628, 488, 652, 520, NIGHT, radius=8)
    dice = Random(81)
    for _ in range(60):
        canvas.disc(dice.uniform(405, 880), dice.uniform(380, 634), dice.uniform(2, 8), LAGOON, 120)
    canvas.rect(1010, 250, 1074, 268, NIGHT, radius=4)
    canvas.rect(1016, 268, 1068, 350, GOLD, radius=5)
    canvas.rect(1028, 280, 1056, 350, CHALK, radius=10)
    canvas.rect(1008, 350, 1076, 366, NIGHT, radius=4)
    canvas.line([(1018, 250), (1042, 206), (1066, 250)], NIGHT, 5)
    canvas.glow(1042, 312, 150, GOLD, 6, 26)
    canvas.poly([(180, 640), (330, 612), (346, 674), (196, 702)], SAND)
    for rank in range(3):
        canvas.line([(204, 656 + rank * 13), (322, 634 + rank * 13)], BRICK, 3)
    canvas.disc(338, 660, 15, CORAL)
    return canvas

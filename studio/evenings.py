"""Pictures of evenings out: the stadium under its floodlights, the quay on a summer night."""

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
    MOSS,
    NAVY,
    NIGHT,
    PINE,
    PLUM,
    ROSE,
    SLATE,
    STRAW,
    WINE,
    mix,
)
from studio.shapes import facade, person, stars


def floodlit_stadium() -> Canvas:
    """The Salines stadium on a winter evening."""
    canvas = Canvas()
    canvas.bands(0, 420, (NIGHT, NAVY, DEEP, PLUM), 16)
    stars(canvas, 180, 60, 3)
    for x in (110, 1170):
        canvas.glow(x, 96, 240, CHALK, 8, 14)
        canvas.poly([(x, 96), (x - 330, 460), (x + 330, 460)], CHALK, 22)
        canvas.rect(x - 7, 96, x + 7, 420, SLATE)
        canvas.rect(x - 70, 60, x + 70, 132, NIGHT, radius=4)
        for row in range(3):
            for column in range(6):
                canvas.disc(x - 55 + column * 22, 74 + row * 22, 8, CHALK)
    canvas.poly(
        [(0, 300), (240, 250), (1040, 250), (1280, 300), (1280, 450), (0, 450)], mix(NAVY, SLATE, 0.3)
    )
    canvas.poly(
        [(0, 268), (240, 222), (1040, 222), (1280, 268), (1280, 300), (1040, 250), (240, 250), (0, 300)],
        BRICK,
    )
    dice = Random(15)
    for row in range(8):
        y = 270 + row * 21
        for column in range(92):
            x = column * 14 + (row % 2) * 7
            if dice.random() < 0.86:
                canvas.disc(
                    x,
                    y + abs(x - 640) * 0.03,
                    5.5,
                    dice.choice((CORAL, CHALK, GOLD, ROSE, SLATE, NAVY, CORAL)),
                )
    canvas.rect(0, 440, 1280, 474, NIGHT)
    canvas.text(640, 465, "RC FERRÉOL", 24, GOLD, True, "ms")
    for rank in range(9):
        shade = MOSS if rank % 2 else mix(MOSS, PINE, 0.45)
        canvas.poly(
            [
                (640 + (rank - 4.5) * 200, 474),
                (640 + (rank - 3.5) * 200, 474),
                (640 + (rank - 3.5) * 330, 720),
                (640 + (rank - 4.5) * 330, 720),
            ],
            shade,
        )
    canvas.line([(0, 560), (1280, 560)], CHALK, 4)
    canvas.line([(0, 676), (1280, 676)], CHALK, 6)
    for x in (560, 720):
        canvas.rect(x - 6, 150, x + 6, 566, CHALK)
        canvas.rect(x - 12, 500, x + 12, 566, CORAL)
    canvas.rect(560, 396, 720, 407, CHALK)
    canvas.disc(640, 196, 30, AMBER, 255, 0.6)
    canvas.disc(640, 196, 20, BRICK, 90, 0.5)
    for x, ground, tall, coat in (
        (330, 650, 120, CORAL),
        (410, 610, 100, CORAL),
        (850, 600, 100, CHALK),
        (930, 660, 122, CHALK),
        (250, 580, 90, CORAL),
        (1040, 590, 92, CHALK),
    ):
        canvas.disc(x, ground, tall * 0.3, NIGHT, 90, 0.2)
        person(canvas, x, ground, tall, coat, ROSE)
    return canvas


def concert_on_the_quay() -> Canvas:
    """A summer night's concert: stage, lanterns, the crowd from behind."""
    canvas = Canvas()
    canvas.bands(0, 520, (NIGHT, NAVY, PLUM, WINE), 18)
    canvas.rect(0, 500, 1280, 720, mix(WINE, NIGHT, 0.6))
    stars(canvas, 260, 110, 31)
    for rank in range(7):
        facade(
            canvas,
            -20 + rank * 190,
            500,
            180,
            190 + (rank * 47) % 80,
            mix(PLUM, NIGHT, 0.35 + 0.06 * (rank % 3)),
            3,
            70 + rank,
        )
    for x, lean, shade in ((430, -190, CORAL), (560, -60, GOLD), (720, 60, LAGOON), (850, 190, ROSE)):
        canvas.poly([(x - 5, 160), (x + 5, 160), (x + lean + 110, 540), (x + lean - 110, 540)], shade, 46)
    canvas.rect(340, 150, 940, 172, NIGHT)
    for x in (340, 918):
        canvas.rect(x, 150, x + 22, 540, NIGHT)
    canvas.rect(320, 500, 960, 560, mix(WINE, NIGHT, 0.4))
    canvas.rect(320, 496, 960, 508, AMBER)
    for x, tall, coat in ((470, 150, CORAL), (590, 160, CHALK), (690, 155, GOLD), (815, 150, LAGOON)):
        person(canvas, x, 500, tall, coat, ROSE)
    canvas.line([(600, 500), (600, 392), (592, 386)], NIGHT, 4)
    canvas.poly([(440, 430), (510, 404), (516, 416), (450, 448)], STRAW)
    canvas.disc(680, 436, 20, BRICK)
    canvas.rect(660, 396, 666, 440, STRAW)
    canvas.disc(820, 462, 34, BRICK, 255, 0.8)
    canvas.disc(820, 452, 34, CHALK, 255, 0.3)
    for start, sag in ((20, 70), (70, 90)):
        canvas.line(
            [(0, start), (320, start + sag), (640, start + 20), (960, start + sag), (1280, start)], SLATE, 2
        )
        for rank in range(21):
            x = rank * 64
            drop = start + sag * (1 - abs((x % 640) - 320) / 320) + 20 * (1 - abs(x - 640) / 640)
            canvas.glow(x, drop + 8, 22, GOLD, 4, 24)
            canvas.disc(x, drop + 8, 8, (GOLD, CORAL, CHALK)[rank % 3])
    canvas.rect(0, 560, 1280, 720, NIGHT)
    dice = Random(23)
    for row in range(4):
        for column in range(30 - row * 4):
            head = column * (44 + row * 8) + dice.uniform(-12, 12)
            y = 568 + row * 40 + dice.uniform(-8, 8)
            size = 15 + row * 5
            shade = mix(NIGHT, PLUM, 0.75 - row * 0.22)
            canvas.disc(head, y, size, shade)
            canvas.rect(head - size * 1.5, y + size * 0.8, head + size * 1.5, y + 160, shade, radius=size)
            if dice.random() < 0.12:
                canvas.rect(head + size, y - size * 2.4, head + size * 1.5, y + size, shade)
                canvas.rect(head + size * 0.7, y - size * 3, head + size * 1.8, y - size * 2, FOAM)
    return canvas

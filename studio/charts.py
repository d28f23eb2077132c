"""Infographics with French labels: bars, each figure written at its bar, and the map of the bay."""

from studio.canvas import Canvas, Points
from studio.palette import (
    CHALK,
    CORAL,
    DEEP,
    FOAM,
    GOLD,
    LAGOON,
    MIST,
    MOSS,
    NAVY,
    SAND,
    SEA,
    SLATE,
    STRAW,
    mix,
)

# The vendored face draws U+202F wider than a space: in a picture, the plain no-break space looks right.
NO_BREAK_SPACE = "\u00a0"

LANDINGS = (
    (2016, 9840),
    (2017, 9510),
    (2018, 9130),
    (2019, 8720),
    (2020, 7380),
    (2021, 7610),
    (2022, 7240),
    (2023, 6820),
    (2024, 6430),
    (2025, 6210),
)
SECOND_ROUND = (
    ("Hélène Daguenet", "Port-Ferréol en partage", 47.2, CORAL),
    ("Anselme Roudaire", "Le Cap et la Ville, maire sortant", 38.9, SEA),
    ("Nora Belhomme", "Marée haute", 13.9, GOLD),
)


def thousands(number: int) -> str:
    """Write a whole number as French does, with a no-break space between thousands."""
    return f"{number:,}".replace(",", NO_BREAK_SPACE)


def landings_chart() -> Canvas:
    """Tonnes landed at the auction in ten years."""
    canvas = Canvas(ground=CHALK)
    canvas.rect(0, 0, 1280, 12, NAVY)
    canvas.text(70, 88, "Dix ans de débarquements à la criée", 42, NAVY, True)
    canvas.text(70, 130, "En tonnes par an, toutes espèces confondues", 26, SLATE)
    floor, ceiling, most = 600, 200, 10000
    for level in range(0, most + 1, 2500):
        y = floor - (floor - ceiling) * level / most
        canvas.rect(150, y - 1, 1210, y + 1, MIST)
        canvas.text(136, y + 8, thousands(level), 22, SLATE, False, "rs")
    for rank, (year, tonnes) in enumerate(LANDINGS):
        left = 170 + rank * 105
        y = floor - (floor - ceiling) * tonnes / most
        last = rank == len(LANDINGS) - 1
        canvas.rect(left, y, left + 74, floor, CORAL if last else mix(LAGOON, DEEP, 0.08 * rank))
        if rank in (0, 4, 9):
            canvas.text(left + 37, y - 14, thousands(tonnes), 26, CORAL if last else NAVY, True, "ms")
        canvas.text(left + 37, floor + 36, str(year), 22, NAVY, last, "ms")
    canvas.rect(150, floor - 1, 1210, floor + 2, NAVY)
    canvas.text(70, 690, "Source : criée de Port-Ferréol. Infographie Le Fanal", 20, SLATE)
    return canvas


def results_chart() -> Canvas:
    """The second round of the town election, in percent of votes cast."""
    canvas = Canvas(ground=CHALK)
    canvas.rect(0, 0, 1280, 12, CORAL)
    canvas.text(70, 88, "Second tour : les résultats", 42, NAVY, True)
    canvas.text(70, 130, "Port-Ferréol, 22 mars 2026, en % des suffrages exprimés", 26, SLATE)
    for rank, (name, slate, share, shade) in enumerate(SECOND_ROUND):
        top = 190 + rank * 148
        canvas.text(70, top + 22, name, 30, NAVY, True)
        canvas.text(1210, top + 22, slate, 23, SLATE, False, "rs")
        canvas.rect(70, top + 38, 1210, top + 94, mix(MIST, CHALK, 0.6))
        canvas.rect(70, top + 38, 70 + 1140 * share / 60, top + 94, shade)
        words = f"{share:.1f}".replace(".", ",") + NO_BREAK_SPACE + "%"
        canvas.text(
            70 + 1140 * share / 60 - 16, top + 78, words, 34, NAVY if shade == GOLD else CHALK, True, "rs"
        )
    half = 70 + 1140 * 50 / 60
    for bar in (228, 376, 524):
        canvas.rect(half - 1.5, bar - 6, half + 1.5, bar + 62, NAVY)
    canvas.text(half, 616, f"50{NO_BREAK_SPACE}%", 20, NAVY, False, "ms")
    canvas.text(70, 690, f"Participation : 58,4{NO_BREAK_SPACE}%. Infographie Le Fanal", 20, SLATE)
    return canvas


def bay_map() -> Canvas:
    """The map of the bay, with its six names (square)."""
    canvas = Canvas(1000, 1000, mix(LAGOON, FOAM, 0.45))
    land: Points = [
        (0, 0),
        (1000, 0),
        (1000, 760),
        (930, 770),
        (880, 720),
        (900, 640),
        (850, 560),
        (770, 540),
        (700, 470),
        (650, 380),
        (560, 350),
        (500, 390),
        (430, 380),
        (360, 430),
        (330, 520),
        (260, 560),
        (250, 650),
        (180, 700),
        (90, 690),
        (0, 740),
    ]
    for grow, alpha in ((46, 60), (28, 80), (12, 110)):
        canvas.line([*land[2:], land[-1]], FOAM, grow * 2, alpha)
    canvas.poly(land, SAND)
    canvas.line([(1000, 760), *land[3:]], STRAW, 6)
    for x, y, r in ((150, 150, 120), (300, 230, 90), (820, 200, 130), (690, 120, 80)):
        canvas.disc(x, y, r, mix(MOSS, SAND, 0.55), 130, 0.6)
    canvas.line([(610, 0), (590, 90), (640, 180), (600, 260), (575, 352)], LAGOON, 12)
    canvas.poly([(470, 760), (560, 730), (620, 770), (600, 830), (510, 850), (450, 810)], SAND)
    canvas.poly([(470, 760), (560, 730), (620, 770), (590, 775), (540, 760)], mix(MOSS, SAND, 0.4))
    for y in range(860, 990, 26):
        for x in range(60 + y % 52, 960, 120):
            canvas.line([(x, y), (x + 12, y - 6), (x + 24, y), (x + 36, y - 6), (x + 48, y)], SEA, 2.5, 90)
    canvas.line([(600, 372), (560, 560), (540, 730)], CHALK, 4)
    places = (
        (585, 352, "Port-Ferréol", 34, True, "ls", 26, -14),
        (330, 510, "Kerlande", 26, False, "rs", -20, -8),
        (120, 696, "Les Échouages", 26, False, "ls", -20, -26),
        (858, 570, "Saint-Aubert-", 20, False, "ls", 8, -20),
        (858, 570, "les-Vases", 20, False, "ls", 20, 4),
        (530, 795, "Île d’Orme", 26, False, "ls", 96, 14),
        (770, 130, "Montfauve", 26, False, "ls", 24, 9),
    )
    for x, y, name, size, bold, anchor, dx, dy in places:
        canvas.disc(x, y, 13 if bold else 9, CHALK)
        canvas.disc(x, y, 9 if bold else 6, CORAL)
        canvas.text(x + dx, y + dy, name, size, NAVY, bold, anchor)
    canvas.text(606, 560, "bac, 25 min", 22, NAVY)
    canvas.text(250, 870, "Baie de l’Armance", 32, DEEP, True)
    canvas.text(648, 60, "la Sourdre", 22, DEEP)
    canvas.poly([(900, 860), (918, 920), (900, 908), (882, 920)], NAVY)
    canvas.text(900, 850, "N", 28, NAVY, True, "ms")
    canvas.rect(60, 930, 260, 938, NAVY)
    canvas.rect(160, 930, 260, 938, CHALK)
    canvas.text(60, 966, "0", 20, NAVY)
    canvas.text(260, 966, "5 km", 20, NAVY, False, "ms")
    return canvas

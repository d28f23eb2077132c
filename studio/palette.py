"""The few inks of Le Fanal's illustrations; every picture mixes its tones from these."""

NIGHT = "#0d1b2e"
NAVY = "#15304d"
DEEP = "#1f4a66"
SEA = "#2f6f86"
LAGOON = "#5b9ea6"
FOAM = "#cfe4dd"
CHALK = "#f8f1e1"
SAND = "#ecd6ae"
STRAW = "#d9b779"
GOLD = "#f4bd52"
AMBER = "#ec9244"
CORAL = "#dd6247"
BRICK = "#a63d33"
WINE = "#6b2638"
PLUM = "#43304f"
ROSE = "#eab7a0"
MOSS = "#57754f"
PINE = "#2b4a42"
SLATE = "#5c7080"
MIST = "#b9cbd0"

Ink = tuple[int, int, int]


def ink(colour: str) -> Ink:
    """Return the three 0-255 channels of a `#rrggbb` colour."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies at `share` (0 to 1) of the way from the first to the second."""
    mixed = [round(a + (b - a) * share) for a, b in zip(ink(first), ink(second), strict=True)]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def along(stops: tuple[str, ...], share: float) -> str:
    """Return the colour at `share` (0 to 1) of a ramp that passes through two stops or more."""
    place = min(max(share, 0.0), 1.0) * (len(stops) - 1)
    index = min(int(place), len(stops) - 2)
    return mix(stops[index], stops[index + 1], place - index)

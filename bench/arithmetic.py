"""The sums of the bench: medians of few figures, and ratios of runs that stood side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of several figures, the least and the greatest. `count` is how many there were, at least 1."""

    middle: float
    least: float
    greatest: float
    count: int


def spread(figures: Iterable[float]) -> Spread:
    """Raises ValueError when there is no figure."""
    listed = sorted(figures)
    if not listed:
        raise ValueError("no figure to take the middle of")
    return Spread(median(listed), listed[0], listed[-1], len(listed))


def paired_ratio(ours: Iterable[float], theirs: Iterable[float]) -> Spread:
    """Ours divided by theirs, run by run: what slowed the machine for a while slowed both of a pair.

    The middle of the ratios, not the ratio of the middles. Raises ValueError when the runs are not paired, or one of
    theirs cost nothing.
    """
    pairs = tuple(zip(ours, theirs, strict=True))
    if any(other <= 0 for _, other in pairs):
        raise ValueError("a run that cost nothing is no measure")
    return spread(our / other for our, other in pairs)


def as_share(ratio: float) -> str:
    """`3.2x` for what costs more, `1/25` for what costs less than a half, as people say it."""
    if ratio <= 0:
        raise ValueError("a ratio is positive")
    if ratio < 0.5:
        return f"1/{1 / ratio:.3g}"
    return f"{ratio:.3g}x"

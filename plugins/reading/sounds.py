"""Sounds: how long one lasts, read from the file."""

from __future__ import annotations

from pathlib import Path


def duration(path: Path) -> int:
    """Whole seconds, rounded, at least 1; 0 when the file says nothing that can be read. Nothing of it is decoded."""
    # Only newsrooms with sounds pay for it.
    from tinytag import ParseError, TinyTag, UnsupportedFormatError

    try:
        seconds = TinyTag.get(path, tags=False, duration=True).duration
    # A damaged file can say anything of itself: it then has no duration, and is published as it is.
    except (ParseError, UnsupportedFormatError, OSError, ValueError, ArithmeticError, LookupError, EOFError):
        return 0
    if seconds is None or not 0 < seconds < _LONGEST:
        return 0
    return max(1, round(seconds))


# Past a week, what the file says is an accident.
_LONGEST = 7 * 24 * 3600

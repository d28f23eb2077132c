"""What every command does first: settings, rooms, the one instant."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import datetime

from desk.settings import UsageError, read_settings
from plugins.domain import clock
from plugins.press import texts as press_texts
from plugins.press.rooms import load_rooms


def open_house(options: Namespace) -> tuple[dict[str, object], datetime]:
    """The settings, with their rooms loaded, and the instant for which the command runs.

    Raises UsageError when the settings or the clock's variables cannot be read.
    """
    settings = read_settings(options)
    as_of = read_clock()
    load_rooms(settings)
    return settings, as_of


def read_clock() -> datetime:
    """The one instant for which the command runs. Raises UsageError when the clock's variables cannot be read."""
    try:
        return clock.as_of(os.environ)
    except ValueError as error:
        raise UsageError(press_texts.BAD_CLOCK.format(error=error)) from error

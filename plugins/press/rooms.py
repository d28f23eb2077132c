"""Loading the rooms that the settings name, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module


def room_names(settings: Mapping[str, object]) -> tuple[str, ...]:
    """The dotted names of `ROOMS`, a sequence of (name, caption)."""
    rooms = settings["ROOMS"]
    assert isinstance(rooms, tuple | list)
    return tuple(name for name, _ in rooms)


def load_rooms(settings: Mapping[str, object]) -> None:
    """Import and register every room. Registering twice is harmless. An import error is a fault of ours and rises."""
    load_named(room_names(settings))


def load_named(names: Iterable[str]) -> None:
    """The same by name, in order."""
    for name in names:
        import_module(name).register()

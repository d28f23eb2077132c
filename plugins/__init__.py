"""Rotative's rooms; `domain` is the table they share.

`plugins.Press` is the name that `PELICAN_CLASS` gives to Pelican: a path with one dot, all that Pelican follows.
"""

from importlib import import_module


def __getattr__(name: str) -> object:
    """`Press`, imported when Pelican asks for it: the settings stay plain data and cost no import."""
    if name == "Press":
        return import_module("plugins.press.pelican_class").Press
    raise AttributeError(name)

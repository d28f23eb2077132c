"""The settings file, read as Pelican reads it, without importing Pelican."""

from __future__ import annotations

import runpy
import sys
from argparse import Namespace
from pathlib import Path

from desk import texts
from plugins.press.foreign import theme_folder

FOLDERS = {"PATH": "content", "OUTPUT_PATH": "output"}
OUR_THEME = "theme"


class UsageError(Exception):
    """The command cannot be carried out as it was typed: one French sentence, exit 2."""


def read_settings(options: Namespace) -> dict[str, object]:
    """The capital names of the settings file, folders made absolute, overridden by the command's options.

    Raises UsageError when there is no such file or it is not Python.
    """
    path = Path(options.settings).absolute()
    if not path.is_file():
        raise UsageError(texts.NO_SETTINGS.format(path=options.settings))
    # A full disk would leave half of a compiled module beside the settings, for ever.
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        found = runpy.run_path(str(path))
    except (SyntaxError, NameError, ImportError) as error:
        raise UsageError(texts.BAD_SETTINGS.format(path=options.settings, error=error)) from error
    finally:
        sys.dont_write_bytecode = writes
    settings: dict[str, object] = {name: value for name, value in found.items() if name.isupper()}
    for name, default in FOLDERS.items():
        settings[name] = str(path.parent / str(settings.get(name) or default))
    for name, option in (("PATH", "content"), ("OUTPUT_PATH", "output")):
        if getattr(options, option, None):
            settings[name] = str(Path(getattr(options, option)).absolute())
    if theme := getattr(options, "theme", None):
        settings["THEME"] = str(theme_folder(theme, Path.cwd()))
    else:
        settings["THEME"] = str(theme_folder(str(settings.get("THEME") or OUR_THEME), path.parent))
    return settings

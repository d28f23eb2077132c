"""What is not ours, recognised without Pelican: themes that read Pelican's usual context, and foreign plugins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from plugins.press import texts
from plugins.press.rooms import room_names

# What every page of ours needs, and what no theme of Pelican's has.
THEME_PARTS = ("templates/base.html", "templates/texts.html", "static/css/order.txt")
OUR_MARKS = THEME_PARTS[1:]
PLUGIN_PREFIX = "pelican.plugins."


def theme_folder(typed: str, base: Path) -> Path:
    """The folder of a theme: a path from `base`, or the name of a theme that comes with Pelican (`simple`)."""
    folder = base / typed
    if not folder.is_dir() and "/" not in typed and (spec := find_spec("pelican")) and spec.origin:
        named = Path(spec.origin).parent / "themes" / typed
        if named.is_dir():
            return named
    return folder


def missing_parts(theme: Path) -> tuple[str, ...]:
    """What a folder lacks to be a theme of ours or, when it has nothing of ours, of Pelican's."""
    if is_foreign_theme(theme):
        return ()
    return tuple(part for part in THEME_PARTS if not (theme / part).is_file())


def is_foreign_theme(theme: Path) -> bool:
    """Whether `theme` has templates and none of the files that only our themes have."""
    return (theme / "templates").is_dir() and not any((theme / mark).is_file() for mark in OUR_MARKS)


def is_for_pelican(settings: Mapping[str, object]) -> bool:
    """Whether Pelican has to be asked: the theme is foreign, or `PLUGINS` names more than our rooms."""
    return is_foreign_theme(Path(str(settings["THEME"]))) or bool(foreign_plugins(settings))


def foreign_plugins(settings: Mapping[str, object]) -> tuple[str, ...]:
    """The names in `PLUGINS` that are no room of ours, in order."""
    listed = settings.get("PLUGINS")
    names = [plugin_name(item) for item in listed] if isinstance(listed, list | tuple) else []
    rooms = room_names(settings)
    return tuple(dict.fromkeys(name for name in names if name not in rooms))


def plugin_name(plugin: object) -> str:
    """The name of one entry of `PLUGINS`: a dotted name, a module or an object."""
    return plugin if isinstance(plugin, str) else getattr(plugin, "__name__", type(plugin).__qualname__)


def owner_of(module: str, plugins: Iterable[str]) -> str:
    """The plugin of `PLUGINS` to which a module belongs, the module's own name when it belongs to none."""
    for plugin in plugins:
        for name in (plugin, PLUGIN_PREFIX + plugin):
            if module == name or module.startswith(name + "."):
                return plugin
    return module


def rebuilt_line(theme: str, plugins: Iterable[str]) -> str:
    """The line that says who asks for Pelican's own way, and what it costs. `theme` is empty when it is ours."""
    reasons = [texts.FOREIGN_THEME.format(name=theme)] if theme else []
    names = [texts.QUOTED.format(name=name) for name in plugins]
    if names:
        reasons.append(texts.FOREIGN_PLUGINS[min(len(names), 2) - 1].format(names=", ".join(names)))
    return texts.REBUILT.format(reasons=texts.AND.join(reasons))

"""The list of rooms in the settings."""

import ast
from pathlib import Path

from tests.house.tree import Breach, modules

SETTINGS = "pelicanconf.py"
TABLE = "domain"


def every_room_is_listed(root: Path) -> tuple[Breach, ...]:
    """`ROOMS` in pelicanconf.py names every room once, in order, with a caption: the pipeline is read there.

    The shared table is no room. A room that nobody lists would never run, and nothing would say so.
    """
    rooms = {
        module.room
        for module in modules(root, "plugins")
        if module.room != TABLE and module.path == f"plugins/{module.room}/__init__.py"
    }
    listed = _listed(root)
    if listed is None:
        return (Breach(SETTINGS, 0, "has no ROOMS of literal names and captions"),) if rooms else ()
    names = [name for name, _, _ in listed]
    breaches = [Breach(SETTINGS, 0, f"room {room} is not in ROOMS") for room in rooms.difference(names)]
    for place, (name, caption, line) in enumerate(listed):
        if name not in rooms:
            breaches.append(Breach(SETTINGS, line, f"ROOMS names {name}, and plugins/{name}/ is no room"))
        if name in names[:place]:
            breaches.append(Breach(SETTINGS, line, f"ROOMS names {name} twice"))
        if not caption.strip():
            breaches.append(Breach(SETTINGS, line, f"room {name} has no caption"))
    return tuple(sorted(breaches))


def _listed(root: Path) -> list[tuple[str, str, int]] | None:
    """Name, caption and line of each entry: `{"plugins.reading": "…"}` or `(("plugins.reading", "…"), …)`."""
    for module in modules(root, SETTINGS):
        for node in module.tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            if any(isinstance(target, ast.Name) and target.id == "ROOMS" for target in targets):
                return _pairs(node.value)
    return None


def _pairs(value: ast.expr | None) -> list[tuple[str, str, int]] | None:
    if isinstance(value, ast.Dict):
        pairs = list(zip(value.keys, value.values, strict=True))
    elif isinstance(value, ast.Tuple | ast.List):
        entries = [entry.elts if isinstance(entry, ast.Tuple | ast.List) else [entry] for entry in value.elts]
        pairs = [(entry[0], entry[1] if len(entry) > 1 else ast.Constant("")) for entry in entries]
    else:
        return None
    try:
        return [
            (ast.literal_eval(name).removeprefix("plugins."), ast.literal_eval(caption), name.lineno)
            for name, caption in pairs
        ]
    except ValueError:
        return None

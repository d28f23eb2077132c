"""Who may import whom."""

import sys
from pathlib import Path

from tests.house.tree import Breach, imports, modules, within

# The one file that names the library of records.
RECORD = "plugins/domain/record.py"


def rooms_meet_in_domain(root: Path) -> tuple[Breach, ...]:
    """A room imports `plugins.domain` and itself, and no neighbour.

    A room that knew its neighbour could not be changed, tested or left out alone.
    """
    return tuple(
        Breach(module.path, line, f"room {module.room} imports {name}: rooms meet in plugins.domain")
        for module in modules(root, "plugins")
        for line, name in imports(module)
        if within(name, "plugins")
        and not within(name, "plugins.domain", f"plugins.{module.room}" if module.room else "")
    )


def pelican_stays_at_the_door(root: Path) -> tuple[Breach, ...]:
    """Only a room's `hooks.py`, and the press, import pelican: the rest runs and is tested without it."""
    return tuple(
        Breach(module.path, line, f"imports {name}: only <room>/hooks.py and plugins/press/ may")
        for module in modules(root, "plugins", "desk")
        for line, name in imports(module)
        if within(name, "pelican") and module.room != "press" and not _is_hooks(module.path)
    )


def the_desk_is_above_the_rooms(root: Path) -> tuple[Breach, ...]:
    """No room and no settings file imports the desk, the tests or the benches: they import the rooms."""
    return tuple(
        Breach(module.path, line, f"imports {name}: what is above a room knows it, never the other way")
        for module in modules(root, "plugins", "pelicanconf.py", "publishconf.py")
        for line, name in imports(module)
        if within(name, "desk", "tests", "bench")
    )


def domain_stands_alone(root: Path) -> tuple[Breach, ...]:
    """The shared table imports itself and the standard library, but for what makes its records: it is quick to read."""
    return tuple(
        Breach(module.path, line, f"domain imports {name}: standard library only")
        for module in modules(root, "plugins")
        for line, name in imports(module)
        if module.room == "domain"
        and not within(name, "plugins.domain")
        and name.partition(".")[0] not in sys.stdlib_module_names
        and not (module.path == RECORD and within(name, "msgspec"))
    )


def records_are_made_in_one_way(root: Path) -> tuple[Breach, ...]:
    """A record is a `Record`: dataclasses cost an edit a quarter of its time (docs/decisions/0016-records.md)."""
    return tuple(
        Breach(module.path, line, f"imports {name}: see plugins/domain/record.py")
        for module in modules(root, "plugins", "desk")
        for line, name in imports(module)
        if within(name, "dataclasses", "msgspec") and module.path != RECORD
    )


def _is_hooks(path: str) -> bool:
    parts = path.split("/")
    return len(parts) == 3 and parts[0] == "plugins" and parts[2] == "hooks.py"


# Modules that open connections.
_NETWORK = (
    "urllib.request",
    "http.client",
    "http.server",
    "socket",
    "ssl",
    "smtplib",
    "ftplib",
    "requests",
    "httpx",
)
_SPEAKS = "desk/hub.py"


def nobody_speaks_to_the_network(root: Path) -> tuple[Breach, ...]:
    """Only what tells a hub of a publication opens a connection: a build is the same without a network."""
    return tuple(
        Breach(module.path, line, f"imports {name}: only {_SPEAKS} speaks to the network")
        for module in modules(root, "plugins", "desk")
        for line, name in imports(module)
        if within(name, *_NETWORK) and module.path != _SPEAKS
    )

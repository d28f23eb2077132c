"""The project stands alone: it names no machine, no workplace, no place that packages come from."""

import re
from pathlib import Path

from tests.house.tree import Breach, texts

# In pieces, so that this file does not name them.
REGISTRIES = tuple(
    ".".join(pieces)
    for pieces in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("nodesource", "com"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
        ("crates", "io"),
        ("rubygems", "org"),
        ("repo", "maven", "apache", "org"),
        ("proxy", "golang", "org"),
    )
)
REGISTRY = re.compile("|".join(re.escape(host) for host in REGISTRIES), re.IGNORECASE)
# A path that begins with the folder of one workplace, and the folder beside a checkout there.
WORKPLACE = re.compile(r"(?<![\w.~-])/" + "work" + r"/|\.\./" + "shared" + r"\b")


def no_registry_is_named(root: Path) -> tuple[Breach, ...]:
    """Packages come from where pip, npm and apt are set up to look: a newsroom may have its own mirror."""
    return _lines_with(root, REGISTRY, "names a package registry")


def no_workplace_is_named(root: Path) -> tuple[Breach, ...]:
    """No file points into the folders of the machine that it was written on."""
    return _lines_with(root, WORKPLACE, "names a folder of one workplace")


def _lines_with(root: Path, pattern: re.Pattern[str], why: str) -> tuple[Breach, ...]:
    return tuple(
        Breach(path, number, f"{why}: {found[0]}")
        for path, text in texts(root)
        for number, line in enumerate(text.splitlines(), 1)
        if (found := pattern.search(line))
    )

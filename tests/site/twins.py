"""A newsroom that is edited and built again and again, and the clean build of the same sources beside it.

What readers are served must be that of the clean build, byte for byte; when the sources are refused, both builds say
the same, and readers keep what they had.
"""

from __future__ import annotations

import difflib
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.site.builds import Warm
from tests.site.editor import Editor
from tests.site.folder import HOUSE, NOW, Folder, Run, make_folder, tree_of
from tests.site.machinist import Machinist

COMMANDS = {"desk": ("construire",), "pelican": ("content", "-s", "pelicanconf.py")}
LEFT_OUT = ("output", ".rotative", "__pycache__", "*.pyc")
SHOWN = 60
# Settings of the newsroom that its environment decides, as on a machine with more cores.
TWO_WORKERS = {"PHARE_EXECUTOR": "concurrent.futures.ProcessPoolExecutor", "PHARE_WORKERS": "2"}
SETTINGS = """
import os
THEME = "theme"
SITENAME = os.environ.get("PHARE_NAME", SITENAME)
PAGES_LIST_SIZE = 3
FEEDS_ITEMS = 4
FEEDS_TTL = 15
TYPOGRAPHY_VARIANT = "fr-FR"
METADATA_AI_CRAWLERS = "refuse"
PRESS_EXECUTOR = os.environ.get("PHARE_EXECUTOR", "")
PRESS_WORKERS = int(os.environ.get("PHARE_WORKERS", "0"))
"""


@dataclass
class Changes:
    """The paths below the output that came, went and changed."""

    come: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)


class Twins:
    """One newsroom, in `root` or in `place`, and as often as it is built, a clean twin of it in `place`.

    `old` and `clean` build the one and the other.
    """

    def __init__(self, place: Path, old: Warm, clean: Warm, root: Path | None = None) -> None:
        self.place = place
        self.folder = make_folder(root or place / "journal")
        with (self.folder.root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        shutil.copytree(
            HOUSE / "theme", self.folder.root / "theme", ignore=shutil.ignore_patterns("__pycache__")
        )
        self.editor, self.machinist = Editor(self.folder), Machinist(self.folder)
        self.clock = datetime.fromisoformat(NOW)
        self.served: dict[str, bytes] = {}
        self.good = self.sources()
        # What both builds find in their environment.
        self.environ: dict[str, str] = {}
        # How many builds a signal ended.
        self.kills = 0
        self.old, self._clean = old, clean

    @contextmanager
    def edited(self, *options: str) -> Iterator[Changes]:
        """Build after the edits of the block; what they changed for readers. The sources must be good."""
        before, changes = self.served, Changes()
        yield changes
        assert self.build(*options), "refused"
        after = self.served
        changes.come |= after.keys() - before.keys()
        changes.gone |= before.keys() - after.keys()
        changes.changed |= {path for path in after.keys() & before.keys() if after[path] != before[path]}

    def page(self, address: str) -> str:
        """The HTML that readers are served at an address."""
        return self.served[f"{address.strip('/')}/index.html".lstrip("/")].decode()

    def say(self, *arguments: str) -> Run:
        """What a command answers in the newsroom."""
        self.begin(*arguments)
        return self.old.answered()

    def begin(self, *arguments: str) -> None:
        """Start a command in the newsroom, a build when nothing else is said; `old.answered()` waits for it."""
        now = {"ROTATIVE_NOW": self.clock.isoformat(), **self.environ}
        self.old.begin(arguments or COMMANDS["desk"], self.folder, **now)

    def pass_time(self, **units: float) -> None:
        """Let the clock go on, or back."""
        self.clock += timedelta(**units)

    def sources(self) -> dict[str, bytes]:
        """Every file of the newsroom that a build reads."""
        root = self.folder.root
        found = tree_of(root)
        return {path: text for path, text in found.items() if not path.startswith((".rotative/", "output/"))}

    def put_back(self, sources: dict[str, bytes]) -> None:
        """Make the sources what they were, touching only what differs, as git does."""
        now = self.sources()
        for path in now.keys() - sources.keys():
            (self.folder.root / path).unlink()
        for path, text in sources.items():
            if now.get(path) != text:
                place = self.folder.root / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(text)

    def build(
        self,
        *options: str,
        program: str = "desk",
        environ: dict[str, str] | None = None,
        killed_after: float | None = None,
    ) -> bool:
        """Build over what is there, and afresh; whether the sources were good. Asserts that both say and do the same.

        `options` are for both builds, `environ` for the one over what is there. A build killed after so many seconds
        leaves the old edition or the new one, and says nothing.
        """
        fresh = Folder(self.place / "frais")
        shutil.copytree(self.folder.root, fresh.root, symlinks=True, ignore=shutil.ignore_patterns(*LEFT_OUT))
        now = {"ROTATIVE_NOW": self.clock.isoformat(), **self.environ}
        self._clean.begin(("construire", *options), fresh, **now)
        self.old.begin(
            (*COMMANDS[program], *options),
            self.folder,
            program=program,
            killed_after=killed_after,
            **now,
            **(environ or {}),
        )
        clean, old = self._clean.answered(), self.old.answered()
        wanted = fresh.tree() if clean.code == 0 else self.served
        folders = _folders(fresh) if clean.code == 0 else None
        shutil.rmtree(fresh.root)
        assert clean.code in (0, 1), clean.said
        found = self.folder.tree() if self.folder.output.exists() else {}
        if old.code == -signal.SIGKILL:
            self.kills += 1
            assert found in (self.served, wanted), difference(found, wanted)
        else:
            assert old.code == clean.code, (
                f"exit {old.code}, clean {clean.code}\n{old.said}\n---\n{clean.said}"
            )
            assert found == wanted, difference(found, wanted)
            assert folders is None or _folders(self.folder) == folders
            _assert_same_words(old, clean)
        self.served = found
        if clean.code == 0:
            self.good = self.sources()
        return clean.code == 0


def difference(found: dict[str, bytes], wanted: dict[str, bytes]) -> str:
    """Which paths of two trees differ, and how the first of them does."""
    lines = [f"- missing  {path}" for path in sorted(wanted.keys() - found.keys())]
    lines += [f"+ too many {path}" for path in sorted(found.keys() - wanted.keys())]
    differing = sorted(path for path in wanted.keys() & found.keys() if wanted[path] != found[path])
    lines += [f"  differs  {path}" for path in differing]
    told = [f"{len(lines)} paths differ from the clean build", *lines[:SHOWN]]
    if differing:
        first = differing[0]
        old, new = (_lines(tree[first]) for tree in (wanted, found))
        told += list(difflib.unified_diff(old, new, f"clean/{first}", f"found/{first}", lineterm="", n=1))[
            :SHOWN
        ]
    return "\n".join(told)


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "backslashreplace").replace("><", ">\n<").splitlines()


def _folders(folder: Folder) -> list[str]:
    served = folder.output.resolve()
    return sorted(path.relative_to(served).as_posix() for path in served.rglob("*") if path.is_dir())


def _assert_same_words(old: Run, clean: Run) -> None:
    """The same faults, warnings and census; a build may add one sentence about its state, and its own closing line."""
    if clean.code:
        assert sorted(old.err.splitlines()) == sorted(clean.err.splitlines())
        return
    said = iter(old.out.splitlines()[:-1])
    for line in clean.out.splitlines()[:-1]:
        assert line in said, f"not said by the build over what was there: {line}\n---\n{old.said}"
    assert len(old.out.splitlines()) <= len(clean.out.splitlines()) + 1, old.out

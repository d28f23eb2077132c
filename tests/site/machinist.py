"""What engineers and machines do to a newsroom: settings, registries, theme, times of files, and the press's own state.

Nothing here knows how the state is laid out: it is every file below `.rotative/` that is not of a tree.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from plugins.press.swap import TREES, Output
from tests.site.folder import Folder
from tests.site.newsroom import PAGE, PICTURES, TAGS

SETTINGS = "pelicanconf.py"
ARTICLE = "content/articles/2026/11/2026-11-21-{}.md"
BROKEN = "Title: Cassé\nDate: 23/11/2026\nCategory: Politik\n\nTexte.\n"

# Places where one text stands for another, back and forth: (file, old, new).
SWITCHES: tuple[tuple[str, str, str], ...] = (
    (SETTINGS, "PAGES_LIST_SIZE = 3", "PAGES_LIST_SIZE = 5"),
    (SETTINGS, "FEEDS_ITEMS = 4", "FEEDS_ITEMS = 2"),
    (SETTINGS, 'SITENAME = "Le Phare"', 'SITENAME = "Le Cap"'),
    (SETTINGS, 'SITEURL = "https://phare.example"', 'SITEURL = "https://www.phare.example"'),
    (SETTINGS, 'TYPOGRAPHY_VARIANT = "fr-FR"', 'TYPOGRAPHY_VARIANT = "fr-CA"'),
    (SETTINGS, 'TIMEZONE = "Europe/Paris"', 'TIMEZONE = "America/Montreal"'),
    (SETTINGS, 'METADATA_AI_CRAWLERS = "refuse"', 'METADATA_AI_CRAWLERS = "allow"'),
    (SETTINGS, "FEEDS_TTL = 15", "FEEDS_TLT = 15"),
    (SETTINGS, "FEEDS_TTL = 15", "FEEDS_TTL = 60"),
    (SETTINGS, '"directeur_publication": "Ada Riva"', '"directeur_publication": "Eva Sol"'),
    ("content/registry/authors.toml", 'fonction = "Journaliste"', 'fonction = "Grand reporter"'),
    ("content/registry/authors.toml", 'nom = "Luc Ney"', 'nom = "Luc NEY"'),
    ("content/registry/authors.toml", '[zoe-muller]\nnom = "Zoé Müller"', '[zoe-m]\nnom = "Zoé M."'),
    ("content/registry/authors.toml", "depuis 2017.", "depuis [la digue](/rubriques/economie/)."),
    ("content/registry/categories.toml", "ordre = 1", "ordre = 9"),
    (
        "content/registry/categories.toml",
        'nom = "Emploi"\nparent = "economie"',
        'nom = "Emploi"\ndescription = "Le travail"',
    ),
    ("content/registry/categories.toml", 'nom = "Économie"', 'nom = "Économie et port"'),
    ("content/registry/categories.toml", "ordre = 4", 'ordre = 4\nanciennes_adresses = ["/culture/"]'),
    ("content/registry/categories.toml", "La vie publique", "La vie publiquo"),
    ("content/registry/tags.toml", "Élections", "élections"),
    ("content/registry/tags.toml", "[elections]", '[port]\nnom = "Le Port"\n[elections]'),
    ("content/dossiers/port.md", "Le dossier du port", "Le grand dossier du port"),
    ("content/dossiers/port.md", "\n\nLe texte", "\nOrdre: inverse\nAnciennes_adresses: /port/\n\nLe texte"),
    ("content/pages/a-propos.md", "Qui nous sommes.", "Qui nous sommes : [le port](/dossiers/port/)."),
    ("content/pages/a-propos.md", "Title: À propos", "Title: À propos de nous\nSlug: nous"),
    ("theme/templates/article.html", "{% extends", "{# une note #}{% extends"),
    ("theme/templates/partials/card.html", "</", "<!-- carte --></"),
    ("theme/templates/base.html", "</body>", "<p>Un pied de page.</p></body>"),
    ("theme/static/css/base.css", "{", "{ --essai: 1;"),
    ("theme/static/feed.css", "{", "{ color: #123; "),
)
# Files that come and go: (file, what it holds).
GUESTS: tuple[tuple[str, str | bytes], ...] = (
    (ARTICLE.format("casse"), BROKEN),
    (ARTICLE.format("latin"), BROKEN.encode("latin-1")),
    (ARTICLE.format("vide"), ""),
    ("content/registry/tags.toml", TAGS),
    ("content/registry/archive.toml", "controle_depuis = 2026-01-01\n"),
    ("content/pages/nous-ecrire.md", PAGE.replace("À propos", "Nous écrire")),
    ("content/images/2026/11/inutile.png", b"\x89PNG"),
    ("content/une.toml", ""),
    ("theme/static/nouveau.txt", "nouveau"),
    ("theme/templates/partials/inconnu.html", "rien"),
)
COLOURS = ("navy", "gold", "red")


class Machinist:
    """The hands in one newsroom's machinery."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._aside = folder.root.with_name("de-cote")

    def switch(self, n: int, *, is_unseen: bool = False) -> None:
        """Exchange two texts in a file; with `is_unseen` the file keeps its time."""
        name, old, new = SWITCHES[n % len(SWITCHES)]
        place = self.folder.root / name
        if not place.exists():
            return
        status, text = place.stat(), place.read_text("utf-8")
        place.write_text(text.replace(new, old, 1) if new in text else text.replace(old, new, 1), "utf-8")
        # Python itself keeps a settings file's old bytecode when neither size nor time of the file changed.
        if is_unseen and name != SETTINGS:
            os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))

    def welcome(self, n: int) -> None:
        """A file comes, or goes when it is there."""
        name, text = GUESTS[n % len(GUESTS)]
        place = self.folder.root / name
        if place.exists():
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode() if isinstance(text, str) else text)

    def repaint(self, n: int, *, is_unseen: bool = False) -> None:
        """Another picture of the same dimensions under the same name."""
        place = self.folder.content / PICTURES[n % 2]
        status = place.stat() if place.exists() else None
        self.folder.picture(PICTURES[n % 2], COLOURS[n % 3])
        if is_unseen and status:
            os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))

    def spoil_register(self, how: str, n: int) -> None:
        """What a bad merge makes of a line of the register of permalinks, or a hand of its date."""
        place = self.folder.content / "registry/permalinks.tsv"
        lines = place.read_text("utf-8").splitlines(keepends=True) if place.exists() else []
        if lines:
            m = n % len(lines)
            other = {"twice": [lines[m]] * 2, "lost": [], "cut": [lines[m][:30] + "\n"]}
            dated = re.sub(r"\t[0-9-]{10}[T+][^\t]*\t", "\t2026-11-25T09:00:00+01:00\t", lines[m])
            other["later"] = [dated]
            place.write_text("".join(lines[:m] + other[how] + lines[m + 1 :]), "utf-8")

    def lose_picture(self, n: int) -> None:
        """A picture is not there any more, or is again."""
        place = self.folder.content / PICTURES[n % 2]
        if place.exists():
            place.unlink()
        else:
            self.folder.picture(PICTURES[n % 2])

    def set_times(self, seconds: float | None) -> None:
        """Every source has this time, as after a restoration; None is the time of now."""
        for place in sorted(self.folder.content.rglob("*")):
            os.utime(place, None if seconds is None else (seconds, seconds))

    def move_house(self) -> None:
        """The whole folder is copied elsewhere and put back: other inodes, the same bytes and times."""
        elsewhere = self.folder.root.with_name("ailleurs")
        shutil.move(self.folder.root, elsewhere)
        shutil.copytree(elsewhere, self.folder.root, symlinks=True)
        shutil.rmtree(elsewhere)

    @property
    def state(self) -> list[Path]:
        """Every file that the press keeps, the trees and the lock excepted."""
        output = Output(self.folder.output)
        trees = [output.editions / name for name in TREES]
        found = []
        for place, folders, names in os.walk(self.folder.root / ".rotative"):
            folders[:] = sorted(name for name in folders if Path(place, name) not in trees)
            found += [Path(place, name) for name in sorted(names) if name != "lock"]
        return found

    def spoil(self, how: str, n: int = 0) -> None:
        """Spoil one file of the state, or all of them with `n` negative."""
        state = self.state
        for place in state if n < 0 else state[n % len(state) :][:1] if state else ():
            if place.is_file() and not place.is_symlink():
                place.chmod(stat.S_IMODE(place.stat().st_mode) | 0o600)
                DAMAGES[how](place)

    def keep_state(self) -> None:
        """Set the state aside, to be brought back when it is old."""
        shutil.rmtree(self._aside, ignore_errors=True)
        for place in self.state:
            copy = self._aside / place.relative_to(self.folder.root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if place.is_file():
                place.chmod(0o644)
                shutil.copy2(place, copy)

    def bring_back_state(self) -> None:
        """The state that was set aside, over trees that have changed since."""
        if self._aside.is_dir():
            self.spoil("removed", -1)
            shutil.copytree(self._aside, self.folder.root, dirs_exist_ok=True)

    def lose_trees(self, *, all_of_them: bool = False) -> None:
        """The tree that nobody sees is gone; or everything below `.rotative/`."""
        output = Output(self.folder.output)
        shutil.rmtree(self.folder.root / ".rotative" if all_of_them else output.stale, ignore_errors=True)


def _cut(place: Path) -> None:
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def _zero_the_middle(place: Path) -> None:
    content = bytearray(place.read_bytes())
    middle = slice(len(content) // 3, 2 * len(content) // 3)
    content[middle] = bytes(len(content[middle]))
    place.write_bytes(content)


def _flip(place: Path) -> None:
    """One bit in each block of 512 bytes."""
    content = bytearray(place.read_bytes())
    for position in range(100, len(content), 512):
        content[position] ^= 4
    place.write_bytes(content)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "removed": Path.unlink,
    "emptied": lambda place: place.write_bytes(b""),
    "cut": _cut,
    "garbage": lambda place: place.write_bytes(b"\0garbage\xff" * 1000),
    "zeroed": lambda place: place.write_bytes(bytes(place.stat().st_size)),
    "zeroed in the middle": _zero_the_middle,
    "flipped": _flip,
    "read-only": lambda place: place.chmod(0o444),
    "closed": lambda place: place.chmod(0),
    "of a later version": lambda place: place.write_bytes(b"SQLite format 4\0" + place.read_bytes()[16:]),
}

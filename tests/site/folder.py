"""A newsroom on disk and the real commands run in it, as an editor runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

HOUSE = Path(__file__).resolve().parents[2]
NOW = "2026-11-23T12:00:00+01:00"

SETTINGS = """\
SITENAME = "Le Phare"
SITESUBTITLE = "Le quotidien du cap"
SITEURL = "https://phare.example"
TIMEZONE = "Europe/Paris"
SEARCH = False
THEME = {theme!r}
EDITEUR = {{
    "nom": "Le Phare SA", "forme": "SA", "adresse": "1, quai du Cap", "telephone": "+33 1 99 00 00 00",
    "courriel": "redaction@phare.example", "immatriculation": "RCS Cap 1", "directeur_publication": "Ada Riva",
    "responsable_redaction": "Eva Sol", "actionnaires": "Ada Riva",
    "hebergeur": {{"nom": "Hôte", "adresse": "2, quai du Cap", "telephone": "+33 1 99 00 00 01"}},
}}
import pelicanconf_house
ROOMS = pelicanconf_house.ROOMS
PLUGINS = pelicanconf_house.PLUGINS
PELICAN_CLASS = pelicanconf_house.PELICAN_CLASS
"""
AUTHORS = """\
[ada-riva]
nom = "Ada Riva"
fonction = "Journaliste"

[luc-ney]
nom = "Luc Ney"
"""
CATEGORIES = """\
[politique]
nom = "Politique"
description = "La vie publique"
ordre = 1

[economie]
nom = "Économie"
ordre = 2
"""
HEAD = """\
Title: {title}
Date: {date}
Category: {category}
Authors: {authors}
Summary: Le conseil a voté mercredi soir le budget de la ville après une longue séance, par vingt voix contre douze.
"""
BODY = "Le conseil a voté le budget. La séance a duré cinq heures et le public était nombreux.\n"


@dataclass(frozen=True)
class Run:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


@dataclass(frozen=True)
class Folder:
    """One newsroom on disk."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, path: str, text: str | bytes) -> Path:
        """A file below `content/`."""
        place = self.content / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return place

    def article(
        self,
        slug: str = "vote",
        date: str = "2026-11-20 08:00",
        *,
        head: str = "",
        body: str = BODY,
        title: str = "Le budget est voté",
        category: str = "Politique",
        authors: str = "Ada Riva",
    ) -> Path:
        """A good article, with more lines of head."""
        lines = HEAD.format(title=title, date=date, category=category, authors=authors)
        name = f"articles/{date[:4]}/{date[5:7]}/{date[:10]}-{slug}.md"
        return self.write(name, f"{lines}{head}\n{body}")

    def picture(self, path: str, colour: str = "navy") -> Path:
        """A real PNG below `content/`."""
        place = self.content / path
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (64, 36), colour).save(place)
        return place

    def rotative(self, *arguments: str, now: str = NOW, **environ: str) -> Run:
        """`rotative …` in this folder."""
        return self._run([sys.executable, "-P", "-m", "desk", *arguments], now, environ)

    def pelican(self, *arguments: str, now: str = NOW, **environ: str) -> Run:
        """Plain `pelican …` in this folder."""
        return self._run([sys.executable, "-P", "-m", "pelican", *arguments], now, environ)

    def _run(self, command: list[str], now: str, environ: dict[str, str]) -> Run:
        clean = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR") if key in os.environ}
        # C.UTF-8 only so that what is printed can be read here; the bytes of the site must not depend on it.
        settings = {"PYTHONPATH": f"{HOUSE}:{self.root}", "LC_ALL": "C.UTF-8", "ROTATIVE_NOW": now} | environ
        done = subprocess.run(
            command,
            cwd=self.root,
            env=clean | settings,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def tree(self) -> dict[str, bytes]:
        """Every file of the served edition."""
        return tree_of(self.output)


def tree_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by relative path."""
    served = folder.resolve()
    return {
        p.relative_to(served).as_posix(): p.read_bytes() for p in sorted(served.rglob("*")) if p.is_file()
    }


def make_folder(root: Path) -> Folder:
    """An empty newsroom: settings and registries, no article."""
    folder = Folder(root)
    root.mkdir(parents=True, exist_ok=True)
    (root / "pelicanconf.py").write_text(SETTINGS.format(theme=str(HOUSE / "theme")), "utf-8")
    # The house's own list of rooms, under a name that does not hide the folder's settings.
    (root / "pelicanconf_house.py").write_bytes((HOUSE / "pelicanconf.py").read_bytes())
    (folder.content / "articles").mkdir(parents=True)
    folder.write("registry/authors.toml", AUTHORS)
    folder.write("registry/categories.toml", CATEGORIES)
    return folder

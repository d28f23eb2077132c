"""Invented sources of the kinds that are imported, and a newsroom to import them into."""

from __future__ import annotations

import io
from pathlib import Path
from zoneinfo import ZoneInfo

from PIL import Image

from desk.importer.draft import Draft
from desk.importer.ledger import Kind, Ledger
from desk.importer.news_page import read_page

PARIS = ZoneInfo("Europe/Paris")
FIRST = (
    "Le conseil municipal a voté lundi soir trois millions d’euros pour refaire les quais du port, "
    "après deux heures de débat."
)
SECOND = (
    "Les travaux dureront dix-huit mois et commenceront au printemps, a précisé le maire, qui promet de garder "
    "ouverts les commerces de la rue Basse."
)
THIRD = (
    "L’opposition demande un référendum. « Personne n’a vu les plans », regrette son cheffe de file, qui a quitté "
    "la salle avant le vote."
)
PAGE = f"""Vie locale
|
Publié le 14 Juin 2019

Port/Quais – Trois millions votés sans plans

{FIRST}

{SECOND}

{THIRD}

\u00a0

Ada Riva

Correspondante au port, a suivi le conseil pour Le Phare"""


def page(text: str) -> tuple[Draft | None, Ledger]:
    """A page read by itself, and what was noted."""
    ledger = Ledger()
    return read_page(text, "page.txt", PARIS, lambda name: False, ledger), ledger


def notes(ledger: Ledger, kind: Kind, source: str = "page.txt") -> tuple[str, ...]:
    """The notes of one kind on one source."""
    return tuple(note.text for note in ledger.of(source) if note.kind is kind)


def picture(color: str = "navy", form: str = "PNG") -> bytes:
    """A small picture of one colour."""
    data = io.BytesIO()
    Image.new("RGB", (8, 6), color).save(data, form)
    return data.getvalue()


def newsroom(root: Path) -> Path:
    """An empty newsroom's folder: settings and content."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "pelicanconf.py").write_text('PATH = "content"\nTIMEZONE = "Europe/Paris"\n', encoding="utf-8")
    (root / "content").mkdir()
    return root


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder, which is returned."""
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder

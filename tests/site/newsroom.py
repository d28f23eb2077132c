"""The newsroom with which edits begin: a dozen articles over three years, and something of everything."""

from __future__ import annotations

from tests.site.editor import Editor

AUTHORS = """\
[ada-riva]
nom = "Ada Riva"
fonction = "Journaliste"
biographie = "Elle suit le port depuis 2017."

[luc-ney]
nom = "Luc Ney"

[zoe-muller]
nom = "Zoé Müller"
fonction = "Photographe"
"""
CATEGORIES = """\
[politique]
nom = "Politique"
description = "La vie publique"
ordre = 1

[economie]
nom = "Économie"
ordre = 2

[emploi]
nom = "Emploi"
parent = "economie"
ordre = 3

[culture]
nom = "Culture"
ordre = 4
"""
TAGS = """\
[elections]
nom = "Élections"
"""
DOSSIER = """\
Title: Le dossier du {name}
Summary: Tout ce que nous avons écrit sur ce sujet, du premier jour à ce matin, dans l’ordre où nous l’avons su.

Le texte du dossier, assez court.
"""
PAGE = """\
Title: À propos

Qui nous sommes.
"""
# Two on one day, one at midnight of a list page of three, one a year old to the hour, one in the doubled hour.
DAYS = (
    "2026-11-22 18:30",
    "2026-10-05",
    "2026-10-05 07:15",
    "2026-11-02",
    "2025-11-23 14:00",
    "2024-10-27 02:30",
)
PICTURES = ("images/2026/11/quai.png", "images/2026/11/digue.png")


def write_newsroom(editor: Editor) -> None:
    """Registries, a page, two dossiers, two pictures and twelve articles."""
    folder = editor.folder
    for path, text in (
        ("registry/authors.toml", AUTHORS),
        ("registry/categories.toml", CATEGORIES),
        ("registry/tags.toml", TAGS),
        ("dossiers/port.md", DOSSIER.format(name="port")),
        ("dossiers/conseil.md", DOSSIER.format(name="conseil")),
        ("pages/a-propos.md", PAGE),
    ):
        folder.write(path, text)
    for path in PICTURES:
        folder.picture(path)
    for n in range(12):
        path = editor.create(
            f"sujet-{n}",
            DAYS[n % len(DAYS)],
            Category=("Politique", "Économie", "Emploi")[n % 3],
            Authors=("Ada Riva", "Luc Ney", "Ada Riva ; Luc Ney")[n % 3 if n % 2 else 0],
            Tags=("Élections ; port", "budget", None)[n % 3],
            Dossier="port" if n % 4 == 0 else None,
        )
        if n % 5 == 0:
            editor.illustrate(path, PICTURES[0])
    editor.choose(3, 5)

"""The keys of a head: canonical English name, French synonyms, and whether a key may be repeated."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.domain.record import Record
from plugins.domain.urls import slugify


class Key(Record):
    """One key. `listed`: its value is a list on one line. `repeatable`: it may stand on several lines."""

    name: str
    synonyms: tuple[str, ...] = ()
    repeatable: bool = False
    listed: bool = False


ARTICLE = (
    Key("Title", ("Titre",)),
    Key("Surtitre"),
    Key("Date"),
    Key("Modified", ("Maj",)),
    Key("Category", ("Rubrique",)),
    Key("Authors", ("Auteurs", "Auteur", "Author"), listed=True),
    Key("Signature", repeatable=True),
    Key("Credits", repeatable=True),
    Key("Summary", ("Chapo",)),
    Key("Description"),
    Key("Tags", ("Mots_cles",), listed=True),
    Key("Genre"),
    Key("Dossier"),
    Key("Image"),
    Key("Image_alt"),
    Key("Image_credit"),
    Key("Image_legende"),
    Key("Image_decorative"),
    Key("Status", ("Statut",)),
    Key("Embargo"),
    Key("Correction", repeatable=True),
    Key("Retrait"),
    Key("Droit_de_reponse", repeatable=True),
    Key("Anciennes_adresses", repeatable=True),
    Key("Lang", ("Langue",)),
    Key("Translation"),
    Key("Traduction_de"),
    Key("Avec"),
    Key("Lire_aussi", repeatable=True),
    Key("Debut"),
    Key("Fin"),
    Key("Lieu"),
    Key("Audio"),
    Key("Noindex"),
    Key("IA"),
    Key("Source"),
    Key("Licence"),
    Key("Slug"),
    Key("Template"),
)
# Other words that people type for a key, without accents: never accepted, only answered with the key that they mean.
_MEANT = {
    "resume": "Summary", "accroche": "Summary", "introduction": "Summary", "standfirst": "Summary",
    "abstract": "Summary", "intro": "Summary", "headline": "Title", "kicker": "Surtitre", "sur_titre": "Surtitre",
    "categories": "Category", "section": "Category", "etiquettes": "Tags", "keywords": "Tags", "sujets": "Tags",
    "mise_a_jour": "Modified", "mis_a_jour": "Modified", "updated": "Modified", "modifie": "Modified",
    "lastmod": "Modified", "publie_le": "Date", "publication": "Date", "redacteur": "Authors",
    "redacteurs": "Authors", "byline": "Authors", "photo": "Image", "photographie": "Image", "etat": "Status",
    "draft": "Status", "adresse": "Slug", "permalink": "Slug", "aliases": "Anciennes_adresses",
}  # fmt: skip
_BY_NAME = {key.name: key for key in ARTICLE}
_IMAGE = tuple(key for key in ARTICLE if key.name.startswith("Image"))
PAGE = tuple(_BY_NAME[name] for name in ("Title", "Summary", "Description", "Slug", "Lang", "Template"))
DOSSIER = (
    *(_BY_NAME[name] for name in ("Title", "Summary", "Description", "Anciennes_adresses", "Slug")),
    *_IMAGE,
    Key("Ordre"),
)


class KeyTable(Record, eq=False):
    """The keys that one kind of file knows, found in any case as Pelican does."""

    keys: tuple[Key, ...]
    index: Mapping[str, Key]

    def find(self, typed: str) -> Key | None:
        """The key of a typed name, canonical or synonym, None when unknown."""
        return self.index.get(typed.lower())

    def find_misspelt(self, typed: str) -> str:
        """The spelling to use for a name that would be known without its accents, spaces or hyphens; else empty."""
        plain = slugify(typed).replace("-", "_")
        found = self.find(plain)
        if found is None:
            return ""
        return next(name for name in (found.name, *found.synonyms) if name.lower() == plain)

    def find_meant(self, typed: str) -> str:
        """The key that another word stands for (`Résumé`: `Summary`), empty when it stands for none."""
        found = self.find(_MEANT.get(slugify(typed).replace("-", "_"), ""))
        return found.name if found else ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every accepted spelling, canonical ones first."""
        return (*(k.name for k in self.keys), *(s for k in self.keys for s in k.synonyms))


def _table(keys: tuple[Key, ...]) -> KeyTable:
    return KeyTable(keys, {name.lower(): key for key in keys for name in (key.name, *key.synonyms)})


ARTICLE_KEYS, PAGE_KEYS, DOSSIER_KEYS = _table(ARTICLE), _table(PAGE), _table(DOSSIER)

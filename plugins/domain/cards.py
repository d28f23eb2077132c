"""Social cards: the picture of an article that has none, drawn for whoever shares it."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from plugins.domain import texts
from plugins.domain.article import Article, Genre
from plugins.domain.edition import Edition
from plugins.domain.filecopy import FileCopy
from plugins.domain.record import Record, Unseen, spell
from plugins.domain.site import Site

# Pixels. Source: Meta, "Images in link shares" (1.91 to 1, at least 1200 by 630); X, "Summary card with large image".
WIDTH, HEIGHT = 1200, 630
# The faces of the theme: the title's and the newspaper's, that of the label, that of the host's name. The first two have
# more letters than the pages' own, of which they are otherwise the same.
_FACES = ("cards/newsreader-display.woff2", "cards/public-sans-label.woff2", "static/fonts/public-sans.woff2")
_LABELS = {Genre.PARTNER: texts.PARTNER_CARD, Genre.OPINION: texts.OPINION_CARD}


class Card(Record):
    """What is drawn: the newspaper's name, what kind of article it is, its title, the host's name; plain texts.

    `faces` are the three fonts. `cache` is the folder where this machine keeps what was drawn; it is no part of the card.
    """

    newspaper: str
    label: str
    title: str
    host: str
    faces: tuple[FileCopy, ...]
    cache: Unseen[str]

    @property
    def version(self) -> str:
        """Eight characters that change with what is drawn: who keeps pictures by address must fetch the new one."""
        return hashlib.blake2b(spell(self), digest_size=4).hexdigest()


def card_of(edition: Edition, article: Article) -> Card | None:
    """The card of an article that has a page and no picture; None where the setting or the theme has no cards."""
    site = edition.site
    if article.picture or not site.cards:
        return None
    faces = _faces(site.theme, site.theme_version)
    if not faces:
        return None
    category = edition.registry.categories.get(article.category)
    label = _LABELS.get(article.genre) or article.kicker or (category.name if category else "")
    return Card(site.name, label, article.title, site.domain, faces, _cache(site))


def _cache(site: Site) -> Unseen[str]:
    return Unseen(str(Path(site.root, site.image_cache)))


@lru_cache(maxsize=4)
def _faces(theme: str, _version: str) -> tuple[FileCopy, ...]:
    """Empty when the theme is another one, without these faces."""
    try:
        return tuple(FileCopy.of(theme, path) for path in _FACES)
    except OSError:
        return ()

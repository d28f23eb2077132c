"""`content/une.toml`: the lead, the chosen titles, and the urgent banner with its end."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from plugins.domain.article import Article, Genre, Status
from plugins.domain.dates import Moment
from plugins.domain.registry import FrontPage, UrgentBanner
from plugins.domain.site import Site
from plugins.reading.clean import has_forbidden_scheme
from plugins.reading.identity import article_id
from plugins.reading.nearest import suggestion
from plugins.reading.notes import Notes
from plugins.reading.toml_file import Section, TomlFile
from plugins.reading.typesetting import voice_of
from plugins.reading.values import has_markup

_KEYS = ("manchette", "titres", "urgent")
_URGENT = ("texte", "lien", "fin")
# The same genres that an Edition finds unworthy of the lead.
_UNWORTHY = (Genre.WIRE, Genre.PARTNER)
_NOT_SHOWN = (Status.DRAFT, Status.HIDDEN, Status.RETIRED)


def read_front_page(
    file: TomlFile, site: Site, articles: Mapping[str, Article], ids: Collection[str], notes: Notes
) -> FrontPage:
    """What is chosen for the front page. `ids` are those of every article file, readable or not; `articles` by id.

    An article that is not public yet may be chosen: it appears with its embargo's end.
    """
    section = Section(file, "", file.values, notes)
    section.note_unknown(_KEYS)
    lead = _chosen(section.text("manchette"), "manchette", section, articles, ids, notes)
    titles = (_chosen(typed, "titres", section, articles, ids, notes) for typed in section.texts("titres"))
    return FrontPage(lead, tuple(dict.fromkeys(t for t in titles if t)), _urgent(file, site, notes))


def _chosen(
    typed: str,
    key: str,
    section: Section,
    articles: Mapping[str, Article],
    ids: Collection[str],
    notes: Notes,
) -> str:
    if not typed:
        return ""
    identifier, line = article_id(typed), section.line(key)
    if identifier not in ids:
        notes.add("E310", line, value=typed, remedy=suggestion(identifier, sorted(ids, reverse=True)))
        return ""
    article = articles.get(identifier)
    if article is not None and article.genre in _UNWORTHY:
        notes.add("E311", line, value=typed, genre=article.genre.value)
    elif article is not None and article.status in _NOT_SHOWN:
        notes.add("A316", line, value=typed, status=article.status.value)
    return identifier


def _urgent(file: TomlFile, site: Site, notes: Notes) -> UrgentBanner | None:
    values = file.values.get("urgent")
    if values is None:
        return None
    if not isinstance(values, Mapping):
        notes.add("E312", file.line("", "urgent"))
        return None
    section = Section(file, "urgent", values, notes)
    section.note_unknown(_URGENT)
    text, end = section.text("texte"), values.get("fin")
    if not text or end is None:
        notes.add("E312", section.line())
        return None
    if has_markup(text):
        notes.add("E315", section.line("texte"), value=text)
    if has_forbidden_scheme(section.text("lien")):
        notes.add("E315", section.line("lien"), value=section.text("lien"))
    if not isinstance(end, datetime) or end.tzinfo is None:
        notes.add("E313", section.line("fin"), value=str(end))
        return None
    voice = voice_of(site.language, site.typography)
    return UrgentBanner(
        voice.text(text), section.text("lien"), Moment(end.astimezone(site.zone), has_hour=True)
    )

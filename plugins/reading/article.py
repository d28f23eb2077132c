"""A Source as an Article: every key of the head read and checked, all faults at once, then the body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from plugins.domain.article import Article, Genre, Occasion, Status, Tag
from plugins.domain.dates import Moment
from plugins.domain.listing import language_of
from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.domain.source import Source
from plugins.domain.urls import is_slug, slugify
from plugins.reading import texts
from plugins.reading.aftermath import (
    read_corrections,
    read_former_addresses,
    read_replies,
    read_withdrawal,
)
from plugins.reading.body import Body, Setting, read_body
from plugins.reading.identity import article_id, article_ids, check_name, identifier_of, slug_of
from plugins.reading.nearest import suggestion
from plugins.reading.notes import Notes
from plugins.reading.people import read_authors, read_credits, read_signatures
from plugins.reading.pictures import local_path, read_picture
from plugins.reading.sounds import duration
from plugins.reading.standfirst import read_description, read_kicker, read_summary, read_title
from plugins.reading.typesetting import Voice, voice_of
from plugins.reading.values import (
    Surroundings,
    all_filled,
    choice_in,
    filled,
    line_of,
    moment_in,
    note_markup,
    separated,
    yes_in,
)

GENRES = {genre.value: genre.value for genre in Genre}
STATUSES = {"publie": "published", "brouillon": "draft", "masque": "hidden", "retire": "retired"} | {
    status.value: status.value for status in Status
}
_LANG = pattern(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_TEMPLATE = pattern(r"[a-z0-9_-]{1,60}")
_WEB = pattern(r"https?://[^\s/]+\S*")


class ReadArticle(Record):
    """One article and its body, as far as they could be read: whether they may ship is for its problems to say.

    `raw_texts` are the HTML before cleaning of its body and replies, by path, where that was needed.
    """

    article: Article
    body: Body
    raw_texts: Mapping[str, str]


def read_article(source: Source, surroundings: Surroundings, notes: Notes) -> ReadArticle | None:
    """The article of a source. None when it has no readable date or body; faults are in `notes` in any case."""
    note_markup(source, notes)
    site = surroundings.site
    lang = _read_lang(source, site.language, notes)
    voice = voice_of(lang, site.typography)
    genre = Genre(choice_in(source, "Genre", GENRES, Genre.NEWS.value, "E133", notes))
    status = Status(choice_in(source, "Status", STATUSES, Status.PUBLISHED.value, "E138", notes))
    retired = status is Status.RETIRED
    date = moment_in(source, "Date", surroundings, notes)
    if date is None and filled(source, "Date") is None:
        notes.add("E119", line_of(source, "Date"))
    check_name(source.path, date.day if date else None, line_of(source, "Date"), notes)
    modified = _read_modified(source, date, surroundings, notes)
    summary_html, summary = read_summary(source, genre is not Genre.WIRE and not retired, voice, notes)
    title = read_title(source, voice, notes)
    replies = read_replies(source, voice, surroundings, notes)
    withdrawal = read_withdrawal(source, status, voice, notes)
    known = {
        "kicker": read_kicker(source, voice, notes),
        "category": _read_category(source, surroundings, notes),
        "authors": read_authors(source, genre, not retired, surroundings, notes),
        "signatures": read_signatures(source, voice, notes),
        "credits": read_credits(source, voice, notes),
        "tags": _read_tags(source, surroundings, voice, notes),
        "dossier": _read_dossier(source, surroundings, notes),
        "picture": read_picture(source, retired, voice, surroundings, notes),
        "embargo": moment_in(source, "Embargo", surroundings, notes),
        "corrections": read_corrections(source, modified, voice, notes),
        "rights_of_reply": tuple(reply.right for reply in replies),
        "former_addresses": read_former_addresses(source, notes),
        "occasion": _read_occasion(source, genre, voice, surroundings, notes),
        "noindex": yes_in(source, "Noindex", notes),
        "template": _read_template(source, notes),
        **_read_audio(source, surroundings, notes),
        "slug": slug_of(source, notes),
        "see_also": article_ids(source, "Lire_aussi"),
        "agency": _text(source, "Avec", voice),
        "source": _text(source, "Source", voice),
        "licence": _text(source, "Licence", voice),
        "ai_disclosure": _text(source, "IA", voice),
        "translation_key": _translation_key(source),
        "translation_of": article_id(_raw(source, "Traduction_de")),
    }
    if not source.body.strip() and not retired:
        notes.add("E014", source.body_line)
        return None
    body = read_body(source, Setting(voice, genre), surroundings, notes)
    if date is None or body is None:
        return None
    article = Article(
        path=source.path,
        id=identifier_of(source.path),
        title=title,
        date=date,
        modified=modified,
        lang=lang,
        foreign=language_of(lang) != language_of(site.language),
        genre=genre,
        status=status,
        summary=summary,
        summary_html=summary_html,
        description=read_description(source, summary, body.html, title, voice, notes),
        withdrawal=withdrawal,
        links=body.links,
        body_pictures=body.pictures,
        words=body.words,
        **known,  # type: ignore[arg-type]
    )
    raw_texts = {reply.path: reply.raw for reply in replies if reply.raw is not None}
    if body.raw is not None:
        raw_texts[source.path] = body.raw
    return ReadArticle(article, body, raw_texts)


def _read_lang(source: Source, default: str, notes: Notes) -> str:
    """A BCP 47 language tag in its usual case.

    Source: RFC 5646, 2.1 and 2.1.1.
    """
    field = filled(source, "Lang")
    if field is None:
        return default
    if not _LANG.fullmatch(field.value):
        hyphened = field.value.replace("_", "-")
        remedy = texts.WRITE.format(form=_cased(hyphened)) if _LANG.fullmatch(hyphened) else texts.LANG_FORM
        notes.add("E143", field.line, value=field.value, remedy=remedy)
        return default
    return _cased(field.value)


def _cased(tag: str) -> str:
    language, *rest = tag.split("-")
    return "-".join([language.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def _read_modified(
    source: Source, date: Moment | None, surroundings: Surroundings, notes: Notes
) -> Moment | None:
    modified = moment_in(source, "Modified", surroundings, notes)
    if modified is None:
        return None
    line = line_of(source, "Modified")
    # A Modified without an hour on the day of a Date with one is that day: not before it.
    if (date and modified.day < date.day) or (date and modified.has_hour and modified.instant < date.instant):
        notes.add("E120", line, value=_raw(source, "Modified"), date=_raw(source, "Date"))
    if modified.instant > surroundings.as_of:
        notes.add("E121", line, value=_raw(source, "Modified"))
    return modified


def _read_category(source: Source, surroundings: Surroundings, notes: Notes) -> str:
    field = filled(source, "Category")
    if field is None:
        notes.add("E122", line_of(source, "Category"))
        return ""
    if slug := surroundings.names.categories.get(slugify(field.value)):
        return slug
    if surroundings.categories_known:
        names = tuple(category.name for category in surroundings.registry.categories.values())
        notes.add("E123", field.line, value=field.value, remedy=suggestion(field.value, names))
    return ""


def _read_tags(source: Source, surroundings: Surroundings, voice: Voice, notes: Notes) -> tuple[Tag, ...]:
    """Each tag once, under its registry's spelling, else as typed here; `newsroom` settles the latter for the site."""
    registered = surroundings.registry.tags
    found: dict[str, Tag] = {}
    for field in all_filled(source, "Tags"):
        for name in separated(field):
            slug = surroundings.names.tags.get(slugify(name), slugify(name))
            if not is_slug(slug):
                notes.add("E148", field.line, key=field.typed, value=name)
            else:
                found.setdefault(slug, Tag(slug, registered.get(slug) or voice.text(name)))
    return tuple(found.values())


def _read_dossier(source: Source, surroundings: Surroundings, notes: Notes) -> str:
    field = filled(source, "Dossier")
    if field is None:
        return ""
    slug = field.value.rpartition("/")[2].removesuffix(".md")
    if slug not in surroundings.registry.dossiers:
        known = tuple(surroundings.registry.dossiers)
        notes.add("E134", field.line, value=field.value, remedy=suggestion(field.value, known))
        return ""
    return slug


def _read_occasion(
    source: Source, genre: Genre, voice: Voice, surroundings: Surroundings, notes: Notes
) -> Occasion | None:
    start = moment_in(source, "Debut", surroundings, notes)
    end = moment_in(source, "Fin", surroundings, notes)
    if filled(source, "Debut") is None:
        if genre is Genre.EVENT:
            notes.add("E144", line_of(source, "Debut"))
        elif field := filled(source, "Fin"):
            notes.add("E145", field.line, value=field.value, fact=texts.END_WITHOUT_START)
    if start is None:
        return None
    if end is not None and (end.day < start.day or (end.has_hour and end.instant <= start.instant)):
        notes.add("E145", line_of(source, "Fin"), value=_raw(source, "Fin"), fact=texts.END_BEFORE_START)
    return Occasion(start, end, _text(source, "Lieu", voice))


def _read_template(source: Source, notes: Notes) -> str:
    field = filled(source, "Template")
    if field is None:
        return ""
    if not _TEMPLATE.fullmatch(field.value):
        notes.add("E148", field.line, key=field.typed, value=field.value)
        return ""
    return field.value


def _read_audio(source: Source, surroundings: Surroundings, notes: Notes) -> dict[str, object]:
    """A file below `content/` that exists, with its length and duration, or a web address, of which neither is known."""
    field = filled(source, "Audio")
    if field is None:
        return {}
    if _WEB.fullmatch(field.value):
        return {"audio": field.value}
    path = local_path(field.value, source.path, surroundings)
    if path is None or path not in surroundings.files:
        notes.add("E137", field.line, key=field.typed, value=field.value)
        return {}
    seconds = duration(Path(surroundings.site.content, path))
    return {"audio": path, "audio_bytes": surroundings.files[path], "audio_seconds": seconds}


def _translation_key(source: Source) -> str:
    """The name that translations share. Pelican's own value says only that it is one: `Traduction_de` says of what."""
    typed = _raw(source, "Translation")
    return "" if typed.casefold() in ("true", "oui", "yes") else typed


def _raw(source: Source, key: str) -> str:
    field = filled(source, key)
    return field.value if field else ""


def _text(source: Source, key: str, voice: Voice) -> str:
    return voice.text(_raw(source, key))

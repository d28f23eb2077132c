"""Pages outside the flow of news, and dossiers: the same heads and bodies, fewer keys."""

from __future__ import annotations

import posixpath

from plugins.domain.registry import Dossier, Page
from plugins.domain.source import Source
from plugins.domain.urls import is_slug, slug_like
from plugins.reading.aftermath import read_former_addresses
from plugins.reading.body import Body, Setting, read_body
from plugins.reading.inline import inline_html, plain_text
from plugins.reading.notes import Notes
from plugins.reading.pictures import read_picture
from plugins.reading.standfirst import read_title
from plugins.reading.typesetting import Voice, voice_of
from plugins.reading.values import Surroundings, choice_in, filled, note_markup

_ORDERS = {"inverse": "inverse", "chronologique": "chronologique"}


def read_page(source: Source, surroundings: Surroundings, notes: Notes) -> tuple[Page, Body] | None:
    """A file of `content/pages/`; its name is its slug. None when it has no readable body."""
    note_markup(source, notes)
    voice = _voice(source, surroundings)
    title = read_title(source, voice, notes)
    slug = _slug(source, notes)
    if not source.body.strip():
        notes.add("E014", source.body_line)
        return None
    body = read_body(source, Setting(voice), surroundings, notes)
    if body is None:
        return None
    links = tuple(link.href for link in body.links)
    return Page(source.path, slug, title, _summary(source, voice), body.html, links, body.pictures), body


def read_dossier(source: Source, surroundings: Surroundings, notes: Notes) -> tuple[Dossier, Body] | None:
    """A file of `content/dossiers/`; its text may be empty."""
    note_markup(source, notes)
    voice = _voice(source, surroundings)
    newest_first = choice_in(source, "Ordre", _ORDERS, "inverse", "E133", notes) == "inverse"
    body = read_body(source, Setting(voice), surroundings, notes)
    if body is None:
        return None
    dossier = Dossier(
        path=source.path,
        slug=_slug(source, notes),
        title=read_title(source, voice, notes),
        summary=_summary(source, voice),
        body_html=body.html,
        picture=read_picture(source, False, voice, surroundings, notes),
        newest_first=newest_first,
        former_addresses=read_former_addresses(source, notes),
    )
    return dossier, body


def _voice(source: Source, surroundings: Surroundings) -> Voice:
    field = filled(source, "Lang")
    return voice_of(field.value if field else surroundings.site.language, surroundings.site.typography)


def _summary(source: Source, voice: Voice) -> str:
    field = filled(source, "Summary") or filled(source, "Description")
    return plain_text(inline_html(field.value, voice)) if field else ""


def _slug(source: Source, notes: Notes) -> str:
    name = posixpath.basename(source.path).removesuffix(".md")
    if not is_slug(name):
        notes.add("E009", value=name + ".md", form=f"{slug_like(name) or 'page'}.md")
    field = filled(source, "Slug")
    if field is None:
        return name if is_slug(name) else slug_like(name) or "page"
    if not is_slug(field.value):
        notes.add("E147", field.line, value=field.value, form=slug_like(field.value) or "page")
        return "page"
    return field.value

"""The registries: authors, categories, tags, and the day since which quality is asked of every article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from plugins.domain.article import Picture
from plugins.domain.pictures import is_raster
from plugins.domain.registry import Author, Category
from plugins.domain.site import Site
from plugins.domain.source import Source
from plugins.domain.urls import is_slug, slug_like, slugify
from plugins.reading.aftermath import is_former_address
from plugins.reading.body import Setting, read_body
from plugins.reading.nearest import suggestion
from plugins.reading.notes import Notes
from plugins.reading.pictures import measure
from plugins.reading.toml_file import Section, TomlFile, sections
from plugins.reading.typesetting import Voice, voice_of
from plugins.reading.values import Surroundings, has_markup

# Values that pages, feeds and metadata print as text; the name is judged with the section, the biography as a body.
_PLAIN = ("fonction", "courriel", "description")
_AUTHOR = ("nom", "fonction", "courriel", "biographie", "portrait", "anciennes_adresses")
_CATEGORY = ("nom", "description", "ordre", "parent", "anciennes_adresses")


def read_authors_file(file: TomlFile, surroundings: Surroundings, notes: Notes) -> dict[str, Author]:
    """`authors.toml`, in the order of the file."""
    voice = _voice(surroundings.site)
    found: dict[str, Author] = {}
    for section in _named(file, _AUTHOR, notes):
        portrait = _portrait(section, surroundings, notes)
        found[section.name] = Author(
            slug=section.name,
            name=voice.text(section.text("nom")),
            role=voice.text(section.text("fonction")),
            email=section.text("courriel"),
            biography_html=_biography(section, voice, surroundings, notes),
            portrait=portrait,
            picture=_shown(portrait, surroundings),
            former_addresses=_former_addresses(section, notes),
        )
    return found


def read_categories_file(file: TomlFile, site: Site, notes: Notes) -> dict[str, Category]:
    """`categories.toml`, sorted by `ordre`, then as in the file."""
    voice = _voice(site)
    found: dict[str, Category] = {}
    parents: dict[str, Section] = {}
    for section in _named(file, _CATEGORY, notes):
        found[section.name] = Category(
            slug=section.name,
            name=voice.text(section.text("nom")),
            description=voice.text(section.text("description")),
            order=section.number("ordre"),
            parent=section.text("parent"),
            former_addresses=_former_addresses(section, notes),
        )
        parents[section.name] = section
    for slug, section in parents.items():
        _check_parent(slug, found, section, notes)
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def read_tags_file(file: TomlFile, site: Site, notes: Notes) -> dict[str, str]:
    """`tags.toml`: slug to name, sorted by slug."""
    voice = _voice(site)
    return {
        s.name: voice.text(s.text("nom")) for s in sorted(_named(file, ("nom",), notes), key=lambda s: s.name)
    }


def read_archive_file(file: TomlFile, notes: Notes) -> date | None:
    """`archive.toml`: the day `controle_depuis`, None when absent."""
    section = Section(file, "", file.values, notes)
    section.note_unknown(("controle_depuis",))
    value = file.values.get("controle_depuis")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    notes.add("E314", file.line("", "controle_depuis") or 1)
    return None


def _named(file: TomlFile, known: tuple[str, ...], notes: Notes) -> list[Section]:
    """The sections that have a good slug and a name of their own."""
    found: dict[str, Section] = {}
    for section in sections(file, notes):
        section.note_unknown(known)
        for key in _PLAIN:
            if key in section.values and has_markup(str(section.values[key])):
                notes.add("E315", section.line(key), value=str(section.values[key]))
        name = section.text("nom")
        if not is_slug(section.name):
            form = slug_like(section.name) or slug_like(name) or "nom"
            notes.add("E305", section.line(), value=section.name, form=form)
        elif not name:
            if "nom" not in section.values or isinstance(section.values["nom"], str):
                notes.add("E304", section.line("nom"), value=section.name)
        elif has_markup(name):
            notes.add("E315", section.line("nom"), value=name)
        elif other := found.get(slugify(name)):
            notes.add("E307", section.line("nom"), value=name, other=other.name, first=other.line())
        else:
            found[slugify(name)] = section
    return list(found.values())


def _check_parent(slug: str, found: Mapping[str, Category], section: Section, notes: Notes) -> None:
    """A parent exists and no category is above itself."""
    seen = {slug}
    parent = found[slug].parent
    if parent and parent not in found:
        notes.add("E306", section.line("parent"), value=parent, remedy=suggestion(parent, found))
        return
    while parent:
        if parent in seen:
            others = sorted(name for name in found if name not in seen) or sorted(found)
            notes.add("E306", section.line("parent"), value=parent, remedy=suggestion("", others))
            return
        seen.add(parent)
        parent = found[parent].parent if parent in found else ""


def _portrait(section: Section, surroundings: Surroundings, notes: Notes) -> str:
    path = section.text("portrait").removeprefix("{static}").lstrip("/")
    if path and path not in surroundings.files:
        notes.add("E309", section.line("portrait"), value=path)
        return ""
    return path


def _shown(portrait: str, surroundings: Surroundings) -> Picture | None:
    """The name that stands beside a portrait says who it is: it has no other text."""
    width, height, widths = measure(portrait, surroundings)
    if not portrait or (is_raster(portrait) and not width):
        return None
    return Picture(portrait, "", decorative=True, width=width, height=height, widths=widths)


def _former_addresses(section: Section, notes: Notes) -> tuple[str, ...]:
    found = []
    for path in section.texts("anciennes_adresses"):
        if is_former_address(path):
            found.append(path)
        else:
            notes.add("E308", section.line("anciennes_adresses"), value=path)
    return tuple(dict.fromkeys(found))


def _biography(section: Section, voice: Voice, surroundings: Surroundings, notes: Notes) -> str:
    text = section.long_text("biographie").strip()
    if not text:
        return ""
    if has_markup(text):
        notes.add("E315", section.line("biographie"), value=text)
    source = Source(notes.path, (), text, section.line("biographie"))
    body = read_body(source, Setting(voice), surroundings, notes)
    return body.html if body else ""


def _voice(site: Site) -> Voice:
    return voice_of(site.language, site.typography)

"""Who made the article: authors, the roles they sign under, credits, and the source of what has no author."""

from __future__ import annotations

from plugins.domain.article import Credit, Genre, Signature
from plugins.domain.source import Source
from plugins.domain.urls import slugify
from plugins.reading import texts
from plugins.reading.nearest import suggestion
from plugins.reading.notes import Notes
from plugins.reading.typesetting import Voice
from plugins.reading.values import Surroundings, all_filled, filled, line_of, parts_of, separated

_ROLES = {slugify(role): role for role in texts.CREDIT_ROLES}
UNSIGNED = (Genre.WIRE, Genre.PRESS_RELEASE)


def read_authors(
    source: Source, genre: Genre, required: bool, surroundings: Surroundings, notes: Notes
) -> tuple[str, ...]:
    """The registry slugs of the authors in the order typed, each once.

    A name is matched without regard to case and accents, or by its slug; what readers see is the registry's spelling.
    """
    fields = all_filled(source, "Authors")
    if not fields:
        if genre in UNSIGNED:
            if filled(source, "Source") is None:
                notes.add("E127", line_of(source, "Source"), genre=genre.value)
        elif required:
            notes.add("E124", line_of(source, "Authors"))
        return ()
    found: dict[str, None] = {}
    for field in fields:
        if field.typed.lower() in ("author", "auteur") and "," in field.value and ";" not in field.value:
            notes.add("E126", field.line, key=field.typed, value=field.value)
        for name in separated(field):
            if slug := surroundings.names.authors.get(slugify(name)):
                found[slug] = None
            elif surroundings.authors_known:
                names = tuple(author.name for author in surroundings.registry.authors.values())
                notes.add("E125", field.line, value=name, remedy=suggestion(name, names))
    return tuple(found)


def read_signatures(source: Source, voice: Voice, notes: Notes) -> tuple[Signature, ...]:
    """`Nom | fonction ce jour-là`, one a line."""
    split = (parts_of(field, 2, texts.FORM_SIGNATURE, notes) for field in all_filled(source, "Signature"))
    return tuple(Signature(voice.text(parts[0]), voice.text(parts[1])) for parts in split if parts)


def read_credits(source: Source, voice: Voice, notes: Notes) -> tuple[Credit, ...]:
    """`rôle : Nom`, one a line; the role is one of a closed list."""
    found = []
    for field in all_filled(source, "Credits"):
        parts = parts_of(field, 2, texts.FORM_CREDIT, notes, separator=":")
        if not parts:
            continue
        role = _ROLES.get(slugify(parts[0]))
        if role is None:
            remedy = suggestion(parts[0], texts.CREDIT_ROLES)
            notes.add("E129", field.line, value=parts[0], remedy=remedy)
            continue
        found.append(Credit(role, voice.text(parts[1])))
    return tuple(found)

"""What happens to an article after its publication: corrections, withdrawal, replies, former addresses."""

from __future__ import annotations

import posixpath
import re

from plugins.domain.article import Correction, RightOfReply, Status, Withdrawal
from plugins.domain.dates import Moment
from plugins.domain.pattern import pattern
from plugins.domain.record import Record
from plugins.domain.source import Field, Source
from plugins.reading import texts
from plugins.reading.body import Setting, read_body
from plugins.reading.inline import inline_html
from plugins.reading.notes import Notes
from plugins.reading.typesetting import Voice
from plugins.reading.values import (
    Surroundings,
    all_filled,
    day_in,
    filled,
    line_of,
    parts_of,
    separated,
)

_ADDRESS = pattern(r"/(?:[A-Za-z0-9._~!$&'()*+,;=:@%-]+/?)*(?:\?[^\s#]*)?")


class Reply(Record):
    """A right of reply, its file, and its HTML before cleaning (None when it was safe)."""

    right: RightOfReply
    path: str
    raw: str | None


def read_corrections(
    source: Source, modified: Moment | None, voice: Voice, notes: Notes
) -> tuple[Correction, ...]:
    """`YYYY-MM-DD | texte`, one a line, oldest first; each needs `Modified` on its day or later."""
    found = []
    for field in all_filled(source, "Correction"):
        parts = parts_of(field, 2, texts.FORM_CORRECTION, notes)
        if not parts:
            continue
        day = day_in(parts[0], field.line, notes)
        if day is None:
            continue
        # An unreadable Modified is already noted: asking for one would be a second line for the same fault.
        if (modified is None and filled(source, "Modified") is None) or (modified and modified.day < day):
            notes.add("E140", field.line, day=day.isoformat())
        found.append(Correction(day, inline_html(parts[1], voice)))
    return tuple(sorted(found, key=lambda correction: correction.day))


def read_withdrawal(source: Source, status: Status, voice: Voice, notes: Notes) -> Withdrawal | None:
    """`YYYY-MM-DD | motif public`; asked of a retired article, refused in another."""
    field = filled(source, "Retrait")
    if field is None:
        if status is Status.RETIRED:
            notes.add("E139", line_of(source, "Retrait"), fact=texts.RETIRED_WITHOUT_REASON)
        return None
    if status is not Status.RETIRED:
        notes.add("E139", field.line, fact=texts.REASON_WITHOUT_RETIRED)
    parts = parts_of(field, 2, texts.FORM_WITHDRAWAL, notes)
    day = day_in(parts[0], field.line, notes) if parts else None
    return None if day is None else Withdrawal(day, voice.text(parts[1]))


def reply_path(field: Field, source_path: str) -> str:
    """Where the file of a `Droit_de_reponse` line stands: beside its article, or from `content/` with a slash."""
    name = field.value.rpartition("|")[2].strip()
    base = "content" if name.startswith("/") else posixpath.dirname(source_path)
    return posixpath.normpath(posixpath.join(base, name.lstrip("/")))


def read_replies(source: Source, voice: Voice, surroundings: Surroundings, notes: Notes) -> tuple[Reply, ...]:
    """`YYYY-MM-DD | nom | fichier.md`, one a line; the file is Markdown beside the article, without a head."""
    found = []
    for number, field in enumerate(all_filled(source, "Droit_de_reponse"), start=1):
        parts = parts_of(field, 3, texts.FORM_REPLY, notes)
        day = day_in(parts[0], field.line, notes) if parts else None
        if day is None:
            continue
        path = reply_path(field, source.path)
        reply = surroundings.replies.get(path)
        if reply is None or not reply.body.strip():
            notes.add("E141", field.line, value=parts[2], place=path)
            continue
        body = read_body(reply, Setting(voice, prefix=f"reponse-{number}-"), surroundings, notes)
        if body is not None:
            found.append(Reply(RightOfReply(day, voice.text(parts[1]), body.html), path, body.raw))
    return tuple(found)


def read_former_addresses(source: Source, notes: Notes) -> tuple[str, ...]:
    """Former paths of the site that redirect here: absolute, one a line or separated by `;`."""
    found: dict[str, None] = {}
    for field in all_filled(source, "Anciennes_adresses"):
        for path in separated(field, ";"):
            if is_former_address(path):
                found[path] = None
            else:
                notes.add("E142", field.line, value=path)
    return tuple(found)


def is_former_address(path: str) -> bool:
    """Whether a text can be a former address: from the root, no step upwards, no empty segment, no fragment.

    Source: RFC 3986, 3.3 Path.
    """
    segments = path.partition("?")[0].split("/")[1:]
    return (
        bool(_ADDRESS.fullmatch(path))
        and path != "/"
        and not any(segment in (".", "..") for segment in segments)
        and not any(segment.lower() in ("%2e", "%2e%2e", ".%2e", "%2e.") for segment in segments)
        and not re.search(r"%(?![0-9A-Fa-f]{2})|%00", path)
        and len(path) <= 500
    )

"""The newsroom's registries, as far as an import reads and adds to them. What stands there is kept to the letter."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desk.importer import texts
from desk.settings import UsageError
from plugins.domain.record import Struct, field
from plugins.domain.urls import slugify

AUTHORS, CATEGORIES, ARCHIVE = "registry/authors.toml", "registry/categories.toml", "registry/archive.toml"
CHECKED_SINCE = "controle_depuis"


class Register(Struct):
    """One registry file. `names` are the entries' names by slug; `added` those that this import adds."""

    path: str
    text: str
    names: dict[str, str]
    last_order: int = 0
    added: dict[str, str] = field(default_factory=dict)

    def knows(self, name: str) -> bool:
        """Whether an entry has this name or slug, case and accents aside: the reading looks names up so."""
        wanted = slugify(name)
        known = (*self.names, *self.added)
        return bool(wanted) and (wanted in known or wanted in {slugify(each) for each in self.names.values()})

    def adopt(self, name: str) -> bool:
        """Add a name that is unknown; whether it was added."""
        if self.knows(name) or not slugify(name):
            return False
        self.added[slugify(name)] = name
        return True

    def rewritten(self) -> str:
        """The file's text with the entries added at its end."""
        entries = []
        for number, (slug, name) in enumerate(self.added.items(), start=self.last_order + 1):
            # A JSON string is a TOML basic string.
            lines = [f"[{slug}]", f"nom = {json.dumps(name, ensure_ascii=False)}"]
            if self.path == CATEGORIES:
                lines.append(f"ordre = {number}")
            entries.append("\n".join(lines) + "\n")
        before = self.text.rstrip("\n")
        return (before + "\n\n" if before else "") + "\n".join(entries)


def read_register(content: Path, path: str) -> Register:
    """The registry of a newsroom, empty when there is none. Raises UsageError when it is not TOML."""
    text = _text(content / path)
    names: dict[str, str] = {}
    order = 0
    for slug, entry in _parsed(text, path).items():
        if isinstance(entry, dict):
            names[slug] = str(entry.get("nom") or slug)
            number = entry.get("ordre", 0)
            order = max(order, number if isinstance(number, int) else 0)
    return Register(path, text, names, order)


def archive_text(content: Path, today: date) -> str | None:
    """The archive file with the day from which quality is an error; None when it says one already."""
    text = _text(content / ARCHIVE)
    if CHECKED_SINCE in _parsed(text, ARCHIVE):
        return None
    # A key of the document stands before the first table.
    line = f"{CHECKED_SINCE} = {today.isoformat()}\n"
    return line + ("\n" + text if text.strip() else "")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(texts.BAD_REGISTER.format(path=path, error=error)) from error


def _parsed(text: str, path: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(texts.BAD_REGISTER.format(path=path, error=error)) from error

"""How a rule says what it found: the message of a code, its values made fit to be shown, its severity."""

from __future__ import annotations

import unicodedata
from typing import Any

from plugins.domain.problems import Problem
from plugins.domain.record import Record
from plugins.lint import texts

LONGEST_SHOWN = 80


class Verbatim(Record):
    """A value that a message shows whole: every party of a conflict is named."""

    text: str

    def __str__(self) -> str:
        return self.text


def problem(
    code: str,
    path: str,
    line: int,
    *,
    archived: bool = False,
    parties: tuple[str, ...] = (),
    **values: Any,
) -> Problem:
    """The problem `code` at a place; a rule of quality is a warning when the file belongs to the archive as it was.

    `parties` name the other files of a conflict; texts among `values` are shortened and made visible.
    """
    fit = {name: shown(value) if isinstance(value, str) else value for name, value in values.items()}
    shown_code = f"A{code[1:]}" if archived and code in texts.QUALITY else code
    return texts.MESSAGES[code].at(path, line, shown_code, parties=parties, **fit)


def shown(text: str) -> str:
    """`text` as a message quotes it: one line, no control character, at most 80 characters."""
    short = text[: LONGEST_SHOWN + 1]
    visible = "".join(c if _is_visible(c) else f"U+{ord(c):04X}" for c in " ".join(short.split()))
    return visible if len(text) <= LONGEST_SHOWN else visible[: LONGEST_SHOWN - 1] + "…"


def listed(places: tuple[str, ...]) -> str:
    """Other files of a conflict in one sentence: `a.md:3, b.md:1`; past ten, how many more."""
    if len(places) <= 10:
        return ", ".join(places)
    return texts.AND_MORE.format(places=", ".join(places[:10]), n=len(places) - 10)


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")

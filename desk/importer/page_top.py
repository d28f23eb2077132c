"""The top of a news page: section, dates, byline, kicker and title, and where the text begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.page_signs import (
    Byline,
    Dates,
    byline_of,
    credit_of,
    crumbs_of,
    dates_in,
    is_navigation,
    is_separator,
    parted,
)
from plugins.domain.record import Struct, field
from plugins.domain.urls import slugify

LONGEST_KICKER = 40
_DASH = re.compile(r"[ \u00a0\u202f]+(–|-|—|\|)[ \u00a0\u202f]+")
_SECTIONS = frozenset(
    "actualites actualite actu actus news a-la-une politique economie societe international monde france europe "
    "culture sport sports sciences science sante planete environnement region regions local ville faits-divers justice "
    "education numerique opinion opinions debats tribune tribunes communique communiques evenement evenements agenda "
    "presse dossier dossiers entretien interview reportage enquete breves en-bref".split()
)


class Top(Struct):
    """What was found above the text. Empty texts mean that the page does not say. `start` indexes its first line."""

    section: str = ""
    section_line: int = 0
    published: str = ""
    modified: str = ""
    kicker: str = ""
    title: str = ""
    title_line: int = 0
    start: int = 0
    bylines: list[Byline] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)


def read_top(
    lines: list[str], source: str, zone: ZoneInfo, knows_category: Callable[[str], bool], ledger: Ledger
) -> Top:
    """Read the lines above the text. What is understood as nothing is noted."""
    top = Top()
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if not text:
            continue
        top.start = number
        if _is_sign(text, number, top, source, zone, ledger):
            continue
        if top.title:
            top.start = number - 1
            break
        if steps := crumbs_of(text):
            ledger.unknown(source, number, texts.NAVIGATION.format(text=text))
            if not top.section and len(steps) > 1:
                top.section, top.section_line = steps[-1], number
        elif top.section and text == top.section:
            continue
        elif not top.section and _is_section(text, lines, number, zone, knows_category):
            top.section, top.section_line = text, number
        else:
            top.title_line = number
            _split_title(text, top, source, ledger)
    else:
        top.start = len(lines)
    return top


def _is_sign(text: str, number: int, top: Top, source: str, zone: ZoneInfo, ledger: Ledger) -> bool:
    """Take a line of dates, bylines, navigation or credits; whether it was one."""
    parts = [part.strip() for piece in text.split("|") for part in parted(piece, zone)]
    found = [_sign_of(part, zone) for part in parts if part]
    if any(sign is None for sign in found):
        strangers = [part for part, sign in zip([p for p in parts if p], found, strict=True) if sign is None]
        # `Politique | Publié le 14 juin 2019`: the one short stranger is the section.
        known = len(found) - len(strangers)
        if known == 0 or len(strangers) > 1 or top.section or top.title or len(strangers[0]) > LONGEST_KICKER:
            return False
        top.section, top.section_line = strangers[0], number
    for part, sign in zip([p for p in parts if p], found, strict=True):
        if isinstance(sign, Dates):
            top.published = top.published or sign.published
            top.modified = top.modified or sign.modified
            if sign.unread:
                ledger.unknown(source, number, texts.UNREAD_DATE.format(value=part))
        elif isinstance(sign, Byline):
            top.bylines.append(sign)
        elif sign == "navigation":
            ledger.unknown(source, number, texts.NAVIGATION.format(text=part))
        elif isinstance(sign, str) and sign.startswith("credit "):
            top.credits.append(sign.removeprefix("credit "))
            ledger.mended(source, number, texts.CREDIT_READ.format(text=part))
    return True


def _sign_of(part: str, zone: ZoneInfo) -> Dates | Byline | str | None:
    if is_separator(part):
        return "separator"
    if is_navigation(part):
        return "navigation"
    if credit := credit_of(part):
        return "credit " + credit
    return dates_in(part, zone) or byline_of(part)


def _is_section(
    text: str, lines: list[str], number: int, zone: ZoneInfo, knows_category: Callable[[str], bool]
) -> bool:
    """Whether a short first line names the page's section: what follows it up to the next plain line decides."""
    if len(text) > LONGEST_KICKER or len(text.split()) > 5 or text[-1] in ".!?…:":
        return False
    signs: list[Dates | Byline | str] = []
    following = ""
    for line in lines[number:]:
        if not (after := line.strip()):
            continue
        sign = _sign_of(parted(after, zone)[0], zone)
        if sign is None:
            following = after
            break
        signs.append(sign)
    if not following:
        return False
    if slugify(text) in _SECTIONS or knows_category(text) or "separator" in signs:
        return True
    return bool(signs) and len(text.split()) <= 2 and len(following) <= 200 and not following.endswith(".")


def _split_title(text: str, top: Top, source: str, ledger: Ledger) -> None:
    """Kicker and title, parted by the first dash or bar between spaces, when what stands before is short."""
    top.title = text
    dashes = list(_DASH.finditer(text))
    chosen = next((dash for dash in dashes if dash[1] == "–"), dashes[0] if dashes else None)
    if chosen is None:
        return
    kicker, title = text[: chosen.start()].strip(), text[chosen.end() :].strip()
    if not kicker or not title:
        return
    if len(kicker) > LONGEST_KICKER:
        ledger.unknown(source, top.title_line, texts.LONG_KICKER.format(text=kicker, most=LONGEST_KICKER))
        return
    top.kicker, top.title = kicker, title

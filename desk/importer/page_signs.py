"""The small lines of a news page that are no text: dates, bylines, navigation, credits, breadcrumbs."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from desk.importer import texts
from desk.importer.calendar import DAY_IN_NUMBERS, DAY_IN_WORDS, fold, from_numbers, from_words, read_when
from desk.importer.people import names_in
from plugins.domain.record import Record
from plugins.domain.urls import slugify

_PUBLISHED = re.compile(
    r"\b(?:publi(?:e|ee|es|ees|cation)|paru(?:e|s|es)?|mise? en ligne|postee?|date)\b\s*:?\s*(?:du\s+)?"
)
_MODIFIED = re.compile(
    r"\b(?:(?:derniere )?(?:mise? a jour|modification)|modifiee?s?|actualisee?s?|maj|mis a j\.)\s*:?\s*(?:du\s+)?"
)
_WORDS, _NUMBERS = re.compile(DAY_IN_WORDS), re.compile(DAY_IN_NUMBERS)
_ISO = re.compile(r"(?:le\s+)?\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:z|[+-]\d{2}:?\d{2})?)?")
_BYLINE = re.compile(r"(?:par|texte|auteure?s?|redige par|ecrit par|publie par)\s*:?\s+(?=\S)")
_INTERVIEW = re.compile(r"propos recueillis (?:et traduits )?par\s*:?\s+(?=\S)")
_AGENCY = re.compile(r"\s*[,(]?\s*avec (?:l['’])?(?P<name>[A-Z][\w.]{1,20})\)?\s*$")
_READING_TIME = re.compile(
    r"(?:temps de )?lecture\s*:?\s*\d+\s*(?:min|mn|minutes?)?\.?|\d+\s*(?:min|mn|minutes?) de lecture"
)
_CREDIT = re.compile(
    r"(?P<role>photos?|credits? photos?|photographies?|illustrations?|infographies?|dessins?|videos?|traduction)"
    r"\s*(?::|©)\s*(?:©\s*)?(?P<name>\S.*)"
)
_RIGHTS = re.compile(r"(?:credits?|copyright|legende|image)\s*:|©|\(c\)")
_KEYWORDS = re.compile(r"(?:tags?|mots[- ]cles?)\s*:\s*")
_BETWEEN = re.compile(r"[\s,;·•–—-]+(?=(?:par|publiee?|le|mise?|modifiee?)\b)")
_CRUMBS = re.compile(r"\s*[>›»]\s*")
_NAVIGATION = frozenset(
    "accueil menu recherche rechercher imprimer partager envoyer facebook twitter x linkedin whatsapp telegram email "
    "e-mail courriel copier-le-lien lire-plus-tard commenter commentaires reagir s-abonner abonnez-vous connexion "
    "se-connecter newsletter retour retour-a-l-accueil retour-a-la-liste haut-de-page suivant precedent ecouter "
    "ecouter-l-article aller-au-contenu aller-au-contenu-principal vous-etes-ici partager-cet-article "
    "imprimer-cet-article envoyer-par-mail envoyer-a-un-ami article-reserve-aux-abonnes reserve-aux-abonnes "
    "lire-la-suite offrir-cet-article partager-sur-facebook partager-sur-twitter".split()
)
_ROLES = {
    "photo": "photo", "credit": "photo", "illus": "illustration", "dessi": "illustration", "infog": "infographie",
    "video": texts.ROLE_VIDEO, "tradu": "traduction",
}  # fmt: skip


class Dates(Record):
    """What a line says of time: `YYYY-MM-DD[ HH:MM]`, empty when not said; `unread` are dates it could not be."""

    published: str = ""
    modified: str = ""
    unread: bool = False


class Byline(Record):
    """Who signs in one line. `role` empty when the line says none; `interview` for `Propos recueillis par`."""

    names: tuple[str, ...]
    role: str = ""
    agency: str = ""
    interview: bool = False


def dates_in(line: str, zone: ZoneInfo) -> Dates | None:
    """The dates of a line that holds nothing else, None when it holds something else or no date."""
    text, here = fold(line), 0
    published = modified = ""
    unread = found_any = False
    while here < len(text):
        if gap := re.compile(r"[\s,;|()·•/–—-]+(?:et\s+)?").match(text, here):
            here = gap.end()
            continue
        change = _MODIFIED.match(text, here)
        said = change or _PUBLISHED.match(text, here)
        start = said.end() if said else here
        day = _WORDS.match(text, start) or _ISO.match(text, start) or _NUMBERS.match(text, start)
        if day is None:
            return Dates(unread=True) if found_any or (said and not text[start:].strip()) else None
        value = _value(day, zone)
        found_any, unread = True, unread or not value
        if change:
            modified = modified or value
        else:
            published = published or value
        here = day.end()
    return Dates(published, modified, unread) if found_any else None


def parted(line: str, zone: ZoneInfo) -> tuple[str, ...]:
    """A line of dates and byline together (`Publié le 14 juin 2019 par X`) as its two parts; else the line alone."""
    for gap in _BETWEEN.finditer(fold(line)):
        parts = line[: gap.start()].strip(), line[gap.end() :].strip()
        signs = [dates_in(part, zone) or byline_of(part) for part in parts]
        if all(signs) and isinstance(signs[0], Dates) != isinstance(signs[1], Dates):
            return parts
    return (line,)


def _value(day: re.Match[str], zone: ZoneInfo) -> str:
    if day.re is _ISO:
        when = read_when(re.sub(r"^le\s+", "", day[0]), zone)
    else:
        when = from_words(day, zone) if day.re is _WORDS else from_numbers(day, zone)
    return when.text if when else ""


def byline_of(line: str, *, bare: bool = False) -> Byline | None:
    """The byline of `Par X`, `Par X et Y, à Lyon`, `Propos recueillis par X`; of a bare name too when `bare`."""
    text, interview = fold(line), _INTERVIEW.match(fold(line))
    said = interview or _BYLINE.match(text)
    if said is None and not bare:
        return None
    rest = line[said.end() :].strip() if said else line.strip()
    agency = ""
    if with_agency := _AGENCY.search(rest):
        rest, agency = rest[: with_agency.start()].strip(), with_agency["name"]
    if names := names_in(rest):
        return Byline(names, "", agency, interview is not None)
    head, comma, role = rest.partition(",")
    names = names_in(head)
    if (
        comma
        and names
        and role.strip()[:1].islower()
        and len(role) <= 150
        and not role.rstrip().endswith(".")
    ):
        return Byline(names, role.strip(), agency, interview is not None)
    return None


def credit_of(line: str) -> str | None:
    """`photo : X` for a line that credits a picture, empty for one whose role it does not say, None for another."""
    text = fold(line)
    if len(line) > 200:
        return None
    if (found := _CREDIT.fullmatch(text)) and len(line) <= 120:
        return f"{_ROLES[found['role'][:5]]} : {line[found.start('name') :].strip()}"
    return "" if _RIGHTS.match(text) else None


def keywords_of(line: str) -> tuple[str, ...]:
    """The keywords of `Mots-clés : a, b`; empty for another line."""
    found = _KEYWORDS.match(fold(line))
    if found is None:
        return ()
    return tuple(word.strip() for word in re.split(r"[,;|]", line[found.end() :]) if word.strip())


def is_navigation(line: str) -> bool:
    """Whether a line only helps to move on the page it comes from."""
    return slugify(line) in _NAVIGATION or bool(_READING_TIME.fullmatch(fold(line.strip())))


def is_separator(line: str) -> bool:
    """Whether a line has neither letter nor digit."""
    return not any(character.isalnum() for character in line)


def crumbs_of(line: str) -> tuple[str, ...]:
    """The steps of a breadcrumb that starts at the home page, empty for another line."""
    steps = tuple(step for step in _CRUMBS.split(line.strip()) if step)
    return (
        steps if len(steps) > 1 and slugify(steps[0]) in ("accueil", "home", "vous-etes-ici-accueil") else ()
    )

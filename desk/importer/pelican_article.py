"""A Pelican source as a draft: what its head says, in our words."""

from __future__ import annotations

import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from desk.importer import texts
from desk.importer.calendar import When, read_when
from desk.importer.draft import Draft
from desk.importer.head_values import safe_summary, safe_title, without_invisible
from desk.importer.ledger import Ledger
from desk.importer.news_page import shorten_slug
from desk.importer.pelican_folder import is_page_place
from desk.importer.pelican_head import HeadLine, Parted, part
from plugins.domain.record import Record
from plugins.domain.urls import slugify

LONGEST_VALUE = 2000
LONGEST_KICKER = 40
_DATED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[-_ ]+(?P<rest>.*))?")
_LANG = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_STATUSES = {
    "published": "", "publie": "", "": "", "draft": "draft", "brouillon": "draft", "hidden": "hidden",
    "masque": "hidden", "unlisted": "hidden",
}  # fmt: skip
# Keys that have the same meaning and form in our heads.
_KEPT = {"source": "Source", "licence": "Licence", "license": "Licence", "avec": "Avec", "ia": "IA"}
_REPEATED = {"signature": "Signature", "credits": "Credits"}
_READ = frozenset(
    "title titre date modified updated maj modifie last-modified category categorie rubrique tags keywords mots-cles "
    "etiquettes author authors auteur auteurs slug lang langue status statut summary resume chapo description "
    "template url save-as surtitre".split()
)


class Habits(Record):
    """What the person who imports says of the whole folder: defaults, and where articles used to be."""

    zone: ZoneInfo
    author: str = ""
    category: str = ""
    former: Callable[[Draft], str] | None = None


def read_article(text: str, place: str, source: str, habits: Habits, ledger: Ledger) -> Draft | None:
    """The draft of one Markdown file at `place` in its folder; None when it is refused, which is noted."""
    parted = part(text, source, ledger)
    if parted is None:
        ledger.refused(source, 1, texts.NO_HEAD)
        return None
    title = parted.of("title", "titre")
    if title is None:
        ledger.refused(source, 1, texts.NO_TITLE_KEY)
        return None
    template = parted.of("template")
    is_page = is_page_place(place) or (template is not None and template.value.lower() in ("page", "pages"))
    name = place.rpartition("/")[2].rpartition(".")[0]
    when = None if is_page else _when(parted, name, source, habits, ledger)
    if when is None and not is_page:
        return None
    clean_title = safe_title(title.value, source, title.line, ledger)
    slug = _slug(parted, name, clean_title, source, ledger)
    if not clean_title or not slug:
        ledger.refused(source, title.line, texts.NO_SLUG.format(title=title.value))
        return None
    fields, kicker = _fields(parted, when, is_page, source, habits, ledger)
    category, more_tags = _category(parted, place, is_page, source, habits, ledger)
    tags = dict.fromkeys((*more_tags, *_listed(parted, "tags", "keywords", "mots-cles", "etiquettes")))
    return Draft(
        source=source,
        place=place,
        title=f"{kicker} – {clean_title}" if kicker else clean_title,
        slug=slug,
        when=when or "",
        body=parted.body,
        body_line=parted.body_line,
        category=category,
        authors=() if is_page else _authors(parted, source, habits, ledger),
        tags=() if is_page else tuple(tag for tag in tags if _has_slug(tag, source, ledger)),
        fields=tuple(fields),
        status="" if is_page else _status(parted, source, ledger),
        lang=_lang(parted, source, ledger),
        is_page=is_page,
    )


def _when(parted: Parted, name: str, source: str, habits: Habits, ledger: Ledger) -> str | None:
    dated = _DATED.fullmatch(name)
    if (typed := parted.of("date")) is None:
        # Pelican's own rule (FILENAME_METADATA): the name gives the date that the head does not.
        when = read_when(dated["day"], habits.zone) if dated else None
        if when is None:
            ledger.refused(source, 1, texts.NO_DATE_KEY)
            return None
        ledger.mended(source, 1, texts.DATE_OF_NAME.format(date=when.text))
        return when.text
    when = _moment(typed, source, habits, ledger)
    if when is None:
        ledger.refused(source, typed.line, texts.BAD_DATE.format(value=typed.value))
        return None
    if dated and dated["day"] != when.text[:10]:
        ledger.mended(source, typed.line, texts.DATE_DIFFERS.format(name=dated["day"], date=when.text[:10]))
    return when.text


def _moment(typed: HeadLine, source: str, habits: Habits, ledger: Ledger) -> When | None:
    when = read_when(typed.value, habits.zone)
    if when is not None and when.text != typed.value:
        said = texts.DATE_ROUNDED if when.rounded else texts.DATE_REWRITTEN
        ledger.mended(source, typed.line, said.format(before=typed.value, after=when.text))
    return when


def _slug(parted: Parted, name: str, title: str, source: str, ledger: Ledger) -> str:
    typed = parted.of("slug")
    if typed is not None:
        slug = shorten_slug(slugify(typed.value))
        if slug and slug != typed.value:
            ledger.mended(source, typed.line, texts.SLUG_MADE.format(before=typed.value, after=slug))
        if slug:
            return slug
    dated = _DATED.fullmatch(name)
    rest = dated["rest"] or "" if dated else name
    return shorten_slug(slugify(rest) or slugify(title))


def _authors(parted: Parted, source: str, habits: Habits, ledger: Ledger) -> tuple[str, ...]:
    lines = [line for line in parted.head if line.key in ("author", "authors", "auteur", "auteurs")]
    names: dict[str, str] = {}
    for line in lines:
        for value in line.values:
            for name in _names(value, line, source, ledger):
                if slugify(name):
                    names.setdefault(slugify(name), name)
                elif name:
                    ledger.unknown(source, line.line, texts.NO_LETTER.format(value=name))
    if not names and habits.author:
        ledger.mended(source, 1, texts.GIVEN.format(key="Authors", value=habits.author))
        return tuple(each.strip() for each in habits.author.split(";") if each.strip())
    if not names:
        ledger.missing(source, 1, texts.MISSING_AUTHOR)
    return tuple(names.values())


def _names(value: str, line: HeadLine, source: str, ledger: Ledger) -> list[str]:
    value = safe_title(value, source, line.line, ledger)
    if ";" in value:
        return [name.strip() for name in value.split(";")]
    names = [name.strip() for name in value.split(",") if name.strip()]
    if line.key in ("author", "auteur") and len(names) > 1:
        # To Pelican this is one name with a comma in it.
        if all(" " in name for name in names):
            ledger.mended(source, line.line, texts.AUTHORS_SPLIT.format(value=value))
            return names
        ledger.unknown(source, line.line, texts.AUTHOR_COMMA.format(value=value))
        return []
    return names


def _category(
    parted: Parted, place: str, is_page: bool, source: str, habits: Habits, ledger: Ledger
) -> tuple[str, tuple[str, ...]]:
    """The category, and the other ones that the source names, which become tags."""
    if is_page:
        return "", ()
    typed = parted.of("category", "categorie", "rubrique")
    names = [n.strip() for v in (typed.values if typed else ()) for n in re.split(r"[;,]", v) if n.strip()]
    names = [safe_title(name, source, typed.line, ledger) for name in names if typed and slugify(name)]
    if len(names) > 1 and typed:
        ledger.mended(
            source, typed.line, texts.CATEGORIES.format(first=names[0], others=", ".join(names[1:]))
        )
    if names:
        return names[0], tuple(names[1:])
    if habits.category:
        ledger.mended(source, 1, texts.GIVEN.format(key="Category", value=habits.category))
        return habits.category, ()
    # Pelican's own rule (USE_FOLDER_AS_CATEGORY): the folder is the category of what does not name one.
    folder = place.rpartition("/")[0].rpartition("/")[2]
    if folder and slugify(folder):
        ledger.mended(source, 1, texts.CATEGORY_OF_FOLDER.format(name=folder))
        return folder, ()
    ledger.missing(source, 1, texts.MISSING_CATEGORY)
    return "", ()


def _listed(parted: Parted, *keys: str) -> tuple[str, ...]:
    values = [value for line in parted.head if line.key in keys for value in line.values]
    return tuple(i.strip() for v in values for i in v.split(";" if ";" in v else ",") if i.strip())


def _has_slug(tag: str, source: str, ledger: Ledger) -> bool:
    if not slugify(tag):
        ledger.unknown(source, 1, texts.NO_LETTER.format(value=tag))
    return bool(slugify(tag))


def _status(parted: Parted, source: str, ledger: Ledger) -> str:
    typed = parted.of("status", "statut")
    if typed is None:
        return ""
    status = _STATUSES.get(slugify(typed.value))
    if status is None:
        ledger.unknown(source, typed.line, texts.STATUS.format(value=typed.value))
        return "draft"
    return status


def _lang(parted: Parted, source: str, ledger: Ledger) -> str:
    typed = parted.of("lang", "langue")
    if typed is None:
        return ""
    tag = typed.value.replace("_", "-").partition(".")[0]
    if _LANG.fullmatch(tag):
        return tag
    ledger.unknown(source, typed.line, texts.LANG.format(value=typed.value))
    return ""


def _fields(
    parted: Parted, when: str | None, is_page: bool, source: str, habits: Habits, ledger: Ledger
) -> tuple[list[tuple[str, str]], str]:
    """The other lines of the head, and a kicker too long to be one."""
    fields: list[tuple[str, str]] = []
    kicker = ""
    if (typed := parted.of("surtitre")) and not is_page:
        text = safe_title(typed.value, source, typed.line, ledger)
        if len(text) > LONGEST_KICKER:
            ledger.mended(source, typed.line, texts.KICKER_IN_TITLE.format(text=text, most=LONGEST_KICKER))
            kicker = text
        else:
            fields.append(("Surtitre", text))
    if (typed := parted.of("modified", "updated", "maj", "modifie", "last-modified")) and when:
        change = _moment(typed, source, habits, ledger)
        if change is None:
            ledger.unknown(source, typed.line, texts.BAD_DATE.format(value=typed.value))
        elif change.text[:10] < when[:10] or (" " in change.text and " " in when and change.text < when):
            ledger.mended(source, typed.line, texts.MODIFIED_BEFORE.format(value=typed.value))
        else:
            fields.append(("Modified", change.text))
    summary = parted.of("summary", "resume", "chapo")
    if summary is not None and len(summary.value) > LONGEST_VALUE:
        ledger.unknown(source, summary.line, texts.LONG_VALUE.format(key=summary.typed, most=LONGEST_VALUE))
        summary = None
    if summary is not None:
        fields.append(("Summary", safe_summary(summary.value, source, summary.line, ledger)))
    elif not is_page:
        ledger.missing(source, 1, texts.MISSING_SUMMARY)
    for line in parted.head:
        if line.key in _KEPT and line.value and not is_page:
            fields.append((_KEPT[line.key], safe_title(line.value, source, line.line, ledger)))
        elif line.key in _REPEATED and not is_page:
            values = (without_invisible(value, source, line.line, ledger) for value in line.values if value)
            fields += [(_REPEATED[line.key], value) for value in values]
        elif line.key == "description" and line.value and len(line.value) <= 160:
            fields.append(("Description", safe_title(line.value, source, line.line, ledger)))
        elif line.key in ("url", "save-as") and line.value and not is_page:
            address = "/" + line.value.strip("/").removesuffix("index.html")
            fields.append(("Anciennes_adresses", address + ("/" if line.value.endswith("/") else "")))
        elif line.key not in _READ or (line.key == "description" and line.value):
            ledger.unknown(source, line.line, texts.UNKNOWN_KEY.format(key=line.typed, value=line.value))
    return fields, kicker

"""The plain text of a news page (what a reader copies from a browser) as an article."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from desk.importer import texts
from desk.importer.draft import Draft
from desk.importer.escaping import escape_heading, escape_inline, escape_paragraph
from desk.importer.head_values import safe_title, without_invisible
from desk.importer.ledger import Ledger
from desk.importer.page_end import Block, End, read_end
from desk.importer.page_signs import credit_of
from desk.importer.page_top import Top, read_top
from plugins.domain.urls import LONGEST_SLUG, slugify

LONGEST_SUMMARY = 2000
LONGEST_SUBHEAD = 80
# A line this long was not broken by hand: it is a paragraph by itself, even without a blank line after it.
LONGEST_BROKEN_LINE = 120


def read_page(
    text: str, source: str, zone: ZoneInfo, knows_category: Callable[[str], bool], ledger: Ledger
) -> Draft | None:
    """The article of a page, None when it has no title or no date that can be read: both are noted as refused."""
    lines = text.split("\n")
    top = read_top(lines, source, zone, knows_category, ledger)
    end = read_end(_blocks(lines, top.start, source, ledger), source, ledger)
    if not top.title:
        ledger.refused(source, 0, texts.NO_TITLE)
        return None
    if not top.published:
        ledger.refused(source, 0, texts.NO_DATE)
        return None
    title = safe_title(top.title, source, top.title_line, ledger)
    slug = shorten_slug(slugify(title))
    if not slug:
        ledger.refused(source, top.title_line, texts.NO_SLUG.format(title=title))
        return None
    summary, body_line = _take_summary(end, source, ledger)
    authors, fields = _people(top, end, source, ledger)
    if top.kicker:
        fields.insert(0, ("Surtitre", safe_title(top.kicker, source, top.title_line, ledger)))
    if top.modified:
        if top.modified[:10] < top.published[:10]:
            ledger.mended(source, 0, texts.MODIFIED_BEFORE.format(value=top.modified))
        else:
            fields.append(("Modified", top.modified))
    if summary:
        fields.append(("Summary", summary))
    if not top.section:
        ledger.missing(source, 0, texts.MISSING_CATEGORY)
    return Draft(
        source=source,
        place="",
        title=title,
        slug=slug,
        when=top.published,
        body=_body(end.blocks, source, ledger),
        body_line=body_line,
        category=top.section,
        authors=authors,
        tags=tuple(dict.fromkeys(end.tags)),
        fields=tuple(fields),
    )


def shorten_slug(slug: str) -> str:
    """A slug of at most 120 characters, cut at a word."""
    if len(slug) <= LONGEST_SLUG:
        return slug
    return slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]


def _blocks(lines: list[str], start: int, source: str, ledger: Ledger) -> list[Block]:
    """The paragraphs from `start` on; one of no-break spaces alone is noted and left out."""
    blocks: list[Block] = []
    current: list[tuple[int, str]] = []
    for number, line in enumerate([*lines[start:], ""], start=start + 1):
        if line.strip():
            current.append((number, line))
            continue
        if line.strip(" \t"):
            ledger.mended(source, number, texts.EMPTY_PARAGRAPH)
        if current and any(len(each) > LONGEST_BROKEN_LINE for _, each in current):
            blocks += [Block(at, (each,)) for at, each in current]
        elif current:
            blocks.append(Block(current[0][0], tuple(each for _, each in current)))
        current = []
    return blocks


def _take_summary(end: End, source: str, ledger: Ledger) -> tuple[str, int]:
    """The first paragraph, when others follow it; and the line on which the body begins."""
    blocks = end.blocks
    if not blocks:
        ledger.missing(source, 0, texts.MISSING_BODY)
        return "", 1
    first = blocks[0]
    if len(blocks) == 1 or len(first.text) > LONGEST_SUMMARY or credit_of(first.text) is not None:
        ledger.missing(source, 0, texts.MISSING_SUMMARY)
        return "", first.line
    del blocks[0]
    return without_invisible(escape_inline(first.text), source, first.line, ledger), blocks[0].line


def _people(top: Top, end: End, source: str, ledger: Ledger) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    fields: list[tuple[str, str]] = []
    authors: dict[str, str] = {}
    roles: dict[str, str] = {}
    agency = ""
    for byline in (*top.bylines, *end.bylines):
        agency = agency or byline.agency
        for name in byline.names:
            authors.setdefault(slugify(name), name)
            if byline.role:
                roles.setdefault(slugify(name), byline.role)
            if byline.interview:
                fields.append(("Credits", f"{texts.ROLE_INTERVIEW} : {name}"))
    fields[:0] = [("Signature", f"{authors[key]} | {role}") for key, role in roles.items()]
    fields += [("Credits", credit) for credit in dict.fromkeys((*top.credits, *end.credits))]
    if agency:
        fields.append(("Avec", agency))
    if not authors:
        ledger.missing(source, 0, texts.MISSING_AUTHOR)
    return tuple(authors.values()), fields


def _body(blocks: list[Block], source: str, ledger: Ledger) -> str:
    parts = []
    for index, block in enumerate(blocks):
        if _is_subhead(blocks, index):
            ledger.mended(source, block.line, texts.SUBHEAD_READ.format(text=block.text))
            parts.append("## " + escape_heading(block.text))
        else:
            parts.append(escape_paragraph("\n".join(block.lines)))
    return "\n\n".join(parts)


def _is_subhead(blocks: list[Block], index: int) -> bool:
    """A short line of its own with a capital, no final stop, before a longer paragraph."""
    block = blocks[index]
    if len(block.lines) > 1 or index + 1 == len(blocks) or len(block.text) > LONGEST_SUBHEAD:
        return False
    text = block.text
    if (
        not text[:1].isalnum()
        or text[:1].islower()
        or text[-1] in texts.CLOSING_MARKS
        or credit_of(text) is not None
    ):
        return False
    return len(blocks[index + 1].text) > len(text)

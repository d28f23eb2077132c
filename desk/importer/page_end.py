"""The end of a news page: who signs and in which role, credits, keywords; and the text that is left."""

from __future__ import annotations

from desk.importer import texts
from desk.importer.ledger import Ledger
from desk.importer.page_signs import Byline, byline_of, credit_of, is_navigation, is_separator, keywords_of
from desk.importer.people import is_name
from plugins.domain.record import Record, Struct, field

LONGEST_ROLE = 250


class Block(Record):
    """A paragraph: the line of the source it begins on, and its lines."""

    line: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paragraph on one line."""
        return " ".join(line.strip() for line in self.lines)


class End(Struct):
    """What was found below the text."""

    blocks: list[Block]
    bylines: list[Byline] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def read_end(blocks: list[Block], source: str, ledger: Ledger) -> End:
    """Take signatures, credits and keywords off the text; what is left is all text. At least one paragraph is left."""
    end = End([])
    for block in blocks:
        if len(block.lines) > 1 or not _take_sign(block, end, source, ledger):
            end.blocks.append(block)
    while len(end.blocks) > 1 and (taken := _last_byline(end.blocks)):
        bylines, number = taken
        end.bylines[:0] = bylines
        del end.blocks[-number:]
    return end


def _take_sign(block: Block, end: End, source: str, ledger: Ledger) -> bool:
    text = block.text
    if is_separator(text) and not text.strip("|·•*-–— "):
        ledger.unknown(source, block.line, texts.NAVIGATION.format(text=text))
        return True
    if is_navigation(text):
        ledger.unknown(source, block.line, texts.NAVIGATION.format(text=text))
        return True
    if tags := keywords_of(text):
        end.tags += tags
        ledger.mended(source, block.line, texts.KEYWORDS_READ.format(text=text))
        return True
    credit = credit_of(text)
    if credit:
        end.credits.append(credit)
        ledger.mended(source, block.line, texts.CREDIT_READ.format(text=text))
        return True
    if credit == "":
        ledger.unknown(source, block.line, texts.CREDIT_KEPT.format(text=text))
    return False


def _last_byline(blocks: list[Block]) -> tuple[list[Byline], int] | None:
    """The people of the last paragraphs, and how many paragraphs those are; None when the text ends there."""
    last = blocks[-1]
    if len(last.lines) > 1:
        found = _in_lines(last.lines)
        return (found, 1) if found else None
    if byline := byline_of(last.text, bare=True):
        return [byline], 1
    before = blocks[-2]
    if len(before.lines) == 1 and len(blocks) > 2 and _is_role(last.text):
        byline = byline_of(before.text, bare=True)
        if byline and not byline.role:
            return [Byline(byline.names, last.text, byline.agency, byline.interview)], 2
    return None


def _in_lines(lines: tuple[str, ...]) -> list[Byline]:
    """Names and roles on consecutive lines, empty when a line is neither."""
    found: list[Byline] = []
    for line in (line.strip() for line in lines):
        if byline := byline_of(line, bare=True):
            found.append(byline)
        elif found and not found[-1].role and _is_role(line):
            last = found[-1]
            found[-1] = Byline(last.names, line, last.agency, last.interview)
        else:
            return []
    return found


def _is_role(text: str) -> bool:
    """Whether a line may say what somebody does: short, beginning with a letter, no sentence."""
    if not text[:1].isalpha() or len(text) > LONGEST_ROLE or is_name(text):
        return False
    return text[-1] not in ".!?…:;" or (text[-1] == "." and len(text) <= 80 and ". " not in text)

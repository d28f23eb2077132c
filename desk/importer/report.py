"""The report of an import: file by file, then the sum."""

from __future__ import annotations

from collections.abc import Iterator

from desk.importer import texts
from desk.importer.ledger import Kind, Ledger
from desk.importer.work import Done
from plugins.press.report import counted

_WORDS = {
    Kind.MENDED: texts.KIND_MENDED,
    Kind.MISSING: texts.KIND_MISSING,
    Kind.UNKNOWN: texts.KIND_UNKNOWN,
    Kind.REFUSED: texts.KIND_REFUSED,
}


def report_lines(done: Done, ledger: Ledger) -> Iterator[str]:
    """Every note under its file, then the totals."""
    for source in dict.fromkeys((*done.paths, *ledger.sources())):
        path = done.paths.get(source)
        yield texts.FILE_TO.format(source=source, path=path) if path else source
        for note in ledger.of(source):
            place = texts.AT_LINE.format(line=note.line) if note.line else ""
            yield f"  {place}{_WORDS[note.kind].format(text=note.text)}"
    if done.unknown:
        yield texts.UNKNOWN_NAMES
        yield from (f"  {name}" for name in done.unknown)
    if done.adopted:
        yield texts.ADOPTED_NAMES
        yield from (f"  {name}" for name in done.adopted)
    yield total_line(done, ledger)
    if done.blocked:
        yield texts.NOTHING_WRITTEN


def total_line(done: Done, ledger: Ledger) -> str:
    """`44 articles lus, 44 importés, 0 refusé ; 16 images ; …`."""
    parts = [
        texts.TOTAL.format(
            read=counted(texts.COUNT_READ, done.read),
            imported=counted(texts.COUNT_IMPORTED, done.imported),
            refused=counted(texts.COUNT_REFUSED, done.refused),
        ),
        counted(texts.COUNT_PICTURES, done.pictures),
    ]
    if done.pages:
        parts.append(counted(texts.COUNT_PAGES, done.pages))
    if done.present:
        parts.append(counted(texts.COUNT_PRESENT, done.present))
    parts += [
        counted(texts.COUNT_MENDED, ledger.count(Kind.MENDED)),
        counted(texts.COUNT_MISSING, ledger.count(Kind.MISSING)),
        counted(texts.COUNT_UNKNOWN, ledger.count(Kind.UNKNOWN)),
    ]
    return texts.SEPARATOR.join(parts) + "."

"""One import from beginning to end, in memory: what would be written, and what is to be said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from desk.importer import texts
from desk.importer.body import BodyMender
from desk.importer.decoding import Unreadable, decode
from desk.importer.draft import Draft, render
from desk.importer.ledger import Kind, Ledger
from desk.importer.media import Media
from desk.importer.news_page import read_page
from desk.importer.pelican_article import Habits, read_article
from desk.importer.pelican_folder import MARKDOWN, Folder, read_folder
from desk.importer.placing import Placed, place_drafts, stands_otherwise
from desk.importer.registries import ARCHIVE, AUTHORS, CATEGORIES, archive_text, read_register
from desk.importer.targets import Targets
from plugins.domain.record import Record, replace

AUTO, PLAIN, PELICAN = "auto", "texte", "pelican"


class Order(Record):
    """What is asked. `content` is the newsroom's folder, `now` the local instant; `form` is auto, texte or pelican."""

    sources: tuple[Path, ...]
    content: Path
    now: datetime
    habits: Habits
    form: str = AUTO
    adopt: bool = False


class Done(Record):
    """What an import comes to. `files` are to be written below content (none when `blocked`).

    `read` = `imported` + `refused`, in articles; `unknown` are the names that the registries lack.
    """

    read: int
    imported: int
    refused: int
    pages: int
    pictures: int
    present: int
    files: Mapping[str, bytes]
    paths: Mapping[str, str]
    adopted: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether nothing is written because of unknown names."""
        return bool(self.unknown)


class _Batch(Record):
    """The drafts of one source; `folder` is None for a lone file, whose plain text needs no mending."""

    drafts: tuple[Draft, ...]
    folder: Folder | None
    root: Path
    is_markdown: bool


def carry_out(order: Order, ledger: Ledger) -> Done:
    """Read every source and prepare every file. Raises UsageError when a registry cannot be read, OSError on disk."""
    registers = {path: read_register(order.content, path) for path in (AUTHORS, CATEGORIES)}
    read: list[str] = []
    batches = [
        _read_source(source, order, registers[CATEGORIES].knows, read, ledger) for source in order.sources
    ]
    placed = list(place_drafts((draft for batch in batches for draft in batch.drafts), ledger))
    wanted: list[str] = []
    for each in placed:
        for path, names in ((CATEGORIES, (each.draft.category,)), (AUTHORS, each.draft.authors)):
            for name in names:
                if name and not registers[path].knows(name):
                    wanted.append(texts.ADOPTED[path].format(name=name))
                    registers[path].adopt(name)
    wanted = list(dict.fromkeys(wanted))
    pages = sum(each.draft.is_page for each in placed)
    if wanted and not order.adopt:
        return Done(len(read), 0, len(read), 0, 0, 0, {}, {}, unknown=tuple(wanted))
    files, paths, present, pictures = _prepared(order, batches, placed, ledger)
    refused = sum(ledger.has(source, Kind.REFUSED) for source in read)
    pages -= sum(ledger.has(p.draft.source, Kind.REFUSED) for p in placed if p.draft.is_page)
    for path, register in registers.items():
        if register.added:
            files[path] = register.rewritten().encode()
    if order.adopt and (archive := archive_text(order.content, order.now.date())) is not None:
        files[ARCHIVE] = archive.encode()
    return Done(
        read=len(read),
        imported=len(read) - refused,
        refused=refused,
        pages=pages,
        pictures=pictures,
        present=present,
        files=files,
        paths=paths,
        adopted=tuple(wanted),
    )


def _read_source(
    source: Path, order: Order, knows_category: Callable[[str], bool], read: list[str], ledger: Ledger
) -> _Batch:
    shown = str(source)
    if not source.is_dir():
        draft = _read_file(source, shown, source.name, order, knows_category, ledger)
        if draft is None or not draft.is_page:
            read.append(shown)
        is_markdown = _is_markdown(source, order.form)
        return _Batch((draft,) if draft else (), None, source.parent, is_markdown)
    folder = read_folder(source, ledger, shown)
    drafts = []
    for place in folder.texts:
        name = f"{shown}/{place}"
        draft = _read_file(source / place, name, place, order, knows_category, ledger)
        if draft is None or not draft.is_page:
            read.append(name)
        if draft is not None:
            drafts.append(draft)
    for place in folder.foreign:
        ledger.refused(f"{shown}/{place}", 0, texts.FOREIGN)
        read.append(f"{shown}/{place}")
    return _Batch(tuple(drafts), folder, source, is_markdown=True)


def _read_file(
    file: Path, shown: str, place: str, order: Order, knows_category: Callable[[str], bool], ledger: Ledger
) -> Draft | None:
    text = decode(file.read_bytes(), shown, ledger)
    if isinstance(text, Unreadable):
        ledger.refused(shown, 0, text.reason)
        return None
    if order.form == PLAIN or not _is_markdown(file, order.form):
        return _with_defaults(
            read_page(text, shown, order.habits.zone, knows_category, ledger), order.habits, ledger
        )
    return read_article(text, place, shown, order.habits, ledger)


def _is_markdown(file: Path, form: str) -> bool:
    return form == PELICAN or (form == AUTO and file.suffix.lower() in MARKDOWN)


def _with_defaults(draft: Draft | None, habits: Habits, ledger: Ledger) -> Draft | None:
    if draft is None:
        return None
    if not draft.category and habits.category:
        ledger.mended(draft.source, 0, texts.GIVEN.format(key="Category", value=habits.category))
        draft = replace(draft, category=habits.category)
    if not draft.authors and habits.author:
        ledger.mended(draft.source, 0, texts.GIVEN.format(key="Authors", value=habits.author))
        names = tuple(name.strip() for name in habits.author.split(";") if name.strip())
        draft = replace(draft, authors=names)
    return draft


def _prepared(
    order: Order, batches: Iterable[_Batch], placed: list[Placed], ledger: Ledger
) -> tuple[dict[str, bytes], dict[str, str], int, int]:
    """The files to write, the path of each source, how many texts stand there already, how many pictures come."""
    files: dict[str, bytes] = {}
    paths: dict[str, str] = {}
    present = pictures = here = 0
    former = _former_addresses(placed, order.habits, ledger)
    for batch in batches:
        own = placed[here : here + len(batch.drafts)]
        here += len(batch.drafts)
        media = Media(batch.root, order.content, ledger)
        mender = BodyMender(Targets(batch.folder, own), media, order.now, ledger)
        for each in own:
            body = mender.mend(each) if batch.is_markdown else each.draft.body
            source = each.draft.source
            if not body.strip():
                ledger.refused(source, 0, texts.NO_BODY)
                continue
            fields = each.draft.fields + former.get(source, ())
            data = render(replace(each.draft, body=body, fields=fields)).encode()
            if stands_otherwise(order.content, each.path, data):
                ledger.refused(source, 0, texts.STANDS.format(path=each.path))
                continue
            paths[source] = each.path
            if (order.content / each.path).exists():
                present += 1
            else:
                files[each.path] = data
        for path, data in media.carried.items():
            pictures += path.startswith("images/")
            if not (order.content / path).exists():
                files[path] = data
    return files, paths, present, pictures


def _former_addresses(
    placed: Iterable[Placed], habits: Habits, ledger: Ledger
) -> dict[str, tuple[tuple[str, str], ...]]:
    """The former address of each article, when the command says how they were made; one that two had goes to none."""
    if habits.former is None:
        return {}
    found = {each.draft.source: habits.former(each.draft) for each in placed if not each.draft.is_page}
    shared = Counter(found.values())
    for source, address in found.items():
        if shared[address] > 1:
            ledger.unknown(source, 0, texts.FORMER_SHARED.format(address=address))
    return {
        source: (("Anciennes_adresses", address),)
        for source, address in found.items()
        if shared[address] == 1
    }

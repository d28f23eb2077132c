"""`python -P -m bench.feed_clock ANSWER ARCHIVES desk-words…`: one build in one process, with a clock on the feeds.

`ARCHIVES` is `with` or `without`: feeds clean an article's body once for all that show it, so that the archives can only
be set apart by leaving them out. Writes to the file ANSWER seconds of processor (all, feeds' sheets, feeds' printing) and
how many files were rendered (feeds, monthly archives).
"""

import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from desk.__main__ import main
from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.listing import Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.feeds.room import FeedRoom
from plugins.press import rooms

T = TypeVar("T")
_spent = {"sheets": 0.0, "printing": 0.0}
_rendered = {"feeds": 0, "archives": 0}


def _timed(name: str, work: Callable[[], T]) -> T:
    began = time.process_time()
    try:
        return work()
    finally:
        _spent[name] += time.process_time() - began


def _printed(printer: Callable[[Sheet], bytes], sheet: Sheet) -> bytes:
    _rendered["archives" if sheet.path.startswith("flux/archives/") else "feeds"] += 1
    return _timed("printing", lambda: printer(sheet))


def _watch(archives: bool) -> None:
    """Put clocks around the room once it is registered."""
    plan, register = FeedRoom.for_listing, rooms.load_named

    def for_listing(self: FeedRoom, edition: Edition, listing: Listing) -> Iterable[Sheet]:
        if listing.kind is Kind.MONTH and not archives:
            return ()
        return _timed("sheets", lambda: tuple(plan(self, edition, listing)))

    def load_named(names: Iterable[str]) -> None:
        register(names)
        for name in ("feed", "opml"):
            printer = slots.renderers[name]
            slots.renderers[name] = partial(_printed, printer)

    FeedRoom.for_listing = for_listing  # type: ignore[method-assign]  # a clock, for one run
    rooms.load_named = load_named


if __name__ == "__main__":
    answer, archives, *words = sys.argv[1:]
    _watch(archives == "with")
    code = main(words)
    found = (time.process_time(), *_spent.values(), *_rendered.values())
    Path(answer).write_text(" ".join(map(str, found)), "ascii")
    sys.exit(code)

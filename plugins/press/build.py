"""The whole story of a build, in order: what is public is served first, then what follows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.domain.problems import BuildRefused
from plugins.domain.record import replace
from plugins.domain.workers import Workers
from plugins.press import texts
from plugins.press.kept import Wanted, follow, try_edit
from plugins.press.outcome import Listener, Outcome, Stage
from plugins.press.schema import as_disk_error
from plugins.press.settings import SETTINGS_FILE
from plugins.press.swap import Output
from plugins.press.tree import write_tree
from plugins.press.workers import hired

if TYPE_CHECKING:
    from plugins.press.checked import Checked

Printing = Callable[["Checked", Edition], Iterable[tuple[str, bytes]]]


def build(
    settings: Mapping[str, object],
    as_of: datetime,
    *,
    strict: bool = False,
    listener: Listener | None = None,
    printing: Printing | None = None,
    wanted: Wanted | None = None,
) -> Outcome:
    """Build the edition of one instant and put it in place of the old one.

    `settings["OUTPUT_PATH"]` is the absolute path that readers are served from. With `strict`, warnings refuse too.
    `wanted` says how changes are found; by looking at every file when it is None.
    `printing` gives the files of an edition, each path once; our own way when it is None. Raises BuildRefused with
    every problem, OSError when the disk refuses, what `listener` raises; the old edition is then untouched.
    """
    listener = listener or Listener()
    output = Output(Path(str(settings["OUTPUT_PATH"])))
    if output.is_foreign:
        raise BuildRefused([texts.MESSAGES["E402"].at(SETTINGS_FILE, 0, "E402", value=output.link)])
    with output.lock(listener.waiting), hired(settings, listener.advances) as workers:
        # Read behind the lock: what a build read before it waited may be older than what was published meanwhile.
        output.tidy()
        if printing is not None:
            return _build_foreign(settings, as_of, output, workers, strict, listener, printing)
        if not output.can_keep_state:
            # What this build asks of its state it must write somewhere; the next one finds none.
            from tempfile import TemporaryDirectory

            with TemporaryDirectory(prefix="rotative-") as folder:
                apart = replace(output, apart=Path(folder))
                whole = _build_whole(settings, as_of, apart, workers, strict, listener)
                _follow(settings, as_of, apart, listener)
            return replace(whole, note=texts.STATE_CLOSED.format(place=output.state.parent))
        attempt = try_edit(settings, as_of, output, wanted or Wanted(), strict, listener)
        outcome = attempt.outcome or replace(
            _build_whole(settings, as_of, output, workers, strict, listener, attempt.commit),
            note=attempt.note,
        )
        _follow(settings, as_of, output, listener)
        return outcome


def _build_whole(
    settings: Mapping[str, object],
    as_of: datetime,
    output: Output,
    workers: Workers,
    strict: bool,
    listener: Listener,
    commit: str = "",
) -> Outcome:
    # Not imported by an edit.
    from plugins.press.whole_build import build_whole

    with _telling(output):
        return build_whole(settings, as_of, output, workers, strict, listener, commit)


def _follow(settings: Mapping[str, object], as_of: datetime, output: Output, listener: Listener) -> None:
    with _telling(output):
        follow(settings, as_of, output, listener)


@contextmanager
def _telling(output: Output) -> Iterator[None]:
    """What SQLite says of a disk that refuses is told as the disk's word."""
    try:
        yield
    except sqlite3.Error as error:
        if refused := as_disk_error(error, output.state):
            raise refused from error
        raise


def _build_foreign(
    settings: Mapping[str, object],
    as_of: datetime,
    output: Output,
    workers: Workers,
    strict: bool,
    listener: Listener,
    printing: Printing,
) -> Outcome:
    from plugins.press.checked import accepted
    from plugins.press.following import files_beside

    checked = accepted(settings, as_of, workers, strict, listener)
    listener.begins(Stage.GATE)
    edition = slots.open_gate.get()(checked.newsroom, as_of)
    listener.begins(Stage.PRINTING)
    output.unseal()
    pages = files_beside(edition, printing(checked, edition))
    tree = output.stale
    tally = write_tree(tree, pages, output.served)
    listener.begins(Stage.SWAP)
    output.serve(tree)
    census = slots.take_census.get()(checked.newsroom, as_of)
    return Outcome(tally, census, checked.newsroom.seen, checked.problems)

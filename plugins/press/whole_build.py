"""A whole build: everything read, checked, kept, printed, served and sealed."""

from __future__ import annotations

import contextlib
import gc
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from plugins.domain import slots
from plugins.domain.newsroom import Newsroom
from plugins.domain.prepared import Prepared
from plugins.domain.problems import BuildRefused
from plugins.domain.registry import Registry
from plugins.domain.workers import Workers
from plugins.press import schema
from plugins.press.checked import accepted
from plugins.press.durable import flush
from plugins.press.following import taken_over
from plugins.press.inputs import inputs_digest
from plugins.press.keeping import get, keep_sources
from plugins.press.laying import remove
from plugins.press.outcome import Listener, Outcome, Stage
from plugins.press.printing import Job
from plugins.press.scanning import filesystem_now, scan
from plugins.press.schema import micros
from plugins.press.seal import Seal, marks
from plugins.press.stored_bodies import StoredBodies
from plugins.press.stored_edition import StoredEdition
from plugins.press.swap import Output
from plugins.press.units import every_unit
from plugins.press.whole import keep_whole, print_whole, twin
from plugins.press.workers import SERIAL

# The number of an edition that was built whole; edits count on from it.
FIRST = 1


def build_whole(
    settings: Mapping[str, object],
    as_of: datetime,
    output: Output,
    workers: Workers,
    strict: bool,
    listener: Listener,
    commit: str,
) -> Outcome:
    """Build behind the lock. `commit` is sealed with it. Raises what `build` raises."""
    # A command that is for edits first may have put it off.
    gc.enable()
    gc.set_threshold(100_000, 20, 100)
    scanned = filesystem_now(output.lock_file)
    content = Path(str(settings["PATH"]))
    fresh = output.state.with_name(output.state.name + ".new")
    state = schema.make(fresh)
    state.execute("BEGIN")
    keep_sources(state, content, scan(content))
    checked = accepted(settings, as_of, workers, strict, listener, StoredBodies(state))
    listener.begins(Stage.GATE)
    site, problems, seen = checked.site, checked.problems, checked.newsroom.seen
    census = slots.take_census.get()(checked.newsroom, as_of)
    listener.begins(Stage.PLANNING)
    units, prepared = _keep(state, checked.newsroom, as_of)
    if prepared.problems:
        raise BuildRefused((*problems, *prepared.problems), census)
    # From here on everything is asked of the state.
    del checked
    state.close()
    listener.begins(Stage.PRINTING)
    # What was sealed is no more, from the first file on.
    output.unseal()
    inputs = inputs_digest(site, settings)
    tree, beside = output.stale, output.unnamed
    workers_lay = settings.get("PRESS_EXECUTOR", "") in ("", SERIAL)
    if beside and workers_lay:
        remove(beside)
        other = str(beside)
    else:
        other = ""
    job = Job(
        str(fresh), str(tree), other, str(output.served or ""), str(output.compiled(inputs)), site, as_of
    )
    with contextlib.closing(schema.read(fresh)) as state:
        kept = StoredEdition(state, site, as_of, cast(Registry, get(state, "public_registry")))
        followed = partial(taken_over, state, kept, output)
        tally = print_whole(job, units, workers, FIRST, followed, workers_lay=workers_lay)
    listener.begins(Stage.SWAP)
    flush(fresh.parent)
    fresh.replace(output.state)
    output.serve(tree)
    stale = output.stale
    if not other:
        twin(tree, stale)
    Seal(
        inputs=inputs,
        edition=FIRST,
        trees={tree.name: FIRST, stale.name: FIRST},
        state=marks(output.state),
        roots={place.name: marks(place) for place in (tree, stale)},
        scanned=scanned,
        commit=commit,
        as_of=micros(as_of),
    ).write(output.seal)
    return Outcome(tally, census, seen, problems, converted=prepared.pictures)


def _keep(state: sqlite3.Connection, newsroom: Newsroom, as_of: datetime) -> tuple[tuple[str, ...], Prepared]:
    """Keep a newsroom and what the gate lets through of it, and prepare what takes long; the units to print."""
    edition = slots.open_gate.get()(newsroom, as_of)
    keep_whole(state, newsroom, edition)
    # What a file holds is the state's word: the edition in memory would read each again.
    stored = StoredEdition(state, edition.site, as_of, edition.registry)
    lasting = [sheet for room in slots.rooms.values() for sheet in room.lasting(stored, edition.articles())]
    return tuple(every_unit(edition)), slots.prepare.get()(lasting)

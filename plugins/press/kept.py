"""The edition that the last build left: opened when its seal fits, edited, served, sealed again."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from plugins.domain import slots
from plugins.domain.problems import Problem, in_order
from plugins.domain.record import Record, replace
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.press import schema, texts
from plugins.press.delta import Delta, joined, lay_delta
from plugins.press.durable import flush
from plugins.press.edit_build import MOST, edit
from plugins.press.following import Following, is_due
from plugins.press.inputs import inputs_digest
from plugins.press.keeping import get, known_digest, known_folders
from plugins.press.outcome import Listener, Outcome, Stage
from plugins.press.repository import changed_in_git, head_of_clean
from plugins.press.scanning import changed_since, filesystem_now
from plugins.press.schema import micros
from plugins.press.seal import Seal, marks, read_seal
from plugins.press.settings import open_site
from plugins.press.stored_edition import StoredEdition
from plugins.press.swap import Output
from plugins.press.tree import Tally


class Wanted(Record):
    """How changes are found. `paths`: these files, absolute, and no others. `from_git`: the commits since the last one
    that was published. `all_bytes`: every file is read. Otherwise every file is looked at.
    """

    paths: tuple[Path, ...] = ()
    from_git: bool = False
    all_bytes: bool = False


class Attempt(Record):
    """What came of an edit. `outcome` is None when everything must be built; `note` may say why.

    `commit` is the commit that is being published, when that is known.
    """

    outcome: Outcome | None = None
    note: str = ""
    commit: str = ""


def try_edit(
    settings: Mapping[str, object],
    as_of: datetime,
    output: Output,
    wanted: Wanted,
    strict: bool,
    listener: Listener,
) -> Attempt:
    """Build the edit behind the lock, if the last build's state can tell what it touches."""
    site, problems = open_site(settings)
    content = Path(site.content)
    commit = head_of_clean(content) if wanted.from_git else ""
    if any(problem.is_error for problem in problems) or wanted.all_bytes:
        return Attempt(commit=commit)
    seal = read_seal(output.seal)
    if seal is None:
        return Attempt(note=texts.STATE_LOST if output.state.exists() else "", commit=commit)
    served = output.served
    if seal.inputs != inputs_digest(site, settings) or seal.as_of > micros(as_of) or served is None:
        return Attempt(commit=commit)
    if seal.trees.get(served.name) != seal.edition or not seal.fits(output.state, output.editions):
        return Attempt(note=texts.STATE_LOST, commit=commit)
    try:
        with contextlib.closing(schema.change(output.state)) as state:
            outcome = _edited(state, site, as_of, output, seal, wanted, strict, problems, listener)
    except sqlite3.Error:
        return Attempt(note=texts.STATE_LOST, commit=commit)
    if outcome is None:
        return Attempt(commit=commit)
    return Attempt(outcome)


def _edited(
    state: sqlite3.Connection,
    site: Site,
    as_of: datetime,
    output: Output,
    seal: Seal,
    wanted: Wanted,
    strict: bool,
    problems: tuple[Problem, ...],
    listener: Listener,
) -> Outcome | None:
    listener.begins(Stage.READING)
    scanned = filesystem_now(output.lock_file)
    content = Path(site.content)
    found = _changed(state, content, seal, wanted)
    if found is None or len(found[0]) > MOST:
        return None
    paths, commit = found
    number = seal.edition + 1
    state.execute("BEGIN IMMEDIATE")
    listener.begins(Stage.PLANNING)
    edited = edit(state, site, as_of, paths, number, output.compiled(seal.inputs))
    if edited is None or (strict and (problems or edited.problems)):
        state.execute("ROLLBACK")
        return None
    said = in_order((*problems, *edited.problems))
    seen = sum(edited.census.values())
    if not paths and not edited.delta.files and not edited.delta.gone:
        state.execute("ROLLBACK")
        if commit != seal.commit and wanted.from_git:
            replace(seal, commit=commit).write(output.seal)
        return Outcome(Tally(unchanged=edited.delta.total), edited.census, seen, said)
    listener.begins(Stage.PRINTING)
    # What stands in an index goes with the page.
    left = _following(state, site, as_of, output, number).make(edited.left) if edited.left else None
    delta = edited.delta if left is None else joined(edited.delta, left)
    tally = _publish(
        state, delta, output, replace(seal, scanned=scanned, commit=commit, as_of=micros(as_of)), listener
    )
    return Outcome(tally, edited.census, seen, said, converted=delta.converted)


def follow(settings: Mapping[str, object], as_of: datetime, output: Output, listener: Listener) -> None:
    """Once the articles are public: make what follows them, and serve it. Raises what a follower raises, OSError."""
    seal = read_seal(output.seal) if slots.followers else None
    if seal is None or not seal.fits(output.state, output.editions):
        return
    with contextlib.closing(schema.change(output.state)) as state:
        if not is_due(state):
            return
        listener.begins(Stage.FOLLOWING)
        site, _ = open_site(settings)
        state.execute("BEGIN IMMEDIATE")
        delta = _following(state, site, as_of, output, seal.edition + 1).make()
        _publish(state, delta, output, seal)


def _following(
    state: sqlite3.Connection, site: Site, as_of: datetime, output: Output, number: int
) -> Following:
    edition = StoredEdition(state, site, as_of, cast(Registry, get(state, "public_registry")))
    return Following(state, edition, output, number)


def _publish(
    state: sqlite3.Connection, delta: Delta, output: Output, seal: Seal, listener: Listener | None = None
) -> Tally:
    """Lay a delta in the tree that nobody sees, serve it, and seal: `seal` with the marks of what is there then.

    Ends the transaction and closes the state.
    """
    served = output.served
    assert served is not None
    tree, trees = served, dict(seal.trees)
    tally = Tally(unchanged=delta.total)
    output.unseal()
    if delta.files or delta.gone:
        tree = output.stale
        tally = lay_delta(state, delta, tree, served, trees[tree.name])
        trees[tree.name] = seal.edition + 1
        state.execute("DELETE FROM gone WHERE changed <= ?", (min(trees.values()),))
    state.execute("COMMIT")
    if listener:
        listener.begins(Stage.SWAP)
    if tree != served:
        output.serve(tree)
    else:
        flush(tree)
    state.close()
    replace(
        seal,
        edition=trees[tree.name],
        trees=trees,
        state=marks(output.state),
        roots={name: marks(output.editions / name) for name in trees},
    ).write(output.seal)
    return tally


def _named(state: sqlite3.Connection, content: Path, paths: Sequence[Path]) -> list[str]:
    """The files that are named, relative to the content folder; none when one of them is no file that we know of."""
    found: set[str] = set()
    base = os.path.abspath(content)
    for path in paths:
        inside = os.path.relpath(path, base)
        known = state.execute("SELECT 1 FROM source WHERE path = ?", (inside,)).fetchone()
        if not path.is_relative_to(base) or not (known or path.is_file()):
            return []
        found.add(inside)
    return sorted(found)


def _changed(
    state: sqlite3.Connection, content: Path, seal: Seal, wanted: Wanted
) -> tuple[Sequence[str], str] | None:
    """The paths, relative to the content folder, of files that changed, and the commit that they are of."""
    if wanted.from_git and seal.commit:
        return changed_in_git(content, seal.commit)
    if named := _named(state, content, wanted.paths):
        return named, ""
    commit = head_of_clean(content) if wanted.from_git else ""
    changed = changed_since(content, known_folders(state), partial(known_digest, state), seal.scanned)
    return changed, commit

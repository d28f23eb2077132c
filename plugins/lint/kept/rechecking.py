"""After a change: what it touches is checked again, by the same rules, and the tables are brought up to date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from operator import itemgetter
from typing import TYPE_CHECKING

from plugins.domain.changes import Changes
from plugins.domain.problems import Problem
from plugins.domain.registry import Registry
from plugins.domain.site import Site
from plugins.lint.kept.directory import KeptDirectory
from plugins.lint.kept.entering import Entering
from plugins.lint.kept.registering import enter_registration
from plugins.lint.kept.tables import insert, kept_as_of, problem_row, problems_in, references_from
from plugins.lint.places import FRONT_PAGE, REGISTER
from plugins.lint.rulebook import NEWSROOM_RULES
from plugins.lint.standings import Former

if TYPE_CHECKING:
    import sqlite3


def recheck(
    state: sqlite3.Connection, site: Site, as_of: datetime, registry: Registry, changes: Changes
) -> tuple[Problem, ...] | None:
    """What a whole check would say after the changes; None when only a whole check can tell, an error included.

    The tables are then half changed, and the caller's transaction must be rolled back.
    """
    since = kept_as_of(state)
    if since is None or as_of < since:
        return None
    directory = KeptDirectory(state, site, as_of, registry)
    entering = Entering(state, directory)
    if not entering.enter(changes):
        return None
    if not enter_registration(state, directory, changes):
        return None
    _set_to_check(state, directory, entering)
    between = []
    for rule in NEWSROOM_RULES:
        for problem in rule(directory):
            if problem.is_error:
                return None
            between.append(problem)
    _write(state, directory, entering, changes, between)
    return tuple(problems_in(state))


def _set_to_check(state: sqlite3.Connection, directory: KeptDirectory, entering: Entering) -> None:
    """Every text, file and former address for which an answer may differ now."""
    texts = {change.path for change in entering.articles}
    former: set[Former] = set()
    for key in entering.touched:
        for table in ("lint_asks", "lint_nearest"):
            texts.update(map(itemgetter(0), state.execute(f"SELECT path FROM {table} WHERE key = ?", (key,))))
        query = "SELECT path, line, typed, current FROM lint_former WHERE key = ?"
        former.update(Former(*row) for row in state.execute(query, (key,)))
    rows = (
        (path, record)
        for path in sorted(texts)
        for (record,) in state.execute("SELECT record FROM lint_texts WHERE path = ? ORDER BY rowid", (path,))
    )
    directory.references = tuple(references_from(path, record) for path, record in rows)
    directory.former = sorted(former, key=lambda one: (one.path, one.line, one.typed))
    sizes = (
        state.execute("SELECT path, size FROM lint_files WHERE path = ?", (path,)).fetchone()
        for path in sorted(entering.files)
    )
    directory.files = dict(row for row in sizes if row)
    entering.checked = texts | {FRONT_PAGE, REGISTER} | {f"content/{path}" for path in entering.files}


def _write(
    state: sqlite3.Connection,
    directory: KeptDirectory,
    entering: Entering,
    changes: Changes,
    between: Iterable[Problem],
) -> None:
    paths = [(path,) for path in sorted(entering.checked)]
    state.executemany("DELETE FROM lint_problems WHERE path = ? AND NOT own", paths)
    state.executemany("DELETE FROM lint_nearest WHERE path = ?", paths)
    state.executemany(
        "DELETE FROM lint_problems WHERE path = ?", [(change.path,) for change in changes.articles]
    )
    own = (
        problem for change in changes.articles if change.inspection for problem in change.inspection.problems
    )
    insert(state, "lint_problems", [problem_row(problem, True) for problem in own])
    insert(state, "lint_problems", [problem_row(problem, False) for problem in between])
    insert(state, "lint_nearest", sorted((key, path) for path, key in directory.asked))
    entering.note_damage(directory.damaged)
    state.execute("UPDATE lint_kept SET as_of = ?", (directory.as_of.isoformat(),))

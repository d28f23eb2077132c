"""The state of an edition in SQLite: its tables, and how they are opened.

article, body   what was read, one row an article that can be public one day; `record` is the packed Article;
                `translated` is the group of an article that says itself that it is a translation, else empty,
                `withdrawn` when readers were last told of one that is retired
tagged, tag     tags as typed, and the one spelling of each
member, block   ordered memberships of listings, and the first member of every `list_size` of them: a rank is one look
listing         how many articles a listing has
shows           the files that decide how an article is read: its pictures and sounds
source          every file below the content folder as it was when it was read
problem         what reading said of a file: warnings, for an edition with errors is not kept
sheet, claim    every output file with the digest of what it shows, and the units that give it
dep, event      what a unit asked of the edition, and the instants at which an answer changes by itself
permalink       the register of permalinks, line by line
summary         what functions made of a listing
follower        parts of what follows an edition: the digest of what was made (empty: nothing), whether it must be looked at
gone            output files that are no more, until both trees have forgotten them
census, meta    counts and everything that is one value
Names that begin with `lint_` belong to the checks.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

# Another number and every state made before is another program's: it is made anew.
VERSION = 3
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Source: SQLite, Result and Error Codes.
_DISK = {
    "SQLITE_FULL": errno.ENOSPC,
    "SQLITE_IOERR": errno.EIO,
    "SQLITE_CANTOPEN": errno.EACCES,
    "SQLITE_READONLY": errno.EROFS,
    "SQLITE_PERM": errno.EACCES,
}
_MICROSECOND = timedelta(microseconds=1)
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE census (kind TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
CREATE TABLE source (
    path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER, digest BLOB, is_file INTEGER
) WITHOUT ROWID;
CREATE TABLE problem (path TEXT, position INTEGER, problem BLOB, PRIMARY KEY (path, position)) WITHOUT ROWID;
CREATE TABLE article (
    path TEXT PRIMARY KEY, id TEXT, visibility TEXT, address TEXT, instant INTEGER, corrected INTEGER, moved INTEGER,
    translated TEXT, withdrawn INTEGER, record BLOB
);
CREATE TABLE body (path TEXT PRIMARY KEY, html TEXT);
CREATE TABLE tag (slug TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE tagged (
    slug TEXT, path TEXT, position INTEGER, name TEXT, is_public INTEGER, PRIMARY KEY (slug, path, position)
) WITHOUT ROWID;
CREATE TABLE member (
    kind TEXT, name TEXT, is_listed INTEGER, instant INTEGER, path TEXT,
    PRIMARY KEY (kind, name, is_listed, instant, path)
) WITHOUT ROWID;
CREATE TABLE listing (kind TEXT, name TEXT, count INTEGER, hidden INTEGER, PRIMARY KEY (kind, name)) WITHOUT ROWID;
CREATE TABLE block (
    kind TEXT, name TEXT, number INTEGER, instant INTEGER, path TEXT, PRIMARY KEY (kind, name, number)
) WITHOUT ROWID;
CREATE TABLE permalink (address TEXT PRIMARY KEY, identifier TEXT, first TEXT, guid TEXT) WITHOUT ROWID;
CREATE TABLE summary (maker TEXT, kind TEXT, name TEXT, value BLOB, PRIMARY KEY (kind, name, maker)) WITHOUT ROWID;
CREATE TABLE sheet (path TEXT PRIMARY KEY, digest BLOB, changed INTEGER) WITHOUT ROWID;
CREATE TABLE claim (unit TEXT, path TEXT, PRIMARY KEY (unit, path)) WITHOUT ROWID;
CREATE TABLE dep (key TEXT, unit TEXT, PRIMARY KEY (key, unit)) WITHOUT ROWID;
CREATE TABLE event (instant INTEGER, unit TEXT, PRIMARY KEY (instant, unit)) WITHOUT ROWID;
CREATE TABLE shows (file TEXT, path TEXT, PRIMARY KEY (file, path)) WITHOUT ROWID;
CREATE TABLE follower (name TEXT, part TEXT, digest TEXT, is_due INTEGER, PRIMARY KEY (name, part)) WITHOUT ROWID;
CREATE TABLE gone (path TEXT PRIMARY KEY, changed INTEGER) WITHOUT ROWID;
"""
# Made once the tables are full, which costs less than keeping them while they fill.
_INDEXES = """
CREATE INDEX shows_path ON shows (path);
CREATE INDEX permalink_guid ON permalink (guid);
CREATE INDEX block_place ON block (kind, name, instant, path);
CREATE INDEX article_id ON article (id);
CREATE INDEX article_address ON article (address);
CREATE INDEX article_corrected ON article (path) WHERE corrected;
CREATE INDEX article_moved ON article (path) WHERE moved;
CREATE INDEX article_translated ON article (translated) WHERE translated != '';
CREATE INDEX article_retired ON article (address) WHERE visibility = 'retired';
CREATE INDEX article_withdrawn ON article (withdrawn, address) WHERE withdrawn IS NOT NULL;
CREATE INDEX article_awaited ON article (instant) WHERE visibility = 'embargoed';
"""
_LAST_INDEXES = """
CREATE INDEX sheet_changed ON sheet (changed);
CREATE INDEX claim_path ON claim (path);
CREATE INDEX dep_unit ON dep (unit);
CREATE INDEX event_unit ON event (unit);
CREATE INDEX follower_due ON follower (is_due);
"""


def make(place: Path) -> sqlite3.Connection:
    """A new state, empty; what lay at `place` is removed. It is not safe from a crash until it is sealed."""
    place.parent.mkdir(parents=True, exist_ok=True)
    for name in (place, place.with_name(place.name + "-journal")):
        name.unlink(missing_ok=True)
    state = sqlite3.connect(place, isolation_level=None)
    state.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;")
    state.executescript(_TABLES)
    return state


def index(state: sqlite3.Connection) -> None:
    """The indexes that planning asks for, once the newsroom is kept."""
    state.executescript(_INDEXES)


def index_sheets(state: sqlite3.Connection) -> None:
    """The indexes that edits ask for, once everything is printed."""
    state.executescript(_LAST_INDEXES)


def read(place: Path) -> sqlite3.Connection:
    """A state that nobody changes while it is read."""
    # An executor may have threads, which work one at a time (`workers.work`).
    place_read_only = f"{place.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(place_read_only, uri=True, isolation_level=None, check_same_thread=False)


def change(place: Path) -> sqlite3.Connection:
    """A kept state, to be changed in one transaction. Raises sqlite3.Error when it is none."""
    state = sqlite3.connect(f"{place.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    # What a crash leaves of it is not sealed and not read: nothing is waited for here.
    state.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_spill = OFF;")
    return state


def as_disk_error(error: sqlite3.Error, place: Path) -> OSError | None:
    """What the disk refused, when that is what SQLite says; None for a fault of another kind."""
    name = getattr(error, "sqlite_errorname", "")
    number = next((number for prefix, number in _DISK.items() if name.startswith(prefix)), 0)
    return OSError(number, os.strerror(number), str(place)) if number else None


def micros(instant: datetime) -> int:
    """An instant as the tables hold it: microseconds since 1970, exact."""
    return (instant - _EPOCH) // _MICROSECOND


def instant_of(number: int) -> datetime:
    """The instant of a number of microseconds, in UTC."""
    return _EPOCH + number * _MICROSECOND

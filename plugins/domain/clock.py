"""The one clock: a build reads it once and passes the instant on as an argument."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime


def as_of(environ: Mapping[str, str]) -> datetime:
    """The instant for which this build is made, aware, in UTC, to the second.

    `ROTATIVE_NOW` (ISO 8601 with offset) wins, then `SOURCE_DATE_EPOCH` (seconds since 1970), else the clock.

    Raises ValueError when either variable is set and unreadable.
    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if text := environ.get("ROTATIVE_NOW"):
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None:
            raise ValueError(f"ROTATIVE_NOW={text}: offset missing")
        return instant.astimezone(UTC).replace(microsecond=0)
    if text := environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(text), UTC)
    return datetime.now(UTC).replace(microsecond=0)

"""Disk faults, told to people in one French line: neither the content nor the program is wrong."""

from __future__ import annotations

import errno

from plugins.press import texts

# sysexits.h has no better one for a command that checks, prints and publishes: the desk's code for "not your content".
EXIT_DISK = 70


def disk_sentence(error: OSError) -> str | None:
    """The line that says which place the disk refused and why, None when `error` is no fault of the disk."""
    name = errno.errorcode.get(error.errno or 0, "")
    if name not in texts.DISK_REASONS:
        return None
    place = texts.DISK_PLACE.format(place=error.filename) if error.filename else ""
    return texts.DISK.format(reason=texts.DISK_REASONS[name], place=place)

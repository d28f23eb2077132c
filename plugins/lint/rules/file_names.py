"""Image names that make bad addresses.

Bad:  images/2026/11/Photo du Maire (2).JPG
Good: images/2026/11/photo-du-maire-2.jpg

The name is the address on the site; some disks do not tell `Port.jpg` from `port.jpg`, the web does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.domain.urls import slugify
from plugins.lint.conflicts import conflicts
from plugins.lint.directory import Directory
from plugins.lint.files import all_archived, is_image, suffix_of
from plugins.lint.verdict import problem

_GOOD = re.compile(r"[a-z0-9][a-z0-9._-]*")


def check(directory: Directory) -> Iterator[Problem]:
    """Every shown image whose name has capitals, accents, spaces or signs; names that differ only by case."""
    for path in filter(is_image, directory.files):
        name = path.rpartition("/")[2]
        if not _GOOD.fullmatch(name) and (users := directory.users(path)):
            stem = slugify(name.rpartition(".")[0]) or "image"
            yield problem(
                "E221", f"content/{path}", 0, archived=all_archived(users),
                value=name, advice=f"{stem}{suffix_of(path)}",
            )  # fmt: skip
    yield from conflicts("E222", directory.file_names(), "value")

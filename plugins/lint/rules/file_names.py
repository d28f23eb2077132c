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
from plugins.lint.conflicts import Claim, conflicts
from plugins.lint.directory import Directory
from plugins.lint.files import FOREIGN_IMAGES, IMAGES, is_archived, suffix_of, users_of_files
from plugins.lint.verdict import problem

_GOOD = re.compile(r"[a-z0-9][a-z0-9._-]*")


def check(directory: Directory) -> Iterator[Problem]:
    """Every shown image whose name has capitals, accents, spaces or signs; names that differ only by case."""
    users = users_of_files(directory)
    images = [path for path in sorted(directory.newsroom.files) if suffix_of(path) in IMAGES | FOREIGN_IMAGES]
    for path in images:
        name = path.rpartition("/")[2]
        if path in users and not _GOOD.fullmatch(name):
            stem = slugify(name.rpartition(".")[0]) or "image"
            yield problem(
                "E221", f"content/{path}", 0, archived=is_archived(users, path),
                value=name, advice=f"{stem}{suffix_of(path)}",
            )  # fmt: skip
    yield from conflicts(
        "E222", ((path.casefold(), Claim(f"content/{path}", 0, path)) for path in images), "value"
    )

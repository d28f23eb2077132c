"""Images that nobody shows.

Bad:  content/images/2026/11/port-essai-3.jpg, in no text
Good: every image of content/images in an article (a draft counts), a page, a dossier or a registry

They weigh on every copy of the newsroom, and are never published.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.directory import Directory
from plugins.lint.files import is_image
from plugins.lint.verdict import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Every image below `content/images/` that no text, registry or link names."""
    # What an unreadable article shows is not known, and would be called unused.
    if directory.unreadable:
        return
    for path in directory.files:
        if path.startswith("images/") and is_image(path) and not directory.users(path):
            yield problem("A213", f"content/{path}", 0)

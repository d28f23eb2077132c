"""Images that nobody shows.

Bad:  content/images/2026/11/port-essai-3.jpg, in no text
Good: every image of content/images in an article (a draft counts), a page, a dossier or a registry

They weigh on every copy of the newsroom, and are never published.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.directory import Directory
from plugins.lint.files import FOREIGN_IMAGES, IMAGES, suffix_of, users_of_files
from plugins.lint.verdict import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Every image below `content/images/` that no text, registry or link names."""
    users = users_of_files(directory)
    # What an unreadable article shows is not known, and would be called unused.
    if set(directory.newsroom.refused) - {article.path for article in directory.articles}:
        return
    for path in sorted(directory.newsroom.files):
        if path.startswith("images/") and suffix_of(path) in IMAGES | FOREIGN_IMAGES and path not in users:
            yield problem("A213", f"content/{path}", 0)

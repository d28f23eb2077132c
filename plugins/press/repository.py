"""What git knows of the content folder: the commit that it is, and the files that differ from another commit."""

from __future__ import annotations

import os
from pathlib import Path


def head_of_clean(content: Path) -> str:
    """The commit of which `content` is an exact copy; empty when a file differs, is ignored, or there is no git."""
    status = _git(content, "status", "--porcelain", "-z", "--untracked-files=all", "--ignored", "--", ".")
    return head(content) if status == "" else ""


def head(content: Path) -> str:
    """The commit that is checked out, empty when there is none."""
    return (_git(content, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") or "").strip()


def changed_in_git(content: Path, since: str) -> tuple[list[str], str] | None:
    """The files below `content` that differ between the commit `since` and the one checked out, and that one.

    Paths are relative to `content`, sorted. None when git cannot tell: a shallow copy may lack the commit.
    """
    now = head(content)
    names = _git(content, "diff", "--name-only", "--no-renames", "--relative", "-z", since, now, "--", ".")
    if not now or names is None:
        return None
    return sorted(name for name in names.split("\0") if name), now


def _git(folder: Path, *arguments: str) -> str | None:
    # An edit that git is not asked about does without it.
    import subprocess

    environ = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ("git", "-C", str(folder), *arguments)
    try:
        done = subprocess.run(command, capture_output=True, env=environ, check=False)
    except OSError:
        return None
    return os.fsdecode(done.stdout) if done.returncode == 0 else None

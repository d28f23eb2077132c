"""Feed readers of Debian as their users run them: each with a home of its own, all asking loopback alone.

Packages newsboat, sfeed and rss2email, brought in by tests/browser/install-tools.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
from abc import ABC, abstractmethod
from mailbox import Maildir
from pathlib import Path

# Merged by id alone: by default sfeed takes an item with another title or address for another item.
SFEEDRC = """\
sfeedpath="{home}/feeds"
feeds() {{
    feed "journal" "{address}"
}}
merge() {{
    sort -t '\t' -u -k6,6 "$2" "$3"
}}
"""
RSS2EMAIL = """\
[DEFAULT]
from = lecteur@phare.example
to = lecteur@phare.example
email-protocol = maildir
maildir-path = {home}/mail
maildir-mailbox = INBOX
"""


class Client(ABC):
    """One reader, subscribed to one feed."""

    command: str

    def __init__(self, home: Path, address: str) -> None:
        self.home = home
        self.address = address
        home.mkdir(parents=True)
        if not shutil.which(self.command):
            raise FileNotFoundError(f"{self.command} is missing: run `make test`, which installs it")
        self.subscribe()

    @abstractmethod
    def subscribe(self) -> None:
        """Begin to follow the feed."""

    @abstractmethod
    def update(self) -> int:
        """Ask the feed; how many items the reader shows as new."""

    @abstractmethod
    def kept(self) -> int:
        """How many items the reader has altogether."""

    def run(self, *arguments: str) -> str:
        """The reader's command, which knows no other home than this one and no proxy."""
        folders = {
            name: str(self.home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        }
        done = subprocess.run(
            (self.command, *arguments),
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **folders},
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


class Newsboat(Client):
    """Unread articles are the new ones; a person has read all that was there before."""

    command = "newsboat"

    def subscribe(self) -> None:
        (self.home / "urls").write_text(f"{self.address}\n")
        (self.home / "config").write_text("show-read-feeds yes\n")

    def update(self) -> int:
        if (self.home / "cache.db").exists():
            with sqlite3.connect(self.home / "cache.db") as cache:
                cache.execute("UPDATE rss_item SET unread = 0")
        files = ("-u", "urls", "-C", "config", "-c", "cache.db")
        self.run(*files, "-x", "reload")
        said = self.run(*files, "-x", "print-unread")
        return int(re.findall(r"\d+", said)[0])

    def kept(self) -> int:
        with sqlite3.connect(self.home / "cache.db") as cache:
            return int(cache.execute("SELECT count(*) FROM rss_item").fetchone()[0])


class Sfeed(Client):
    """Lines that were not there are the new items."""

    command = "sfeed_update"

    def subscribe(self) -> None:
        (self.home / "sfeedrc").write_text(SFEEDRC.format(home=self.home, address=self.address))

    def update(self) -> int:
        before = self.kept()
        self.run("sfeedrc")
        return self.kept() - before

    def kept(self) -> int:
        place = self.home / "feeds/journal"
        return len(place.read_text("utf-8").splitlines()) if place.exists() else 0


class Rss2email(Client):
    """Messages that come into the mailbox are the new items."""

    command = "r2e"

    def subscribe(self) -> None:
        for folder in ("new", "cur", "tmp"):
            (self.home / "mail/INBOX" / folder).mkdir(parents=True)
        (self.home / "rss2email.cfg").write_text(RSS2EMAIL.format(home=self.home))
        self.run("add", "journal", self.address)

    def update(self) -> int:
        before = self.kept()
        self.run("run")
        return self.kept() - before

    def kept(self) -> int:
        return len(Maildir(self.home / "mail/INBOX", create=False))


CLIENTS = (Newsboat, Sfeed, Rss2email)

"""Equal editions give equal bytes, whatever the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRINT = """
import hashlib
from datetime import date
from plugins import typography
from plugins.domain.article import Correction, Picture, Tag
from tests.feeds.editions import edition_of
from tests.feeds.reading import everything
from tests.newspaper import article
typography.register()
edition = edition_of(
    article("a", "2026-07-01", picture=Picture("images/a.jpg", "A", "B", "C")),
    article("b", "2026-11-20 08:00", tags=(Tag("x", "X"), Tag("y", "Y")), authors=("luc-ney", "ada-riva")),
    article("c", "2026-03-29 03:00", modified="2026-10-25 02:30", corrections=(Correction(date(2026, 10, 25), "D"),)),
    bodies={"a": '<p><a title="t" id="i" href="/x/">x</a><img src="/a.jpg" width="1" alt="z" height="2"></p>'},
)
for path, feed in everything(edition).items():
    print(path, hashlib.sha256(feed).hexdigest())
"""
MACHINES = [
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4242"},
]


@pytest.mark.parametrize("machine", MACHINES[1:])
def test_time_zone_locale_and_hash_seed_change_no_byte(machine):
    def printed_on(environment: dict[str, str]) -> str:
        run = subprocess.run(
            [sys.executable, "-c", PRINT],
            cwd=ROOT,
            env=os.environ | environment,
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0, run.stderr
        return run.stdout

    first = printed_on(MACHINES[0])

    assert first.count("\n") == 21
    assert printed_on(machine) == first


def test_the_room_is_taken_in_without_its_heavy_libraries():
    """A build that prints no feed must not pay for feedgen, lxml and nh3."""
    code = (
        "import sys; from plugins import feeds, sitemap, metadata, redirects\n"
        "for room in (feeds, sitemap, metadata, redirects): room.register()\n"
        "print(sorted({'feedgen', 'lxml', 'nh3', 'markupsafe', 'pelican'} & set(sys.modules)))"
    )

    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert run.stdout.strip() == "[]", run.stderr


def test_texts_without_a_mark_are_told_without_the_library_that_takes_marks_out():
    """Most edits print a feed of such texts, in a fresh process."""
    code = (
        "import sys; import plugins.feeds.render; from plugins.feeds.corrected import plain_text\n"
        "print(plain_text('Texte'), 'lxml.html' in sys.modules); print(plain_text('<b>A</b> &amp; b'))"
    )

    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert run.stdout == "Texte False\nA & b\n", run.stderr


def test_feedgen_is_imported_without_its_parser_of_dates_and_has_it_when_it_asks():
    code = (
        "import sys; import plugins.feeds.render; print('dateutil.parser' in sys.modules)\n"
        "from feedgen.entry import FeedEntry; entry = FeedEntry()\n"
        "entry.updated('2026-07-01T08:00:00+02:00'); print(entry.updated().isoformat())\n"
        "import dateutil.parser; print(dateutil.parser.parse('2026-07-01').isoformat())"
    )

    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert run.stdout == "False\n2026-07-01T08:00:00+02:00\n2026-07-01T00:00:00\n", run.stderr

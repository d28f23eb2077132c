"""A build says what it did, and with `--statistiques` where the time went."""

import re
from collections import Counter

import pytest

from plugins.press.outcome import Outcome
from plugins.press.report import outcome_lines
from plugins.press.tree import Tally
from tests.site.folder import Folder

COMMANDS = {
    "rotative": ("construire",),
    "pelican": ("content", "-s", "pelicanconf.py"),
}
COUNTS = re.compile(
    r"(aucun fichier écrit|1 fichier écrit|\S+ fichiers écrits), "
    r"((?:1 enlevé|\S+ enlevés), )?"
    r"(aucun inchangé|1 inchangé|\S+ inchangés), \d+,\d\d s\."
)


def closing(tally: Tally, seconds: float) -> str:
    return list(outcome_lines(Outcome(tally, Counter(public=1), 1, ()), seconds))[-1]


@pytest.mark.parametrize(
    ("tally", "seconds", "said"),
    [
        (Tally(3, 13421, 0), 0.14, "3 fichiers écrits, 13 421 inchangés, 0,14 s."),
        (Tally(1, 1, 1), 1, "1 fichier écrit, 1 enlevé, 1 inchangé, 1,00 s."),
        (Tally(0, 2, 0), 0.004, "aucun fichier écrit, 2 inchangés, 0,00 s."),
        (Tally(2, 0, 2), 12.346, "2 fichiers écrits, 2 enlevés, aucun inchangé, 12,35 s."),
        (Tally(1000, 1000, 1000), 3600, "1 000 fichiers écrits, 1 000 enlevés, 1 000 inchangés, 3 600,00 s."),
    ],
)
def test_the_closing_line_counts_in_good_french(tally, seconds, said):
    assert closing(tally, seconds) == said


@pytest.mark.parametrize("command", COMMANDS)
def test_the_last_line_says_what_a_build_did_under_both_commands(folder: Folder, command):
    def build() -> list[str]:
        run = getattr(folder, command)(*COMMANDS[command])
        assert run.code == 0, run.said
        assert run.err == ""
        last = run.out.splitlines()[-1]
        assert COUNTS.fullmatch(last), last
        return last.split(", ")

    place = folder.article()
    first = build()
    files = len(folder.tree())
    assert first[:2] == [f"{files} fichiers écrits", "aucun inchangé"]
    assert build()[:2] == ["aucun fichier écrit", f"{files} inchangés"]
    place.unlink()
    folder.article("suite")
    written, removed, unchanged, _ = build()
    # The page and its card.
    assert removed == "2 enlevés"
    assert int(written.split()[0]) + int(unchanged.split()[0]) == len(folder.tree())


@pytest.mark.parametrize("command", COMMANDS)
def test_a_silent_build_says_nothing_of_what_it_did(folder: Folder, command):
    """Not even its warnings; the errors of a build that is refused are said."""
    folder.article(head="Foo: bar\n")
    run = getattr(folder, command)(*COMMANDS[command], "-q")
    assert (run.code, run.said) == (0, "")
    assert folder.tree()
    folder.article("faute", category="Inconnue")
    run = getattr(folder, command)(*COMMANDS[command], "-q")
    assert run.code == 1
    assert "E123" in run.err
    assert run.out == ""


def test_every_stage_has_its_line_and_the_lines_are_aligned(folder: Folder):
    folder.article()
    run = folder.rotative("construire", "--statistiques", "--silencieux")
    assert run.code == 0, run.said
    lines = run.out.splitlines()
    assert [line[:14].strip() for line in lines] == [
        "démarrage", "lecture", "vérifications", "tri du public", "plan des pages", "impression", "mise en place", "total",
    ]  # fmt: skip
    assert len({len(line) for line in lines}) == 1
    assert lines[-1].endswith("100 %")


def test_the_statistics_come_before_the_last_line(folder: Folder):
    folder.article()
    run = folder.rotative("construire", "--statistiques")
    assert COUNTS.fullmatch(run.out.splitlines()[-1])
    assert "100 %" in run.out

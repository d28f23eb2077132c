"""`rotative construire` and `rotative prochaine`."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Mapping
from pathlib import Path

from desk import texts
from desk.parser import add_site_options
from desk.run import open_house
from desk.stopwatch import Stopwatch
from plugins.press.build import build
from plugins.press.foreign import is_for_pelican
from plugins.press.kept import Wanted
from plugins.press.outcome import BuildBusy, Listener
from plugins.press.progress import showing
from plugins.press.report import Patient, outcome_lines


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    parser = commands.add_parser("construire", help=texts.BUILD_HELP, description=texts.BUILD_HELP)
    add_site_options(parser, output=True)
    parser.add_argument("--strict", action="store_true", help=texts.HELP_STRICT)
    parser.add_argument("--sans-attendre", action="store_true", dest="leaves", help=texts.HELP_NO_WAIT)
    changes = parser.add_mutually_exclusive_group()
    changes.add_argument("--fichiers", nargs="+", metavar="FICHIER", default=[], help=texts.HELP_FILES)
    changes.add_argument("--depuis-git", action="store_true", dest="from_git", help=texts.HELP_FROM_GIT)
    changes.add_argument("--tout-relire", action="store_true", dest="reread", help=texts.HELP_REREAD)
    parser.add_argument("-q", "--silencieux", action="store_true", dest="quiet", help=texts.HELP_QUIET)
    parser.add_argument("--statistiques", action="store_true", dest="statistics", help=texts.HELP_STATISTICS)
    parser.set_defaults(run=run_build)
    parser = commands.add_parser("prochaine", help=texts.NEXT_HELP, description=texts.NEXT_HELP)
    add_site_options(parser)
    parser.set_defaults(run=run_next)


def run_build(options: argparse.Namespace) -> int:
    """Build and swap. Raises BuildRefused, BuildBusy."""
    started = time.perf_counter()
    settings, as_of = open_house(options)
    with showing(_Leaving() if options.leaves else Patient(), quiet=options.quiet) as heard:
        listener = Stopwatch(heard)
        if _is_for_pelican(settings):
            # Imported here: Pelican costs half a second, which our own theme does without.
            from plugins.press.pelican_class import open_press

            press = open_press(settings, Path(options.settings).absolute())
            outcome = press.print_edition(as_of, strict=options.strict, listener=listener)
        else:
            wanted = Wanted(
                paths=tuple(Path(os.path.abspath(name)) for name in options.fichiers),
                from_git=options.from_git,
                all_bytes=options.reread,
            )
            outcome = build(settings, as_of, strict=options.strict, listener=listener, wanted=wanted)
    ended = time.perf_counter()
    if options.statistics:
        print(*listener.lines(started, ended), sep="\n")
    if not options.quiet:
        for line in outcome_lines(outcome, ended - started):
            print(line)
    return 0


def run_next(options: argparse.Namespace) -> int:
    """Print the next instant at which the output changes by itself, ISO 8601 with offset, for a scheduler."""
    # Not imported by an edit.
    from plugins.gate.gate import next_change
    from plugins.press.checked import read_and_check

    settings, as_of = open_house(options)
    with showing(Listener()) as listener:
        checked = read_and_check(settings, as_of, listener=listener)
    moment = next_change(checked.newsroom, as_of)
    print(texts.NEXT_NEVER if moment is None else moment.astimezone(checked.site.zone).isoformat())
    return 0


def _is_for_pelican(settings: Mapping[str, object]) -> bool:
    # Pelican dies in English of a folder that is missing; the build says it in French.
    folders = (Path(str(settings[name])) for name in ("PATH", "THEME"))
    return all(folder.is_dir() for folder in folders) and is_for_pelican(settings)


class _Leaving(Listener):
    def waiting(self) -> None:
        raise BuildBusy

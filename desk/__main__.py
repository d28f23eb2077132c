"""`rotative COMMAND`: finds the command, runs it, turns what happened into an exit code.

0 good · 1 the content is refused · 2 wrong usage · 70 a fault of ours (sysexits.h, EX_SOFTWARE)
"""

from __future__ import annotations

import gc

if __name__ == "__main__":
    # What is imported lives to the end: looking for garbage among it costs a tenth of an edit.
    gc.disable()

import os
import sys
import threading
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from desk import texts
from desk.parser import FrenchParser
from desk.settings import UsageError
from plugins.domain.problems import BuildRefused
from plugins.press import texts as press_texts
from plugins.press.faults import EXIT_DISK, disk_sentence
from plugins.press.outcome import BuildBusy
from plugins.press.report import problem_lines

# Which module declares each command, in the order in which the help names them.
COMMANDS = {
    "nouveau": "new_article",
    "importer": "importing",
    "verifier": "checking",
    "enregistrer": "registering",
    "construire": "building",
    "prochaine": "building",
    "prouver": "proving",
    "prevenir": "notifying",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = FrenchParser(prog="rotative", description=texts.PROGRAM)
    commands = parser.add_subparsers(
        title=texts.COMMANDS, metavar="", required=True, dest="commande", parser_class=FrenchParser
    )
    arguments = sys.argv[1:] if arguments is None else arguments
    # Only the command that is asked for is imported: an importer's libraries cost as much as a whole edit.
    gc.disable()
    asked = next((word for word in arguments if word in COMMANDS), "")
    for module in dict.fromkeys([COMMANDS[asked]] if asked else COMMANDS.values()):
        import_module(f"desk.{module}").add_to(commands)
    options = parser.parse_args(arguments)
    if asked != "construire":
        gc.enable()
    try:
        return int(options.run(options))
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except BuildRefused as refused:
        for line in problem_lines(refused.problems, refused.census, refused=True):
            print(line, file=sys.stderr)
        return 1
    except BuildBusy:
        print(press_texts.BUSY, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(texts.INTERRUPTED, file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough.
        sys.stderr.close()
        return 0
    except Exception as error:
        # Imported by who needs it: most commands end well.
        import traceback

        if isinstance(error, OSError) and (sentence := disk_sentence(error)):
            print(sentence, file=sys.stderr)
            return EXIT_DISK
        traceback.print_exc()
        print(texts.OUR_FAULT, file=sys.stderr)
        return 70


def leave(code: int) -> NoReturn:
    """End the process with `code`. Everything is on the disk: nothing is taken apart first, a fifth of an edit's time.

    Who left something running, and plugins from elsewhere, may count on an orderly end: then Python sees to it.
    """
    if threading.active_count() > 1 or "pelican" in sys.modules:
        sys.exit(code)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        # What could not be said is Python's to tell.
        sys.exit(code)
    os._exit(code)


if __name__ == "__main__":
    leave(main())

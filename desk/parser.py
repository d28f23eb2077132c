"""A command line that speaks French: argparse with our words."""

from __future__ import annotations

import argparse
import re
import sys
from typing import NoReturn

from desk import texts


class FrenchParser(argparse.ArgumentParser):
    """argparse whose headings, help and mistakes are in French. A mistake exits with 2."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("add_help", False)
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed through as argparse takes them
        self._positionals.title = texts.ARGUMENTS
        self._optionals.title = texts.OPTIONS
        self.add_argument("-h", "--help", action="help", help=texts.HELP_HELP)

    def format_usage(self) -> str:
        """The usage line."""
        return super().format_usage().replace("usage: ", texts.USAGE, 1)

    def format_help(self) -> str:
        """The whole help."""
        return super().format_help().replace("usage: ", texts.USAGE, 1)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave."""
        for pattern, french in texts.USAGE_REASONS:
            message = re.sub(pattern, french, message)
        command = self.prog.partition(" ")[2]
        sys.stderr.write(texts.WRONG_USAGE.format(error=message, command=command).replace("  ", " ") + "\n")
        raise SystemExit(2)


def add_site_options(parser: argparse.ArgumentParser, *, output: bool = False) -> None:
    """The options that every command about a site takes; `output` adds where it is written."""
    parser.add_argument("content", nargs="?", help=texts.HELP_CONTENT)
    parser.add_argument("-s", "--settings", default="pelicanconf.py", help=texts.HELP_SETTINGS)
    parser.add_argument("-t", "--theme", help=texts.HELP_THEME)
    if output:
        parser.add_argument("-o", "--output", help=texts.HELP_OUTPUT)

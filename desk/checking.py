"""`rotative verifier`: everything that is wrong, in the form that the reader wants."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Mapping

from desk import texts
from desk.parser import add_site_options
from desk.run import open_house
from plugins.domain.problems import BuildRefused, Problem
from plugins.press import texts as press_texts
from plugins.press.checked import census_of, read_and_check
from plugins.press.outcome import Listener
from plugins.press.progress import showing
from plugins.press.report import census_line, problem_lines


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("verifier", help=texts.CHECK_HELP, description=texts.CHECK_HELP)
    add_site_options(parser)
    parser.add_argument("--strict", action="store_true", help=texts.HELP_STRICT)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help=texts.HELP_FORMAT)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem. 1 when the build would be refused."""
    settings, as_of = open_house(options)
    try:
        # On the standard error: what is printed is for programs, too.
        with showing(Listener()) as listener:
            checked = read_and_check(settings, as_of, listener=listener)
        problems, census = checked.problems, census_of(checked)
    except BuildRefused as refused:
        problems, census = refused.problems, refused.census
    print(FORMATS[options.format](problems, census))
    return int(any(p.is_error for p in problems) or (options.strict and bool(problems)))


def as_text(problems: tuple[Problem, ...], census: Mapping[str, int]) -> str:
    """One line a problem, what was read and the sum, or one good sentence."""
    if not problems:
        return texts.CHECK_GOOD.format(census=census_line(census, press_texts.CENSUS_READ))
    return "\n".join(problem_lines(problems, census))


def as_json(problems: tuple[Problem, ...], census: Mapping[str, int]) -> str:
    """An object: `vus` (articles read) and `problemes`, in order."""
    found = [
        {
            "fichier": p.path,
            "ligne": p.line,
            "colonne": p.column,
            "code": p.code,
            "gravite": "erreur" if p.is_error else "avertissement",
            "fait": p.fact,
            "remede": p.remedy,
            "autres": list(p.parties),
        }
        for p in problems
    ]
    return json.dumps({"vus": sum(census.values()), "problemes": found}, ensure_ascii=False, indent=2)


def as_github(problems: tuple[Problem, ...], census: Mapping[str, int]) -> str:
    """Annotations on the lines of a pull request.

    Source: GitHub Docs, "Workflow commands for GitHub Actions" (escapes of data and of properties).
    """
    return "\n".join(
        "::{level} file={file},line={line},title={title}::{message}".format(
            level="error" if p.is_error else "warning",
            file=_escaped(p.path, ":,"),
            line=max(p.line, 1),
            title=_escaped(p.code, ":,"),
            message=_escaped(f"{p.fact} — {p.remedy}", ""),
        )
        for p in problems
    )


def as_gitlab(problems: tuple[Problem, ...], census: Mapping[str, int]) -> str:
    """A code quality report. Source: GitLab Docs, "Code Quality", report format (Code Climate)."""
    report = [
        {
            "description": f"{p.fact} — {p.remedy}",
            "check_name": p.code,
            "fingerprint": hashlib.sha256(p.sentence.encode("utf-8", "replace")).hexdigest(),
            "severity": "blocker" if p.is_error else "minor",
            "location": {"path": p.path, "lines": {"begin": max(p.line, 1)}},
        }
        for p in problems
    ]
    return json.dumps(report, ensure_ascii=False, indent=2)


def _escaped(text: str, more: str) -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: dict[str, Callable[[tuple[Problem, ...], Mapping[str, int]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}

"""`rotative prouver`: shows on the built site that a promise holds."""

from __future__ import annotations

import argparse
from pathlib import Path

from desk import texts
from desk.parser import add_site_options
from desk.proofs.embargo import Leak, prove_embargo
from desk.run import open_house
from desk.settings import UsageError
from plugins.press.checked import read_and_check
from plugins.press.printer import thousands
from plugins.press.report import counted


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("prouver", help=texts.PROVE_HELP, description=texts.PROVE_HELP)
    parser.add_argument("subject", choices=("embargo",), help=texts.PROVE_SUBJECT)
    add_site_options(parser, output=True)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read every byte of the output and look for what is not public. 1 when something is found."""
    settings, as_of = open_house(options)
    output = Path(str(settings["OUTPUT_PATH"]))
    if not output.is_dir():
        raise UsageError(texts.PROVE_NO_OUTPUT.format(path=output))
    proof = prove_embargo(read_and_check(settings, as_of).newsroom, output, as_of)
    for leak in proof.leaks:
        print(_sentence(leak))
    for file in proof.unreadable:
        print(texts.PROVE_UNREADABLE.format(file=file))
    print(
        texts.PROVE_TOTAL.format(
            articles=counted(texts.PROVE_ARTICLES, proof.articles),
            files=counted(texts.PROVE_FILES, proof.files),
            bytes=thousands(proof.bytes),
            leaks=counted(texts.PROVE_LEAKS, len(proof.leaks)),
        )
    )
    return int(bool(proof.leaks or proof.unreadable))


def _sentence(leak: Leak) -> str:
    kind = texts.PROVE_KINDS[leak.kind]
    return texts.PROVE_LEAK.format(file=leak.file, kind=kind, article=leak.article, text=leak.text)

"""What is not done in this house."""

import ast
import re
from pathlib import Path

from tests.house.tree import Breach, dotted_names, modules, texts

BROAD = frozenset({"Exception", "BaseException"})
# Joined here, so that this file does not break its own law.
DEBT = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
NOT_RUN = frozenset(
    {"skip", "skipif", "xfail", "importorskip", "skipIf", "skipUnless", "SkipTest", "expectedFailure"}
)


def faults_of_ours_are_not_swallowed(root: Path) -> tuple[Breach, ...]:
    """Outside the desk nothing catches every exception: a fault of ours reaches the desk, which exits with 70."""
    return tuple(
        Breach(module.path, node.lineno, "catches every exception: name the ones that are expected")
        for module in modules(root, "plugins", "pelicanconf.py", "publishconf.py")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type)
    )


def no_debts(root: Path) -> tuple[Breach, ...]:
    """No line puts work off: it is done, or it is an issue."""
    return tuple(
        Breach(path, number, "puts work off in a comment")
        for path, text in texts(root)
        if not path.startswith("content/")
        for number, line in enumerate(text.splitlines(), 1)
        if DEBT.search(line)
    )


def every_test_runs(root: Path) -> tuple[Breach, ...]:
    """No test is skipped or expected to fail: a missing tool or a known fault is to be seen."""
    return tuple(
        Breach(module.path, line, f"{name}: every test runs and passes")
        for module in modules(root, "tests", "plugins", "desk")
        for line, name in sorted(
            {
                (node.lineno, name)
                for node, name in dotted_names(module)
                if name.partition(".")[0] in {"pytest", "unittest"} and name.rpartition(".")[2] in NOT_RUN
            }
        )
    )


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    if isinstance(caught, ast.Tuple):
        return any(_is_broad(each) for each in caught.elts)
    return isinstance(caught, ast.Name | ast.Attribute) and ast.unparse(caught).rpartition(".")[2] in BROAD

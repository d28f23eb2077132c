"""Where French may stand."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tests.house.tree import Breach, Module, docstrings, dotted_names, modules, texts

# Rules and tables whose subject is French letters. Each entry says why.
ABOUT_FRENCH = (
    ("plugins/typography/characters.py", "names the characters"),
    ("plugins/typography/protect.py", "says where an address ends"),
    ("plugins/typography/rules/*.py", "say which characters are replaced by which"),
)
# Their first argument is the pattern of a regular expression.
PATTERN_MAKERS = ("re.", "plugins.domain.pattern.")
COMMENTS = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)


def french_only_in_texts(root: Path) -> tuple[Breach, ...]:
    """No string outside texts.py has an accented letter or a guillemet; docstrings and comments may.

    What people read is then found, corrected and translated in one file of each room. A lone character (a table
    of letters) and the pattern of a regular expression are data, not texts.
    """
    return tuple(
        Breach(module.path, node.lineno, f"French text {_shown(node.value)}: it belongs in texts.py")
        for module in modules(root, "plugins", "desk")
        if not module.path.endswith("/texts.py") and not _is_about_french(module.path)
        for node in _strings(module)
        if len(node.value) > 1 and _french_signs(node.value)
    )


def french_only_in_the_theme_s_texts(root: Path) -> tuple[Breach, ...]:
    """No template but texts.html has an accented letter or a guillemet, comments excepted."""
    return tuple(
        Breach(path, number, f"French text {_shown(line)}: it belongs in theme/templates/texts.html")
        for path, text in texts(root)
        if path.startswith("theme/templates/") and path != "theme/templates/texts.html"
        for number, line in enumerate(COMMENTS.sub(_same_lines, text).splitlines(), 1)
        if _french_signs(line)
    )


def _strings(module: Module) -> Iterator[ast.Constant]:
    """The string constants that somebody may read."""
    unread = docstrings(module.tree)
    functions = {id(node) for node, name in dotted_names(module) if name.startswith(PATTERN_MAKERS)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and id(node.func) in functions and node.args:
            unread |= {id(part) for part in ast.walk(node.args[0])}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unread:
            yield node


def _french_signs(text: str) -> str:
    return "".join(sign for sign in text if sign in "«»‹›" or _is_accented(sign))


def _is_accented(sign: str) -> bool:
    return not sign.isascii() and unicodedata.name(sign, "").startswith(("LATIN SMALL L", "LATIN CAPITAL L"))


def _is_about_french(path: str) -> bool:
    return any(PurePosixPath(path).match(pattern) for pattern, _ in ABOUT_FRENCH)


def _same_lines(comment: re.Match[str]) -> str:
    return "\n" * comment[0].count("\n")


def _shown(text: str) -> str:
    return repr(text.strip()[:40])

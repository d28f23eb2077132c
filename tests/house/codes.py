"""The codes of problems: each has one wording and one entry in the editors' list."""

import ast
import re
from pathlib import Path

from tests.house.tree import Breach, modules

CODE = re.compile(r"[EAT]\d{3}")
LIST = "docs/regles.md"
HEADING = re.compile(r"^(#{1,6}) +(.*)$", re.MULTILINE)


def a_code_is_worded_once(root: Path) -> tuple[Breach, ...]:
    """No two entries of the texts, in one room or two, have the same code: a code means one fault for ever."""
    seen: dict[str, str] = {}
    breaches = []
    for code, path, line in _worded(root):
        if code in seen:
            breaches.append(Breach(path, line, f"{code} is worded already in {seen[code]}"))
        seen.setdefault(code, f"{path}:{line}")
    return tuple(breaches)


def a_code_used_is_worded(root: Path) -> tuple[Breach, ...]:
    """A code that the code names has its wording in a texts.py."""
    worded = {code for code, _, _ in _worded(root)}
    return tuple(
        Breach(module.path, node.lineno, f"{node.value} has no wording in any texts.py")
        for module in modules(root, "plugins", "desk")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
        if node.value not in worded
    )


def every_code_is_documented(root: Path) -> tuple[Breach, ...]:
    """docs/regles.md has a heading `### E103` for each code, and no code that does not exist."""
    worded = {code: (path, line) for code, path, line in _worded(root)}
    documented = _documented(root)
    missing = [
        Breach(*worded[code], f"{code} has no heading in {LIST}")
        for code in worded.keys() - documented.keys()
    ]
    # A rule of quality warns in the archive: the letter changes, the number and the words stay.
    softened = {f"A{code[1:]}" for code in worded if code.startswith("E")}
    unknown = [
        Breach(LIST, documented[code][0], f"{code} is documented and no texts.py words it")
        for code in documented.keys() - worded.keys() - softened
    ]
    return tuple(sorted(missing + unknown))


def a_code_is_shown_wrong_and_right(root: Path) -> tuple[Breach, ...]:
    """Each entry of docs/regles.md is written once and has an example under « Faux » and one under « Juste »."""
    entries = _entries(root)
    breaches = [
        Breach(LIST, line, f"{code} has no example « {name} »")
        for code, line, body in entries
        for name in ("Faux", "Juste")
        if not re.search(rf"\b{name}\b", body)
    ]
    codes = [code for code, _, _ in entries]
    breaches += [
        Breach(LIST, line, f"{code} is documented twice")
        for place, (code, line, _) in enumerate(entries)
        if code in codes[:place]
    ]
    return tuple(sorted(breaches))


def _worded(root: Path) -> list[tuple[str, str, int]]:
    """Code, path and line of every dictionary key that is a code, in every texts.py."""
    return [
        (key.value, module.path, key.lineno)
        for module in modules(root, "plugins", "desk")
        if module.path.endswith("/texts.py")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and CODE.fullmatch(key.value)
    ]


def _documented(root: Path) -> dict[str, tuple[int, str]]:
    return {code: (line, body) for code, line, body in _entries(root)}


def _entries(root: Path) -> list[tuple[str, int, str]]:
    """Code, line and body of every entry: from its heading to the next heading of its rank or above."""
    path = root / LIST
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    headings = [
        (len(found[1]), found[2], found.start(), found.end())
        for found in HEADING.finditer(_without_examples(text))
    ]
    entries = []
    for place, (rank, title, start, end) in enumerate(headings):
        code = re.match(r"`?([EAT]\d{3})\b", title)
        if rank == 3 and code:
            following = (begin for depth, _, begin, _ in headings[place + 1 :] if depth <= rank)
            entries.append((code[1], text.count("\n", 0, start) + 1, text[end : next(following, len(text))]))
    return entries


def _without_examples(text: str) -> str:
    """The text with its fenced blocks blanked, so that a heading inside an example is none."""
    return re.sub(
        r"^(`{3,}|~{3,}).*?^\1",
        lambda block: re.sub(r"[^\n]", " ", block[0]),
        text,
        flags=re.DOTALL | re.MULTILINE,
    )

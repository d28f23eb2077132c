"""The house as the laws read it: its files, its Python as syntax trees, and breaches of a law."""

import ast
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# What is installed or made, for a tree that git does not keep.
MADE = frozenset({".git", ".venv", "node_modules", "output", "editions", ".rotative", "__pycache__"})


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One place that breaks a law. `path` is relative to the root; `line` is 0 for the file as a whole."""

    path: str
    line: int
    why: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.why}" if self.line else f"{self.path}: {self.why}"


Law = Callable[[Path], tuple[Breach, ...]]


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path from the root, its dotted name, its text and its syntax tree."""

    path: str
    name: str
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        """The dotted name that a relative import starts from."""
        return self.name if self.path.endswith("__init__.py") else self.name.rpartition(".")[0]

    @property
    def room(self) -> str:
        """The room it belongs to (`feeds` for plugins/feeds/items.py), empty outside the rooms."""
        parts = self.path.split("/")
        return parts[1] if parts[0] == "plugins" and len(parts) > 2 else ""


def files(root: Path) -> Iterator[Path]:
    """Every file of the house, in order: those that git keeps or would keep, or all that nothing has made."""
    if (root / ".git").exists():
        answer = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=root,
            check=True,
            capture_output=True,
        )
        names = sorted({name.decode("utf-8") for name in answer.stdout.split(b"\0") if name})
        yield from (
            root / name for name in names if (root / name).is_file() and not (root / name).is_symlink()
        )
        return
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and not MADE & set(path.relative_to(root).parts):
            yield path


def modules(root: Path, *tops: str) -> Iterator[Module]:
    """The Python files below the given folders or of the given names, each parsed."""
    for path in files(root):
        relative = path.relative_to(root)
        if path.suffix == ".py" and relative.parts[0] in tops:
            text = path.read_text(encoding="utf-8")
            parts = relative.with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            yield Module(relative.as_posix(), name, text, _parsed(text))


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Path and text of every file that is UTF-8 text: pictures and fonts are passed over."""
    for path in files(root):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        yield path.relative_to(root).as_posix(), text


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything imported, wherever it stands; `from a import b` gives `a.b`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.package.split(".")[: len(module.package.split(".")) - node.level + 1]
                base = ".".join([*above, base] if base else above)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def within(name: str, *packages: str) -> bool:
    """Is the dotted name one of the packages, or inside one?"""
    return any(name == package or name.startswith(package + ".") for package in packages)


def dotted_names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every name and attribute with the full name that its import gives it: `dt.date.today` → `datetime.date.today`."""
    known = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                known[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in ast.walk(module.tree):
        attributes: list[str] = []
        inner: ast.AST = node
        while isinstance(inner, ast.Attribute):
            attributes.append(inner.attr)
            inner = inner.value
        if isinstance(inner, ast.Name) and inner.id in known:
            yield node, ".".join([known[inner.id], *reversed(attributes)])


def docstrings(tree: ast.Module) -> set[int]:
    """The identities of the constants that are docstrings, those of attributes included."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)

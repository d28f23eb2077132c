"""The tools that look at a finished site as a reader's machine does: server, browser, axe, Nu checker.

`make test` installs them: Debian's Chromium and Java by tests/browser/install-tools, axe-core and vnu-jar
from package-lock.json. Nothing here is skipped when a tool is missing: the test that needs it fails and names it.
"""

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
NU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"

# Without these, a browser on a machine that is cut off from the world keeps knocking at its maker's doors.
QUIET_CHROMIUM = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)

# Levels A and AA of WCAG 2.0, 2.1 and 2.2, and axe's own advice. Without the tags axe leaves out WCAG 2.2,
# target-size above all. Source: axe-core, doc/API.md, "Axe-core Tags".
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")

CONTENT_TYPES = {
    "": "application/octet-stream",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule of axe that a page breaks, and the elements that break it."""

    rule: str
    impact: str
    help: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NuMessage:
    """One message of the Nu checker; `line` is 0 when it speaks of the file as a whole."""

    path: Path
    line: int
    text: str
    extract: str


@dataclass(frozen=True, slots=True)
class NuReport:
    """What the Nu checker says of some files, in the order of the files and their lines."""

    errors: tuple[NuMessage, ...]
    warnings: tuple[NuMessage, ...]


class _StaticSite(SimpleHTTPRequestHandler):
    """Answer as a static host does: the types above, `index.html` in a folder, `404.html` for what is missing."""

    extensions_map = CONTENT_TYPES

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 # the standard library's own name
        """Say nothing: a test's output is for its failures."""

    def send_header(self, keyword: str, value: str) -> None:
        """Leave out the date of the file: tests publish twice within its second, and readers would take no notice."""
        if keyword != "Last-Modified":
            super().send_header(keyword, value)

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Refuse the listing that a folder without `index.html` would get: no static host gives one."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for an address that does not exist."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", CONTENT_TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 and give its address, without a slash at the end."""

    def handler(*args: Any) -> _StaticSite:
        return _StaticSite(*args, directory=str(folder))

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium without a window.

    Raises: FileNotFoundError when it is not installed.
    """
    path = _command("chromium")
    # Chromium refuses to run as root inside its own sandbox.
    as_root = os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, headless=True, chromium_sandbox=not as_root, args=list(QUIET_CHROMIUM)
        )
        try:
            yield browser
        finally:
            browser.close()


def axe(page: Page) -> tuple[Violation, ...]:
    """Run axe on the page as it is shown now, and give what it breaks, in axe's order.

    Raises: FileNotFoundError when axe-core is not installed.
    """
    page.evaluate(_axe_source())
    found: list[dict[str, Any]] = page.evaluate(
        """async (tags) => {
            const report = await axe.run(document, {
                runOnly: { type: "tag", values: tags }, resultTypes: ["violations"],
            });
            return report.violations;
        }""",
        list(AXE_TAGS),
    )
    return tuple(
        Violation(
            rule=violation["id"],
            impact=violation["impact"] or "",
            help=violation["help"],
            targets=tuple(" ".join(map(str, node["target"])) for node in violation["nodes"]),
        )
        for violation in found
    )


def nu(paths: Iterable[Path]) -> NuReport:
    """Check HTML, CSS and SVG files with the Nu checker, in one run per kind: Java takes a second to start.

    Raises: FileNotFoundError when Java, the checker or a file is missing; ValueError for no file at all.
    """
    files = sorted(Path(path).resolve(strict=True) for path in paths)
    if not files:
        raise ValueError("no file to check: a check of nothing would pass")
    if not NU.is_file():
        raise FileNotFoundError(f"{NU} is missing: run `make test`, which installs it")
    # A run of their own for stylesheets: with --also-check-css the checker counts the lines of HTML one short.
    kinds = {kind: [file for file in files if file.suffix == kind] for kind in (".css", ".svg")}
    found = _nu_messages([file for file in files if file.suffix not in kinds])
    for kind, members in kinds.items():
        found += _nu_messages(members, f"--also-check-{kind[1:]}")
    # "error" and "non-document-error" (a file that cannot be read) on one side, "info" on the other.
    return NuReport(
        errors=tuple(note for kind, note in found if kind != "info"),
        warnings=tuple(note for kind, note in found if kind == "info"),
    )


def _nu_messages(files: list[Path], *options: str) -> list[tuple[str, NuMessage]]:
    """The checker's messages with their type, by path and line."""
    if not files:
        return []
    answer = subprocess.run(
        [
            _command("java"),
            "-jar",
            NU,
            "--format",
            "json",
            "--stdout",
            "--exit-zero-always",
            *options,
            *files,
        ],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    notes = [
        (
            message["type"],
            NuMessage(
                path=Path(unquote(urlsplit(message.get("url", "")).path)),
                line=message.get("lastLine", 0),
                text=message["message"],
                extract=message.get("extract", ""),
            ),
        )
        for message in json.loads(answer.stdout)["messages"]
    ]
    return sorted(notes, key=lambda note: (note[1].path, note[1].line))


@cache
def _axe_source() -> str:
    if not AXE.is_file():
        raise FileNotFoundError(f"{AXE} is missing: run `make test`, which installs it")
    return AXE.read_text(encoding="utf-8")


def _command(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise FileNotFoundError(f"{name} is missing: run `make test`, which installs it")
    return path

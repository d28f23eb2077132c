"""The site on 127.0.0.1 as the guide for operators has it served: text compressed, caches told how long to keep what.

A test's server (`tests/browser/harness.py`) sends every byte as it lies: good to count them, not to weigh a page.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from tests.browser.harness import CONTENT_TYPES

# As in docs/exploitation.md, "Servir le site": what is named by its content, or asked for by its version, never changes.
_YEAR = "public, max-age=31536000, immutable"
_WEEK = "public, max-age=604800"
_ASKED_AGAIN = "no-cache"
_COMPRESSED = frozenset(
    {".css", ".html", ".ics", ".js", ".json", ".opml", ".svg", ".txt", ".webmanifest", ".xml"}
)
_NAMED_BY_CONTENT = frozenset({".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta"})
# gzip's usual level on a server that compresses as it answers.
_LEVEL = 6


def keeping(address: str) -> str:
    """What `Cache-Control` says of an address, its query included."""
    url = urlsplit(address)
    asked = parse_qs(url.query)
    if "v" in asked or "ts" in asked or PurePosixPath(url.path).suffix in _NAMED_BY_CONTENT:
        return _YEAR
    return _WEEK if url.path.startswith(("/theme/fonts/", "/theme/icons/", "/images/")) else _ASKED_AGAIN


def compressed(path: str) -> bool:
    """Is the file at this path sent compressed? Pictures, fonts and the search index already are."""
    return PurePosixPath(path).suffix in _COMPRESSED


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a built tree and give its address, without a slash at the end."""

    @cache
    def answer(path: Path, packs: bool) -> tuple[bytes, str]:
        content = path.read_bytes()
        tag = f'"{blake2b(content, digest_size=8).hexdigest()}{"-gzip" if packs else ""}"'
        return (gzip.compress(content, _LEVEL, mtime=0) if packs else content), tag

    class Site(BaseHTTPRequestHandler):
        # Connections are kept, and an answer leaves in one piece: in two, the second waits 40 ms for the first's receipt.
        protocol_version = "HTTP/1.1"
        wbufsize: ClassVar[int] = -1
        disable_nagle_algorithm: ClassVar[bool] = True

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 # the standard library's own name
            """Say nothing: what is printed is the bench's."""

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            found = folder / path.lstrip("/")
            found = found / "index.html" if path.endswith("/") else found
            status = HTTPStatus.OK if found.is_file() else HTTPStatus.NOT_FOUND
            found = found if status == HTTPStatus.OK else folder / "404.html"
            packs = compressed(found.name) and "gzip" in self.headers.get("Accept-Encoding", "")
            body, tag = answer(found, packs)
            if self.headers.get("If-None-Match") == tag:
                status, body = HTTPStatus.NOT_MODIFIED, b""
            self.send_response(status)
            self.send_header("Content-Type", CONTENT_TYPES.get(found.suffix, CONTENT_TYPES[""]))
            if status != HTTPStatus.NOT_MODIFIED:
                self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", keeping(self.path))
            self.send_header("ETag", tag)
            self.send_header("Vary", "Accept-Encoding")
            if packs:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()

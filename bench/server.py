"""The site on 127.0.0.1 as the guide for operators has it served: text compressed, caches told how long to keep what.

A test's server (`tests/browser/harness.py`) sends every byte as it lies: good to count them, not to weigh a page. This one
answers from a process of its own in a tenth of a millisecond, as a web server does: the standard library's takes four,
and a search that fetches thirty files waited for it.
"""

from __future__ import annotations

import asyncio
import gzip
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, unquote, urlsplit

from bench.forms import HOUSE
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
    command = (sys.executable, "-m", "bench.server", str(folder.resolve()))
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


class Site(asyncio.Protocol):
    """One reader's connection, kept between answers. Source: RFC 9112, 2.2, 9.3; RFC 9110, 13.1.2, 15.4.5."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Answers go there, each in one piece."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole; none of ours has a body."""
        *requests, self._heard = (self._heard + data).split(b"\r\n\r\n")
        for request in requests:
            line, *fields = request.decode("latin-1").split("\r\n")
            told = {
                name.lower(): value.strip() for name, _, value in (each.partition(":") for each in fields)
            }
            method, address = line.split(" ")[:2]
            packs = "gzip" in told.get("accept-encoding", "")
            head, body = answer(self._folder, address, packs, told.get("if-none-match", ""))
            self._transport.write(head + (b"" if method == "HEAD" else body))


def answer(folder: Path, address: str, packs: bool, known: str) -> tuple[bytes, bytes]:
    """The head and the body that answer a request for an address; `known` is the tag that the reader has."""
    path = unquote(urlsplit(address).path)
    found = folder / path.lstrip("/")
    found = found / "index.html" if path.endswith("/") else found
    status = HTTPStatus.OK if found.is_file() else HTTPStatus.NOT_FOUND
    found = found if status == HTTPStatus.OK else folder / "404.html"
    packs = packs and compressed(found.name)
    body, tag = _content(found, packs)
    fields = {
        "Content-Type": CONTENT_TYPES.get(found.suffix, CONTENT_TYPES[""]),
        "Content-Length": str(len(body)),
        "Cache-Control": keeping(address),
        "ETag": tag,
        "Vary": "Accept-Encoding",
    }
    if packs:
        fields["Content-Encoding"] = "gzip"
    if known == tag:
        status, body = HTTPStatus.NOT_MODIFIED, b""
        del fields["Content-Length"]
    lines = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        *(f"{name}: {value}" for name, value in fields.items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode("latin-1"), body


@cache
def _content(path: Path, packs: bool) -> tuple[bytes, str]:
    content = path.read_bytes()
    tag = f'"{blake2b(content, digest_size=8).hexdigest()}{"-gzip" if packs else ""}"'
    return (gzip.compress(content, _LEVEL, mtime=0) if packs else content), tag


async def _serve(folder: Path) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Site(folder), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))

"""A WebSub hub on loopback that answers what it is told to, and notes what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

# An answer: a status, with a Location or a Retry-After where there is a second word; or one of the ways to fail.
Answer = tuple[int, str] | str
HANGS, DRIPS, HANGS_UP = "hangs", "drips", "hangs up"


class Hub(ThreadingHTTPServer):
    """`answers` are given in turn, the last one for ever. `asked` holds (path, form) of every request."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.types: list[str] = []
        self.over = threading.Event()
        self.will(204)

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever was left hanging is gone."""

    def will(self, *answers: int | Answer) -> None:
        """From now on."""
        self.answers: list[Answer] = [(a, "") if isinstance(a, int) else a for a in answers]
        self.asked.clear()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    @property
    def topics(self) -> list[str]:
        return [form["hub.url"][0] for _, form in self.asked]


class _Handler(BaseHTTPRequestHandler):
    server: Hub

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the standard library's own name
        """Nothing: pytest shows what matters."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
        self.server.types.append(self.headers["Content-Type"])
        self.server.asked.append((self.path, parse_qs(body, strict_parsing=True)))
        answers = self.server.answers
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if answer == HANGS:
            self.server.over.wait(30)
        elif answer == DRIPS:
            self.wfile.write(b"HTTP/1.1 ")
            while not self.server.over.wait(0.05):
                self.wfile.write(b"2")
        elif answer != HANGS_UP:
            status, more = answer
            self.send_response(int(status))
            if more:
                self.send_header("Retry-After" if more.isdecimal() else "Location", more)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {"GET": ["GET"], "hub.url": [""]}))
        self.send_response(200)
        self.end_headers()


@contextmanager
def hub() -> Iterator[Hub]:
    """A hub that listens."""
    with Hub() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()

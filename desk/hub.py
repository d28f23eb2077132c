"""Telling a WebSub hub that a feed has changed: one POST, time-outs, retries. The only file that speaks to the network.

Source: PubSubHubbub Core 0.3, 7.1 (New Content Notification), which every hub understands: WebSub (W3C
Recommendation, 6, Publishing) leaves it to hub and publisher; RFC 9110, 15.4 (Redirection), 10.2.3 (Retry-After).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import StrEnum
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from plugins.domain.record import Record

# Only these say that the same request is to be made elsewhere; after the others a POST becomes a GET and says nothing.
_SAME_REQUEST = (307, 308)
_MOST_HOPS = 5
# What a hub says when it may answer otherwise in a moment.
_FOR_A_MOMENT = (408, 425, 429)
_LONGEST_PAUSE = 60.0


class Reason(StrEnum):
    """Why a hub was not told. After the last two it may be worth trying again."""

    REFUSED = "refused"
    MOVED = "moved"
    FAILING = "failing"
    UNREACHABLE = "unreachable"


class Refusal(Record):
    """What came back instead of a yes. `detail` is a status, an address or the words of the system.

    `pause` is how many seconds the hub asks to be left alone, 0 when it says nothing.
    """

    reason: Reason
    detail: str
    pause: float = 0

    @property
    def may_pass(self) -> bool:
        """Whether the same request may succeed later."""
        return self.reason in (Reason.FAILING, Reason.UNREACHABLE)


class Patience(Record):
    """`timeout` seconds for each try, `tries` of them, `pause` seconds before the second, doubled before each next."""

    timeout: float = 10
    tries: int = 3
    pause: float = 1


def is_hub(address: str) -> bool:
    """Whether an address can be that of a hub."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def tell(hub: str, topic: str, patience: Patience) -> Refusal | None:
    """Tell a hub that the feed at `topic` has changed; None when it took the news (any 2xx)."""
    pause = patience.pause
    for left in range(patience.tries - 1, -1, -1):
        refusal = _post(hub, topic, patience.timeout)
        if refusal is None or not refusal.may_pass or not left:
            return refusal
        time.sleep(max(pause, min(refusal.pause, _LONGEST_PAUSE)))
        pause *= 2
    raise AssertionError("no try at all")


def _post(hub: str, topic: str, timeout: float) -> Refusal | None:
    content = urlencode({"hub.mode": "publish", "hub.url": topic}).encode("ascii")
    ends = time.monotonic() + timeout
    for _ in range(_MOST_HOPS):
        left = ends - time.monotonic()
        answer = _within(left, _Try(hub, content, left))
        if not isinstance(answer, str):
            return answer
        hub = urljoin(hub, answer)
        if not is_hub(hub):
            break
    return Refusal(Reason.MOVED, hub)


class _Try(Record):
    """One request. Gives None for yes, the address of the one to be asked instead, or a refusal."""

    hub: str
    content: bytes
    timeout: float

    def __call__(self) -> Refusal | str | None:
        request = Request(self.hub, self.content, {"User-Agent": "Rotative"}, method="POST")
        try:
            with build_opener(_NoRedirect).open(request, timeout=max(self.timeout, 0.001)):
                return None
        except HTTPError as answer:
            with answer:
                return _judged(answer)
        except (OSError, HTTPException, ValueError) as error:
            return Refusal(Reason.UNREACHABLE, str(getattr(error, "reason", error)) or type(error).__name__)


def _judged(answer: HTTPError) -> Refusal | str:
    location = answer.headers.get("Location", "")
    if answer.code in _SAME_REQUEST and location:
        return location
    if 300 <= answer.code < 400:
        return Refusal(Reason.MOVED, location or str(answer.code))
    if answer.code >= 500 or answer.code in _FOR_A_MOMENT:
        asked = answer.headers.get("Retry-After", "")
        return Refusal(Reason.FAILING, str(answer.code), float(asked) if asked.isdecimal() else 0)
    return Refusal(Reason.REFUSED, str(answer.code))


def _within(seconds: float, call: Callable[[], Refusal | str | None]) -> Refusal | str | None:
    """What a call gives, or that nobody answered: a socket's time-out begins again with every byte that comes."""
    given: list[Refusal | str | None] = []
    thread = threading.Thread(target=lambda: given.append(call()), daemon=True)
    thread.start()
    thread.join(max(seconds, 0) + 0.1)
    return given[0] if given else Refusal(Reason.UNREACHABLE, "timed out")


class _NoRedirect(HTTPRedirectHandler):
    """urllib would repeat a POST as a GET, and read the whole of whatever comes with the redirection."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: object, newurl: str
    ) -> None:
        return None

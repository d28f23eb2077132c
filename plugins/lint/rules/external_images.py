"""Images loaded from another site.

Bad:  ![Le port](https://photos.exemple.example/port.jpg)
Good: ![Le port](/images/2026/11/port.jpg)

Every reader's address would go to that site, which may also change or remove the picture at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.schemes import scheme_of

_SOURCES = frozenset({"src", "srcset", "poster"})


def check(proof: Proof) -> Iterator[Problem]:
    """Every image, sound or film that a page would load from elsewhere, the head's image included."""
    told: set[str] = set()
    for link in proof.links:
        if link.is_image and _is_elsewhere(link.href) and link.href not in told:
            told.add(link.href)
            yield proof.fault("E219", link.line or proof.line_of(link.href), value=link.href)
    for tag in proof.tags:
        for name, value in tag.attributes:
            first = value.split(",")[0].split()[:1] if name == "srcset" else [value]
            for address in first if name in _SOURCES and tag.name != "iframe" else []:
                if _is_elsewhere(address) and address not in told:
                    told.add(address)
                    yield proof.fault("E219", proof.line_of_link(address), value=address)
    for field in proof.fields:
        if field.key == "Image" and _is_elsewhere(field.value):
            yield proof.fault("E219", field.line, value=field.value)


def _is_elsewhere(address: str) -> bool:
    address = address.strip()
    return scheme_of(address) in ("http", "https") or (address.startswith("//") and bool(_host(address)))


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # an unreadable host ("//[") is elsewhere too
        return address

"""What the sitemaps show: addresses, frozen, before any markup."""

from __future__ import annotations

from plugins.domain.record import Record

PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"

# Source: sitemaps.org protocol, "Using Sitemap index files": at most 50,000 addresses and 50 MB (52,428,800 bytes).
MOST_ADDRESSES = 50_000
MOST_BYTES = 52_428_800
# What the elements around one address may weigh at most, and those around one image, indentation included.
_ADDRESS_FRAME = 128
_IMAGE_FRAME = 96


class Address(Record):
    """One `<url>`. `modified` is an instant with offset (RFC 3339), empty when not said. All URLs are absolute."""

    url: str
    modified: str = ""
    images: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """An upper bound of its size in the file, in bytes: an escaped character takes at most six."""
        images = sum(_IMAGE_FRAME + _bytes(image) for image in self.images)
        return _ADDRESS_FRAME + _bytes(self.url) + len(self.modified) + images


class Part(Record):
    """One file named by the index: its absolute address and the newest `modified` in it, empty when none."""

    url: str
    modified: str = ""


class News(Record):
    """One article for news search: original date with offset, title as on the page."""

    url: str
    publication: str
    language: str
    date: str
    title: str


def in_files(addresses: tuple[Address, ...]) -> tuple[tuple[Address, ...], ...]:
    """`addresses` cut into as few files as the protocol's limits allow, in their order; none for none."""
    files: list[list[Address]] = []
    weight = 0
    for address in addresses:
        if not files or len(files[-1]) == MOST_ADDRESSES or weight + address.weight > MOST_BYTES:
            files.append([])
            weight = 2 * _ADDRESS_FRAME
        files[-1].append(address)
        weight += address.weight
    return tuple(map(tuple, files))


def _bytes(url: str) -> int:
    return len(url.encode()) + 5 * sum(url.count(sign) for sign in "&<>\"'")

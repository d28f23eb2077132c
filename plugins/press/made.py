"""What followers made, noted beside the state: a whole build finds it again in the tree that is served.

    .rotative/state/output.search.2026.json    digest, files with their digests, the addresses that stand in them

Nothing of it is believed without a look: files are taken over only if their bytes are those that were noted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from plugins.domain.record import Record
from plugins.press.swap import Output


class Made(Record):
    """One part. `files` are the digests of its files by path, `addresses` those of the articles that it shows."""

    digest: str
    files: Mapping[str, str]
    addresses: frozenset[str]

    def contents(self, tree: Path | None) -> dict[str, bytes] | None:
        """The files as they lie in a tree, None when one of them is missing or is another."""
        found = {}
        for path, digest in self.files.items():
            try:
                found[path] = (tree / path).read_bytes() if tree else b""
            except OSError:
                return None
            if digest_of_file(found[path]) != digest:
                return None
        return found


def digest_of_file(content: bytes) -> str:
    """By which the bytes of a file are known."""
    return blake2b(content, digest_size=16).hexdigest()


def note(
    output: Output, name: str, part: str, digest: str, files: Mapping[str, bytes], addresses: set[str]
) -> None:
    """Note what was made; nothing is noted twice for one part."""
    place = _place(output, name, part)
    noted = {
        "digest": digest,
        "files": {path: digest_of_file(content) for path, content in files.items()},
        "addresses": sorted(addresses),
    }
    fresh = place.with_name(f"{place.name}.new")
    fresh.write_text(json.dumps(noted), "utf-8")
    fresh.replace(place)


def forget(output: Output, name: str, part: str) -> None:
    """There is no such part any more."""
    _place(output, name, part).unlink(missing_ok=True)


def noted(output: Output, name: str, part: str) -> Made | None:
    """What is noted of a part, None when there is nothing or it cannot be read."""
    try:
        found = json.loads(_place(output, name, part).read_text("utf-8"))
        return Made(
            str(found["digest"]),
            {str(path): str(digest) for path, digest in found["files"].items()},
            frozenset(map(str, found["addresses"])),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _place(output: Output, name: str, part: str) -> Path:
    return output.state.with_name(f"{output.link.name}.{name}.{part}.json")

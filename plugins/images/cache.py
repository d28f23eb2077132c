"""Pictures that were made, kept by what they were made of: one file each, in a folder that clones may share.

A file holds a digest of its name and of the picture, then the picture: a damaged one is no picture, and is made again.
What takes part in its name decides its bytes: the source's digest, what was asked, our own rules, the encoders.
"""

from __future__ import annotations

import contextlib
import os
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from plugins.domain.derived import Derived

# To be counted up when the same source must give other bytes.
RULES = 1
_SEAL = 16


def key_of(derived: Derived) -> str:
    """The name under which a picture is kept: the same in any clone, whatever its source is called."""
    parts = (RULES, encoders(), derived.source.digest, derived.suffix, derived.width)
    return blake2b(repr(parts).encode(), digest_size=20).hexdigest()


@lru_cache(maxsize=1)
def encoders() -> tuple[str, ...]:
    """Names and versions of the libraries that make the bytes."""
    import PIL
    from PIL import features

    libraries = ("jpg", "libjpeg_turbo", "mozjpeg", "webp", "avif", "zlib", "zlib_ng", "littlecms2")
    return (PIL.__version__, *(f"{name} {features.version(name)}" for name in libraries))


def is_kept(derived: Derived) -> bool:
    """Whether a file of that name is there; whether it is sound is seen when it is read."""
    return os.path.isfile(_place(derived.cache.value, key_of(derived)))


def kept(derived: Derived) -> bytes | None:
    """The picture, None when it is not kept or not as it was kept."""
    return kept_at(derived.cache.value, key_of(derived))


def kept_at(cache: str, key: str) -> bytes | None:
    """What was kept under a name, None when nothing was or it is not as it was."""
    try:
        content = _place(cache, key).read_bytes()
    except OSError:
        return None
    picture = content[_SEAL:]
    return picture if content[:_SEAL] == _seal(key, picture) else None


def keep(derived: Derived, picture: bytes) -> None:
    """Keep a picture, whole or not at all. A folder that cannot be written keeps nothing: that costs time only."""
    keep_at(derived.cache.value, key_of(derived), picture)


def keep_at(cache: str, key: str, picture: bytes) -> None:
    """Keep a picture under a name, as `keep` does."""
    place = _place(cache, key)
    fresh = place.with_name(f"{place.name}.{os.urandom(6).hex()}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(_seal(key, picture) + picture)
        fresh.replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()


def _place(cache: str, key: str) -> Path:
    return Path(cache, key[:2], key[2:])


def _seal(key: str, picture: bytes) -> bytes:
    return blake2b(key.encode() + picture, digest_size=_SEAL).digest()

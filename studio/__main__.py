"""Redraw the pictures: all of them, or those whose path contains one of the words given."""

import sys
from pathlib import Path

from studio.catalogue import PICTURES

IMAGES = Path(__file__).resolve().parent.parent / "content" / "images"


def main(words: list[str]) -> int:
    """Draw the chosen pictures below content/images and print each path with its size in bytes."""
    for path, draw in PICTURES:
        if words and not any(word in path for word in words):
            continue
        target = IMAGES / path
        target.parent.mkdir(parents=True, exist_ok=True)
        draw().finish().save(target, format="PNG", optimize=True)
        print(f"{target.stat().st_size:7d}  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

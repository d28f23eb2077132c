"""`make captures`: the demonstration newspaper as readers see it, each kind of page, to be looked at by people.

PNG files in `captures/`, which git ignores: {page}-{width}-{scheme}.png. What they show is the tree in `output/`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.browser import harness
from tests.site.kinds import kinds_of

OUTPUT = harness.ROOT / "output"
FOLDER = harness.ROOT / "captures"
WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")
# Pictures below the fold come when they are scrolled to.
SHOW_ALL = """async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
    await document.fonts.ready;
}"""


def capture_all(output: Path, folder: Path) -> int:
    """Draw every kind of page in every width and scheme, and say how many pictures there are.

    Raises: FileNotFoundError when Chromium is missing or nothing was built.
    """
    tree = {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.html")}
    if not tree:
        raise FileNotFoundError(f"nothing is built in {output}")
    kinds = kinds_of(tree)
    moved = next((p for p, c in sorted(tree.items()) if b'http-equiv="refresh"' in c), None)
    folder.mkdir(exist_ok=True)
    drawn = 0
    with harness.chromium() as browser, harness.serve(output) as base:
        for width in WIDTHS:
            for scheme in SCHEMES:
                page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                # Fonts that come too late for a first page are there for the next.
                page.goto(base + kinds["article-interview"])
                page.evaluate(SHOW_ALL)
                for name, address in kinds.items():
                    page.goto(base + address)
                    drawn += _draw(page, folder / f"{name}-{width}-{scheme}.png")
                if moved:
                    # Opened at its address it would lead on at once.
                    page.set_content(tree[moved].decode().replace("http-equiv", "data-was"))
                    drawn += _draw(page, folder / f"redirect-{width}-{scheme}.png")
                page.close()
    return drawn


def _draw(page: Page, path: Path) -> int:
    page.evaluate(SHOW_ALL)
    page.screenshot(path=path, full_page=True)
    return 1


if __name__ == "__main__":
    count = capture_all(OUTPUT.resolve(), FOLDER)
    sys.stdout.write(f"{count} captures dans {FOLDER.name}/\n")

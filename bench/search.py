"""`python -m bench.search`: what search costs the newsroom and its readers, on an invented archive of twelve years.

Measured apart from the peers, who have none: the time and the size of the index, then, in Chromium on this machine and
warm, the time from the last letter typed to the first result on the page, the pause that waits for more letters included.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.contenders import NOW
from bench.corpus import stories
from bench.forms import HOUSE, write_newsroom
from tests.browser.harness import chromium, serve

QUERIES = ("économie", "l’emploi", "conseil municipal", "budget 2024")
# In the page: from the last event of the keyboard to the first result that is drawn.
MEASURE = """async (words) => {
    const field = document.querySelector("#search_q"), list = document.querySelector(".search-results");
    list.replaceChildren();
    const shown = new Promise((done) => new MutationObserver((_, watching) => {
        if (!list.children.length) return;
        watching.disconnect();
        requestAnimationFrame(() => done(performance.now()));
    }).observe(list, { childList: true }));
    field.value = words;
    const begun = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return (await shown) - begun;
}"""


def main(words: Sequence[str]) -> int:
    """Print the figures; the exit code is 0 whatever they are."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=HOUSE / ".bench" / "search", help="where it is made")
    options = parser.parse_args(words)
    site = options.folder.resolve()
    shutil.rmtree(site, ignore_errors=True)
    write_newsroom(site, stories(options.articles))
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("SEARCH = True\n")
    print("cold build:", _build(site), sep="\n")
    newest = max((site / "content/articles").rglob("*.md"))
    newest.write_text(newest.read_text("utf-8") + "\nUn mot de plus.\n", "utf-8")
    print("one edit:", _build(site), sep="\n")
    index = site / "output/recherche/index"
    for year in sorted(place for place in index.iterdir() if place.name.isdigit()):
        sizes = [place.stat().st_size for place in year.rglob("*") if place.is_file()]
        print(f"{year.name}: {len(sizes)} files, {sum(sizes) / 1e6:.1f} MB")
    _read(site / "output")
    return 0


def _build(site: Path) -> str:
    command = (sys.executable, "-P", "-m", "desk", "construire", "--silencieux", "--statistiques")
    environ = os.environ | {"PYTHONPATH": str(HOUSE), "ROTATIVE_NOW": NOW}
    return subprocess.run(
        command, cwd=site, env=environ, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def _read(output: Path) -> None:
    with serve(output.resolve()) as base, chromium() as browser:
        page = browser.new_page()
        begun = time.perf_counter()
        page.goto(f"{base}/recherche/?q=mairie")
        page.wait_for_selector(".search-result")
        print(f"page, indexes and first result, nothing kept: {1000 * (time.perf_counter() - begun):.0f} ms")
        for query in QUERIES:
            page.goto(f"{base}/recherche/")
            page.focus("#search_q")
            page.wait_for_load_state("networkidle")
            first = page.evaluate(MEASURE, query)
            page.evaluate(MEASURE, "mairie")
            again = [page.evaluate(MEASURE, query) for _ in range(3)]
            status = page.inner_text(".search-status")
            print(f"{query}: first {first:.0f} ms, again {statistics.median(again):.0f} ms ({status})")
        page.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

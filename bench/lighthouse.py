"""`python -m bench.lighthouse`: Lighthouse's scores of the demonstration newspaper, phone and desktop. Writes LIGHTHOUSE.md.

The site is built afresh and served on 127.0.0.1 as docs/exploitation.md says, compressed; the browser is the tests' own.
Lighthouse comes from npm, from the lock beside this file, and asks nothing of other hosts.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import machine
from bench.contenders import NOW
from bench.forms import HOUSE
from bench.server import serve
from tests.browser.harness import QUIET_CHROMIUM
from tests.site.kinds import kinds_of

PACKAGE = ("package.json", "package-lock.json")
PAGES = {
    "home": "home",
    "article with image": "article-actualite",
    "category": "category",
    "search": "search",
}
DEVICES = {"mobile": (), "desktop": ("--preset=desktop",)}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {
    "first-contentful-paint": "FCP",
    "largest-contentful-paint": "LCP",
    "total-blocking-time": "TBT",
    "cumulative-layout-shift": "CLS",
    "speed-index": "SI",
}
# Why an audit that is not perfect is left as it is. An audit without a reason is shown as such.
REASONS = {
    "largest-contentful-paint": "a picture or a title on a simulated slow phone: within what Lighthouse calls good",
    "first-contentful-paint": "three round trips on a simulated slow network: within what Lighthouse calls good",
    "speed-index": "a simulated slow phone: within what Lighthouse calls good",
    "render-blocking-resources": "one style sheet and 1 kB of script, before anything is painted: no flash of bare text, "
    "and none of white for who chose the dark",
    "render-blocking-insight": "the same style sheet and script",
    "network-dependency-tree-insight": "the page, then its style sheet and script, which it names itself; fonts are asked "
    "for in the head",
    "uses-long-cache-ttl": "fonts and pictures are kept a week: their addresses stay when their content changes",
    "cache-insight": "fonts and pictures are kept a week: their addresses stay when their content changes",
    "image-delivery-insight": "one step of `IMAGES_WIDTHS` is wider than the slot: fewer files for the cache and the host",
    "uses-responsive-images": "one step of `IMAGES_WIDTHS` is wider than the slot: fewer files for the cache and the host",
}
HEAD = """\
# Lighthouse

Written by `make bench` (`python -m bench.lighthouse`). The demonstration newspaper with search, served on 127.0.0.1 with
gzip and the cache headers of docs/exploitation.md, by Lighthouse's own throttling (`simulate`). Each page is opened with
nothing kept; a score is the median of its visits.
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One run. `scores` by category from 0 to 100, `metrics` as Lighthouse words them, `imperfect` audits by name:
    title and what it says."""

    version: str
    browser: str
    scores: dict[str, int]
    metrics: dict[str, str]
    imperfect: dict[str, tuple[str, str]]


def main(words: Sequence[str]) -> int:
    """Exit code 0 whatever the figures are: the bench shows, people judge."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.lighthouse", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--repeats", type=int, default=3, help="visits of each page")
    parser.add_argument("--folder", type=Path, default=HOUSE / ".bench", help="where everything is made")
    parser.add_argument("--into", type=Path, default=HOUSE / "bench", help="where LIGHTHOUSE.md goes")
    options = parser.parse_args(words)
    folder = options.folder.resolve()
    tool = install(folder / "lighthouse")
    output = build(folder / "fanal")
    kinds = kinds_of({p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.html")})
    began, busy = machine.now(), machine.load()
    visits: dict[tuple[str, str], list[Visit]] = {}
    with serve(output) as base:
        for _ in range(options.repeats):
            for page, kind in PAGES.items():
                for device, preset in DEVICES.items():
                    visit = read(_visit(tool, base + kinds[kind], preset))
                    visits.setdefault((page, device), []).append(visit)
                    print(page, device, *visit.scores.values(), file=sys.stderr, flush=True)
    lines = [
        f"Measured on {began:%Y-%m-%d at %H:%M} UTC, visits of each page: {options.repeats}.\n",
        f"- load: {busy} before, {machine.load()} after",
        *(f"- {name}: {value}" for name, value in machine.computer()),
        "",
        *report(visits),
    ]
    options.into.mkdir(parents=True, exist_ok=True)
    (options.into / "LIGHTHOUSE.md").write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return 0


def install(folder: Path) -> Path:
    """Lighthouse's command, made anew when the lock is not the one that it was made from.

    Packages come from where npm is set up to look. Raises subprocess.CalledProcessError when npm fails.
    """
    mark, lock = folder / "installed.json", (HOUSE / "bench" / PACKAGE[1]).read_bytes()
    if not (mark.is_file() and mark.read_bytes() == lock):
        print("Installing Lighthouse", file=sys.stderr, flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in PACKAGE:
            shutil.copy(HOUSE / "bench" / name, folder)
        shutil.copy(HOUSE / ".npmrc", folder)
        subprocess.run(("npm", "ci", "--silent"), cwd=folder, check=True)
        # Written last: an installation that was interrupted is begun anew.
        mark.write_bytes(lock)
    return folder / "node_modules" / "lighthouse" / "cli" / "index.js"


def build(site: Path) -> Path:
    """The demonstration newspaper, built below `site` at an instant of its own time: the folder that is served."""
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    for name in ("content", "theme"):
        shutil.copytree(HOUSE / name, site / name)
    shutil.copy(HOUSE / "pelicanconf.py", site)
    command = (sys.executable, "-P", "-m", "desk", "construire", "--silencieux")
    environ = os.environ | {"PYTHONPATH": str(HOUSE), "ROTATIVE_NOW": NOW}
    subprocess.run(command, cwd=site, env=environ, check=True)
    return (site / "output").resolve()


def read(told: dict[str, Any]) -> Visit:
    """What Lighthouse told. Raises ValueError when it could not open the page."""
    if "runtimeError" in told:
        raise ValueError(told["runtimeError"]["message"])
    audits = told["audits"]
    return Visit(
        told["lighthouseVersion"],
        told["environment"]["hostUserAgent"].partition("Chrome/")[2].partition(" ")[0],
        {name: round(100 * told["categories"][name]["score"]) for name in CATEGORIES},
        {short: audits[name]["displayValue"] for name, short in METRICS.items()},
        {
            name: (audit["title"], audit.get("displayValue", ""))
            for name, audit in audits.items()
            if audit["score"] is not None and audit["score"] < 1
        },
    )


def report(visits: dict[tuple[str, str], list[Visit]]) -> Iterable[str]:
    """Tables of scores and of audits that are not perfect, each with its reason, line by line."""
    some = next(iter(visits.values()))[0]
    yield f"Lighthouse {some.version}, Chromium {some.browser}.\n"
    yield f"| page | device | {' | '.join(CATEGORIES)} | {' | '.join(METRICS.values())} |"
    yield f"|---|---|{'---:|' * (len(CATEGORIES) + len(METRICS))}"
    for (page, device), seen in visits.items():
        middle = sorted(seen, key=lambda visit: visit.scores["performance"])[len(seen) // 2]
        scores = (f"{statistics.median(visit.scores[name] for visit in seen):.0f}" for name in CATEGORIES)
        yield f"| {page} | {device} | {' | '.join((*scores, *middle.metrics.values()))} |"
    yield "\n## Audits that are not perfect\n"
    yield "Most weigh nothing in the scores: Lighthouse gives them as advice.\n"
    yield "| audit | where | why it stays |"
    yield "|---|---|---|"
    where: dict[str, dict[str, None]] = {}
    titles = {}
    for place, seen in visits.items():
        for visit in seen:
            for name, (title, _) in visit.imperfect.items():
                titles[name] = title
                where.setdefault(name, {})[", ".join(place)] = None
    for name in sorted(where):
        reason = REASONS.get(name, "**not explained yet**")
        yield f"| {titles[name]} (`{name}`) | {'; '.join(where[name])} | {reason} |"


def _visit(tool: Path, address: str, preset: Sequence[str]) -> dict[str, Any]:
    chromium = shutil.which("chromium")
    node = shutil.which("node")
    if not chromium or not node:
        raise FileNotFoundError("chromium or node is missing: `make test` installs them")
    flags = ("--headless=new", *(["--no-sandbox"] if os.geteuid() == 0 else []), *QUIET_CHROMIUM)
    command = (
        *(node, str(tool), address, *preset, "--quiet", "--no-enable-error-reporting"),
        *("--output=json", "--output-path=stdout", f"--chrome-flags={' '.join(flags)}"),
    )
    done = subprocess.run(
        command, env=os.environ | {"CHROME_PATH": chromium}, stdout=subprocess.PIPE, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

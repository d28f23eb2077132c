"""What Lighthouse tells, read and shown; the server that it visits."""

import gzip
import json
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from bench.lighthouse import CATEGORIES, METRICS, PACKAGE, REASONS, read, report
from bench.server import keeping, serve
from tests.browser.harness import ROOT


def told(**scores: float | None) -> dict[str, object]:
    audits: dict[str, object] = {name: {"score": 1, "displayValue": "1 s", "title": name} for name in METRICS}
    audits |= {name: {"score": score, "title": f"Title of {name}"} for name, score in scores.items()}
    return {
        "lighthouseVersion": "1.2",
        "environment": {"hostUserAgent": "Mozilla/5.0 HeadlessChrome/150.0 Safari"},
        "categories": {name: {"score": 0.97} for name in CATEGORIES},
        "audits": audits,
    }


def test_an_audit_that_is_not_perfect_is_shown_with_its_reason_or_as_unexplained() -> None:
    visit = read(told(**{"cache-insight": 0.5, "tap-targets": 0, "http-status-code": 1, "font-size": None}))
    page = "\n".join(report({("home", "mobile"): [visit]}))
    assert "| home | mobile | 97 | 97 | 97 | 97 |" in page
    assert f"| Title of cache-insight (`cache-insight`) | home, mobile | {REASONS['cache-insight']} |" in page
    assert "(`tap-targets`) | home, mobile | **not explained yet** |" in page
    assert "http-status-code" not in page
    assert "font-size" not in page


def test_a_page_that_could_not_be_opened_is_no_result() -> None:
    with pytest.raises(ValueError, match="refused"):
        read({"runtimeError": {"message": "refused"}})


def test_lighthouse_is_pinned_in_a_lock_of_its_own() -> None:
    wanted, lock = (json.loads((ROOT / "bench" / name).read_text("utf-8")) for name in PACKAGE)
    version = wanted["devDependencies"]["lighthouse"]
    assert lock["packages"]["node_modules/lighthouse"]["version"] == version
    assert "lighthouse" not in (ROOT / "package.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/", "no-cache"),
        ("/recherche/index/years.json", "no-cache"),
        ("/theme/theme.js", "no-cache"),
        ("/theme/site.css?v=1", "public, max-age=31536000, immutable"),
        ("/recherche/index/2024/index/fr_1.pf_index", "public, max-age=31536000, immutable"),
        ("/theme/fonts/newsreader.woff2", "public, max-age=604800"),
    ],
)
def test_what_keeps_its_address_when_it_changes_is_asked_for_again(address: str, kept: str) -> None:
    assert keeping(address) == kept


def test_text_is_sent_compressed_and_once(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>" + "mot " * 500, "utf-8")
    (tmp_path / "photo.avif").write_bytes(bytes(500))
    with serve(tmp_path) as base:
        headers = {"Accept-Encoding": "gzip"}
        with urlopen(Request(f"{base}/", headers=headers)) as page:
            assert page.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(page.read()) == (tmp_path / "index.html").read_bytes()
        with urlopen(Request(f"{base}/photo.avif", headers=headers)) as photo:
            assert photo.headers["Content-Encoding"] is None
            assert photo.headers["ETag"]

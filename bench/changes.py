"""What an editor does between two builds. Each change is done anew in every repetition, never twice the same."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bench.contenders import Contender
from bench.corpus import story
from bench.forms import article_file, write_article

# After all of the archive, so that a new article is the newest.
NEW_YEAR = datetime(2026, 1, 5, 8, 0)  # noqa: DTZ001


def edit_body(contender: Contender, site: Path, size: int, turn: int) -> None:
    """One more paragraph, or another one in its place, in an article of the archive."""
    original = story(size // 2)
    place = article_file(contender.form, site, original)
    text = place.read_text("utf-8").partition("\n\nUne ligne de plus,")[0].rstrip("\n")
    place.write_text(f"{text}\n\nUne ligne de plus, la {turn + 1}, après relecture.\n", "utf-8")


def edit_title(contender: Contender, site: Path, size: int, turn: int) -> None:
    """Another title for another article of the archive; its address stays."""
    original = story(size // 2 + 1)
    place = article_file(contender.form, site, original)
    text = place.read_text("utf-8")
    former = original.title if turn == 0 else f"{original.title}, suite {turn}"
    place.write_text(text.replace(former, f"{original.title}, suite {turn + 1}", 1), "utf-8")


def add_article(contender: Contender, site: Path, size: int, turn: int) -> None:
    """One more article, the newest of all."""
    write_article(contender.form, site, story(size + turn, NEW_YEAR + timedelta(hours=turn)))


def change_theme(contender: Contender, site: Path, size: int, turn: int) -> None:
    """A line in the template of every page."""
    place = site / contender.page
    kept = [line for line in place.read_text("utf-8").splitlines() if not line.startswith("<!-- turn")]
    kept.insert(kept.index("</body>"), f"<!-- turn {turn + 1} -->")
    place.write_text("\n".join(kept) + "\n", "utf-8")


def forget_all(contender: Contender, site: Path, size: int, turn: int) -> None:
    """No output, no state, no cache."""
    contender.forget(site, _aside(site), everything=True)


def forget(contender: Contender, site: Path, size: int, turn: int) -> None:
    """No output, no state; what is made once in the life of a picture is there."""
    contender.forget(site, _aside(site))


def _aside(site: Path) -> Path:
    """On the same disk, outside every site: session.py removes it once all is measured."""
    return site.parent / "aside"


Change = Callable[[Contender, Path, int, int], None]
CHANGES: Mapping[str, tuple[str, Change]] = {
    "first": ("first build, pictures converted", forget_all),
    "cold": ("cold build", forget),
    "body": ("one body edited", edit_body),
    "title": ("one title edited", edit_title),
    "new": ("one new article", add_article),
    "theme": ("theme changed", change_theme),
}

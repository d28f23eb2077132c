"""The invented archive: article `i` is the same, to the letter and to the minute, whatever the archive's size.

So an archive of 10,000 articles begins with the one of 1,000, and an edit of article `i` is the same edit in both.
Twelve years (2014 to 2025), 8 categories, 40 authors, 300 tags by Zipf's law, 250 to 900 words.

    python -m bench.corpus FOLDER --form rotative --articles 1000
"""

import argparse
import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from bench import words

SEED = 2014
# Clock times in Paris: how a head says its zone is the form's affair.
FIRST_DAY = datetime(2014, 1, 1)  # noqa: DTZ001
DAYS = 12 * 365 + 3
# The golden ratio's fraction: its multiples fill an interval evenly wherever one stops (Knuth, TAOCP 3, 6.4).
GOLDEN = 0.6180339887498949
AUTHORS = tuple(f"{first} {last}" for last in words.LAST_NAMES for first in words.FIRST_NAMES)
TAGS = tuple(matter + place for place in words.PLACES for matter in words.MATTERS)
# An archive's favourites: author k weighs 1 / sqrt(k), tag k weighs 1 / k.
AUTHOR_WEIGHTS = tuple(accumulate((k + 1) ** -0.5 for k in range(len(AUTHORS))))
TAG_WEIGHTS = tuple(accumulate(1 / (k + 1) for k in range(len(TAGS))))
EVERY_PICTURE = 8


@dataclass(frozen=True, slots=True)
class Story:
    """One article, before it is written for one of the generators.

    `date` is a clock time in Paris. `body` is Markdown; its addresses begin with `/`. `picture` is the path of a
    picture below the content, with its text and credit, None for most; it illustrates the head.
    """

    number: int
    title: str
    slug: str
    date: datetime
    category: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    summary: str
    body: str
    picture: tuple[str, str, str] | None

    @property
    def address(self) -> str:
        """`/2019/03/31/slug/`, the same for all generators."""
        return f"/{self.date:%Y/%m/%d}/{self.slug}/"


def stories(count: int) -> Iterator[Story]:
    """The articles 0 to `count` - 1."""
    return map(story, range(count))


def story(number: int, date: datetime | None = None) -> Story:
    """Article `number`; `date` puts it elsewhere in time (an article of today, for instance)."""
    chance = random.Random(f"{SEED}-{number}")
    title, slug = _title(number)
    categories = [name for _, name in words.CATEGORIES]
    authors = chance.choices(AUTHORS, cum_weights=AUTHOR_WEIGHTS, k=2 if chance.random() < 0.15 else 1)
    tags = chance.choices(TAGS, cum_weights=TAG_WEIGHTS, k=chance.randint(2, 5))
    date = date or _date(number)
    picture = None
    if number % EVERY_PICTURE == 0:
        name = f"images/{date:%Y/%m}/{slug}.png"
        picture = (name, chance.choice(words.PICTURES), chance.choice(AUTHORS))
    type_it = _typewriter if number % 2 else _typesetter
    return Story(
        number=number,
        title=type_it(title),
        slug=slug,
        date=date,
        category=chance.choice(categories),
        authors=tuple(dict.fromkeys(authors)),
        tags=tuple(dict.fromkeys(tags)),
        summary=type_it(f"{_sentence(chance)} {_sentence(chance)}"),
        body=type_it(_body(chance, number)),
        picture=picture,
    )


@cache
def _title(number: int) -> tuple[str, str]:
    """Title and slug, apart from the rest: links to an article need no more of it."""
    chance = random.Random(f"{SEED}-title-{number}")
    title = f"{chance.choice(words.SUBJECTS)} {chance.choice(words.VERBS)} {chance.choice(words.OBJECTS)}"
    return title, f"{slug_of(title)[:60].strip('-')}-{number}"


def count_words(text: str) -> int:
    """What stands between blanks and has a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def slug_of(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; an apostrophe parts words."""
    plain = unicodedata.normalize("NFD", text.lower().replace("’", "-"))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")


def _date(number: int) -> datetime:
    day = int((number + 1) * GOLDEN % 1 * DAYS)
    minutes = random.Random(f"{SEED}-date-{number}").randrange(6 * 60, 22 * 60)
    return FIRST_DAY + timedelta(days=day, minutes=minutes)


def _sentence(chance: random.Random) -> str:
    parts = (words.SUBJECTS, words.VERBS, words.OBJECTS, words.TAILS)
    return " ".join(chance.choice(part) for part in parts) + "."


def _figures(chance: random.Random, text: str) -> str:
    return text.format(n=chance.randint(2, 98), year=chance.randint(1989, 2013))


def _paragraph(chance: random.Random) -> str:
    sentences = [
        _sentence(chance) if chance.random() < 0.6 else _figures(chance, chance.choice(words.REMARKS))
        for _ in range(chance.randint(3, 5))
    ]
    return " ".join(sentences)


def _link(chance: random.Random, number: int) -> str | None:
    """A sentence that leads to an article of lower number and earlier date: it is there in any archive."""
    for _ in range(8):
        other = chance.randrange(number) if number else 0
        if _date(other).date() < _date(number).date():
            address = f"/{_date(other):%Y/%m/%d}/{_title(other)[1]}/"
            return f"{_sentence(chance)[:-1]}, [{chance.choice(words.LINKS)}]({address})."
    return None


def _list(chance: random.Random) -> str:
    sign = chance.choice(("- ", "1. "))
    return "\n".join(sign + demand for demand in chance.sample(words.DEMANDS, chance.randint(3, 5)))


def _table(chance: random.Random) -> str:
    rows = [f"| {row} | {chance.randint(3, 990)} | {chance.randint(1, 99)} % |" for row in words.ROWS]
    return "\n".join(["| Secteur | Demandes | Part |", "|---|---:|---:|", *rows[: chance.randint(3, 6)]])


def _body(chance: random.Random, number: int) -> str:
    """Paragraphs up to the wanted length, which the last block passes; under way a heading now and then and, at most
    once each, the other things."""
    wanted = chance.randint(250, 770)
    others = [
        (0.75, lambda: _link(chance, number)),
        (0.40, lambda: f"> {chance.choice(words.QUOTATIONS)}"),
        (0.40, lambda: f"Voici ce qui est demandé :\n\n{_list(chance)}"),
        (
            0.25,
            lambda: f"Une précision s’impose[^1].\n\n[^1]: {_figures(chance, chance.choice(words.NOTES))}",
        ),
        (0.35, lambda: _link(chance, number)),
        (0.20, lambda: _table(chance)),
    ]
    due = [make for share, make in others if chance.random() < share]
    headings = chance.sample(words.HEADINGS, len(words.HEADINGS))
    blocks = [_paragraph(chance)]
    while sum(map(count_words, blocks)) < wanted:
        if len(blocks) % 5 == 2 and headings:
            blocks.append(f"## {headings.pop()}")
        blocks.append(_paragraph(chance))
        if due and chance.random() < 0.6 and (block := due.pop()()):
            blocks.append(block)
    return "\n\n".join(blocks) + "\n"


def _typewriter(text: str) -> str:
    """As a keyboard types: straight apostrophes and quotation marks, three dots."""
    return text.replace("’", "'").replace("« ", '"').replace(" »", '"').replace("…", "...")


def _typesetter(text: str) -> str:
    """As a careful author types: no-break spaces where French has them."""
    text = re.sub(r"(?<=«) | (?=[»:%])", "\N{NO-BREAK SPACE}", text)
    return re.sub(r" (?=[;!?])", "\N{NARROW NO-BREAK SPACE}", text)


def main() -> None:
    """Write one archive."""
    from bench.forms import FORMS

    parser = argparse.ArgumentParser(description="Write an invented archive, always the same.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--form", choices=tuple(FORMS), default="rotative")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    FORMS[options.form](options.folder, stories(options.articles))


if __name__ == "__main__":
    main()

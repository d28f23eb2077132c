"""One archive in three hands: Rotative's newsroom, stock Pelican's content, Hugo's content.

Heads differ, bodies are the same bytes. The peers' sites come from `bench/peers/`, ours from the house itself.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw

from bench import words
from bench.corpus import AUTHORS, TAGS, Story, slug_of

HOUSE = Path(__file__).resolve().parents[1]
PEERS = HOUSE / "bench" / "peers"
PICTURE_SIZE = (160, 90)
DOMAIN = "vigie.example"
ZONE = ZoneInfo("Europe/Paris")

# The house's own settings, whatever rooms it has today, for another newspaper.
SETTINGS = '''\
"""Written by the bench: the house's settings, for an invented archive."""

import runpy

globals().update({{name: value for name, value in runpy.run_path({house!r}).items() if name.isupper()}})
SITENAME = "La Vigie"
SITESUBTITLE = "Le journal d’essai"
SITEURL = "https://{domain}"
# Peers have no search: ours is measured apart (bench/search.py).
SEARCH = False
# Nor do they draw cards: ours are drawn once in the life of an article (docs/decisions/0014-images.md).
IMAGES_CARDS = False
'''


def article_file(form: str, site: Path, story: Story) -> Path:
    """Where the article stands in a site of this form."""
    if form == "rotative":
        name = f"{story.date:%Y/%m}/{story.date:%Y-%m-%d}-{story.slug}.md"
        return site / "content" / "articles" / name
    return site / "content" / f"{story.date:%Y/%m/%d}" / f"{story.slug}.md"


def write_article(form: str, site: Path, story: Story) -> None:
    """Write the article, and its picture when it has one."""
    place = article_file(form, site, story)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"{HEADS[form](story)}\n{story.body}", encoding="utf-8")
    if form == "rotative":
        _register(site, story)
    if story.picture:
        pictures = site / ("static" if form == "hugo" else "content")
        _draw(pictures / story.picture[0], story.number)


def _register(site: Path, story: Story) -> None:
    """The line that `rotative enregistrer` would write, at the end: an editor commits it with the article."""
    day = f"{story.date:%Y-%m-%d}"
    first = story.date.replace(tzinfo=ZONE).isoformat()
    fields = (
        f"/{story.date:%Y/%m/%d}/{story.slug}/",
        f"{day}-{story.slug}",
        first,
        f"tag:{DOMAIN},{day}:{story.slug}",
    )
    with (site / "content" / "registry" / "permalinks.tsv").open("a", encoding="utf-8") as register:
        register.write("\t".join(fields) + "\n")


def _rotative_head(story: Story) -> str:
    lines = [
        f"Title: {story.title}",
        f"Date: {story.date:%Y-%m-%d %H:%M}",
        f"Category: {story.category}",
        f"Authors: {' ; '.join(story.authors)}",
        f"Summary: {story.summary}",
        f"Tags: {' ; '.join(story.tags)}",
    ]
    if story.picture:
        path, text, credit = story.picture
        lines += [f"Image: {path}", f"Image_alt: {text}", f"Image_credit: {credit}"]
    return "\n".join(lines) + "\n"


def _pelican_head(story: Story) -> str:
    """Pelican reads the slug from the head."""
    head = f"{_rotative_head(story)}Slug: {story.slug}\n"
    return head.replace("\nImage_alt: ", "\nAlt: ").replace("\nImage_credit: ", "\nCredit: ")


def _hugo_head(story: Story) -> str:
    """Every JSON value is a YAML value (YAML 1.2, 1.3)."""
    values: dict[str, object] = {
        "title": story.title,
        "date": f"{story.date:%Y-%m-%dT%H:%M:00}",
        "categories": [story.category],
        "authors": story.authors,
        "tags": story.tags,
        "slug": story.slug,
        "summary": story.summary,
    }
    if story.picture:
        values |= dict(zip(("image", "alt", "credit"), story.picture, strict=True))
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    return "\n".join(["---", *lines, "---", ""])


HEADS: Mapping[str, Callable[[Story], str]] = {
    "rotative": _rotative_head,
    "pelican": _pelican_head,
    "hugo": _hugo_head,
}


def write_newsroom(site: Path, stories: Iterable[Story]) -> None:
    """Settings, a copy of the theme, registries, articles, pictures: `rotative verifier` finds no fault in them."""
    site.mkdir(parents=True)
    (site / "pelicanconf.py").write_text(
        SETTINGS.format(house=str(HOUSE / "pelicanconf.py"), domain=DOMAIN), encoding="utf-8"
    )
    shutil.copytree(HOUSE / "theme", site / "theme")
    registries = {
        "authors": [(slug_of(name), f'nom = {_toml(name)}\nfonction = "Journaliste"') for name in AUTHORS],
        "categories": [
            (slug, f"nom = {_toml(name)}\nordre = {place}")
            for place, (slug, name) in enumerate(words.CATEGORIES, 1)
        ],
        "tags": [(slug_of(name), f"nom = {_toml(name)}") for name in TAGS],
    }
    (site / "content" / "registry").mkdir(parents=True)
    for name, sections in registries.items():
        text = "\n\n".join(f"[{slug}]\n{lines}" for slug, lines in sections)
        (site / "content" / "registry" / f"{name}.toml").write_text(text + "\n", encoding="utf-8")
    for story in stories:
        write_article("rotative", site, story)


def write_pelican(site: Path, stories: Iterable[Story]) -> None:
    """The plain site of `bench/peers/pelican` with the archive in it."""
    shutil.copytree(PEERS / "pelican", site)
    for story in stories:
        write_article("pelican", site, story)


def write_hugo(site: Path, stories: Iterable[Story]) -> None:
    """The plain site of `bench/peers/hugo` with the archive in it."""
    shutil.copytree(PEERS / "hugo", site)
    for story in stories:
        write_article("hugo", site, story)


FORMS: Mapping[str, Callable[[Path, Iterable[Story]], None]] = {
    "rotative": write_newsroom,
    "pelican": write_pelican,
    "hugo": write_hugo,
}


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _draw(place: Path, number: int) -> None:
    """A sky, a sea and a sun: small, and different for each article."""
    width, height = PICTURE_SIZE
    picture = Image.new("RGB", PICTURE_SIZE, (150 + number % 100, 190, 220))
    pen = ImageDraw.Draw(picture)
    left, top = number * 37 % (width - 30), number * 11 % 30
    pen.ellipse((left, top, left + 24, top + 24), fill=(250, 220, 120))
    horizon = 45 + number % 20
    pen.rectangle((0, horizon, width, height), fill=(30, 70 + number // 100 % 80, 110))
    pen.polygon([(left, horizon), (left + 30, horizon), (left + 15, horizon - 20)], fill=(240, 240, 235))
    place.parent.mkdir(parents=True, exist_ok=True)
    picture.save(place, optimize=False)

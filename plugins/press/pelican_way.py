"""Pelican's own way to the files of an edition: for a foreign theme, or when foreign plugins want to see the articles.

Pelican prints into a folder of its own, from what the gate let through; what it does not print, ours is added; then
the files go the way of all files: the stale tree, the swap.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from pelican import Pelican
from pelican.generators import PelicanTemplateNotFound
from pelican.paginator import PaginationRule
from pelican.plugins import signals

from plugins.domain import slots
from plugins.domain.derived import Derived
from plugins.domain.edition import Edition
from plugins.domain.filecopy import FileCopy
from plugins.domain.listing import SITE, Kind, Listing
from plugins.domain.problems import BuildRefused
from plugins.domain.record import Struct, replace
from plugins.domain.sheet import Sheet
from plugins.domain.site import Site
from plugins.domain.urls import ARCHIVES, feed_address, listing_address, listing_index_address
from plugins.press import texts
from plugins.press.checked import Checked
from plugins.press.contents import Translator, as_changed, body_of
from plugins.press.generators import CONTENT, Supply, fed
from plugins.press.laying import remove
from plugins.press.plan import plan
from plugins.press.printer import PagePrinter, render
from plugins.press.settings import SETTINGS_FILE, theme_version

HOUSE_THEME = Path(__file__).resolve().parents[2] / "theme"
INDEXES = {"CATEGORIES": Kind.CATEGORY, "TAGS": Kind.TAG, "AUTHORS": Kind.AUTHOR}
ARCHIVES_BY = {"YEAR": "{date:%Y}/", "MONTH": "{date:%Y}/{date:%m}/", "DAY": "{date:%Y}/{date:%m}/{date:%d}/"}


class PelicanWay(Struct):
    """Prints editions with Pelican. `scratch` is a folder for its output, emptied before and after.

    `is_theme_foreign`: Pelican's templates print the pages; else ours do, with what plugins made of the articles.
    """

    pelican: Pelican
    scratch: Path
    is_theme_foreign: bool

    def __call__(self, checked: Checked, edition: Edition) -> Iterator[tuple[str, bytes]]:
        """Every file, (path, bytes). Raises BuildRefused when theme or plugins cannot print, OSError for the disk."""
        remove(self.scratch)
        self.scratch.mkdir(parents=True)
        settings, output = self.pelican.settings, self.pelican.output_path
        before = dict(settings)
        settings.update(pelican_settings(checked.site, self.scratch))
        self.pelican.output_path = str(self.scratch)
        try:
            self._print(checked, edition)
        except (TemplateError, PelicanTemplateNotFound) as error:
            message = texts.MESSAGES["E409"]
            problem = message.at(SETTINGS_FILE, 0, "E409", value=checked.site.theme, error=error)
            raise BuildRefused([problem]) from error
        finally:
            # The same object prints again when Pelican watches the content folder.
            settings.clear()
            settings.update(before)
            self.pelican.output_path = output
        return self._files()

    def _print(self, checked: Checked, edition: Edition) -> None:
        """The steps of `Pelican.run`, without its report in English."""
        settings = self.pelican.settings
        supply = self._supply(checked, edition)
        context = settings | {
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "localsiteurl": settings["SITEURL"],
        }
        generators = [
            fed(kind, supply)(
                context=context,
                settings=settings,
                path=self.pelican.path,
                theme=self.pelican.theme,
                output_path=str(self.scratch),
            )
            for kind in self.pelican._get_generator_classes()
        ]
        for step in ("generate_context", "check_disabled_readers"):
            _each(generators, step)
        signals.all_generators_finalized.send(generators)
        _each(generators, "refresh_metadata_intersite_links")
        changed = _changed(edition, supply, generators)
        _each(generators, "generate_output", self.pelican._get_writer())
        self._add_ours(changed, context, supply)
        signals.finalized.send(self.pelican)

    def _supply(self, checked: Checked, edition: Edition) -> Supply:
        translator = Translator(edition, checked.newsroom.sources, self.pelican.settings)
        pages = edition.registry.pages.values()
        sheets = _media(edition)
        return Supply(
            articles={a.path.removeprefix(CONTENT): translator.article(a) for a in edition.articles()},
            pages={page.path.removeprefix(CONTENT): translator.page(page) for page in pages},
            # Pelican copies files as they are; a picture must lose its metadata, and is laid with our own sheets.
            files=tuple(dict.fromkeys(s.shows.path for s in sheets if isinstance(s.shows, FileCopy))),
            prints=self.is_theme_foreign,
        )

    def _add_ours(self, edition: Edition, context: Mapping[str, Any], supply: Supply) -> None:
        """Every sheet of ours whose file nobody printed: with a foreign theme no address of ours goes silent."""
        if self.is_theme_foreign:
            edition.site = replace(
                edition.site, theme=str(HOUSE_THEME), theme_version=theme_version(HOUSE_THEME)
            )
        printer = PagePrinter(edition.site.theme)
        articles = {made.save_as: made for path, made in supply.made.items() if path in supply.articles}
        sheets = plan(edition)
        prepared = slots.prepare.get()(sheets)
        if prepared.problems:
            raise BuildRefused(prepared.problems)
        for sheet in sheets:
            place = self.scratch / sheet.path
            if place.exists() or any(parent.is_file() for parent in place.parents):
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(render(sheet, printer))
            if sheet.renderer == "page":
                shown = {"article": articles[sheet.path]} if sheet.path in articles else {}
                said = {**context, **shown, "output_file": sheet.path}
                signals.content_written.send(str(place), context=said)

    def _files(self) -> Iterator[tuple[str, bytes]]:
        for folder, folders, names in os.walk(self.scratch):
            folders.sort()
            for place in (Path(folder) / name for name in sorted(names)):
                yield place.relative_to(self.scratch).as_posix(), place.read_bytes()
        remove(self.scratch)


def pelican_settings(site: Site, output: Path) -> dict[str, Any]:
    """Pelican's settings for printing `site` into `output`: our addresses, our feeds, and no way around the gate."""
    addresses = {"INDEX": "/", "ARCHIVES": ARCHIVES}
    addresses |= {name: listing_index_address(kind) for name, kind in INDEXES.items()}
    addresses |= {f"{name}_ARCHIVE": f"/{address}" for name, address in ARCHIVES_BY.items()}
    addresses |= {kind.name: listing_address(Listing(kind, "{slug}")) for kind in INDEXES.values()}
    settings: dict[str, Any] = {}
    for name, address in addresses.items():
        settings |= {f"{name}_URL": address[1:], f"{name}_SAVE_AS": f"{address[1:]}index.html"}
    feeds = {"FEED_ALL": SITE} | {
        f"{kind.name}_FEED": Listing(kind, "{slug}") for kind in (Kind.CATEGORY, Kind.AUTHOR)
    }
    for name in ("FEED", "FEED_ALL", "CATEGORY_FEED", "AUTHOR_FEED", "TAG_FEED", "TRANSLATION_FEED"):
        for form in ("atom", "rss"):
            told = feed_address(feeds[name], form)[1:] if name in feeds else None
            settings |= {f"{name}_{form.upper()}": told, f"{name}_{form.upper()}_URL": told}
    return settings | {
        "OUTPUT_PATH": str(output),
        "SITEURL": site.address,
        "FEED_DOMAIN": site.address,
        "DEFAULT_LANG": site.language,
        "TIMEZONE": site.timezone,
        "RELATIVE_URLS": False,
        # Pelican counts from the newest: its pages must not take the addresses of ours, which never move.
        "PAGINATION_PATTERNS": [
            PaginationRule(1, "{url}", "{save_as}"),
            PaginationRule(2, "{base_name}/suite/{number}/", "{base_name}/suite/{number}/index.html"),
        ],
        "STATIC_URL": "{path}",
        "STATIC_SAVE_AS": "{path}",
        "STATIC_CREATE_LINKS": False,
        # The gate decides by the build's instant; Pelican would by the machine's clock.
        "WITH_FUTURE_DATES": True,
        # Articles of one slug are not translations: their day tells them apart.
        "ARTICLE_TRANSLATION_ID": False,
        "PAGE_TRANSLATION_ID": False,
        # A cache would bring back what is no longer public; a default author would sign what has none.
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
        "AUTHOR": None,
    }


def _media(edition: Edition) -> list[Sheet]:
    images = slots.rooms["images"]
    shown = [sheet for a in edition.articles() for sheet in images.for_article(edition, a)]
    return [*shown, *images.for_site(edition)]


def _each(generators: Iterable[object], step: str, *arguments: object) -> None:
    for generator in generators:
        if hasattr(generator, step):
            getattr(generator, step)(*arguments)


def _changed(edition: Edition, supply: Supply, generators: Iterable[object]) -> Edition:
    """The edition with what plugins made of its articles, less those that they took out of Pelican's lists."""
    lists = ("articles", "translations", "hidden_articles", "hidden_translations")
    main = next(
        g for g in generators if getattr(g, "supply", None) is supply and hasattr(g, "hidden_articles")
    )
    kept = {id(made) for name in lists for made in getattr(main, name)}
    articles, bodies = [], {}
    for article in edition.articles():
        path = article.path.removeprefix(CONTENT)
        if id(supply.made[path]) in kept:
            articles.append(as_changed(article, supply.made[path], supply.articles[path]))
            bodies[article.path] = body_of(supply.made[path])
    # A body that a plugin changed may name any file: only those that the public articles show are known.
    pictures = {s.shows.source.path for s in _media(edition) if isinstance(s.shows, Derived)}
    files = {path: size for path, size in edition.files.items() if path in supply.files or path in pictures}
    return Edition(edition.site, edition.as_of, articles, bodies, edition.registry, edition.tombstones, files)

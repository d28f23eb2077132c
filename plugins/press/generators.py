"""Pelican's generators, fed by our edition: they open no article, no page and no picture by themselves.

Pelican calls `get_files` for names and `readers.read_file` for objects; both answer from the supply, so that
everything else in Pelican (signals, categories, archives, writing) runs as it is, in any of its versions.
"""

from __future__ import annotations

import fnmatch
import os
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from functools import partial
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator
from pelican.plugins import signals
from pelican.utils import sanitised_join

from plugins.domain.problems import BuildRefused
from plugins.domain.record import Struct, field
from plugins.press import texts
from plugins.press.contents import Given

CONTENT = "content/"


class Supply(Struct):
    """All that Pelican's generators receive. Keys and `files` are paths below `content/`.

    `prints` says whether Pelican's templates print the pages, or ours do and plugins only see the articles.
    `made` holds Pelican's objects by path once they are read, `faults` why some could not be.
    """

    articles: dict[str, Given]
    pages: dict[str, Given]
    files: tuple[str, ...]
    prints: bool
    made: dict[str, Content] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)


def fed(generator: type, supply: Supply) -> type:
    """A generator of Pelican's with its supply, under its own name, which plugins compare; others as they are."""
    ours = {ArticlesGenerator: FedArticles, PagesGenerator: FedPages, StaticGenerator: FedFiles}
    if generator not in ours:
        return generator
    return type(generator.__name__, (ours[generator],), {"supply": supply})


class Fed(Generator):
    """A generator whose contents are given."""

    supply: Supply

    @property
    def given(self) -> dict[str, Given]:
        """What this generator makes objects of."""
        raise NotImplementedError

    def get_files(self, paths: Iterable[str], exclude: Any = None, extensions: Any = None) -> list[str]:
        """The paths given, in the edition's order."""
        return list(self.given)

    def check_disabled_readers(self) -> None:
        """Nothing to say: our reading named every file that it cannot read."""

    def generate_context(self) -> None:
        """Pelican's, on what is given. Raises BuildRefused when an object is lost: Pelican logs that and goes on."""
        read = self.readers.read_file

        def read_given(base_path: str, path: str, *args: Any, **kwargs: Any) -> Content:
            if path not in self.given:
                return read(base_path, path, *args, **kwargs)
            with ExitStack() as witness:
                witness.push(partial(self._remember, path))
                return self._make(base_path, path, **kwargs)

        self.readers.read_file = read_given
        super().generate_context()
        lost = [path for path in self.given if path not in self.supply.made]
        if lost:
            message, faults = texts.MESSAGES["E408"], self.supply.faults
            raise BuildRefused(
                message.at(CONTENT + path, 0, "E408", error=faults.get(path, texts.NO_REASON))
                for path in lost
            )

    def _remember(self, path: str, kind: type | None, error: BaseException | None, trace: object) -> None:
        """Keep why an object could not be made, and let Pelican have the exception."""
        if kind is not None:
            self.supply.faults[path] = f"{kind.__name__}: {error}"

    def add_source_path(self, content: Content, static: bool = False) -> None:
        """Pelican calls this for every object that it keeps."""
        super().add_source_path(content, static)
        self.supply.made[content.get_relative_source_path()] = content

    def _make(
        self,
        base_path: str,
        path: str,
        content_class: type,
        context: dict[str, Any],
        preread_signal: Any,
        preread_sender: Generator,
        context_signal: Any,
        context_sender: Generator,
    ) -> Content:
        given = self.given[path]
        preread_signal.send(preread_sender)
        metadata = dict(given.metadata)
        context_signal.send(context_sender, metadata=metadata)
        place = os.path.join(base_path, path)
        made = content_class(given.body, metadata, self.settings, place, context)
        # French whatever the machine's locale.
        if given.published:
            made.locale_date = given.published
        if given.modified:
            made.locale_modified = given.modified
        return made


class FedArticles(Fed, ArticlesGenerator):
    """The articles that the gate let through."""

    @property
    def given(self) -> dict[str, Given]:
        """Every article, newest first."""
        return self.supply.articles

    def generate_feeds(self, writer: Any) -> None:
        """Nothing: the feeds are ours, at the addresses that the settings tell the theme."""

    def generate_drafts(self, write: Any) -> None:
        """Nothing: a draft has no page, even one that a plugin made a draft."""

    def generate_output(self, writer: Any) -> None:
        """The pages of Pelican's templates, or only the signals about them."""
        if self.supply.prints:
            super().generate_output(writer)
            return
        for article in (*self.articles, *self.hidden_articles):
            signals.article_generator_write_article.send(self, content=article)
        signals.article_writer_finalized.send(self, writer=writer)


class FedPages(Fed, PagesGenerator):
    """The pages outside the flow of news."""

    @property
    def given(self) -> dict[str, Given]:
        """Every page."""
        return self.supply.pages

    def generate_output(self, writer: Any) -> None:
        """The pages of Pelican's templates, or only the signals about them."""
        if self.supply.prints:
            super().generate_output(writer)
            return
        for page in self.pages:
            signals.page_generator_write_page.send(self, content=page)
        signals.page_writer_finalized.send(self, writer=writer)


class FedFiles(StaticGenerator):
    """The files that public pages show, and the theme's own."""

    supply: Supply

    def get_files(self, paths: Iterable[str], exclude: Any = None, extensions: Any = None) -> set[str]:
        """The files given."""
        return set(self.supply.files)

    def check_disabled_readers(self) -> None:
        """Nothing to say: no file is read."""

    def generate_context(self) -> None:
        """Pelican's, without the files that only a plugin's link would publish."""
        self.context["static_links"] &= set(self.supply.files)
        super().generate_context()
        # A set gave the order, which differs from one run to the next.
        self.staticfiles.sort(key=lambda file: file.source_path)

    def generate_output(self, writer: Any) -> None:
        """Copies. Raises OSError when the disk refuses, where Pelican logs a warning and goes on."""
        if not self.supply.prints:
            return
        for path in self.settings["THEME_STATIC_PATHS"]:
            self._copy_theme(os.path.join(self.theme, path))
        for file in self.staticfiles:
            _copy(os.path.join(self.path, file.source_path), sanitised_join(self.output_path, file.save_as))

    def _copy_theme(self, source: str) -> None:
        target = os.path.join(self.output_path, self.settings["THEME_STATIC_DIR"])
        if os.path.isfile(source):
            _copy(source, os.path.join(target, os.path.basename(source)))
        for folder, folders, names in os.walk(source, followlinks=True):
            folders[:] = [name for name in folders if not self._is_ignored(name)]
            base = os.path.relpath(folder, source)
            for name in names:
                if not self._is_ignored(name):
                    _copy(os.path.join(folder, name), os.path.normpath(os.path.join(target, base, name)))

    def _is_ignored(self, name: str) -> bool:
        return any(fnmatch.fnmatch(name, pattern) for pattern in self.settings["IGNORE_FILES"])


def _copy(source: str, target: str) -> None:
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, target)

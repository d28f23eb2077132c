"""A proof: one text as it goes to the readers for checking, before the presses run.

An article, a page, a dossier, a reply, a biography: the rules of one file see nothing else.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from plugins.domain.article import Article, Genre, Link, Picture, Status
from plugins.domain.problems import Problem
from plugins.domain.record import Record
from plugins.domain.source import Field, Source
from plugins.lint.anatomy import Anatomy, anatomy
from plugins.lint.tags import Comment, Tag, cut, skim
from plugins.lint.typed import line_of, line_of_words, places_of, without_code
from plugins.lint.verdict import problem

# What ordinary Markdown makes stays far below; past it, browsers and libraries differ and checks cost too much.
DEEPEST = 200


class Proof(Record):
    """One text with all that its rules may know.

    `typed` is its Markdown and begins at line `first_line` of `path`. `html` is its safe HTML, `raw` the HTML before
    cleaning (the same when nothing was typed in HTML: `has_raw` is False then). `tags`, `comments`: of `raw`, but for
    the dull tags when nothing was typed.
    `links` and `pictures` are what the reading found, `fields` the head. `archived` says that rules of quality warn.
    `genre` and `status` are the article's, or those of a published news text.
    """

    path: str
    first_line: int
    typed: str
    html: str
    raw: str
    has_raw: bool
    tags: tuple[Tag, ...]
    comments: tuple[Comment, ...]
    parts: Anatomy
    fields: tuple[Field, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    genre: Genre = Genre.NEWS
    status: Status = Status.PUBLISHED
    archived: bool = False
    is_body: bool = True

    def fault(self, code: str, line: int, **values: Any) -> Problem:
        """The problem `code` at a line of this file."""
        return problem(code, self.path, line, archived=self.archived, **values)

    def line_of(self, needle: str, nth: int = 0) -> int:
        """The line of the file on which `needle` stands for the `nth` time, outside code; the first line if nowhere."""
        return self.first_line - 1 + line_of(self.typed, needle, nth)

    def lines_of(self, needle: str) -> tuple[int, ...]:
        """The lines of the file on which `needle` stands, outside code when it does."""
        return tuple(self.first_line - 1 + line for line in places_of(self.typed, needle))

    def line_of_attribute(self, name: str, nth: int = 0) -> int:
        """The line of the `nth` attribute of a name."""
        return self.line_of(f"{name}=" if self.lines_of(f"{name}=") else name, nth)

    def line_of_tag(self, tag: Tag) -> int:
        """The line of one tag of `raw`: Markdown leaves typed HTML as it is, so its own line names it best."""
        start = self.raw.rfind("\n", 0, tag.start) + 1
        end = self.raw.find("\n", tag.end)
        around = self.raw[start : len(self.raw) if end < 0 else end].strip()
        exact = self.raw[tag.start : tag.end]
        places = self.lines_of(exact)
        if len(places) > 1 and len(places) == self.raw.count(exact):
            return places[self.raw.count(exact, 0, tag.start)]
        for needle in (around, exact):
            if len(needle) < 2000 and (lines := self.lines_of(needle)):
                return lines[0]
        return self.line_of(f"<{'/' if tag.closing else ''}{tag.name}")

    def line_of_words(self, words: str) -> int:
        """The first line of the file that holds `words`, whatever markup did to them."""
        return self.first_line - 1 + line_of_words(self.typed, words)

    def line_of_link(self, href: str, nth: int = 0) -> int:
        """The line of the `nth` link or image of an address."""
        lines = [link.line for link in self.links if link.href == href and link.line]
        return lines[min(nth, len(lines) - 1)] if lines else self.line_of(href, nth)

    def line_of_reference(self, link: Link) -> int:
        """The line of a link or image that the reading found, sought in the text when it had none."""
        return link.line or self.line_of(link.href)

    def after(self, needle: str, nth: int = 0) -> str:
        """At most 400 characters that follow the `nth` occurrence of `needle` in the Markdown; empty when fewer."""
        place = self.typed.find(needle)
        while place >= 0 and nth:
            place, nth = self.typed.find(needle, place + 1), nth - 1
        return self.typed[place + len(needle) : place + len(needle) + 400] if place >= 0 else ""

    @property
    def prose_typed(self) -> str:
        """The Markdown as typed, its code blanked out, same lines."""
        return without_code(self.typed)


def article_proof(
    article: Article, source: Source, html: str, raw: str | None, checked_since: date | None
) -> Proof:
    """The proof of an article."""
    return text_proof(
        source.path,
        source.body_line,
        source.body,
        html,
        raw,
        is_body=True,
        fields=source.fields,
        links=article.links,
        pictures=article.body_pictures,
        genre=article.genre,
        status=article.status,
        archived=checked_since is not None and article.date.day < checked_since,
    )


def text_proof(
    path: str,
    first_line: int,
    typed: str,
    html: str,
    raw: str | None = None,
    archived: bool = False,
    is_body: bool = False,
    **known: Any,
) -> Proof:
    """The proof of any text. `raw` is None when nothing was typed in HTML. `is_body`: it may not be empty."""
    tokens = tuple(skim(html))
    raw_tokens = tokens if raw is None else tuple(cut(raw))
    return Proof(
        path=path,
        first_line=first_line,
        typed=typed,
        html=html,
        raw=html if raw is None else raw,
        has_raw=raw is not None,
        tags=tuple(token for token in raw_tokens if isinstance(token, Tag)),
        comments=tuple(token for token in raw_tokens if isinstance(token, Comment)),
        parts=anatomy(tokens),
        archived=archived,
        is_body=is_body,
        **known,
    )

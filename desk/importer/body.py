"""The body of an imported text, mended pass by pass; and how its addresses are answered."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from markdown import Markdown

from desk.importer import texts
from desk.importer.anchors import mend_anchors
from desk.importer.containers import mend_containers
from desk.importer.elements import mend_tree
from desk.importer.fences import hold_fences
from desk.importer.headings import order_headings
from desk.importer.inline_tags import InlineTags
from desk.importer.ledger import Ledger
from desk.importer.lexing import Lexer
from desk.importer.media import Media
from desk.importer.outcomes import DROP, KEEP, Answers, Fate, Outcome
from desk.importer.placing import Placed
from desk.importer.references import References
from desk.importer.stash import Stash
from desk.importer.targets import LISTING_FORMS, Targets, is_elsewhere, parse
from plugins.domain.markup import URL_SCHEMES
from plugins.domain.urls import media_address, slugify

_FORBIDDEN = re.compile(
    r"<(?:script|style|iframe|object|embed|form|input|button|textarea|select|link|meta|base)\b"
    r"|<[a-z][^<>]*\s(?:on\w+\s*=|(?:href|src)\s*=\s*[\"']?\s*(?:javascript|vbscript|data):)",
    re.IGNORECASE,
)


_STARTS = re.compile(r"<(?=[A-Za-z/!?])")
_ACTS = re.compile(r"\b(javascript|vbscript|data):", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


class BodyMender:
    """Mends the bodies of one import. `now` is the local instant, as `Date` is written (`YYYY-MM-DD HH:MM`)."""

    def __init__(self, targets: Targets, media: Media, now: datetime, ledger: Ledger) -> None:
        self.targets, self.media, self.ledger = targets, media, ledger
        self.now = f"{now:%Y-%m-%d %H:%M}"

    def mend(self, placed: Placed) -> str:
        """The body of a text as our pages take it."""
        draft, ledger = placed.draft, self.ledger
        source, first = draft.source, draft.body_line
        answers = Answers(
            link=lambda href, line: self._link(href, line, placed),
            image=lambda href, line: self._image(href, line, placed),
            media=lambda href, line: self._media(href, line, placed),
        )
        stash = Stash()

        def mend_html(fragment: str, line: int) -> str:
            return mend_tree(fragment, answers, line, lambda at, said: ledger.mended(source, at, said))

        text = hold_fences(draft.body, first, stash, source, ledger)
        text = Lexer(first, stash, source, ledger, mend_html).part(text)
        text = InlineTags(first, answers, source, ledger).mend(text)
        text = mend_containers(text, first, stash, source, ledger)
        text = References(first, answers, source, ledger).mend(text)
        text = order_headings(text, first, stash, source, ledger)
        text = mend_anchors(text, first, stash, source, ledger)
        return self._proven(text, stash, source)

    def _proven(self, text: str, stash: Stash, source: str) -> str:
        """The body with everything restored; code that our converter does not take for code is disarmed."""
        body = stash.restore(text)
        if not _leaks(body):
            return body
        for number, (kind, held) in enumerate(list(stash.items)):
            if not _FORBIDDEN.search(held):
                continue
            stash.items[number] = (kind, re.sub(r"<(?=[A-Za-z/!?])", "&lt;", held))
            tried = stash.restore(text)
            if _leaks(tried) < _leaks(body):
                body = tried
                self.ledger.mended(source, 0, texts.CODE_DISARMED)
            else:
                stash.items[number] = (kind, held)
        if _leaks(body):
            # Our reading of the signs and the converter's differ: what is left is shown, whatever it was.
            self.ledger.mended(source, 0, texts.CODE_DISARMED)
            body = _ACTS.sub("\\1\u00a0:", _STARTS.sub("&lt;", body))
        return body

    def _link(self, href: str, line: int, placed: Placed) -> Outcome:
        form, path, rest = parse(href)
        if not form and (is_elsewhere(href) or not path):
            return self._elsewhere(href, line, placed)
        if form in LISTING_FORMS:
            address = LISTING_FORMS[form].format(slugify(path))
            self._mended(placed, line, texts.LINK.format(before=href, after=address))
            return Outcome(Fate.CHANGE, address + rest)
        place = placed.draft.place
        if target := self.targets.text(path, place):
            return self._to_text(target, href, rest, line, placed)
        if file := self.targets.file(path, place):
            return self._to_file(file, href, rest, line, placed)
        if self.targets.unread_text(path, place):
            self.ledger.unknown(placed.draft.source, line, texts.LINK_UNREAD.format(href=href))
            return DROP
        if listing := self.targets.listing(path):
            self._mended(placed, line, texts.LINK.format(before=href, after=listing))
            return Outcome(Fate.CHANGE, listing)
        if former := self.targets.former(path):
            return self._to_text(former, href, rest, line, placed)
        if path.startswith("/") and not form:
            self.ledger.unknown(placed.draft.source, line, texts.LINK_UNKNOWN.format(href=href))
            return KEEP
        self.ledger.unknown(placed.draft.source, line, texts.LINK_DROPPED.format(href=href))
        return DROP

    def _elsewhere(self, href: str, line: int, placed: Placed) -> Outcome:
        scheme = _SCHEME.match(href.strip())
        if scheme and scheme[1].lower() not in URL_SCHEMES:
            # Another tool's own links (`page:blog/slug`), or a slip (`ttps://`): pages take neither.
            _, path, rest = parse(href.strip()[scheme.end() :])
            if former := self.targets.former(path):
                return self._to_text(former, href, rest, line, placed)
            self.ledger.unknown(placed.draft.source, line, texts.LINK_DROPPED.format(href=href))
            return DROP
        mended = _slashes(href)
        return KEEP if mended == href else Outcome(Fate.CHANGE, mended)

    def _to_text(self, target: Placed, href: str, rest: str, line: int, placed: Placed) -> Outcome:
        draft = target.draft
        unseen = draft.status == "draft" or (bool(draft.when) and draft.when > self.now)
        later = draft.status == "draft" or placed.draft.when < draft.when
        if unseen and later and placed.draft.status != "draft":
            self._mended(placed, line, texts.LINK_UNPUBLISHED.format(href=href, path=target.path))
            return DROP
        self._mended(placed, line, texts.LINK.format(before=href, after=target.link))
        return Outcome(Fate.CHANGE, target.link + rest)

    def _to_file(self, file: str, href: str, rest: str, line: int, placed: Placed) -> Outcome:
        path = self.media.carry(file, _folder(placed), placed.draft.source, line)
        if not path:
            return DROP
        address = media_address(path)
        if address != href:
            self._mended(placed, line, texts.LINK.format(before=href, after=address))
        return Outcome(Fate.CHANGE, address + rest)

    def _image(self, href: str, line: int, placed: Placed) -> Outcome:
        return self._shown(href, line, placed, texts.IMAGE_ELSEWHERE, texts.IMAGE_MISSING)

    def _media(self, href: str, line: int, placed: Placed) -> Outcome:
        return self._shown(href, line, placed, texts.MEDIA_ELSEWHERE, texts.MEDIA_MISSING)

    def _shown(self, href: str, line: int, placed: Placed, elsewhere: str, missing: str) -> Outcome:
        _, path, _ = parse(href)
        if is_elsewhere(href):
            address = "https:" + href if href.startswith("//") else _slashes(href)
            if not re.match(r"https?://[^\s/]", address):
                self._mended(placed, line, missing.format(href=href[:80]))
                return DROP
            self._mended(placed, line, elsewhere.format(href=address))
            return Outcome(Fate.LINK, address)
        file = self.targets.file(path, placed.draft.place)
        if file and (carried := self.media.carry(file, _folder(placed), placed.draft.source, line)):
            return Outcome(Fate.CHANGE, media_address(carried))
        self._mended(placed, line, missing.format(href=href))
        return DROP

    def _mended(self, placed: Placed, line: int, said: str) -> None:
        self.ledger.mended(placed.draft.source, line, said)


def _slashes(href: str) -> str:
    """An address without the slashes too many of `https:///`."""
    return re.sub(r"^(https?:)/{3,}", r"\1//", href.strip())


def _folder(placed: Placed) -> str:
    return "pages" if placed.draft.is_page else f"{placed.draft.day:%Y/%m}"


def _leaks(body: str) -> int:
    """How many tags that must not ship a body's HTML has: in it, code is escaped, so every tag is one."""
    if not _FORBIDDEN.search(body) and not _ACTS.search(body):
        return 0
    return len(_FORBIDDEN.findall(_converter().reset().convert(body)))


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    # As the reading room sets it.
    return Markdown(
        extensions=["tables", "footnotes", "attr_list", "fenced_code", "sane_lists"], output_format="html"
    )

"""Markdown bodies as HTML: one converter per process, reset for each file; safe whatever was typed."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from plugins.domain.article import Genre, Link, Picture
from plugins.domain.links import Target, read_link
from plugins.domain.markup import TAGS
from plugins.domain.record import Record
from plugins.domain.source import Source
from plugins.reading import texts
from plugins.reading.clean import clean, is_forbidden
from plugins.reading.composition import compose, size_images
from plugins.reading.decode import first_bidi
from plugins.reading.limits import is_pathological
from plugins.reading.links import links_of
from plugins.reading.losses import note_losses
from plugins.reading.notes import Notes
from plugins.reading.pictures import measure
from plugins.reading.plain_body import plain_html
from plugins.reading.triggers import search_less
from plugins.reading.typesetting import Voice
from plugins.reading.values import Surroundings
from plugins.reading.words import count_words

_TYPED_HTML = re.compile(r"<[a-zA-Z/!?]")
# The page's only `h1` is its title: one typed as a tag is a heading like one typed with `#`.
_TYPED_TITLE = re.compile(r"<(/?)h1\b", re.IGNORECASE)
# An attribute list that may name, describe or turn an element: only pictures' own are known to be harmless.
_TYPED_ATTRIBUTES = re.compile(
    r"\{:?[^{}\n]*(?:#|\b(?:id|lang|dir|role|rel|aria-[a-z]+|width|height|href|target)\s*=)"
)
_TAG = re.compile(r"<[^>]*>")
_LOCAL = (Target.FILE, Target.ADDRESS)


class Setting(Record):
    """How a text is set: its voice, the genre of its article, and what its anchors begin with."""

    voice: Voice
    genre: Genre = Genre.NEWS
    prefix: str = ""


class Body(Record):
    """A text in HTML, typeset, links as typed. `raw` is the HTML before it was made safe, None when it was safe."""

    html: str
    raw: str | None
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    words: int


def read_body(source: Source, setting: Setting, surroundings: Surroundings, notes: Notes) -> Body | None:
    """The body of a source. None when its Markdown is too deeply nested or too costly, which is noted."""
    offset = is_pathological(source.body)
    if offset >= 0:
        notes.add("E016", source.body_line + source.body.count("\n", 0, offset))
        return None
    if match := first_bidi(source.body):
        line = source.body_line + source.body.count("\n", 0, match.start())
        notes.add("A095", line, character=f"U+{ord(match[0]):04X}")
    if (plain := plain_html(source.body, setting.genre, setting.prefix)) is not None:
        return Body(
            html=setting.voice.html(plain),
            raw=None,
            links=links_of(plain, source),
            pictures=(),
            words=count_words(unescape(_TAG.sub(" ", plain))),
        )
    converter, desk = _converter(setting.prefix)
    desk.begin(setting.genre, source.path, surroundings, setting.voice)
    try:
        raw = converter.reset().convert(source.body)
        typed = bool(_TYPED_HTML.search(source.body))
        unsafe = desk.forbidden or typed
        html = clean(_TYPED_TITLE.sub(r"<\1h2", raw)) if unsafe else raw
        if typed or _TYPED_ATTRIBUTES.search(source.body):
            # Imported by the first text that needs it: an edit of one that does not is the shorter.
            from plugins.reading.mending import mend

            html = mend(html, setting.prefix, desk.size_of)
    except RecursionError:
        _converter.cache_clear()  # its state is that of a file half read
        notes.add("E016", source.body_line)
        return None
    body = Body(
        html=setting.voice.html(html),
        raw=raw if unsafe else None,
        links=links_of(raw, source),
        pictures=tuple(desk.pictures),
        words=count_words(unescape(_TAG.sub(" ", html))),
    )
    note_losses(raw, source, converter, notes)
    return body


class Compositor(Treeprocessor):
    """The last pass over the tree: composes it, measures its images, and tells whether it must be cleaned."""

    def __init__(self, md: Markdown, prefix: str) -> None:
        super().__init__(md)
        self.prefix = prefix
        self.pictures: list[Picture] = []
        self.forbidden = False

    def begin(self, genre: Genre, path: str, surroundings: Surroundings, voice: Voice) -> None:
        """Make ready for one file."""
        self.genre, self.path, self.surroundings, self.voice = genre, path, surroundings, voice
        self.pictures = []
        self.forbidden = False

    def run(self, root: Element) -> None:
        """Called by Markdown once a file."""
        images = [(image, *self._read_image(image)) for image in root.iter("img")]
        compose(root, self.genre, self.prefix, alone=not self.md.htmlStash.html_counter)
        size_images(images)
        self.forbidden = any(
            is_forbidden(element) for element in root.iter() if element.attrib or element.tag not in TAGS
        )

    def size_of(self, address: str) -> tuple[int, int]:
        """Width and height of an image as typed, 0 when it is not a file of the newsroom."""
        found = read_link(address, self.path)
        path = found.path.lstrip("/")
        if found.target not in _LOCAL or not path or path.startswith(".."):
            return 0, 0
        return measure(path, self.surroundings)[:2]

    def _read_image(self, image: Element) -> tuple[int, int]:
        """Note the picture of an image that stands below `content/`; its width and height, 0 when unknown."""
        found = read_link(image.get("src", ""), self.path)
        path = found.path.lstrip("/")
        if found.target not in _LOCAL or not path or path.startswith(".."):
            return 0, 0
        width, height, widths = measure(path, self.surroundings)
        decorative = image.get("decorative", "").lower() in ("oui", "yes", "true")
        self.pictures.append(
            Picture(
                path=path,
                alt=self.voice.text(image.get("alt", "")),
                credit=self.voice.text(image.get("credit", "")),
                caption=self.voice.text(image.get("title", "")),
                decorative=decorative,
                width=width,
                height=height,
                widths=widths,
            )
        )
        return width, height


def plain_converter(prefix: str = "") -> Markdown:
    """Python-Markdown with the extensions of the house, fenced code aside, and nothing of ours."""
    notes = FootnoteExtension(
        BACKLINK_TITLE=texts.FOOTNOTE_BACKLINK, SEPARATOR=f":{prefix}" if prefix else ":"
    )
    # Themselves, not their names: to find an extension by name, Markdown asks every package that is installed.
    extensions = [TableExtension(), notes, AttrListExtension(), SaneListExtension()]
    return Markdown(extensions=extensions, output_format="html")


@lru_cache(maxsize=8)
def _converter(prefix: str) -> tuple[Markdown, Compositor]:
    converter = plain_converter(prefix)
    # Brings fenced code along, when a text has some.
    search_less(converter)
    compositor = Compositor(converter, prefix)
    # After every other processor: escaped characters are themselves again, attribute lists are attributes.
    converter.treeprocessors.register(compositor, "compositor", -1)
    return converter, compositor

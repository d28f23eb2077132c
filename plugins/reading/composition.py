"""The body's tree as a newspaper wants it: figures, scrolling tables, boxes, questions, entries of a live report, anchors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from plugins.domain.article import Genre
from plugins.domain.pattern import pattern
from plugins.domain.urls import slugify
from plugins.reading import texts
from plugins.reading.foreign import lead_to_foreign_media

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_ALIGNED = pattern(r"text-align:\s*(left|center|right);?")
# In minutes.
HALF_A_DAY = 12 * 60
_DIGITS = re.compile(r"[0-9]+")
_LIVE_ENTRY = pattern(r"\s*[0-2]?[0-9]\s?(?:h|:)\s?(?:[0-5][0-9])?\s*(?:[–—-]|$)")
# Attributes that authors type on an image for us, not for browsers.
_FOR_US = ("credit", "decorative")


def shift_headings(root: Element) -> None:
    """The page has one `h1`, its title: one typed in a body is a heading of the second level."""
    for element in root.iter("h1"):
        element.tag = "h2"


def name_headings(root: Element, prefix: str) -> None:
    """Give every heading an id made from its words, unique in the page; one typed by the author is kept."""
    unnamed = [element for element in root.iter() if element.tag in HEADINGS and not element.get("id")]
    if not unnamed:
        return
    taken = {element.get("id", "") for element in root.iter() if element.attrib}
    for element in unnamed:
        element.set("id", free_name("".join(element.itertext()), prefix, taken))


def free_name(words: str, prefix: str, taken: set[str]) -> str:
    """The id of a heading of these words, none of `taken`, to which it is added."""
    name = prefix + (slugify(words) or texts.UNNAMED_HEADING)
    free = name
    number = 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def level_headings(root: Element) -> None:
    """No heading skips a level below the page's `h1`: `###` under no `##` is of the second level.

    Source: RGAA 4.1, 9.1 (hierarchy of headings).
    """
    # The levels as typed of the headings that the current one stands in.
    above: list[int] = []
    for element in root.iter():
        if element.tag in HEADINGS:
            element.tag = outline(HEADINGS.index(element.tag), above)


def outline(typed: int, above: list[int]) -> str:
    """The element of a heading typed at this level (0 for `h2`) below those of `above`, to which it is added."""
    while above and above[-1] >= typed:
        above.pop()
    tag = HEADINGS[len(above)]
    above.append(typed)
    return tag


def make_figures(root: Element) -> None:
    """An image alone in its paragraph becomes a figure with its legend (`title`) and its credit."""
    if next(root.iter("img"), None) is None:
        return
    for paragraph in list(root.iter("p")):
        image = _lone_image(paragraph)
        if image is None:
            continue
        caption, credit = image.attrib.pop("title", ""), image.get("credit", "")
        paragraph.tag = "figure"
        paragraph.text = None
        paragraph[0].tail = None
        if caption or credit:
            legend = SubElement(paragraph, "figcaption")
            legend.text = f"{caption} " if caption and credit else caption
            if credit:
                span = SubElement(legend, "span", {"class": "credit"})
                span.text = credit
    for image in root.iter("img"):
        for name in _FOR_US:
            image.attrib.pop(name, None)


def _lone_image(paragraph: Element) -> Element | None:
    """The image of a paragraph that holds nothing else, itself or inside one link."""
    if len(paragraph) != 1 or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
        return None
    child = paragraph[0]
    if child.tag == "img":
        return child
    if child.tag == "a" and len(child) == 1 and child[0].tag == "img":
        bare = not (child.text or "").strip() and not (child[0].tail or "").strip()
        return child[0] if bare else None
    return None


def wrap_tables(root: Element) -> None:
    """Tables scroll by themselves on a narrow screen, can be reached by keyboard, and say what their cells are.

    Source: RGAA 4.1, 5.7 (header cells); WCAG 2.2, 2.1.1 (keyboard).
    """
    number = 0
    if next(root.iter("table"), None) is None:
        return
    for parent in list(root.iter()):
        for index, table in enumerate(list(parent)):
            if table.tag != "table":
                continue
            number += 1
            _dress_cells(table)
            label = texts.TABLE_LABEL.format(n=number)
            wrapper = Element(
                "div", {"class": "table-scroll", "role": "region", "aria-label": label, "tabindex": "0"}
            )
            wrapper.tail, table.tail = table.tail, None
            parent[index] = wrapper
            wrapper.append(table)


def _dress_cells(table: Element) -> None:
    for row in (row for part in table if part.tag != "thead" for row in part.iter("tr")):
        if row.find("td") is not None and row[0].tag == "th":
            row[0].attrib.setdefault("scope", "row")
    for cell in table.iter():
        if cell.tag not in ("th", "td"):
            continue
        if match := _ALIGNED.fullmatch(cell.attrib.get("style", "")):
            del cell.attrib["style"]
            cell.set("class", f"align-{match[1]}")
        if cell.tag == "th":
            if "".join(cell.itertext()).strip() or len(cell):
                cell.attrib.setdefault("scope", "col")
            else:
                cell.tag = "td"  # an empty header cell heads nothing


def open_boxes(root: Element) -> None:
    """A quotation that begins with a heading is none: it is a box beside the text (the essentials, a chronology)."""
    for quotation in root.iter("blockquote"):
        if len(quotation) and quotation[0].tag in HEADINGS:
            quotation.tag = "aside"


def mark_questions(root: Element) -> None:
    """In an interview a paragraph wholly in bold is a question."""
    for paragraph in root.iter("p"):
        if (
            len(paragraph) == 1
            and paragraph[0].tag == "strong"
            and not (paragraph.text or "").strip()
            and not (paragraph[0].tail or "").strip()
        ):
            paragraph.set("class", "question")


def open_entries(root: Element) -> None:
    """In a live report `### 14 h 30 – Titre` opens an entry, which ends before the next one or a higher heading."""
    children = list(root)
    entry: Element | None = None
    for child in children:
        opens = child.tag == "h3" and _LIVE_ENTRY.match("".join(child.itertext()))
        if opens:
            entry = Element("section", {"class": "live-entry"})
            entry.text, entry.tail = "\n", "\n"
            root.insert(list(root).index(child), entry)
        elif child.tag == "h2" or child.get("class") == "footnote":
            entry = None
        if entry is not None:
            root.remove(child)
            entry.append(child)
    _newest_first(root)


def _newest_first(root: Element) -> None:
    """Entries typed in the order of the clock are turned round; in any other order they stay as typed."""
    places = [index for index, child in enumerate(root) if child.get("class") == "live-entry"]
    entries = [root[index] for index in places]
    typed = [_LIVE_ENTRY.match("".join(entry[0].itertext())) for entry in entries]
    if _rises([_minutes(match[0]) if match else 0 for match in typed]):
        for index, entry in zip(places, reversed(entries), strict=True):
            root[index] = entry


def _minutes(hour: str) -> int:
    """`14 h 30`, in minutes since midnight."""
    hours, minutes = (*map(int, _DIGITS.findall(hour)), 0)[:2]
    return hours * 60 + minutes


def _rises(minutes: list[int]) -> bool:
    """Whether minutes of a day follow the clock: two may be the same, and one night may go past midnight."""
    steps = [after - before for before, after in pairwise(minutes)]
    falls = [step for step in steps if step < 0]
    one_night = len(falls) == 1 and falls[0] < -HALF_A_DAY and minutes[-1] < minutes[0]
    return any(step > 0 for step in steps) and (not falls or one_night)


def compose(root: Element, genre: Genre, prefix: str, alone: bool = True) -> None:
    """Every change of this file, in order. `alone` says that no typed HTML will stand between these elements."""
    lead_to_foreign_media(root)
    shift_headings(root)
    name_headings(root, prefix)
    make_figures(root)
    wrap_tables(root)
    open_boxes(root)
    if genre is Genre.INTERVIEW:
        mark_questions(root)
    if genre is Genre.LIVE:
        open_entries(root)
    if alone:
        level_headings(root)


def size_images(images: Iterable[tuple[Element, int, int]]) -> None:
    """Width and height of local images (no layout shift); all of a body load when they are near."""
    for image, width, height in images:
        if width and height:
            image.set("width", str(width))
            image.set("height", str(height))
        image.set("loading", "lazy")

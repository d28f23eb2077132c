"""What may stand in what: the content models of HTML, kept by renaming or wrapping, never by dropping words.

Source: HTML Living Standard, 3.2.5.2 Kinds of content, and the content model of each element.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from plugins.reading import texts

PHRASING = frozenset(
    "a abbr audio b bdi bdo br cite code del dfn em i img ins kbd mark picture q rp rt ruby s samp small source span "
    "strong sub sup time track u var video wbr".split()
)
_TRANSPARENT = frozenset({"a", "del", "ins", "audio", "video"})
_PHRASING_ONLY = (PHRASING - _TRANSPARENT) | {"p", "pre", "summary", "h2", "h3", "h4", "h5", "h6"}
_CONTAINERS = PHRASING - _TRANSPARENT
_WITHOUT_HEADINGS = frozenset({"address", "dt", "th", "caption"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_KEPT = ("class", "dir", "id", "lang", "title")
_INTERACTIVE = frozenset({"details", "audio", "video"})
# A part, and what it must stand in.
_HOMES = {
    "dd": {"dl"},
    "dt": {"dl"},
    "figcaption": {"figure"},
    "rp": {"ruby"},
    "rt": {"ruby"},
    "source": {"audio", "picture", "video"},
    "summary": {"details"},
    "track": {"audio", "video"},
}


def nest(root: Element) -> None:
    """Make every element below `root` stand where it may."""
    _settle(root, phrasing=False, headings=True)


def rename(element: Element, tag: str) -> None:
    """Another element with the same words; attributes that only the old one had are gone."""
    element.tag = tag
    kept = {name: element.attrib[name] for name in _KEPT if name in element.attrib}
    element.attrib.clear()
    element.attrib.update(kept)


def _settle(parent: Element, phrasing: bool, headings: bool) -> None:
    for child in list(parent):
        _fit(parent, child, phrasing, headings)
    if parent.tag in _PARTS:
        _PARTS[parent.tag](parent)
    for child in list(parent):
        within = child.tag in _PHRASING_ONLY or (phrasing and child.tag in _TRANSPARENT)
        _settle(child, within, headings and child.tag not in _WITHOUT_HEADINGS)
    if parent.tag not in ("ul", "ol"):
        _gather(parent, "li", "ul")


def _fit(parent: Element, child: Element, phrasing: bool, headings: bool) -> None:
    """Give `child` another name where its own may not stand."""
    tag = child.tag
    if tag in _HOMES and parent.tag not in _HOMES[tag]:
        if tag in ("source", "track"):
            _remove(parent, child)
            return
        rename(child, "span" if phrasing or tag in ("rt", "rp") else "div")
    elif phrasing and tag not in PHRASING:
        if tag == "hr":
            _remove(parent, child)
            return
        rename(child, "span")
    elif (tag in _HEADINGS and not headings) or (
        not phrasing and tag in _CONTAINERS and _holds_blocks(child)
    ):
        rename(child, "div")
    elif tag == "a" and any(e.tag in _INTERACTIVE or "tabindex" in e.attrib for e in child.iter()):
        rename(child, "span" if phrasing else "div")
    elif tag == "section" and not any(e.tag in _HEADINGS for e in child):
        child.tag = "div"
    elif (tag == "bdo" and "dir" not in child.attrib) or (tag == "ruby" and child.find("rt") is None):
        rename(child, "span")
    elif tag == "picture":
        _undress_picture(child)


def _holds_blocks(element: Element) -> bool:
    return any(inner.tag not in PHRASING for inner in element.iter())


def _undress_picture(picture: Element) -> None:
    """One image in one size: the others are files that the site does not publish."""
    rename(picture, "span")
    for inner in picture.findall("source"):
        _remove(picture, inner)


def _list_items(items: Element) -> None:
    """A list holds items: anything else goes into one."""
    _gather(items, "", "li", {"li"})


def _definitions(terms: Element) -> None:
    """A list of terms holds its pairs directly; one that pairs nothing is no such list."""
    for index, group in reversed(list(enumerate(list(terms)))):
        if group.tag == "div" and _pairs(group):
            terms[index : index + 1] = list(group)
    if not _pairs(terms):
        for child in terms:
            if child.tag in ("dt", "dd"):
                rename(child, "div")
        rename(terms, "div")


def _pairs(holder: Element) -> bool:
    tags = [child.tag for child in holder]
    text = (holder.text or "") + "".join(child.tail or "" for child in holder)
    proper = bool(tags) and tags[0] == "dt" and tags[-1] == "dd" and set(tags) == {"dt", "dd"}
    return proper and not text.strip()


def _details(details: Element) -> None:
    """A disclosure begins with its summary."""
    summaries = details.findall("summary")
    for other in summaries[1:]:
        rename(other, "div")
    summary = summaries[0] if summaries else Element("summary")
    if summaries:
        _remove(details, summary)
    else:
        summary.text = texts.DETAILS
    text, details.text = details.text, None
    summary.tail = text
    details.insert(0, summary)


def _legends(figure: Element) -> None:
    """One legend, first or last."""
    legends = figure.findall("figcaption")
    for other in legends[1:]:
        rename(other, "div")
    if legends and figure[0] is not legends[0] and figure[-1] is not legends[0]:
        _remove(figure, legends[0])
        figure.append(legends[0])


_PARTS = {"ul": _list_items, "ol": _list_items, "dl": _definitions, "details": _details, "figure": _legends}


def _gather(parent: Element, only: str, holder: str, but: set[str] | None = None) -> None:
    """Put runs of children called `only` (or of all `but` some, with loose text) into a new `holder`."""

    def taken(child: Element) -> bool:
        return child.tag == only if only else child.tag not in (but or set())

    if not any(map(taken, parent)) and (only or not _loose_text(parent)):
        return
    children, text = list(parent), parent.text or ""
    for child in children:
        parent.remove(child)
    run: Element | None = None
    if not only and text.strip():
        parent.text = None
        run = Element(holder)
        run.text = text
        parent.append(run)
    for child in children:
        tail = child.tail or ""
        if not taken(child):
            run = None
            parent.append(child)
            if not only and tail.strip():
                child.tail = None
                run = Element(holder)
                run.text = tail
                parent.append(run)
            continue
        if run is None:
            run = Element(holder)
            parent.append(run)
        run.append(child)
        if only and tail.strip():
            child.tail = None
            run.tail = tail
            run = None


def _loose_text(parent: Element) -> bool:
    return any((text or "").strip() for text in (parent.text, *(child.tail for child in parent)))


def _remove(parent: Element, child: Element) -> None:
    """Take an element out and leave the text that follows it."""
    index = list(parent).index(child)
    tail, child.tail = child.tail or "", None
    parent.remove(child)
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail

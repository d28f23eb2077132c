"""One HTML element made fit for our pages, in a tree or alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from desk.importer import texts
from desk.importer.outcomes import Answers, Fate, Outcome
from plugins.domain.markup import TAGS

EMBEDS = frozenset({"iframe", "embed", "object", "frame", "applet"})
DEAD = frozenset(
    {"script", "style", "template", "link", "meta", "base", "head", "title", "frameset", "param", "source"}
)
DRAWINGS = frozenset({"svg", "math", "canvas"})
CONTROLS = frozenset(
    "button label select option optgroup textarea input output datalist legend progress meter keygen".split()
)
# Structure that our pages have already: a plain block keeps the text apart.
STRUCTURE = (
    frozenset(
        "form fieldset center article header footer nav main hgroup noscript body html menu dir address dialog".split()
    )
    - TAGS
)
MEDIA = frozenset({"video", "audio"})
# All that code may hold beside text.
PHRASING = frozenset(
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RUNS = re.compile(r"\s*(?:javascript|vbscript|livescript|data|file|blob)\s*:", re.IGNORECASE)
_SOURCE = re.compile(r"https?://[^\s\[\]|<>\"\\^`{}]+|/[^\s\[\]|<>\"\\^`{}]*")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\ufeff]+")
_ADDRESSES = ("href", "src", "poster", "cite", "action", "formaction", "xlink:href", "data", "background")
Say = Callable[[str], None]


def runs_code(address: str) -> bool:
    """Whether an address would run code or smuggle a document, however it is spelt."""
    return bool(_RUNS.match(_IGNORED.sub("", address)))


def clean_attributes(tag: Tag, say: Say) -> None:
    """Take style, event handlers and addresses that run code off an element."""
    for name in list(tag.attrs):
        value = str(tag.attrs[name])
        if (
            name.lower() == "style"
            or name.lower().startswith("on")
            or name.lower() in ("srcdoc", "markdown", "ping")
        ):
            del tag.attrs[name]
            if name.lower() != "markdown":
                say(texts.ATTRIBUTE.format(name=name, tag=tag.name))
        elif name.lower() == "cite" and not _SOURCE.fullmatch(value.strip()):
            del tag.attrs[name]
            say(texts.ATTRIBUTE.format(name=name, tag=tag.name))
        elif name.lower() in _ADDRESSES and runs_code(value):
            del tag.attrs[name]
            say(texts.DANGEROUS.format(value=value[:60]))


def embed_address(tag: Tag) -> str:
    """The address of what a frame shows, empty when it shows no page."""
    address = str(tag.get("src") or tag.get("data") or tag.get("data-src") or "").strip()
    address = re.sub(r"^(https?:)/{3,}", r"\1//", address)
    if address.startswith("//"):
        address = "https:" + address
    return address if re.match(r"https?://[^\s/]", address) else ""


def embed_words(tag: Tag, address: str) -> str:
    """What to call a frame in a link: its title, else its address."""
    return " ".join(str(tag.get("title") or tag.get("aria-label") or "").split()) or address


def control_words(tag: Tag) -> str:
    """The words that a form control shows when it is no container: a button's."""
    if tag.name == "input" and str(tag.get("type", "")).lower() in ("submit", "button", "reset"):
        return str(tag.get("value", ""))
    return ""


def image_words(tag: Tag) -> str:
    """The alternative of an image, on one line."""
    return " ".join(str(tag.get("alt") or tag.get("title") or "").split())


def name_of(address: str) -> str:
    """The file name of an address, to call a picture by that has no words."""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2] or address


def mend_tree(fragment: str, answers: Answers, line: int, say: Callable[[int, str], None]) -> str:
    """A block of HTML, balanced, with only what our pages take. `say` gets the source's line of each mending."""
    soup = BeautifulSoup(fragment, "html.parser")
    for text in soup.find_all(string=lambda s: s is not None and type(s) is not NavigableString):
        text.extract()
    for tag in soup.find_all(True):
        if tag.decomposed or tag.parent is None:
            continue
        at = line + (tag.sourceline or 1) - 1
        _mend(tag, soup, answers, at, lambda said, at=at: say(at, said))  # type: ignore[misc]
    return str(soup)


def _mend(tag: Tag, soup: BeautifulSoup, answers: Answers, line: int, say: Say) -> None:
    name = tag.name.lower()
    if name in TAGS | STRUCTURE | {"h1"} and name not in PHRASING and tag.find_parent(["code"]):
        say(texts.TAG_IN_CODE.format(name=name))
        tag.unwrap()
    elif name in EMBEDS:
        _as_link(tag, soup, embed_address(tag), embed_words(tag, embed_address(tag)), say)
    elif name in DEAD and not (name == "source" and tag.find_parent(["picture", "video", "audio"])):
        say(texts.SCRIPT.format(name=name))
        tag.decompose()
    elif name in DRAWINGS:
        say(texts.DRAWING.format(name=name))
        tag.replace_with(NavigableString(tag.get_text(" ", strip=True)))
    elif name in CONTROLS:
        say(texts.CONTROL_TAG.format(name=name))
        if words := control_words(tag):
            tag.insert_before(NavigableString(words))
        tag.unwrap()
    elif name in STRUCTURE or (name not in TAGS and tag.find(True)):
        say(texts.TAG_CHANGED.format(name=name))
        tag.name = "div"
        tag.attrs = {key: value for key, value in tag.attrs.items() if key in ("id", "class", "lang")}
    elif name not in TAGS and name != "h1":
        say(texts.TAG_GONE.format(name=name))
        tag.unwrap()
    else:
        clean_attributes(tag, say)
        _readdress(tag, soup, answers, line)


def _as_link(tag: Tag, soup: BeautifulSoup, address: str, words: str, say: Say) -> None:
    if not address:
        say(texts.EMBED_GONE.format(name=tag.name))
        tag.unwrap() if tag.get_text(strip=True) else tag.decompose()
        return
    say(texts.EMBED.format(name=tag.name, address=address))
    tag.replace_with(_link(soup, tag, address, words))


def _link(soup: BeautifulSoup, old: Tag, address: str, words: str) -> Tag:
    link = soup.new_tag("a", href=address)
    link.string = words or address
    if old.parent is not None and old.parent.name != "[document]":
        return link
    paragraph = soup.new_tag("p")
    paragraph.append(link)
    return paragraph


def _readdress(tag: Tag, soup: BeautifulSoup, answers: Answers, line: int) -> None:
    """The addresses of a link, an image or a medium, answered."""
    if tag.name == "a" and tag.get("href"):
        outcome = answers.link(str(tag["href"]), line)
        if outcome.fate is Fate.DROP:
            del tag["href"]
        elif outcome.fate is Fate.CHANGE:
            tag["href"] = outcome.href
    elif tag.name == "img" or tag.name in MEDIA:
        _readdress_medium(tag, soup, answers, line)


def _readdress_medium(tag: Tag, soup: BeautifulSoup, answers: Answers, line: int) -> None:
    sources = [tag, *tag.find_all(["source", "track"])]
    address = next((str(each["src"]) for each in sources if each.get("src")), "")
    outcome = (
        (answers.image if tag.name == "img" else answers.media)(address, line)
        if address
        else Outcome(Fate.DROP)
    )
    for name in ("srcset", "sizes", "loading", "data-src"):
        tag.attrs.pop(name, None)
    picture = tag.find_parent("picture")
    for source in (picture or tag).find_all("source") if outcome.fate is not Fate.KEEP else ():
        source.decompose()
    if outcome.fate is Fate.CHANGE:
        tag["src"] = outcome.href
        tag.attrs.pop("poster", None)
    elif outcome.fate is Fate.LINK:
        words = image_words(tag) or name_of(outcome.href)
        inside = tag.find_parent("a") is not None
        tag.replace_with(NavigableString(words) if inside else _link(soup, tag, outcome.href, words))
    elif outcome.fate is Fate.DROP:
        words = image_words(tag)
        tag.replace_with(NavigableString(words)) if tag.name == "img" or words else tag.decompose()

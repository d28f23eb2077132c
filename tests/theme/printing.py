"""The theme's templates printed as the press prints them, and the page read back as a browser reads it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import jinja2

from plugins.domain.head import Head
from plugins.pages.views import Frame
from plugins.press.printer import PagePrinter
from tests.theme.samples import BARE_FRAME, BARE_HEAD, FRAME, HEAD

THEME = Path(__file__).resolve().parents[2] / "theme"
TEMPLATES = THEME / "templates"
STATIC = THEME / "static"


@cache
def environment() -> jinja2.Environment:
    """Jinja as the press sets it up."""
    return PagePrinter(str(THEME)).environment


def printed(template: str, page: object, frame: Frame = FRAME, head: Head = HEAD) -> str:
    """The HTML of one page."""
    return environment().get_template(template).render(frame=frame, head=head, page=page)


def printed_bare(template: str, page: object) -> str:
    """The HTML of one page on a site that has said nothing of itself yet."""
    return printed(template, page, BARE_FRAME, BARE_HEAD)


def tree(html: str) -> Element:
    """The page as a browser reads it; a parse error fails."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


def words(element: Element) -> str:
    """The text of an element, white space collapsed but no-break spaces kept."""
    return " ".join("".join(element.itertext()).replace("\n", " ").split(" ")).strip()

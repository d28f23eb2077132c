"""Files for crawlers, printed and read back."""

from lxml import etree

from plugins.domain import slots
from plugins.domain.edition import Edition
from plugins.sitemap import register
from plugins.sitemap.addresses import IMAGES, NEWS, PROTOCOL
from plugins.sitemap.room import SitemapRoom

NAMES = {"s": PROTOCOL, "image": IMAGES, "news": NEWS}


def printed(edition: Edition) -> dict[str, bytes]:
    """Every file of an edition, by output path."""
    register()
    return {sheet.path: slots.renderers[sheet.renderer](sheet) for sheet in SitemapRoom().for_site(edition)}


def values(xml: bytes, path: str) -> list[str]:
    """Texts at an XPath, with the prefixes of `NAMES`."""
    found = etree.fromstring(xml).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [str(one.text) if isinstance(one, etree._Element) else str(one) for one in found]

"""The files for crawlers as bytes: XML by lxml, plain text, JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeVar, cast

from lxml import etree

from plugins.domain.sheet import Sheet
from plugins.sitemap.addresses import IMAGES, NEWS, PROTOCOL, Address, News, Part
from plugins.sitemap.crawlers import Reservation, Robots

T = TypeVar("T")


def render_index(sheet: Sheet) -> bytes:
    """`<sitemapindex>`. Source: sitemaps.org protocol, Using Sitemap index files."""
    root = etree.Element(f"{{{PROTOCOL}}}sitemapindex", nsmap=_namespaces())
    for part in _all(sheet, Part):
        element = etree.SubElement(root, f"{{{PROTOCOL}}}sitemap")
        _text(element, PROTOCOL, "loc", part.url)
        if part.modified:
            _text(element, PROTOCOL, "lastmod", part.modified)
    return _printed(root)


def render_addresses(sheet: Sheet) -> bytes:
    """`<urlset>` with images. Source: sitemaps.org protocol; Google Search Central, Image sitemaps."""
    addresses = _all(sheet, Address)
    nsmap = _namespaces(image=IMAGES) if any(a.images for a in addresses) else _namespaces()
    root = etree.Element(f"{{{PROTOCOL}}}urlset", nsmap=nsmap)
    for address in addresses:
        element = etree.SubElement(root, f"{{{PROTOCOL}}}url")
        _text(element, PROTOCOL, "loc", address.url)
        if address.modified:
            _text(element, PROTOCOL, "lastmod", address.modified)
        for image in address.images:
            _text(etree.SubElement(element, f"{{{IMAGES}}}image"), IMAGES, "loc", image)
    return _printed(root)


def render_news(sheet: Sheet) -> bytes:
    """`<urlset>` of news. Source: Google Search Central, Create a News sitemap."""
    root = etree.Element(f"{{{PROTOCOL}}}urlset", nsmap=_namespaces(news=NEWS))
    for news in _all(sheet, News):
        element = etree.SubElement(root, f"{{{PROTOCOL}}}url")
        _text(element, PROTOCOL, "loc", news.url)
        about = etree.SubElement(element, f"{{{NEWS}}}news")
        publication = etree.SubElement(about, f"{{{NEWS}}}publication")
        _text(publication, NEWS, "name", news.publication)
        _text(publication, NEWS, "language", news.language)
        _text(about, NEWS, "publication_date", news.date)
        _text(about, NEWS, "title", news.title)
    return _printed(root)


def render_robots(sheet: Sheet) -> bytes:
    """`robots.txt`: groups apart by an empty line, then the sitemaps. Source: RFC 9309."""
    robots = sheet.shows
    assert isinstance(robots, Robots)
    blocks = [
        [
            *(f"User-agent: {agent}" for agent in group.agents),
            *(f"{key}: {path}" for key, path in group.rules),
        ]
        for group in robots.groups
    ]
    blocks.append([f"Sitemap: {address}" for address in robots.sitemaps])
    return ("\n\n".join("\n".join(block) for block in blocks) + "\n").encode()


def render_reservation(sheet: Sheet) -> bytes:
    """`tdmrep.json`, one rule for the whole site. Source: TDMRep, final report of 10 May 2024."""
    reservation = sheet.shows
    assert isinstance(reservation, Reservation)
    rules = [{"location": "/", "tdm-reservation": int(reservation.reserved)}]
    return (json.dumps(rules, indent=2) + "\n").encode()


def _all(sheet: Sheet, kind: type[T]) -> tuple[T, ...]:
    shown = sheet.shows
    assert isinstance(shown, tuple)
    assert all(isinstance(one, kind) for one in shown)
    return shown


def _namespaces(**prefixes: str) -> Mapping[str, str]:
    # lxml names the default namespace None, which its type information forgets.
    return cast("Mapping[str, str]", {None: PROTOCOL, **prefixes})


def _text(parent: etree._Element, namespace: str, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{namespace}}}{name}").text = text


def _printed(root: etree._Element) -> bytes:
    printed: bytes = etree.tostring(root, pretty_print=True, encoding="UTF-8", xml_declaration=True)
    return printed

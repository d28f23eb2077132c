"""Structured data of what is not an article: the publisher, the site, the breadcrumb.

Source: schema.org; Google Search Central, Breadcrumb and Site name structured data.
"""

from __future__ import annotations

from plugins.domain.article import Picture
from plugins.domain.edition import Edition
from plugins.domain.head import Crumb
from plugins.domain.site import Site
from plugins.domain.sounds import Sound
from plugins.domain.urls import media_address

CONTEXT = "https://schema.org"
Node = dict[str, object]


def publisher(site: Site) -> Node:
    """The newspaper that answers for what is published, with its logo."""
    node: Node = {
        "@type": "NewsMediaOrganization",
        "@id": site.absolute("/#publisher"),
        "name": site.name,
        "url": site.absolute("/"),
    }
    if site.publisher.name:
        node["legalName"] = site.publisher.name
    if site.logo:
        node["logo"] = {"@type": "ImageObject", "url": site.absolute(site.logo)}
    return node


def image(site: Site, picture: Picture) -> Node:
    """A picture with its credit, as image search shows it."""
    node: Node = {
        "@type": "ImageObject",
        "url": site.absolute(media_address(picture.path)),
    }
    if picture.width and picture.height:
        node |= {"width": picture.width, "height": picture.height}
    if picture.caption or picture.alt:
        node["caption"] = picture.caption or picture.alt
    if picture.credit:
        node |= {
            "creditText": picture.credit,
            "creator": {"@type": "Person", "name": picture.credit},
        }
    return node


def audio(site: Site, sound: Sound) -> Node:
    """A sound with its length in time and bytes where they are known. Source: schema.org, AudioObject; ISO 8601."""
    node: Node = {
        "@type": "AudioObject",
        "contentUrl": sound.address if sound.host else site.absolute(sound.address),
        "encodingFormat": sound.media_type,
    }
    if sound.seconds:
        node["duration"] = f"PT{sound.seconds}S"
    if sound.size:
        node["contentSize"] = str(sound.size)
    return node


def web_site(edition: Edition) -> Node:
    """The site itself, said on its front page."""
    site = edition.site
    node: Node = {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": site.absolute("/#site"),
        "name": site.name,
        "url": site.absolute("/"),
        "inLanguage": site.language,
        "publisher": publisher(site),
    }
    if site.tagline:
        node["description"] = site.tagline
    return node


def breadcrumb(site: Site, crumbs: tuple[Crumb, ...], canonical: str) -> Node:
    """The way to the page; the last step, which has no link of its own, is the page."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.name,
                "item": site.absolute(crumb.address) if crumb.address else canonical,
            }
            for position, crumb in enumerate(crumbs, 1)
        ],
    }

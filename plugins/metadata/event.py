"""Structured data of an agenda item's event.

Source: Google Search Central, Event structured data (required: name, startDate, location with its address;
recommended: description, endDate, eventStatus, image, organizer); schema.org, Event.
"""

from __future__ import annotations

from plugins.domain.article import Article, Occasion
from plugins.domain.dates import Moment
from plugins.metadata.structured import CONTEXT, Node


def event(article: Article, occasion: Occasion, canonical: str, description: str, images: list[Node]) -> Node:
    """The event that an article announces. Nothing is invented: who sells tickets or performs is not known.

    An event without a place is none for a search engine: the article's own node then says what there is to say.
    """
    node: Node = {
        "@context": CONTEXT,
        "@type": "Event",
        "@id": identifier(canonical),
        "name": article.title,
        "description": description,
        "url": canonical,
        "startDate": _instant(occasion.start),
        "eventStatus": f"{CONTEXT}/EventScheduled",
        "location": {
            "@type": "Place",
            "name": occasion.place,
            "address": {"@type": "PostalAddress", "streetAddress": occasion.place},
        },
        "inLanguage": article.lang,
    }
    if occasion.end:
        node["endDate"] = _instant(occasion.end)
    if images:
        node["image"] = images
    if article.source:
        node["organizer"] = {"@type": "Organization", "name": article.source}
    return node


def identifier(canonical: str) -> str:
    """The event's own name, by which the article refers to it."""
    return f"{canonical}#event"


def _instant(moment: Moment) -> str:
    """Day alone where no hour is known: Google takes midnight for a real hour."""
    return moment.datetime_attribute

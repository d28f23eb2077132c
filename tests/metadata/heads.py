"""Heads of pages, made as the pages room asks for them."""

import json
from typing import Any

from plugins.domain.article import Article
from plugins.domain.head import Crumb, Head, Subject
from plugins.domain.site import Site
from plugins.domain.urls import address_of
from plugins.metadata.maker import head_of
from tests.feeds.editions import edition_of
from tests.newspaper import SITE, article

HOME = Subject("/", "Le Phare", "Le quotidien du cap")


def subject_of(told: Article) -> Subject:
    """What an article's page says of itself."""
    crumbs = (Crumb("Accueil", "/"), Crumb("Politique", "/rubriques/politique/"), Crumb(told.title, ""))
    return Subject(address_of(told), told.title, told.description, article=told, crumbs=crumbs)


def article_head(site: Site = SITE, **changes: object) -> Head:
    """The head of an article's page."""
    told = article("vote", **changes)
    return head_of(edition_of(told, site=site), subject_of(told))


def page_head(subject: Subject, *articles: Article, site: Site = SITE) -> Head:
    """The head of any other page."""
    return head_of(edition_of(*articles, site=site), subject)


def documents(head: Head) -> dict[str, dict[str, Any]]:
    """The JSON-LD of a head by type, each type once."""
    read = [json.loads(text) for text in head.json_ld]
    found = {document["@type"]: document for document in read}
    assert len(found) == len(read)
    return found


def story(**changes: object) -> dict[str, Any]:
    """The JSON-LD of an article."""
    told = article("vote", **changes)
    head = head_of(edition_of(told), subject_of(told))
    document: dict[str, Any] = json.loads(head.json_ld[0])
    return document

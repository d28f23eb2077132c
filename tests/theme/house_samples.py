"""Examples of what the newspaper says of itself: publisher, feeds, a withdrawal."""

from __future__ import annotations

from datetime import date

from plugins.domain.article import Withdrawal
from plugins.domain.feeds import FeedForm, FeedGroup, NamedFeed
from plugins.domain.site import Host, Publisher
from plugins.pages.views import FeedChoice

SITE_ADDRESS = "https://gazette.example"
FEED = FeedChoice(
    "Économie",
    "/flux/rubriques/economie.xml",
    "/flux/rubriques/economie.atom.xml",
    "/flux/rubriques/economie.json",
)
PUBLISHER = Publisher(
    name="Société de la Gazette",
    legal_form="SAS au capital de 10 000 €",
    address="1, quai Neuf, 00000 Essai",
    phone="+33 1 00 00 00 00",
    email="redaction@gazette.example",
    registration="RCS Essai 000 000 000",
    publication_director="Anne Le Bihan",
    editor_in_chief="Malo Guern",
    shareholders="Société des lecteurs (100 %)",
    host=Host("Hébergeur d’essai", "2, quai Neuf, 00000 Essai", "+33 1 00 00 00 01"),
)
WITHDRAWAL = Withdrawal(date(2026, 2, 1), "Décision de justice.")
LEGAL_KINDS = ("mentions-legales", "confidentialite", "accessibilite", "contact")

FEED_FORMS = (
    FeedForm("rss", "application/rss+xml", FEED.rss),
    FeedForm("atom", "application/atom+xml", FEED.atom),
)
FEED_GROUPS = tuple(
    FeedGroup(kind, (NamedFeed("Économie & « port »", "/rubriques/economie/", FEED_FORMS),))
    for kind in ("site", "category", "dossier", "author", "language", "tag", "corrections")
)

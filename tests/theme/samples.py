"""One full and one bare example of everything that a template may be given."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from plugins.domain.article import Correction, Credit, Occasion, RightOfReply, Signature, Withdrawal
from plugins.domain.dates import Moment
from plugins.domain.head import Crumb, FeedLink, Head
from plugins.domain.record import replace
from plugins.domain.site import Publisher
from plugins.domain.sounds import Sound
from plugins.pages import site_views, views
from plugins.pages.views import Anchor, Card, Entry, Image, Translation, Writer
from tests.theme.house_samples import FEED, FEED_GROUPS, LEGAL_KINDS, PUBLISHER, SITE_ADDRESS, WITHDRAWAL

PARIS = ZoneInfo("Europe/Paris")


def at(year: int, month: int, day: int, hour: int | None = None, minute: int = 0) -> Moment:
    """An instant in Paris; without an hour, a day."""
    return Moment(datetime(year, month, day, hour or 0, minute, tzinfo=PARIS), hour is not None)


FRAME = views.Frame(
    site_name="La Gazette",
    tagline="Quotidien d’essai du Littoral",
    address="https://gazette.example",
    stylesheet="/theme/theme.css",
    categories=(
        Anchor("Politique", "/rubriques/politique/"),
        Anchor("Économie", "/rubriques/economie/"),
        Anchor("Littoral", "/rubriques/littoral/"),
        Anchor("Culture", "/rubriques/culture/"),
    ),
    pages=(Anchor("À propos", "/a-propos/"), Anchor("Mentions légales", "/mentions-legales/")),
    services=(
        Anchor("archives", "/archives/"),
        Anchor("feeds", "/flux/"),
        Anchor("site_map", "/plan-du-site/"),
    ),
)
BARE_FRAME = views.Frame("La Gazette", "", "https://gazette.example", "/theme/theme.css", (), ())
HEAD = Head(
    title="Le budget est voté – La Gazette",
    description="Le conseil a voté le budget.",
    canonical="https://gazette.example/rubriques/economie/",
    robots="max-image-preview:large",
    lang="fr",
    properties=(("og:title", "Le budget est voté"), ("og:type", "article")),
    names=(("author", "Anne Le Bihan"),),
    json_ld=('{"@context":"https://schema.org","@type":"WebSite","name":"La Gazette"}',),
    feeds=(FeedLink("La Gazette", "/flux/actualites.xml", "application/rss+xml"),),
    alternates=(("en", "https://gazette.example/2026/11/23/budget/"),),
)
BARE_HEAD = Head("La Gazette", "", "", "", "fr")
CRUMBS = (Crumb("Une", "/"), Crumb("Économie", "/rubriques/economie/"), Crumb("Le budget est voté", ""))
ECONOMY = Anchor("Économie", "/rubriques/economie/")
PICTURE = Image(
    "/images/quai.png", "Le quai au matin", "Le quai, lundi.", "Anne Le Bihan / La Gazette", 1200, 800
)

CARD = Card(
    title="Le budget est voté à une voix près",
    kicker="Conseil",
    address="/2026/11/23/budget/",
    summary_html="Après <em>six heures</em> de débat, la majorité tient.",
    date=at(2026, 11, 23, 18, 30),
    updated=at(2026, 11, 23, 20, 5),
    category=ECONOMY,
    authors=("Anne Le Bihan", "Malo Guern", "Zoé Ney"),
    source="",
    genre="actualite",
    image=PICTURE,
    lang="fr",
)
BARE_CARD = Card(
    "Brève", "", "/2026/11/22/breve/", "", at(2026, 11, 22), None, Anchor(""), (), "", "depeche", None, "fr"
)
OPINION = replace(
    CARD, title="Rendez-nous la jetée", genre="tribune", address="/2026/11/21/jetee/", image=None
)
FOREIGN = replace(
    CARD, title="The harbour by night", lang="en", address="/2026/11/20/harbour/", genre="partenaire"
)

BODY = """
<p class="question"><strong>Que dit le vote ?</strong></p>
<p>Il dit <a href="/2026/11/20/port/">une attente</a>, et <abbr title="Produit intérieur brut">PIB</abbr> en
hausse<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>. <q>Rien de plus.</q></p>
<h2>Une voix</h2>
<blockquote><p>Nous recommencerons.</p></blockquote>
<figure><img src="/images/quai.png" alt="Le quai" width="1200" height="800" loading="lazy">
<figcaption>Le quai <span class="credit">Zoé Ney</span></figcaption></figure>
<h3>Les chiffres</h3>
<div class="table-scroll"><table><thead><tr><th>Liste</th><th>Sièges</th></tr></thead>
<tbody><tr><td>Ensemble</td><td>37</td></tr><tr><td>Marée haute</td><td>3</td></tr></tbody></table></div>
<ul><li>un</li><li>deux<ol><li>trois</li></ol></li></ul>
<pre><code>solde = recettes - dépenses</code></pre>
<p><code>solde</code> et <kbd>F5</kbd>, <span lang="en">balance</span></p>
<section class="live-entry"><h3>14 h 30 – Ouverture</h3><p>La séance est ouverte.</p></section>
<details><summary>Le texte du vote</summary><p>Article premier.</p></details>
<hr>
<dl><dt>Solde</dt><dd>Ce qui reste.</dd></dl>
<div class="footnote"><hr><ol><li id="fn:1"><p>Selon l’Insee.
<a class="footnote-backref" href="#fnref:1" title="Retour">↩</a></p></li></ol></div>
"""

ARTICLE = views.ArticlePage(
    title="Le budget est voté à une voix près",
    kicker="Conseil",
    lang="fr",
    genre="actualite",
    crumbs=CRUMBS,
    category=ECONOMY,
    summary_html="Après <em>six heures</em> de débat, la majorité tient.",
    writers=(
        Writer("Anne Le Bihan", "journaliste économie", "/auteurs/anne-le-bihan/"),
        Writer("Malo Guern", "", "/auteurs/malo-guern/"),
        Writer("Zoé Ney", "envoyée spéciale", ""),
    ),
    agency="AFP",
    source="Conseil départemental",
    date=at(2025, 10, 1, 18, 30),
    updated=at(2025, 10, 2, 9),
    image=PICTURE,
    corrections=(
        Correction(date(2025, 10, 2), "Le solde est de <strong>12</strong> millions, non de 21."),
        Correction(date(2025, 10, 3), "Le maire se nomme Yann Guern."),
    ),
    body_html=BODY,
    signatures=(Signature("Anne Le Bihan", "envoyée spéciale"), Signature("Zoé Ney", "")),
    credits=(Credit("photo", "Zoé Ney"), Credit("relecture", "Malo Guern")),
    rights_of_reply=(RightOfReply(date(2025, 10, 9), "Yann Guern", "<p>Je n’ai pas dit cela.</p>"),),
    occasion=Occasion(at(2025, 10, 1, 18), at(2025, 10, 1, 20, 30), "Hôtel du département"),
    calendar="/2025/10/01/budget/evenement.ics",
    licence="CC BY-SA 4.0",
    ai_disclosure="La carte a été ébauchée par une machine, puis vérifiée.",
    tags=(Anchor("Budget", "/mots-cles/budget/"), Anchor("Impôts", "/mots-cles/impots/")),
    dossier=Anchor("Le budget 2026", "/dossiers/budget-2026/"),
    dossier_summary="Trois budgets, une dette.",
    sound=views.SoundPlayer(
        Sound("/audio/vote.mp3", "audio/mpeg", 1_234_567, 3_725, format="MP3"),
        "https://gazette.example/audio/vote.mp3",
    ),
    related=(CARD, BARE_CARD, OPINION, FOREIGN),
    older=Anchor("La veille du vote", "/2025/09/30/veille/"),
    newer=Anchor("Le lendemain du vote", "/2025/10/02/lendemain/"),
    translations=(
        Translation("en", "The budget passes by one vote", "/2025/10/03/the-budget/"),
        Translation("tlh", "Das Budget", "/2025/10/03/das-budget/"),
    ),
    reading_minutes=4,
    aged=True,
    address="/2025/10/01/budget/",
    permalink="https://gazette.example/2025/10/01/budget/",
    report_address="mailto:redaction@gazette.example?subject=Erreur",
    share=(
        Anchor("mail", "mailto:?subject=Le%20budget"),
        Anchor("bluesky", "https://bsky.example/intent"),
        Anchor("inconnu", "https://ailleurs.example/"),
    ),
)
BARE_ARTICLE = views.ArticlePage(
    "Brève", "", "fr", "depeche", (), Anchor(""), "", (), "", "", at(2026, 11, 22), None, None, (), "", (), (), (),
    None, "", "", "", (), None, (), None, None, (), 1, False, "/2026/11/22/breve/", "", "", (),
)  # fmt: skip

LIST = views.ListPage(
    kind="category",
    heading="Économie",
    crumbs=CRUMBS[:2],
    description="Emploi, entreprises, budget",
    introduction_html="<p>Tout ce qui se compte.</p>",
    role="Service économie",
    email="economie@gazette.example",
    image=PICTURE,
    total=1234,
    number=12,
    cards=(CARD, BARE_CARD, OPINION, FOREIGN),
    older="/rubriques/economie/page/11/",
    newer="/rubriques/economie/page/13/",
    front="/rubriques/economie/",
    feed=FEED,
    subsections=(Entry("Pêche", "/rubriques/peche/", 3), Entry("Port", "", 0, "bientôt")),
)
MONTH = replace(
    LIST,
    kind="month",
    number=0,
    front="",
    first_weekday=7,
    subsections=tuple(Entry(f"{day} novembre 2026", "/2026/11/02/" if day == 2 else "", day == 2) for day in range(1, 31)),
    earlier=Anchor("octobre 2026", "/2026/10/"),
    later=Anchor("décembre 2026", "/2026/12/"),
)  # fmt: skip
BARE_LIST = views.ListPage("tag", "Budget", (), "", "", "", "", None, 0, 0, (), "", "", "", None, ())
INDEX = site_views.IndexPage(
    "author",
    "Auteurs",
    CRUMBS[:2],
    (Entry("Anne Le Bihan", "/auteurs/anne/", 1, "Grand reporter"), Entry("Malo", "", 0)),
)
BARE_INDEX = site_views.IndexPage("tag", "Mots-clés", (), ())

HOME = site_views.HomePage(
    urgent=site_views.Urgent("Alerte : le port est fermé jusqu’à mardi.", "/2026/11/23/port/"),
    lead=CARD,
    chosen=(OPINION, FOREIGN, CARD),
    latest=(CARD, BARE_CARD, OPINION),
    columns=(
        site_views.Column(ECONOMY, (CARD, BARE_CARD)),
        site_views.Column(Anchor("Culture", "/rubriques/culture/"), ()),
    ),
    dossiers=(Entry("Le budget 2026", "/dossiers/budget-2026/", 2, "Une année de comptes."),),
    older="/page/3/",
)
BARE_HOME = site_views.HomePage(None, None, (), (), (), (), "")

# Every template with everything that it can show, and with as little as its view allows.
FULL: tuple[tuple[str, object], ...] = (
    ("home.html", HOME),
    ("article.html", ARTICLE),
    *(("article.html", replace(ARTICLE, genre=genre)) for genre in ("tribune", "communique", "direct", "partenaire")),
    ("article.html", replace(ARTICLE, genre="depeche", writers=(), agency="")),
    ("article.html", replace(ARTICLE, genre="interview", lang="en")),
    ("article.html", replace(ARTICLE, genre="agenda", occasion=Occasion(at(2026, 1, 1), at(2026, 1, 3), ""))),
    ("list.html", LIST),
    ("list.html", replace(LIST, kind="author", number=0, front="")),
    ("list.html", MONTH),
    ("index_of.html", INDEX),
    ("feeds.html", site_views.FeedsPage(CRUMBS, SITE_ADDRESS, FEED.rss, "/flux/abonnements.opml", FEED_GROUPS)),
    ("page.html", site_views.TextPage("À propos", CRUMBS, "Qui nous sommes.", BODY)),
    *(("legal.html", site_views.LegalPage(kind, "Mentions", CRUMBS, PUBLISHER, True)) for kind in LEGAL_KINDS),
    (
        "corrections.html",
        site_views.CorrectionsPage(
            CRUMBS,
            (
                site_views.CorrectionEntry(date(2026, 11, 1), "1er novembre 2026", "Douze, <em>non</em> vingt.", ECONOMY),
                site_views.CorrectionEntry(date(2026, 1, 2), "2 janvier 2026", "Yann, non Yves.", Anchor("Retiré")),
            ),
        ),
    ),
    (
        "search.html",
        site_views.SearchPage(
            CRUMBS,
            (site_views.Choice("economie", "Économie"),),
            (site_views.Choice("anne", "Anne Le Bihan"),),
            (site_views.Choice("2026", "2026"),),
            (Anchor("Archives", "/archives/"),),
            "/theme/js/search.js?v=0",
            "/theme/css/search.css?v=0",
            "/recherche/index/",
        ),
    ),
    ("site_map.html", site_views.SiteMapPage(CRUMBS, (ECONOMY,), (Anchor("Budget", "/d/"),), FRAME.pages, FRAME.services)),
    ("tombstone.html", site_views.TombstonePage(CRUMBS, WITHDRAWAL, "1er février 2026")),
    ("404.html", site_views.NotFoundPage(CRUMBS)),
)  # fmt: skip
BARE: tuple[tuple[str, object], ...] = (
    ("home.html", BARE_HOME),
    ("article.html", BARE_ARTICLE),
    ("list.html", BARE_LIST),
    ("index_of.html", BARE_INDEX),
    ("feeds.html", site_views.FeedsPage((), SITE_ADDRESS, FEED.rss, "/flux/abonnements.opml", ())),
    ("page.html", site_views.TextPage("À propos", (), "", "")),
    *(("legal.html", site_views.LegalPage(kind, "Mentions", (), Publisher(), False)) for kind in LEGAL_KINDS),
    ("corrections.html", site_views.CorrectionsPage((), ())),
    (
        "search.html",
        site_views.SearchPage(
            (), (), (), (), (), "/theme/js/search.js", "/theme/css/search.css", "/recherche/index/"
        ),
    ),
    ("site_map.html", site_views.SiteMapPage((), (), (), (), ())),
    ("tombstone.html", site_views.TombstonePage((), Withdrawal(date(2026, 2, 1), ""), "1er février 2026")),
    ("404.html", site_views.NotFoundPage(())),
)
REDIRECT = views.RedirectPage("/2026/11/23/budget/", "https://gazette.example/2026/11/23/budget/")

"""An article's HTML made fit for feed readers."""

from datetime import date

import html5lib
import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from plugins.domain.article import Correction, Credit, Genre, Occasion, Picture, RightOfReply, Signature
from plugins.feeds.channel import Content
from plugins.feeds.content import feed_html
from tests.feeds.editions import edition_of
from tests.feeds.reading import ATOM, RSS, printed, texts, tree
from tests.newspaper import article, moment

SITE = "https://phare.example"
BASE = f"{SITE}/2026/11/20/x/"


def html_of(body: str) -> str:
    return feed_html(Content(SITE, BASE, (), body, ()))


def content(path=RSS, body="<p>Corps.</p>", **changes) -> str:
    root = tree(edition_of(article("x", **changes), bodies={"x": body}), path)
    (found,) = texts(root, "//content:encoded | //atom:entry/atom:content")
    return found


@pytest.mark.parametrize("path", [RSS, ATOM])
def test_the_whole_body_is_there(path):
    body = (
        '<p>Un.</p>\n<h2 id="deux">Deux</h2>\n<ul>\n<li>a</li>\n</ul>\n<blockquote>\n<p>b</p>\n</blockquote>'
    )

    assert content(path, body) == body.replace('id="', 'id="2026-11-20-x-')


def test_atom_says_that_it_is_html():
    root = tree(edition_of(article("x")), ATOM)

    assert root.xpath(
        "//*[local-name()='content' and not(namespace-uri()='http://search.yahoo.com/mrss/')]/@type"
    ) == ["html"]


@pytest.mark.parametrize("path", [RSS, ATOM])
@pytest.mark.parametrize(
    "text", ["]]>", "]]&gt;]]>", "a < b & c", "<!-- --> ]]>", "☕ \u200fשלום", "{{ 7*7 }}"]
)
def test_no_body_breaks_the_feed(path, text):
    body = str(Markup("<p>{}</p>").format(text))

    assert lxml.html.fromstring(content(path, body)).text_content() == text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("/2026/01/02/y/", f"{SITE}/2026/01/02/y/"),
        ("#note", f"{BASE}#note"),
        ("annexe.pdf", f"{BASE}annexe.pdf"),
        ("//autre.example/x", "https://autre.example/x"),
        ("https://autre.example/?a=1&amp;b=2#c", "https://autre.example/?a=1&b=2#c"),
        ("https://autre.example/?a=1&amp;copy=2", "https://autre.example/?a=1&copy=2"),
        ("/rubriques/politique/#haut", f"{SITE}/rubriques/politique/#haut"),
        ("/2026/../2027/", f"{SITE}/2027/"),
        ("https://autre.example/été", "https://autre.example/%C3%A9t%C3%A9"),
        ("https://autre.example/%C3%A9 t", "https://autre.example/%C3%A9%20t"),
        ("mailto:a@phare.example", "mailto:a@phare.example"),
        ("tel:+33199001234", "tel:+33199001234"),
    ],
)
def test_every_link_is_absolute(typed, expected):
    root = lxml.html.fromstring(html_of(f'<p><a href="{typed}">x</a></p>'))

    assert root.xpath("//a/@href") == [expected]


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "{filename}perdu.md",
        "http://[",
        "JaVaScRiPt:x",
        "&#1;javascript:x",
    ],
)
def test_a_link_that_leads_nowhere_safe_keeps_its_text_alone(typed):
    root = lxml.html.fromstring(html_of(f'<p><a href="{typed}">texte</a></p>'))

    assert root.xpath("//@href") == []
    assert root.text_content() == "texte"


def test_images_keep_their_alt_and_lose_what_needs_the_site():
    html = html_of(
        '<figure class="large"><img src="/images/a.jpg" alt="Un &quot;quai&quot;" width="8" height="6" '
        'srcset="/b.jpg 2x" '
        'sizes="50vw" loading="lazy" decoding="async" style="x" onload="y"><figcaption>Le quai</figcaption></figure>'
    )

    (image,) = lxml.html.fromstring(html).xpath("//img")
    assert dict(image.attrib) == {
        "src": f"{SITE}/images/a.jpg",
        "alt": 'Un "quai"',
        "width": "8",
        "height": "6",
    }


def test_what_only_the_theme_understands_is_left_out():
    html = html_of(
        '<div class="table" role="region" tabindex="0" aria-label="x"><p id="a" data-y="z">b</p></div>'
    )

    assert html == '<div><p id="a">b</p></div>'


def test_a_picture_in_several_formats_is_its_image():
    html = html_of('<picture><source srcset="/a.avif" type="image/avif"><img src="/a.jpg" alt="A"></picture>')

    assert html == f'<img src="{SITE}/a.jpg" alt="A">'


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            '<video controls="" poster="/p.jpg"><source src="/v.mp4" type="video/mp4"><track src="/t.vtt"></video>',
            f'<p><a href="{SITE}/v.mp4">Voir la vidéo</a></p>',
        ),
        ('<p>a <audio src="/s.mp3"></audio> b</p>', f'<p>a <a href="{SITE}/s.mp3">Écouter</a> b</p>'),
        ('<audio src="/s.mp3" title="La houle &amp; le vent"></audio>',
         f'<p><a href="{SITE}/s.mp3">La houle &amp; le vent</a></p>'),
        ('<figure><audio src="/s.mp3">Le discours.</audio><figcaption>Le maire</figcaption></figure>',
         f'<figure><p><a href="{SITE}/s.mp3">Le discours.</a></p><figcaption>Le maire</figcaption></figure>'),
        ("<video>Un film perdu</video>", "<p><span>Un film perdu</span></p>"),
        ('a &lt; b<audio src="javascript:x"></audio>c', "a &lt; b<p><span></span></p>c"),
    ],
)  # fmt: skip
def test_sound_and_video_are_links(typed, expected):
    """Few feed readers have players; all have links."""
    assert html_of(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<style>p{color:red}</style>",
        "<form action='/x'><label>Nom</label><input name=n><button>Oui</button></form>",
        "<iframe src='https://x.example'></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<object data='x'></object><embed src='x'>",
        "<template><p>caché</p></template>",
        "<!-- note de relecture -->",
        "<link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=//x>",
    ],
)
def test_what_must_not_ship_is_not_there(typed):
    assert html_of(f"<p>avant</p>{typed}<p>après</p>") == "<p>avant</p><p>après</p>"


def test_a_forbidden_character_written_as_a_reference_is_left_out_too():
    assert html_of("<p title='x&#12;y'>a&#12;b&#xfffe;c&#1;d</p>") == '<p title="xy">abcd</p>'


@given(st.text(max_size=200))
def test_whatever_is_typed_the_feed_is_well_formed_and_safe(typed):
    edition = edition_of(article("x", title=f"t{typed}"), bodies={"x": typed})

    for path, feed in printed(edition).items():
        etree.fromstring(feed)
        if path == RSS:
            (html,) = texts(etree.fromstring(feed), "//content:encoded")
            tags = {e.tag for e in html5lib.parseFragment(html or "", namespaceHTMLElements=False).iter()}
            assert tags.isdisjoint(
                {"script", "style", "form", "iframe", "object", "embed", "input", "link", "meta"}
            )


@given(st.text("<>/ap=\"' &;#x0jscrit:ul", max_size=60))
def test_what_is_made_safe_is_made_safe_once_for_all(typed):
    once = html_of(typed)

    assert html_of(once) == once


def test_a_correction_stands_first_with_its_date():
    corrections = (Correction(date(2026, 7, 1), 'Le <em>vrai</em> chiffre est <a href="/x/">12</a>.'),)

    root = lxml.html.fragments_fromstring(content(corrections=corrections))

    assert root[0].text_content() == "Correction du 1er\u00a0juillet 2026Le vrai chiffre est 12."
    assert root[0].xpath(".//a/@href") == [f"{SITE}/x/"]
    assert root[-1].text_content() == "Corps."


def test_signatures_stand_last_under_the_role_of_that_day():
    root = lxml.html.fragments_fromstring(content(signatures=(Signature("Ada Riva", "Envoyée spéciale"),)))

    assert [list(part.itertext()) for part in root] == [["Corps."], ["Ada Riva", "Envoyée spéciale"]]


def test_a_right_of_reply_goes_with_the_article():
    reply = RightOfReply(date(2026, 11, 21), "Jean Dupont", '<p>Je <a href="/y/">nie</a>.</p>')

    root = lxml.html.fragments_fromstring(content(rights_of_reply=(reply,)))

    assert [part.text_content() for part in root] == [
        "Corps.",
        "Droit de réponse de Jean Dupont, 21\u00a0novembre 2026",
        "Je nie.",
    ]


@pytest.mark.parametrize(
    ("source", "label"), [("", "Contenu proposé par un partenaire"), ("Port SA", "Port SA")]
)
def test_paid_content_says_so_before_anything_else(source, label):
    """Loi n° 2004-575 du 21 juin 2004, art. 20: advertising must be recognisable as such, wherever it is read."""
    root = lxml.html.fragments_fromstring(content(genre=Genre.PARTNER, source=source))

    assert label in root[0].text_content()


def test_what_the_page_says_beside_the_body_is_said_in_the_feed():
    html = content(
        agency="AFP",
        credits=(Credit("photo", "Zoé & Cie"),),
        ai_disclosure="Traduction assistée.",
        genre=Genre.EVENT,
        occasion=Occasion(moment("2026-12-01 18:30"), None, "Salle <Armor>"),
    )

    lines = [part.text_content() for part in lxml.html.fragments_fromstring(html)]
    assert lines == [
        "1er\u00a0décembre 2026 à 18\u00a0h\u00a030, Salle <Armor>",
        "Corps.",
        "Avec AFP",
        "photo\u00a0: Zoé & Cie",
        "Intelligence artificielleTraduction assistée.",
    ]


def test_the_article_s_picture_stands_before_its_text_with_legend_and_credit():
    """Most readers that show no `media:content` show figures."""
    picture = Picture("images/le quai.jpg", 'Un "quai" & co', "Zoé & Cie", "Le <quai>.", False, 800, 600)

    figure, corps = lxml.html.fragments_fromstring(content(picture=picture))

    (image,) = figure.xpath("img")
    assert dict(image.attrib) == {
        "src": f"{SITE}/images/le%20quai.jpg",
        "alt": 'Un "quai" & co',
        "width": "800",
        "height": "600",
    }
    assert figure.findtext("figcaption") == "Le <quai>. Zoé & Cie"
    assert corps.text_content() == "Corps."


def test_a_decorative_picture_has_an_empty_alt_and_no_empty_legend():
    html = content(picture=Picture("images/a.png", "", decorative=True))

    assert html == f'<figure><img src="{SITE}/images/a.png" alt=""></figure><p>Corps.</p>'.replace(
        "><p>", ">\n<p>"
    )


def test_identifiers_and_what_names_them_are_the_item_s_own():
    body = '<table><tr><th id="a">A</th></tr><tr><td headers="a b">1</td></tr></table><p id="fn:1"><a href="#fn:1">n</a></p>'

    root = lxml.html.fragment_fromstring(content(body=body), create_parent="div")

    assert root.xpath("//@id") == ["2026-11-20-x-a", "2026-11-20-x-fn:1"]
    assert root.xpath("//@headers") == ["2026-11-20-x-a 2026-11-20-x-b"]
    assert root.xpath("//@href") == [f"{BASE}#fn:1"]


def test_an_opinion_says_whose_it_is():
    root = lxml.html.fragments_fromstring(content(genre=Genre.OPINION))

    assert root[0].text_content().startswith("TribuneCette tribune n’engage que ses auteurs")

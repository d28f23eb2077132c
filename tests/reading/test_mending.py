"""Typed HTML of every age: valid afterwards, with every word."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from plugins.domain.markup import TAGS
from plugins.reading.clean import clean
from plugins.reading.mending import mend


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("<p>Rien &amp; <b>tout</b>.</p>", "<p>Rien &amp; <b>tout</b>.</p>"),
        ('<abbr aria-label="Générateur">SSG</abbr>', '<abbr title="Générateur">SSG</abbr>'),
        ('<blockquote cite="https://a.fr/[x]|y"><p>q</p></blockquote>',
         '<blockquote cite="https://a.fr/%5Bx%5D%7Cy"><p>q</p></blockquote>'),
        ('<a href="https://a.fr/" rel="nopenner noreferrer">l</a>', '<a href="https://a.fr/" rel="noreferrer">l</a>'),
        ("<h2><p>t</p></h2>", '<h2 id="t"><span>t</span></h2>'),
        ("<em><ul><li>x</li></ul></em>", "<div><ul><li>x</li></ul></div>"),
        ("<pre><code><p>a</p>\n<p>b</p></code></pre>", "<pre><code><span>a</span>\n<span>b</span></code></pre>"),
        ("<ul>a<li>b</li><p>c</p></ul>", "<ul><li>a</li><li>b</li><li><p>c</p></li></ul>"),
        ("<li>a</li><li>b</li>", "<ul><li>a</li><li>b</li></ul>"),
        ("<dl><dd>x</dd></dl>", "<div><div>x</div></div>"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("<details>x</details>", "<details><summary>Détails</summary>x</details>"),
        ("<figcaption>x</figcaption>", "<div>x</div>"),
        ('<p id="a b">x</p><p id="c">y</p><p id="c">z</p>', '<p>x</p><p id="c">y</p><p>z</p>'),
        ('<div role="banana">x</div>', "<div>x</div>"),
        ('<time datetime="hier">hier</time>', "<span>hier</span>"),
        ('<ol start="x" type="z"><li value="q">v</li></ol>', "<ol><li>v</li></ol>"),
        ("<p></p><p>a</p><h2></h2>", "<p>a</p>"),
        ('<a href="/x/"></a>suite', "suite"),
        ("<section>f</section>", "<div>f</div>"),
        ('<img alt="sans source">', "<span>sans source</span>"),
        ('<img src="https://ailleurs.fr/a.png" alt="Le port">', '<a href="https://ailleurs.fr/a.png">Le port</a>'),
        ('<a href="/x/"><img src="//ailleurs.fr/a.png" alt="Le port"></a>', '<a href="/x/"><span>Le port</span></a>'),
        ('<video src="https://ailleurs.fr/a.mp4" controls></video>',
         '<a href="https://ailleurs.fr/a.mp4">Voir la vidéo sur un autre site</a>'),
    ],
)  # fmt: skip
def test_typed_html_is_valid_and_says_the_same(typed, mended):
    assert mend(clean(typed)) == mended


def test_a_typed_table_scrolls_and_is_rectangular():
    typed = (
        '<table><tr><th colspan="24">A</th><th scope="x">B</th></tr>'
        '<tr><td align="right" rowspan="9">1</td></tr></table>'
    )
    tree = lxml_html.fromstring(mend(clean(typed)))
    assert (tree.get("class"), tree.get("role"), tree.get("tabindex")) == ("table-scroll", "region", "0")
    assert [len(row) for row in tree.iter("tr")] == [2, 2]
    assert tree.xpath("//@colspan | //@rowspan | //@align") == []
    assert [cell.get("scope") for cell in tree.iter("th")] == ["col", "col"]
    assert tree.find(".//td").get("class") == "align-right"


def test_tables_typed_and_composed_are_numbered_together():
    composed = (
        '<div class="table-scroll" role="region" aria-label="Tableau 1" tabindex="0"><table></table></div>'
    )
    tree = lxml_html.fragment_fromstring(mend(clean(f"<table></table>{composed}")), "div")
    assert [block.get("aria-label") for block in tree] == ["Tableau 1", "Tableau 2"]


def test_no_heading_skips_a_level():
    tree = lxml_html.fragment_fromstring(mend(clean("<h4>a</h4><h6>b</h6><h5>c</h5><h3>d</h3>")), "div")
    assert [e.tag for e in tree] == ["h2", "h3", "h3", "h2"]


def test_an_image_keeps_its_proportions():
    sized = mend('<p>a<img src="/a.png" alt="" width="100"></p>', size_of=lambda _: (400, 200))
    assert 'width="100"' in sized
    assert 'height="50"' in sized


HTML = st.lists(
    st.sampled_from(
        [*(f"<{tag}>" for tag in sorted(TAGS)), *(f"</{tag}>" for tag in sorted(TAGS)), "a", "b ", "\n"]
    )
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(HTML)
def test_no_word_is_lost(pieces):
    safe = clean("".join(pieces))

    def words(html: str) -> str:
        text = "".join(lxml_html.fragment_fromstring(html, "div").itertext())
        return "".join(sorted("".join(text.replace("Détails", "").split())))

    assert words(mend(safe)) == words(safe)


def test_a_header_at_the_beginning_of_a_row_heads_its_row():
    tree = lxml_html.fromstring(mend("<table><tbody><tr><th>Nom</th><td>Riva</td></tr></tbody></table>"))
    assert tree.find(".//th").get("scope") == "row"

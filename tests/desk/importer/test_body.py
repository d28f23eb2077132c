import re
from datetime import datetime

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from desk.importer.body import BodyMender
from desk.importer.draft import Draft
from desk.importer.ledger import Kind, Ledger
from desk.importer.media import Media
from desk.importer.pelican_folder import read_folder
from desk.importer.placing import place_drafts
from desk.importer.targets import Targets
from tests.desk.importer.sources import PARIS, picture, write

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=PARIS)
EXTENSIONS = ["tables", "footnotes", "attr_list", "fenced_code", "sane_lists"]
FORBIDDEN = {"script", "style", "iframe", "object", "embed", "form", "input", "button", "textarea", "select"}


def draft(place="a.md", body="", **changes):
    slug = place.rpartition("/")[2].removesuffix(".md")
    values = {"title": slug, "slug": slug, "when": "2019-06-14", "category": "Port", "body": body} | changes
    return Draft(source=place, place=place, **values)


def mended(tmp_path, body, *others, **files):
    """A body after mending, its notes, and the files carried; `others` are drafts of the same folder."""
    ledger = Ledger()
    write(
        tmp_path / "ancien",
        {name.replace("__", "/").replace("_dot_", "."): data for name, data in files.items()},
    )
    (tmp_path / "ancien").mkdir(exist_ok=True)
    folder = read_folder(tmp_path / "ancien", ledger, "ancien")
    placed = place_drafts([draft("local/a.md", body), *others], ledger)
    media = Media(tmp_path / "ancien", tmp_path / "content", ledger)
    text = BodyMender(Targets(folder, placed), media, NOW, ledger).mend(placed[0])
    return text, ledger.of("local/a.md"), media.carried


def html(markdown):
    return BeautifulSoup(
        Markdown(extensions=EXTENSIONS, output_format="html").convert(markdown), "html.parser"
    )


def words(soup):
    return re.findall(r"\w+", soup.get_text(" "))


@pytest.mark.parametrize(
    "code",
    [
        "```html\n<script>alert(1)</script>\n<!-- c -->\n# non\n![x](y)\n::: tip\n```",
        "~~~\n<iframe src=x></iframe>\n~~~",
        "Avant :\n\n    <script>alert(1)</script>\n\n    ![x](absente.png)\n\nAprès.",
        "Le `<iframe>` et ``<!-- ` -->`` et `![x](y.png)` et `{{ 7*7 }}`.",
        "{{ titre }} et {% if x %} restent.",
        "Un :smile: et [texte]{.classe}.",
        "- un\n- deux\n\n        <script>x</script>\n",
    ],
)
def test_code_and_plain_signs_are_not_touched(tmp_path, code):
    text, notes, _ = mended(tmp_path, code)
    assert text.strip("\n") == code.strip("\n")
    assert notes == ()


@pytest.mark.parametrize(
    ("typed", "written", "said"),
    [
        ("Avant\n\n<script src='x'>let a = '<p>';</script>\n\nAprès", "Avant\n\nAprès", "<script>"),
        ("Un <!-- non --> deux", "Un  deux", "commentaire"),
        (
            '<iframe width="9" title="Le film" src="//video.example/e/1"></iframe>',
            "[Le film](https://video.example/e/1)",
            "<iframe>",
        ),
        ('<embed src="https:///v.example/x">', "[https://v.example/x](https://v.example/x)", "<embed>"),
        ('Un <b style="color:red" onclick="x()">mot</b>', "Un <b>mot</b>", "onclick"),
        ("Voir [ici](javascript:alert(1))", "Voir ici", "dangereuse"),
        ('<a href="javascript:x()">mot</a>', "<a>mot</a>", "dangereuse"),
        ('<button class="b">Voir</button> la suite', "Voir la suite", "<button>"),
        ("<center>Un mot</center>", "<div>Un mot</div>", "<center>"),
        ("Dites <votre-nom> ici", "Dites &lt;votre-nom> ici", "votre-nom"),
        ("Un <b>mot jamais fermé\n\nAutre </b> phrase", "Un mot jamais fermé\n\nAutre  phrase", "<b>"),
        ("<div>\nouvert, jamais fermé\n\nla suite", "ouvert, jamais fermé\n\nla suite", "<div>"),
        ("<pre><code><div><p>a</p></div></code></pre>", "<pre><code>a</code></pre>", "dans du code"),
        ('<blockquote cite="[source]">Un mot</blockquote>', "<blockquote>Un mot</blockquote>", "cite"),
        ("[[toc]]\n\nTexte", "Texte", "table des matières"),
        (
            "::: warning Attention aux quais\nGlissants.\n:::",
            "> **Attention aux quais**\n>\n> Glissants.",
            "warning",
        ),
        (":::intro\nUn début.\n:::\n\nTexte", "Un début.\n\nTexte", "intro"),
        ('!!! note "À savoir"\n    Un détail.\n\nTexte', "> **À savoir**\n>\n> Un détail.\n\nTexte", "note"),
        ("# Un\n\n## Deux\n\n#### Trois", "## Un\n\n### Deux\n\n#### Trois", "niveau 1"),
        ("Un\n==\n\nTexte\n\n<h4>Deux</h4>", "## Un\n\nTexte\n\n<h3>Deux</h3>", "niveau 1"),
        ("![Un quai](https://x.example/q.png)", "[Un quai](https://x.example/q.png)", "autre site"),
        ("![](https://x.example/q.png)", "[q.png](https://x.example/q.png)", "autre site"),
        ("![Un quai](absente.png){width=9}", "Un quai", "introuvable"),
        ('<p><img src="absente.png" alt="Un quai"></p>', "<p>Un quai</p>", "introuvable"),
        ("[![Un quai](absente.png)](https://x.example)", "[Un quai](https://x.example)", "introuvable"),
        ("[](https://x.example/)", "[https://x.example/](https://x.example/)", "sans mots"),
        ("[La suite](../autre/)", "La suite", "ne mène à rien"),
        ("{{< figure src=x >}}", "{{&lt; figure src=x >}}", "code court"),
        ("## D’une étape\n\n[voir](#dune-étape)", "## D’une étape\n\n[voir](#d-une-etape)", "#d-une-etape"),
        ("```js {3-5}\nx\n```", "```js\nx\n```", "langage"),
        ("```\nx", "```\nx\n```", "jamais fermé"),
    ],
)
def test_what_the_gate_would_refuse_is_mended_and_said(tmp_path, typed, written, said):
    text, notes, _ = mended(tmp_path, typed)
    assert re.sub(r"\n{3,}", "\n\n", text).strip() == written
    assert any(said in note.text for note in notes), notes


def test_a_note_names_the_line_of_the_source_whatever_came_before(tmp_path):
    body = "<!-- un\ncommentaire -->\n\n```\na\nb\n```\n\n::: tip\nx\n:::\n\n"
    body += "<div>\n<p>un</p>\n</div>\n\n![x](absente.png)"
    _, notes, _ = mended(tmp_path, body)
    assert [note.line for note in notes] == [1, 9, 17]


def test_markdown_inside_a_wrapper_is_markdown_again(tmp_path):
    text, _, _ = mended(
        tmp_path, '<div class="w">\n<div>\n\n## Un titre\n\n**Gras**\n\n</div>\n</div>\n\nTexte'
    )
    soup = html(text)
    assert (soup.h2.get_text(), soup.strong.get_text()) == ("Un titre", "Gras")


def test_code_in_a_container_stays_code(tmp_path):
    text, _, _ = mended(tmp_path, "::: tip\nAvant\n```js\nlet a = '<b>';\n```\nAprès\n:::")
    soup = html(text)
    assert soup.blockquote.pre.code.get_text() == "let a = '<b>';\n"
    assert "Après" in soup.blockquote.get_text()


def test_code_in_a_list_item_stays_there(tmp_path):
    text, _, _ = mended(tmp_path, "1. Un\n\n    ```sh\n    ls <a>\n    ```\n\n2. Deux")
    soup = html(text)
    assert soup.li.pre.code.get_text() == "ls <a>\n"
    assert len(soup.find_all("li")) == 2


def test_links_between_texts_are_followed(tmp_path):
    others = (
        draft("b.md"),
        draft("local/c.md", when="2020-01-02"),
        draft("brouillon.md", status="draft"),
        draft("pages/equipe.md", when="", is_page=True, slug="equipe"),
    )
    typed = (
        "[un]({filename}/b.md#x) [deux](c.md) [trois](/b.html) [quatre](/blog/c/) [cinq](../brouillon.md) "
        "[six]({filename}../pages/equipe.md) [sept](/category/port.html) [huit](/inconnu/) [neuf][n]\n\n[n]: ../b.md"
    )
    text, _, _ = mended(tmp_path, typed, *others)
    assert text.split("\n\n")[0] == (
        "[un]({filename}/articles/2019/06/2019-06-14-b.md#x) [deux]({filename}/articles/2020/01/2020-01-02-c.md) "
        "[trois]({filename}/articles/2019/06/2019-06-14-b.md) [quatre]({filename}/articles/2020/01/2020-01-02-c.md) "
        "cinq [six]({filename}/pages/equipe.md) [sept](/rubriques/port/) [huit](/inconnu/) "
        "[neuf]({filename}/articles/2019/06/2019-06-14-b.md)"
    )


def test_pictures_are_carried_once_under_clean_names(tmp_path):
    typed = "![Un](../images/Été 1.PNG)\n\n![Deux]({static}/images/copie.png)\n\n"
    typed += "![Trois](/images/autre/ete-1.png 'Légende')"
    files = {
        "images/Été 1.PNG": picture(),
        "images/copie.png": picture(),
        "images/autre/ete-1.png": picture("red"),
    }
    text, _, carried = mended(tmp_path, typed.replace("Été 1", "Été%201"), **files)
    assert text == (
        "![Un](/images/2019/06/ete-1.png)\n\n![Deux](/images/2019/06/ete-1.png)\n\n"
        '![Trois](/images/2019/06/ete-1-2.png "Légende")'
    )
    assert carried == {"images/2019/06/ete-1.png": picture(), "images/2019/06/ete-1-2.png": picture("red")}


def test_a_picture_that_is_none_is_not_carried(tmp_path):
    text, notes, carried = mended(tmp_path, "![Un quai](q.png)", local__q_dot_png=b"pas une image")
    assert (text, carried) == ("Un quai", {})
    assert any("illisible" in note.text for note in notes)


def test_a_drawing_is_carried_without_what_runs(tmp_path):
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><circle r="3"/>'
        '<image href="https://x.example/p.png"/></svg>'
    )
    _, notes, carried = mended(tmp_path, "![Un rond](d.svg)", local__d_dot_svg=drawing.encode())
    kept = carried["images/2019/06/d.svg"].decode()
    assert "circle" in kept
    assert not re.search("script|onload|https://x", kept)
    assert any("onload" in note.text for note in notes)


def test_a_missing_alternative_is_listed_never_invented(tmp_path):
    text, notes, _ = mended(tmp_path, "![](q.png)", local__q_dot_png=picture())
    assert text == "![](/images/2019/06/q.png)"
    assert [note.kind for note in notes if note.kind is Kind.MISSING] == [Kind.MISSING]


PIECES = st.sampled_from(
    (
        "Un mot.|\n|\n\n|    |- point |1. point |> |# Titre|`code`|```\n|~~~\n|`|``|<script>alert(1)</script>|<script>|"
        "</script>|<style>p{}</style>|<!-- non -->|<!--|-->|<iframe src='https://v.example/1'></iframe>|<iframe>|<div>|"
        "</div>|<div>\n\n|<p>|</p>|<b>|</b>|<form>|</form>|<input onfocus=x>|<img src=x onerror=alert(1)>|"
        "<a href='javascript:x'>|</a>|[mot](javascript:x)|![mot](x.png)|[|](|)|::: tip\n|:::\n|"
        "<svg onload=x><text>mot</text></svg>|<pre><code>|</code></pre>|<details><summary>Plus</summary>\n\n|</details>|"
        "<table><tr><td>|</td></tr></table>|{{ x }}|<button>Oui</button>|<textarea>|</textarea>|&lt;script&gt;|<"
    ).split("|")
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_nothing_that_must_not_ship_is_left_whatever_is_typed(tmp_path_factory, body):
    """Rendered as the house renders it, an imported body has no forbidden element, handler or address."""
    text, _, _ = mended(tmp_path_factory.mktemp("x"), body)
    soup = html(text)
    for tag in soup.find_all(True):
        assert tag.name not in FORBIDDEN, (body, text)
        assert not any(name.startswith("on") for name in tag.attrs), (body, text)
        assert not str(tag.get("href", "")).startswith("javascript:"), (body, text)

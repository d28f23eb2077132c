"""Nothing of an unpublished article is in the output; past its hour it is everywhere at once."""

import gzip
from contextlib import suppress
from io import BytesIO

import pytest
from PIL import Image, UnidentifiedImageError

from tests.site.folder import Folder

SECRET = (
    "Zibeline cramoisie sur la digue septentrionale, où douze funambules récitent des alexandrins à l’aube.\n"
)
PICTURE = "Image: images/2026/11/zibeline.png\nImage_alt: Une zibeline\nImage_credit: Ada Riva\n"
PUBLISHED = {f"images/2026/11/zibeline.png{variant}" for variant in ("", ".64.avif", ".64.webp")}
TRACES = (b"zibeline", b"Zibeline", b"funambules", b"alexandrins", b"luc-ney", b"Luc Ney", b"rarissime")


@pytest.fixture
def with_secret(folder: Folder):
    """One public article and a secret one, under a given state."""

    def make(state: str) -> Folder:
        folder.article("vote")
        folder.picture("images/2026/11/zibeline.png", "crimson")
        folder.article(
            "zibeline-cramoisie",
            "2026-11-20 09:00",
            title="Zibeline au grand jour",
            authors="Luc Ney",
            head=f"{PICTURE}Tags: rarissime\n{state}",
            body=SECRET,
        )
        return folder

    return make


def traces(folder: Folder) -> list[tuple[str, bytes]]:
    found = [
        (path, t)
        for path, content in folder.tree().items()
        for t in TRACES
        if t in content or t in path.encode()
    ]
    return found + [(path, b"picture") for path in pictures_in(folder)]


def pictures_in(folder: Folder) -> list[str]:
    """The files of the output that show the secret picture, whatever its name, size and format."""
    found = []
    for path, content in folder.tree().items():
        with suppress(UnidentifiedImageError), Image.open(BytesIO(content)) as image:
            red, green, blue = image.convert("RGB").getpixel((image.width // 2, image.height // 2))
            if red > 200 and green < 60 and blue < 100:
                found.append(path)
    return found


@pytest.mark.parametrize("state", ["Status: draft\n", "Statut: brouillon\n", "Embargo: 2026-11-23 12:01\n"])
def test_nothing_of_an_unpublished_article_is_in_the_output(with_secret, state):
    folder = with_secret(state)
    run = folder.rotative("construire")
    assert run.code == 0, run.said
    assert traces(folder) == []
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 0, proof.said
    assert "1 article non publié" in proof.out


def test_past_the_embargo_it_is_on_page_lists_feeds_sitemap_and_archive_at_once(with_secret):
    folder = with_secret("Embargo: 2026-11-23 12:01\n")
    assert folder.rotative("prochaine").out.strip() == "2026-11-23T12:01:00+01:00"
    assert folder.rotative("construire", now="2026-11-23T12:01:00+01:00").code == 0
    tree = folder.tree()
    for path in (
        "2026/11/20/zibeline-cramoisie/index.html",
        "index.html",
        "rubriques/politique/index.html",
        "auteurs/luc-ney/index.html",
        "mots-cles/rarissime/index.html",
        "2026/11/index.html",
        "2026/11/23/index.html",
        "flux/actualites.xml",
        "flux/actualites.atom.xml",
        "flux/rubriques/politique.xml",
        "flux/auteurs/luc-ney.xml",
        "flux/archives/2026-11.atom.xml",
        "sitemaps/2026-11.xml",
        "sitemap-actualites.xml",
    ):
        assert b"zibeline-cramoisie" in tree[path], path
    assert b"flux/auteurs/luc-ney.xml" in tree["flux/abonnements.opml"]
    assert set(pictures_in(folder)) == PUBLISHED


def test_a_hidden_article_has_its_page_and_nothing_leads_to_it(with_secret):
    folder = with_secret("Status: hidden\n")
    assert folder.rotative("construire").code == 0
    page = "2026/11/20/zibeline-cramoisie/index.html"
    tree = folder.tree()
    assert b"noindex" in tree[page]
    others = {path for path, content in tree.items() if b"zibeline" in content.lower() and path != page}
    assert others - PUBLISHED == set()


def test_of_a_retired_article_the_address_and_the_reason_are_left(with_secret):
    folder = with_secret("Status: retired\nRetrait: 2026-11-22 | Retiré sur décision de justice\n")
    assert folder.rotative("construire").code == 0
    page = folder.tree()["2026/11/20/zibeline-cramoisie/index.html"].decode()
    assert "décision de justice" in page
    told = {path for path, trace in traces(folder) if path != "2026/11/20/zibeline-cramoisie/index.html"}
    assert all(path.startswith("flux/") for path in told)
    # Subscribers are told by address and identity alone.
    for path in told:
        feed = folder.tree()[path]
        for kept in (b"https://phare.example/2026/11/20/zibeline-cramoisie/", b":zibeline-cramoisie"):
            feed = feed.replace(kept, b"")
        assert [trace for trace in TRACES if trace in feed] == []
    assert folder.rotative("prouver", "embargo").code == 0


def test_a_withdrawal_takes_the_article_out_of_the_site_that_was_built_before(with_secret):
    folder = with_secret("")
    assert folder.rotative("construire").code == 0
    assert traces(folder)
    with_secret("Status: draft\n")
    assert folder.rotative("construire").code == 0
    assert traces(folder) == []


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("page.html", "<p>On a vu douze <em>funambules</em> récitent des alexandrins à l&rsquo;aube.</p>"),
        ("titre.html", "<h1>ZIBELINE&nbsp;au <b>grand</b> jour</h1>"),
        (
            "donnees.json",
            '{"t": "la digue septentrionale, o\\u00f9 douze funambules r\\u00e9citent des alexandrins"}',
        ),
        (
            "flux.xml",
            "<d>&lt;p&gt;septentrionale, où &lt;b&gt;douze&lt;/b&gt; funambules récitent des alexandrins à</d>",
        ),
        ("lien.html", '<a href="/2026/11/20/zibeline-cramoisie/">bientôt</a>'),
    ],
)
def test_the_proof_finds_what_leaked(with_secret, path, content):
    """A proof that cannot fail proves nothing: put a leak into the built site by hand."""
    folder = with_secret("Status: draft\n")
    assert folder.rotative("construire").code == 0
    (folder.output / path).write_text(content, "utf-8")
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 1
    assert path in proof.out


def test_the_proof_finds_a_leaked_picture_and_a_compressed_page(with_secret):
    folder = with_secret("Status: draft\n")
    assert folder.rotative("construire").code == 0
    (folder.output / "x.bin").write_bytes((folder.content / "images/2026/11/zibeline.png").read_bytes())
    (folder.output / "page.html.gz").write_bytes(gzip.compress(SECRET.encode()))
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 1
    assert "x.bin" in proof.out
    assert "page.html.gz" in proof.out


@pytest.mark.parametrize("of", ["images/2026/11/zibeline.png.64.avif", "images/2026/11/zibeline.png"])
def test_the_proof_finds_what_was_made_of_a_picture_under_any_name(with_secret, of):
    """Published, then withdrawn: whatever was made of the photo is still kept, and is known by it."""
    folder = with_secret("")
    assert folder.rotative("construire").code == 0
    leaked = folder.tree()[of]
    with_secret("Status: draft\n")
    assert folder.rotative("construire").code == 0
    assert folder.rotative("prouver", "embargo").code == 0
    (folder.output / "theme" / "autre-nom.bin").write_bytes(leaked)
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 1
    assert "theme/autre-nom.bin" in proof.out


def test_the_proof_finds_a_variant_by_its_place_when_nothing_was_kept(with_secret):
    folder = with_secret("Status: draft\n")
    assert folder.rotative("construire").code == 0
    variant = folder.output / "images/2026/11/zibeline.png.64.avif"
    variant.parent.mkdir(parents=True)
    variant.write_bytes(b"made elsewhere")
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 1
    assert "zibeline.png.64.avif" in proof.out


QUOTED = "« Nous ne céderons jamais un seul mètre de ce quai aux promoteurs », a dit la maire.\n"


def test_the_proof_raises_no_alarm_for_words_that_public_texts_and_the_house_hold_too(folder: Folder):
    """A quotation shared with a public article, a title or a slug made of everyday words: no leak."""
    folder.article("conseil", body=f"Le budget est voté.\n\n{QUOTED}")
    folder.article("budget", "2026-11-20 09:00", title="Budget", head="Status: draft\n", body=QUOTED)
    for number, title in enumerate(("Le Phare", "Mentions légales", "Ada Riva", "À propos des corrections")):
        folder.article(
            f"plan-du-site-{number}" if number else "plan-du-site",
            "2026-11-20 10:00",
            title=title,
            head="Embargo: 2027-01-01\n",
            body=SECRET,
        )
    assert folder.rotative("construire").code == 0
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 0, proof.said


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("2026/11/20/zibeline-cramoisie/index.html", b"<p>rien</p>"),
        ("zibeline-cramoisie.html", b""),
        ("coupe.html", "septentri<b>onale</b>, où do<i>uze</i> funambules récitent des alexandrins à".encode()),
        ("tirets.html", "septentrionale, où douze funam&shy;bules réci&shy;tent des alexandrins à l’aube".encode()),
        ("lien.html", b"<a href='?body=o%C3%B9%20douze%20funambules%20r%C3%A9citent%20des%20alexandrins%20%C3%A0%20l'>"),
        ("decompose.html", "Zibeline cramoisie sur la digue septentrionale, ou\u0300 douze funambules".encode()),
        ("seize.txt", SECRET.encode("utf-16")),
        ("deux.html.gz", gzip.compress(gzip.compress(SECRET.encode()))),
    ],
)  # fmt: skip
def test_the_proof_finds_what_leaked_in_disguise(with_secret, path, content):
    folder = with_secret("Status: draft\n")
    assert folder.rotative("construire").code == 0
    place = folder.output / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 1
    assert path in proof.out


def test_the_proof_knows_the_files_that_a_body_shows_or_leads_to(folder: Folder):
    folder.article("vote")
    folder.picture("images/plan.png", "green")
    folder.write("images/rapport.pdf", b"%PDF-1.4 secret")
    folder.article(
        "projet",
        "2026-11-20 09:00",
        title="Projet d’urbanisme",
        head="Status: draft\n",
        body='<img src="/images/plan.png" alt="Le plan">\n\n[le rapport](/images/rapport.pdf)\n',
    )
    assert folder.rotative("construire").code == 0
    for path in ("images/plan.png", "images/rapport.pdf"):
        (folder.output / path).parent.mkdir(exist_ok=True)
        (folder.output / path).write_bytes((folder.content / path).read_bytes())
    proof = folder.rotative("prouver", "embargo")
    assert proof.code == 1
    assert "images/plan.png" in proof.out
    assert "images/rapport.pdf" in proof.out

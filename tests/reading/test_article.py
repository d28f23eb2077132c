"""Heads as Articles: what each key becomes."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.domain.article import Correction, Credit, Genre, Picture, Signature, Status, Tag, Withdrawal


def test_a_plain_article_is_complete(desk):
    article = desk.read_one({"Surtitre": "L'hôtel de ville", "Slug": "budget"})
    assert (article.path, article.id, article.slug) == (
        "content/articles/2026/11/2026-11-20-vote.md",
        "2026-11-20-vote",
        "budget",
    )
    assert (article.title, article.kicker, article.lang) == ("Le budget est voté", "L’hôtel de ville", "fr")
    assert (article.category, article.authors, article.status) == (
        "economie",
        ("jeanne-martel",),
        Status.PUBLISHED,
    )
    assert article.date.with_offset == "2026-11-20T18:30:00+01:00"
    assert article.words == 2


@pytest.mark.parametrize("typed", ["Économie", "economie", "ÉCONOMIE", "Economie"])
def test_a_category_is_known_without_regard_to_case_and_accents(desk, typed):
    assert desk.read_one({"Category": typed}).category == "economie"


@pytest.mark.parametrize("typed", ["Jeanne Martel ; David d’Aubigny", "jeanne-martel, DAVID D'AUBIGNY"])
def test_authors_are_separated_by_semicolons_or_commas(desk, typed):
    assert desk.read_one({"Authors": typed}).authors == ("jeanne-martel", "david-d-aubigny")


def test_the_french_names_of_keys_are_the_english_ones(desk):
    article = desk.read_one(
        {
            "Title": None,
            "Titre": "A",
            "Category": None,
            "Rubrique": "Politique",
            "Statut": "masqué",
            "Mots_cles": "eau",
        }
    )
    assert (article.title, article.category, article.status) == ("A", "politique", Status.HIDDEN)
    assert article.tags == (Tag("eau", "eau"),)


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("publie", "published"),
        ("brouillon", "draft"),
        ("Draft", "draft"),
        ("hidden", "hidden"),
        ("publié", "published"),
    ],
)
def test_a_status_has_a_french_and_an_english_name(desk, typed, status):
    assert desk.read_one({"Status": typed}).status is Status(status)


@pytest.mark.parametrize("genre", [genre.value for genre in Genre])
def test_every_genre_is_read(desk, genre):
    assert desk.read_one({"Genre": genre, "Debut": "2026-12-01"}).genre is Genre(genre)


def test_a_wire_item_has_a_source_and_needs_neither_author_nor_standfirst(desk):
    article = desk.read_one(
        {"Genre": "depeche", "Authors": None, "Summary": None, "Source": "Armance Presse"}
    )
    assert (article.authors, article.summary, article.source) == ((), "", "Armance Presse")
    assert article.description == "Le texte."


def test_a_press_release_needs_a_standfirst(desk):
    assert desk.codes({"Genre": "communique", "Authors": None, "Summary": None, "Source": "Mairie"}) == [
        "E130"
    ]


def test_a_standfirst_has_inline_markdown_and_a_plain_text(desk):
    typed = "L'eau *monte* & l'[île](/2026/11/19/ile/) attend : " + "mot " * 15
    article = desk.read_one({"Summary": typed})
    assert article.summary_html.startswith(
        'L’eau <em>monte</em> &amp; l’<a href="/2026/11/19/ile/">île</a> attend'
    )
    assert article.summary.startswith("L’eau monte & l’île attend : mot")


def test_a_description_is_the_standfirst_cut_at_a_word(desk):
    article = desk.read_one({"Summary": "Un mot après l'autre, " * 12})
    assert len(article.description) <= 160
    assert article.description.endswith("…")
    assert article.summary.startswith(article.description.removesuffix("…"))


def test_a_link_in_a_standfirst_that_runs_code_is_taken_away(desk):
    desk.article({"Summary": "[x](javascript:alert(1)) " + "mot " * 25})
    newsroom = desk.read()
    assert [p.code for p in newsroom.problems] == ["E116"]
    assert "javascript" not in newsroom.refused_articles[0].summary_html


def test_one_tag_has_one_spelling_in_the_whole_newsroom(desk):
    desk.article({"Tags": "elections ; Eau"}, path="articles/2026/11/2026-11-20-a.md")
    desk.article({"Tags": "Élections, ÉLECTIONS, eau"}, path="articles/2026/11/2026-11-20-b.md")
    desk.write("registry/tags.toml", '[elections]\nnom = "Élections"\n')
    first, second = desk.read().articles
    assert first.tags == (*second.tags[:1], Tag("eau", "Eau"))
    assert second.tags == (Tag("elections", "Élections"), Tag("eau", "Eau"))


def test_a_spelling_never_comes_from_an_article_that_is_not_public(desk):
    desk.article({"Tags": "SECRET", "Status": "draft"}, path="articles/2026/11/2026-11-20-a.md")
    desk.article({"Tags": "Secret", "Embargo": "2027-01-01"}, path="articles/2026/11/2026-11-20-b.md")
    desk.article({"Tags": "secret"}, path="articles/2026/11/2026-11-20-c.md")
    assert [article.tags[0].name for article in desk.read().articles] == ["secret"] * 3


def test_what_came_after_publication_is_read(desk):
    article = desk.read_one(
        {
            "Modified": "2026-11-22 09:00",
            "Correction": "2026-11-22 | Le montant était de **26** millions, pas d'un.",
            "Anciennes_adresses": "/2026/11/20/ancien/ ; /eco/vote.html?id=3",
        }
    )
    text = "Le montant était de <strong>26</strong> millions, pas d’un."
    assert article.corrections == (Correction(date(2026, 11, 22), text),)
    assert article.former_addresses == ("/2026/11/20/ancien/", "/eco/vote.html?id=3")


def test_a_retired_article_is_asked_only_for_its_reason(desk):
    article = desk.read_one(
        {
            "Status": "retire",
            "Retrait": "2026-11-22 | Erreur de la rédaction",
            "Authors": None,
            "Summary": None,
        },
        body="",
    )
    assert article.withdrawal == Withdrawal(date(2026, 11, 22), "Erreur de la rédaction")


def test_a_right_of_reply_is_a_file_beside_its_article_and_no_article(desk):
    desk.write(
        "articles/2026/11/reponse-de-la-mairie.md", "La mairie **conteste**.\n\n## Les faits\n\nVoilà.\n"
    )
    article = desk.read_one({"Droit_de_reponse": "2026-11-22 | La mairie | reponse-de-la-mairie.md"})
    (reply,) = article.rights_of_reply
    assert (reply.day, reply.name) == (date(2026, 11, 22), "La mairie")
    assert "<strong>conteste</strong>" in reply.html
    assert 'id="reponse-1-les-faits"' in reply.html
    assert desk.read().seen == 1


def test_people_are_named_as_they_signed_that_day(desk):
    article = desk.read_one(
        {"Signature": "Jeanne Martel | envoyée spéciale à l'île", "Credits": "Photo : Zoé Müller"}
    )
    assert article.signatures == (Signature("Jeanne Martel", "envoyée spéciale à l’île"),)
    assert article.credits == (Credit("photo", "Zoé Müller"),)


@pytest.mark.parametrize("typed", ["images/a.png", "/images/a.png", "{static}/images/a.png"])
def test_a_picture_is_named_from_the_content_folder_and_measured(desk, typed):
    _png(desk, "images/a.png", 30, 20)
    article = desk.read_one(
        {"Image": typed, "Image_alt": "L'aube", "Image_credit": "Zoé", "Image_legende": "Le port"}
    )
    assert article.picture == Picture("images/a.png", "L’aube", "Zoé", "Le port", False, 30, 20, (30,))


def test_a_decorative_picture_needs_no_words(desk):
    _png(desk, "images/a.png", 3, 2)
    picture = desk.read_one({"Image": "images/a.png", "Image_decorative": "oui"}).picture
    assert picture == Picture("images/a.png", "", decorative=True, width=3, height=2, widths=(3,))


def test_references_to_articles_become_ids(desk):
    article = desk.read_one(
        {
            "Lire_aussi": "2026-11-19-a ; /2026/11/18/b/ ; {filename}../10/2026-10-01-c.md",
            "Traduction_de": "x.md",
        }
    )
    assert article.see_also == ("2026-11-19-a", "2026-11-18-b", "2026-10-01-c")
    assert article.translation_of == "x"


def test_an_occasion_has_a_start_an_end_and_a_place(desk):
    article = desk.read_one(
        {"Genre": "agenda", "Debut": "2026-12-01 20:00", "Fin": "2026-12-01", "Lieu": "L'Océan"}
    )
    assert article.occasion is not None
    assert (article.occasion.start.french_hour, article.occasion.place) == ("20 h", "L’Océan")


def test_another_language_is_not_typeset_in_french(desk):
    article = desk.read_one({"Lang": "EN-gb", "Title": "It's voted"}, body="It's done.\n")
    assert (article.lang, article.title) == ("en-GB", "It's voted")
    assert desk.read().bodies[article.path] == "<p>It's done.</p>"


def test_typography_can_be_off(desk):
    desk.article({"Title": "L'eau"})
    assert desk.read(typography="off").articles[0].title == "L'eau"


def test_rules_of_quality_only_warn_before_the_day_of_adoption(desk):
    keys = {"Summary": None, "Image": "images/a.png"}
    assert desk.codes(keys) == ["E130", "E135", "E136"]
    desk.write("registry/archive.toml", "controle_depuis = 2026-11-21\n")
    newsroom = desk.read()
    assert [p.code for p in newsroom.problems] == ["A130", "A135", "A136"]
    assert len(newsroom.articles) == 1


def test_rules_of_safety_stay_errors_in_the_archive(desk):
    desk.write("registry/archive.toml", "controle_depuis = 2026-11-21\n")
    assert desk.codes({"Slug": "../x", "Title": "<script>"}) == ["E116", "E147"]


def test_a_refused_article_is_kept_apart_with_its_body_for_the_checks(desk):
    desk.article({"Authors": "Personne"})
    newsroom = desk.read()
    assert newsroom.articles == ()
    assert newsroom.refused == ("content/articles/2026/11/2026-11-20-vote.md",)
    (article,) = newsroom.refused_articles
    assert newsroom.bodies[article.path] == "<p>Le texte.</p>"


def _png(desk, path: str, width: int, height: int) -> None:
    from PIL import Image

    place = desk.write(path, b"")
    Image.new("RGB", (width, height)).save(place)

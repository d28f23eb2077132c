import pytest

from desk.importer.draft import render
from desk.importer.ledger import Kind
from tests.desk.importer.sources import FIRST, PAGE, SECOND, THIRD, notes, page

TOP = "Vie locale\n|\nPublié le 14 juin 2019\n\nTrois millions votés\n\n"
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_page_becomes_an_article():
    draft, ledger = page(PAGE)
    assert draft is not None
    assert render(draft) == (
        "Title: Trois millions votés sans plans\n"
        "Surtitre: Port/Quais\n"
        "Date: 2019-06-14\n"
        "Category: Vie locale\n"
        "Authors: Ada Riva\n"
        "Signature: Ada Riva | Correspondante au port, a suivi le conseil pour Le Phare\n"
        f"Summary: {FIRST}\n"
        f"\n{SECOND}\n\n{THIRD}\n"
    )
    assert draft.slug == "trois-millions-votes-sans-plans"
    assert len(notes(ledger, Kind.MENDED)) == 1, "the paragraph of a no-break space"


@pytest.mark.parametrize(
    ("typed", "date", "modified"),
    [
        ("Publié le 14 Juin 2019", "2019-06-14", ""),
        ("PUBLIÉ LE 1er AOÛT 2020 à 18h30", "2020-08-01 18:30", ""),
        ("Publie le 3 fevr. 2021", "2021-02-03", ""),
        ("Publié le lundi 4 decembre 2019 à 9 h", "2019-12-04 09:00", ""),
        ("Mis en ligne le 14 juin 2019 | Mis à jour le 15 juin 2019", "2019-06-14", "2019-06-15"),
        (
            "Publié le 14 juin 2019 à 8h, mis à jour le 14 juin 2019 à 9h05",
            "2019-06-14 08:00",
            "2019-06-14 09:05",
        ),
        ("Publié le 14/06/2019", "2019-06-14", ""),
        ("14 juin 2019", "2019-06-14", ""),
    ],
)
def test_french_dates_are_read_in_any_dress(typed, date, modified):
    draft, _ = page(f"Vie locale\n|\n{typed}\n\nTrois millions votés\n\n{TEXT}")
    assert draft is not None
    assert draft.when == date
    assert dict(draft.fields).get("Modified", "") == modified


@pytest.mark.parametrize("typed", ["Publié le 05/06/2019", "Publié le 31 juin 2019", "Publié hier"])
def test_a_date_that_says_nothing_sure_refuses_the_page(typed):
    """Nothing is invented: 5 June or 6 May, a day that does not exist."""
    draft, ledger = page(f"Vie locale\n|\n{typed}\n\nTrois millions votés\n\n{TEXT}")
    assert draft is None
    assert notes(ledger, Kind.REFUSED)


@pytest.mark.parametrize(
    ("typed", "kicker", "title"),
    [
        ("Port – Trois millions – et après", "Port", "Trois millions – et après"),
        ("Port - Trois millions", "Port", "Trois millions"),
        ("Port\u00a0— Trois millions", "Port", "Trois millions"),
        ("Port | Trois millions", "Port", "Trois millions"),
        ("Porte-conteneurs à quai", "", "Porte-conteneurs à quai"),
        (
            "Un surtitre beaucoup trop long pour en être un – Le titre",
            "",
            "Un surtitre beaucoup trop long pour en être un – Le titre",
        ),
    ],
)
def test_kicker_and_title_part_at_the_first_dash(typed, kicker, title):
    draft, _ = page(f"Vie locale\n|\nPublié le 14 juin 2019\n\n{typed}\n\n{TEXT}")
    assert draft is not None
    assert (dict(draft.fields).get("Surtitre", ""), draft.title) == (kicker, title)


@pytest.mark.parametrize(
    ("end", "authors", "signatures"),
    [
        ("Ada Riva", ("Ada Riva",), ()),
        ("Ada Riva et Luc Ney", ("Ada Riva", "Luc Ney"), ()),
        ("Ada Riva\nReporter", ("Ada Riva",), ("Ada Riva | Reporter",)),
        (
            "Ada Riva\nReporter\n\nLuc Ney\nPhotographe du Phare",
            ("Ada Riva", "Luc Ney"),
            ("Ada Riva | Reporter", "Luc Ney | Photographe du Phare"),
        ),
        ("Ada Riva\n\nDirectrice Générale", ("Ada Riva",), ("Ada Riva | Directrice Générale",)),
        ("Jean-Pierre de La Tour d’Aubert", ("Jean-Pierre de La Tour d’Aubert",), ()),
        ("La rédaction", ("La rédaction",), ()),
        ("", (), ()),
    ],
)
def test_signatures_stand_at_the_end(end, authors, signatures):
    draft, ledger = page(f"{TOP}{TEXT}\n\n{end}")
    assert draft is not None
    assert draft.authors == authors
    assert tuple(value for key, value in draft.fields if key == "Signature") == signatures
    assert draft.body == f"{SECOND}\n\n{THIRD}"
    assert bool(notes(ledger, Kind.MISSING)) is not bool(authors)


def test_a_byline_above_the_text_is_read_with_its_date():
    draft, _ = page(
        f"Vie locale\nPublié le 14 juin 2019 à 18h30 par Ada Riva et Luc Ney\n\nTrois millions\n\n{TEXT}"
    )
    assert draft is not None
    assert (draft.category, draft.when) == ("Vie locale", "2019-06-14 18:30")
    assert draft.authors == ("Ada Riva", "Luc Ney")


def test_an_interview_credits_who_asked():
    draft, _ = page(f"{TOP}{TEXT}\n\nPropos recueillis par Ada Riva")
    assert draft is not None
    assert ("Credits", "propos recueillis : Ada Riva") in draft.fields


def test_a_credit_is_taken_out_of_the_text_and_listed():
    draft, ledger = page(f"{TOP}{FIRST}\n\nPhoto : Zoé Müller\n\n{SECOND}\n\n© Le Phare\n\n{THIRD}")
    assert draft is not None
    assert ("Credits", "photo : Zoé Müller") in draft.fields
    assert any("Zoé Müller" in note for note in notes(ledger, Kind.MENDED))
    assert "© Le Phare" in draft.body
    assert any("© Le Phare" in note for note in notes(ledger, Kind.UNKNOWN))


def test_a_short_line_before_a_paragraph_is_a_subhead():
    draft, ledger = page(f"{TOP}{FIRST}\n\n{SECOND}\n\nUne facture salée ?\n\n{THIRD}")
    assert draft is not None
    assert draft.body == f"{SECOND}\n\n## Une facture salée ?\n\n{THIRD}"
    assert any("Une facture salée" in note for note in notes(ledger, Kind.MENDED))


def test_navigation_words_are_listed_with_their_line():
    draft, ledger = page(
        f"Accueil > Vie locale\nPublié le 14 juin 2019\n\nTrois millions\n\n{TEXT}\n\nPartager"
    )
    assert draft is not None
    assert draft.category == "Vie locale"
    assert draft.body.endswith(THIRD)
    assert [note.line for note in ledger.of("page.txt") if note.kind is Kind.UNKNOWN] == [1, 12]


def test_lines_without_blank_ones_are_paragraphs_when_they_are_long():
    draft, _ = page(TOP.rstrip("\n") + "\n" + f"{FIRST} {FIRST}\n{SECOND}\n{THIRD}")
    assert draft is not None
    assert draft.body == f"{SECOND}\n\n{THIRD}"


def test_one_paragraph_is_the_text_and_no_standfirst_is_invented():
    draft, ledger = page(f"{TOP}{FIRST}\n\nAda Riva")
    assert draft is not None
    assert draft.body == FIRST
    assert "Summary" not in dict(draft.fields)
    assert notes(ledger, Kind.MISSING) == ("chapô",)

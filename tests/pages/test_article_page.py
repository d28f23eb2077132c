"""What an article's page shows of others."""

from plugins.domain.article import Signature
from plugins.pages.article_page import RELATED, related
from plugins.pages.parts import writers
from tests.newspaper import article, edition


def test_related_articles_are_the_chosen_then_dossier_then_tag_then_category():
    here = article("ici", "2026-11-10 08:00", dossier="port", tags=("budget",))
    others = [
        article("meme-rubrique", "2026-11-10 09:00"),
        article("meme-mot", "2026-09-01", tags=("budget",), category="culture"),
        article("meme-dossier", "2025-01-01", dossier="port", category="culture"),
        article("choisi", "2024-01-01", category="culture", authors=("luc-ney",)),
    ]
    here = article("ici", "2026-11-10 08:00", dossier="port", tags=("budget",), see_also=(others[3].id,))
    found = [a.slug for a in related(edition([here, *others]), here)]
    assert found == ["choisi", "meme-dossier", "meme-mot", "meme-rubrique"]


def test_related_articles_never_name_the_article_itself_nor_one_twice():
    articles = [article(f"a{n}", f"2026-11-{n + 1:02d}", dossier="port", tags=("budget",)) for n in range(9)]
    found = edition(articles)
    for here in articles:
        near = related(found, here)
        assert here not in near
        assert len(near) == len({a.path for a in near}) == RELATED


def test_an_article_is_related_to_those_near_in_time_only():
    """A change of one article must not touch the pages of a whole category."""
    articles = [article(f"a{n:02d}", f"2026-01-{n + 1:02d}") for n in range(30)]
    changed = articles[15]
    shown_by = [a for a in articles if changed in related(edition(articles), a)]
    assert 0 < len(shown_by) <= 2 * RELATED


def test_the_signature_of_that_day_wins_over_the_registry():
    signed = article("a", signatures=(Signature("Ada Riva", "envoyée spéciale"),))
    (writer,) = writers(edition([signed]), signed)
    assert (writer.name, writer.role, writer.address) == (
        "Ada Riva",
        "envoyée spéciale",
        "/auteurs/ada-riva/",
    )

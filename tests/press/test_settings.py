"""Settings as one value, every wrong one named."""

import pytest

from plugins.press.settings import site_from

GOOD = {
    "SITENAME": "Le Phare",
    "SITEURL": "https://phare.example/",
    "PATH": "/nowhere/content",
    "THEME": "/nowhere/theme",
    "EDITEUR": {
        "nom": "Le Phare SA",
        "forme": "SA",
        "adresse": "1, quai",
        "telephone": "+33 1 99 00 00 00",
        "courriel": "r@phare.example",
        "immatriculation": "RCS 1",
        "directeur_publication": "Ada Riva",
        "responsable_redaction": "Luc Ney",
        "actionnaires": "Ada Riva",
        "hebergeur": {"nom": "Hôte", "adresse": "2, quai", "telephone": "+33 1 99 00 00 01"},
    },
}


def codes(**changes):
    _, problems = site_from({**GOOD, **changes})
    return [(problem.code, problem.fact) for problem in problems]


def test_good_settings_become_a_site():
    site, problems = site_from(GOOD)
    assert problems == ()
    assert site.address == "https://phare.example"
    assert site.domain == "phare.example"
    assert site.publisher.host.name == "Hôte"
    assert site.list_size == 20


def test_an_accented_host_is_said_in_ascii():
    site, problems = site_from({**GOOD, "SITEURL": "https://écho.example"})
    assert (site.address, problems) == ("https://xn--cho-9la.example", ())


@pytest.mark.parametrize(
    ("changes", "code", "named"),
    [
        ({"FEEDS_ITEM": 3}, "E400", "FEEDS_ITEM"),
        ({"TYPOGRAPHY_VARIANTE": "fr-FR"}, "E400", "TYPOGRAPHY_VARIANTE"),
        ({"FEEDS_ITEMS": 0}, "E401", "FEEDS_ITEMS"),
        ({"FEEDS_TAGS": 1}, "E401", "FEEDS_TAGS"),
        ({"FEEDS_TAGS": "oui"}, "E401", "FEEDS_TAGS"),
        ({"FEEDS_ITEMS": "trente"}, "E401", "FEEDS_ITEMS"),
        ({"TYPOGRAPHY_VARIANT": "en-US"}, "E401", "TYPOGRAPHY_VARIANT"),
        ({"METADATA_AI_CRAWLERS": "peut-être"}, "E401", "METADATA_AI_CRAWLERS"),
        ({"SITEURL": ""}, "E401", "SITEURL"),
        ({"SITEURL": "https://phare.example/journal"}, "E401", "SITEURL"),
        ({"SITENAME": ""}, "E401", "SITENAME"),
        ({"TIMEZONE": "Mars/Olympus"}, "E401", "TIMEZONE"),
        ({"EDITEUR": "Le Phare"}, "E401", "EDITEUR"),
        ({"EDITEUR": {**GOOD["EDITEUR"], "telefone": "1"}}, "E400", "EDITEUR.telefone"),
    ],
)
def test_a_wrong_setting_is_named(changes, code, named):
    found = codes(**changes)
    assert any(c == code and named in fact for c, fact in found), found


def test_an_unknown_setting_is_answered_with_the_nearest_one():
    _, problems = site_from({**GOOD, "FEEDS_ITEM": 3})
    assert "FEEDS_ITEMS" in problems[0].remedy


def test_pelicans_own_settings_and_those_of_other_plugins_are_left_alone():
    assert codes(PAGES_URL="x", ARTICLE_URL="y", SITEMAP={"format": "xml"}) == []


def test_a_missing_legal_mention_warns_at_home_and_refuses_in_production():
    publisher = {**GOOD["EDITEUR"], "telephone": "", "hebergeur": {"nom": "Hôte"}}
    (found,) = codes(EDITEUR=publisher)
    assert found[0] == "A406"
    assert "telephone, hebergeur.adresse, hebergeur.telephone" in found[1]
    assert codes(EDITEUR=publisher, PRESS_FINAL=True)[0][0] == "E406"


def test_every_problem_of_the_settings_is_told_at_once():
    assert len(codes(SITEURL="", FEEDS_TTL=-1, FEEDS_ITEM=1)) == 3

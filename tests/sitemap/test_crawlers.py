"""robots.txt and the reservation of text and data mining."""

import json
from urllib.robotparser import RobotFileParser

import pytest

from plugins.domain.record import replace
from plugins.sitemap.crawlers import AI_CRAWLERS, RULES
from tests.feeds.editions import edition_of
from tests.newspaper import SITE, article
from tests.sitemap.reading import printed

AGENTS = [agent for _, names in AI_CRAWLERS for agent in names]


def robots(ai_crawlers: str) -> str:
    files = printed(edition_of(article("x"), site=replace(SITE, ai_crawlers=ai_crawlers)))
    return files["robots.txt"].decode()


def allowed(text: str, agent: str, path: str) -> bool:
    parser = RobotFileParser()
    parser.parse(text.splitlines())
    return parser.can_fetch(agent, f"https://phare.example{path}")


@pytest.mark.parametrize("setting", ["refuse", "allow"])
@pytest.mark.parametrize("agent", ["Googlebot", "Bingbot", "Applebot", "Feedly", "facebookexternalhit"])
def test_readers_and_search_engines_are_welcome(setting, agent):
    assert allowed(robots(setting), agent, "/2026/11/20/x/")


@pytest.mark.parametrize("agent", AGENTS)
def test_crawlers_of_models_are_refused_or_welcome_as_the_newsroom_says(agent):
    assert not allowed(robots("refuse"), agent, "/2026/11/20/x/")
    assert allowed(robots("allow"), agent, "/2026/11/20/x/")


def test_each_group_repeats_the_rules_of_everybody():
    """RFC 9309, 2.2.1: a crawler obeys the group that names it and forgets the one for `*`."""
    groups = [block for block in robots("refuse").split("\n\n") if block.startswith("User-agent")]

    assert len(groups) == 2
    for group in groups:
        for key, path in RULES:
            assert f"{key}: {path}" in group.splitlines()


def test_nobody_is_named_twice():
    assert len({agent.lower() for agent in AGENTS}) == len(AGENTS)


def test_both_sitemaps_are_named_with_their_full_address():
    lines = [line for line in robots("allow").splitlines() if line.startswith("Sitemap: ")]

    assert lines == [
        "Sitemap: https://phare.example/sitemap.xml",
        "Sitemap: https://phare.example/sitemap-actualites.xml",
    ]


@pytest.mark.parametrize(("setting", "reserved"), [("refuse", 1), ("allow", 0)])
def test_mining_is_reserved_as_the_newsroom_says(setting, reserved):
    """TDMRep, final report of 10 May 2024: an array of rules, each with a location and a reservation of 0 or 1."""
    files = printed(edition_of(article("x"), site=replace(SITE, ai_crawlers=setting)))

    assert json.loads(files[".well-known/tdmrep.json"]) == [{"location": "/", "tdm-reservation": reserved}]

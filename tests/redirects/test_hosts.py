"""The lists as each kind of host reads them."""

import re
import shlex

import pytest

from plugins.domain import slots
from plugins.redirects import register
from plugins.redirects.room import RedirectRoom
from tests.feeds.editions import edition_of
from tests.newspaper import article

FORMER = ("/z/", "/a b/", "/c.d(e)*+/", "/%C3%A9t%C3%A9.html", "/$uri;{x}/", "/:mot/*", "/100%25/")
TARGET = "/2026/11/20/vote/"


@pytest.fixture
def lists() -> dict[str, str]:
    register()
    edition = edition_of(article("vote", former_addresses=FORMER))
    return {
        sheet.path: slots.renderers[sheet.renderer](sheet).decode()
        for sheet in RedirectRoom().for_site(edition)
        if sheet.renderer != "page"
    }


def test_each_list_has_one_line_an_address(lists):
    for text in lists.values():
        assert text.endswith("\n")
        assert len(text.splitlines()) == len(FORMER)


def test_the_order_is_that_of_the_addresses(lists):
    sources = [shlex.split(line.rstrip(";"))[0] for line in lists["redirections.nginx.map"].splitlines()]

    assert sources == sorted(sources)


def test_netlify_gets_three_words_a_line_without_wildcard_or_placeholder(lists):
    for line in lists["_redirects"].splitlines():
        source, target, status = line.split(" ")
        assert source.isascii()
        assert not set(source) & set("*: ")
        assert (target, status) == (TARGET, "301")
    assert "/a%20b/ " in lists["_redirects"]
    assert "/100%25/ " in lists["_redirects"]


def test_nginx_gets_decoded_sources_in_quotes(lists):
    lines = lists["redirections.nginx.map"].splitlines()

    assert all(re.fullmatch(r'"/[^"\\]*" "/[a-z0-9/-]+";', line) for line in lines)
    assert f'"/été.html" "{TARGET}";' in lines
    assert f'"/$uri;{{x}}/" "{TARGET}";' in lines


def test_apache_matches_each_address_whole_and_nothing_else(lists):
    rules = []
    for line in lists["redirections.htaccess"].splitlines():
        found = re.fullmatch(r'RedirectMatch 301 "(\^[^"]*\$)" "(/[a-z0-9/-]+)"', line)
        assert found, line
        assert found[2] == TARGET
        rules.append(re.compile(found[1]))
    for path in ("/z/", "/a b/", "/c.d(e)*+/", "/été.html", "/$uri;{x}/", "/:mot/*", "/100%/"):
        assert sum(bool(rule.search(path)) for rule in rules) == 1, path
    for path in ("/z/article/", "/cXd(e)*+/", "/x/z/", "/z"):
        assert not any(rule.search(path) for rule in rules), path

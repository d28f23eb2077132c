"""Pages as the theme prints them."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from plugins.domain.dates import Moment
from plugins.domain.sheet import Sheet
from plugins.press.printer import PagePrinter, thousands


def test_a_number_is_never_cut_at_the_end_of_a_line() -> None:
    assert [thousands(number) for number in (0, 999, 13421, 1234567)] == [
        "0",
        "999",
        "13\u202f421",
        "1\u202f234\u202f567",
    ]


def theme(folder: Path, **templates: str) -> PagePrinter:
    """A printer of a theme of these templates; a double underline in a name is a slash."""
    for name, source in {"texts": "", **templates}.items():
        place = folder / "templates" / f"{name.replace('__', '/')}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(source, "utf-8")
    return PagePrinter(str(folder))


def page(shown: object) -> Sheet:
    return Sheet("index.html", "page", ("page.html", "a frame", "a head", shown))


def test_a_template_says_the_theme_s_words_and_shows_its_partials(tmp_path: Path) -> None:
    printer = theme(
        tmp_path,
        texts='{% set read = "Lire" %}',
        page="{{ partials.link(page) }}",
        partials__link='{% macro link(name) %}<a href="/">{{ texts.read }} {{ name }}</a>{% endmacro %}',
    )
    assert printer(page("<b>")) == b'<a href="/">Lire &lt;b&gt;</a>'


def test_a_partial_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    printer = theme(tmp_path, page="{{ partials.link(page) }}")
    with pytest.raises(TemplateNotFound):
        printer(page(""))


def test_a_partial_sees_nothing_of_the_page_but_what_it_is_handed(tmp_path: Path) -> None:
    printer = theme(
        tmp_path,
        page='{{ once(partials.link, "x") }}',
        partials__link="{% macro link(name) %}{{ page }}{% endmacro %}",
    )
    with pytest.raises(UndefinedError):
        printer(page("secret"))


def test_what_is_printed_once_is_what_would_be_printed_again(tmp_path: Path) -> None:
    """Equal is not enough: 1 and True are equal, a text and its markup too, and the two hours of one name."""
    printer = theme(
        tmp_path,
        page="{% for it in page %}{{ once(partials.show, it) }} {% endfor %}"
        "{% for it in page %}{{ partials.show(it) }} {% endfor %}",
        partials__show="{% macro show(it) %}{{ it.with_offset if it.instant is defined else it }}{% endmacro %}",
    )
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Paris"))
    moments = [Moment(first, True), Moment(first.replace(fold=1), True), Moment(first.astimezone(UTC), True)]
    shown = [1, True, 1.0, "<b>", Markup("<b>"), *moments]
    found = printer(page([*shown, *shown])).decode().split()
    assert found[: len(found) // 2] == found[len(found) // 2 :]
    assert len(set(found)) == len(shown)

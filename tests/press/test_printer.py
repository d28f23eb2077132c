"""Pages as the theme prints them."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from plugins.domain.dates import Moment
from plugins.domain.sheet import Sheet
from plugins.press.printer import PagePrinter, thousands

SHOW = "{% macro show(it) %}<i>{{ it }}</i>{% endmacro %}"


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


def compiled_theme(folder: Path) -> PagePrinter:
    printer = theme(folder / "theme", page="{{ partials.show(page) }}", partials__show=SHOW)
    return PagePrinter(printer.theme, str(folder / "compiled"))


def test_a_template_compiled_before_is_not_compiled_again(tmp_path: Path) -> None:
    assert compiled_theme(tmp_path)(page("<b>")) == b"<i>&lt;b&gt;</i>"
    kept = {file: file.stat().st_ino for file in (tmp_path / "compiled").iterdir()}
    assert len(kept) == 3
    assert compiled_theme(tmp_path)(page("<u>")) == b"<i>&lt;u&gt;</i>"
    assert {file: file.stat().st_ino for file in (tmp_path / "compiled").iterdir()} == kept


def test_a_changed_template_is_compiled_again(tmp_path: Path) -> None:
    compiled_theme(tmp_path)(page("a"))
    compiled_theme(tmp_path)
    (tmp_path / "theme/templates/partials/show.html").write_text(SHOW.replace("i>", "b>"), "utf-8")
    changed = PagePrinter(str(tmp_path / "theme"), str(tmp_path / "compiled"))
    assert changed(page("a")) == b"<b>a</b>"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(damage=st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255), st.booleans()))
def test_a_damaged_file_costs_time_and_never_a_wrong_byte(
    tmp_path: Path, damage: tuple[float, int, bool]
) -> None:
    """A byte changed anywhere, or everything lost from there on."""
    place, byte, is_cut = damage
    compiled_theme(tmp_path)(page("a"))
    for file in (tmp_path / "compiled").iterdir():
        content = file.read_bytes()
        at = int(place * len(content))
        file.write_bytes(content[:at] if is_cut else content[:at] + bytes([byte]) + content[at + 1 :])
    assert compiled_theme(tmp_path)(page("<b>")) == b"<i>&lt;b&gt;</i>"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "compiled").write_text("a file", "utf-8")
    assert compiled_theme(tmp_path)(page("a")) == b"<i>a</i>"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ page.nobody is defined }}", b"False"),
        ("{{ page.nobody|default('—') }}", "—".encode()),
        ("{% set here = {'class': 1, 'name': '<'} %}{{ here.name }}{{ here.class }}", b"&lt;1"),
        ("{% autoescape false %}{{ page.text }}{% endautoescape %}{{ page.text }}", b"<b>&lt;b&gt;"),
        ("{% call(it) partials.show('x') %}{{ it }}{% endcall %}", b"<i>x</i>x"),
        ("{{ partials.show(it=page.text) }}{{ partials.show(*['y']) }}", b"<i>&lt;b&gt;</i><i>y</i>"),
        ("{{ 'a-b'.split('-')|join(page.text) }}", b"a&lt;b&gt;b"),
    ],
)
def test_a_theme_may_write_all_that_jinja_knows(tmp_path: Path, source: str, printed: bytes) -> None:
    """What our own compiler does not know is left to Jinja's, once and for every page after."""
    show = "{% macro show(it) %}<i>{{ it }}</i>{% if caller is defined %}{{ caller(it) }}{% endif %}{% endmacro %}"
    printer = theme(tmp_path, page=source, partials__show=show)
    shown = SimpleNamespace(text="<b>")
    assert [printer(page(shown)), printer(page(shown))] == [printed, printed]


def test_a_name_that_a_page_has_not_is_an_error(tmp_path: Path) -> None:
    printer = theme(tmp_path, page="{{ page.nobody }}")
    with pytest.raises(UndefinedError):
        printer(page(SimpleNamespace(text="")))


def test_a_partial_is_not_called_with_more_than_it_takes(tmp_path: Path) -> None:
    printer = theme(tmp_path, page="{{ partials.show(1, 2) }}", partials__show=SHOW)
    with pytest.raises(TypeError, match="not more than"):
        printer(page(""))

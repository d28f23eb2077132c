"""What templates are given: as Jinja gives it, only sooner."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from markupsafe import Markup, escape

from plugins.press.theme import equip, escaped

SHOWN = st.one_of(
    st.text(), st.text("&<>\"'é ’"), st.text("&<>").map(Markup), st.integers(), st.none(), st.booleans()
)
SOURCE = """
{%- macro said(it) %}[{{ it }}]{% endmacro -%}
{% set kept %}<i>{{ it }}</i>{% endset -%}
<p title="{{ it }}">{{ it }}{{ it|safe }}{{ it ~ "<" }}{{ said(it) }}{{ once(said, it) }}{{ kept }}{{ (it, 1) }}
"""


def environment() -> Environment:
    return Environment(loader=DictLoader({"texts.html": "", "page.html": SOURCE}), autoescape=True)


@given(SHOWN)
def test_text_is_escaped_as_markupsafe_escapes_it(shown: object) -> None:
    assert str(escaped(shown)) == str(escape(shown))


@given(SHOWN)
def test_a_template_prints_what_it_prints_in_plain_jinja(shown: object) -> None:
    ours, plain = environment(), environment()
    equip(ours)
    plain.globals["once"] = lambda macro, *values: macro(*values)
    assert ours.get_template("page.html").render(it=shown) == plain.get_template("page.html").render(it=shown)

"""What templates are given: as Jinja gives it, only sooner."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from markupsafe import Markup, escape

from plugins.press.direct import plain
from plugins.press.theme import equip_directly

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


@given(st.text())
def test_text_is_escaped_as_markupsafe_escapes_it(shown: str) -> None:
    assert str(plain(shown)) == str(escape(shown))


@given(SHOWN)
def test_a_template_prints_what_it_prints_in_plain_jinja(shown: object) -> None:
    ours, jinja = environment(), environment()
    equip_directly(ours)
    jinja.globals["once"] = lambda macro, *values: macro(*values)
    assert ours.get_template("page.html").render(it=shown) == jinja.get_template("page.html").render(it=shown)

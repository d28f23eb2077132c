"""Searching less changes no byte: our converter against plain Python-Markdown with the same extensions."""

from __future__ import annotations

import re
import sys
from subprocess import run
from xml.etree.ElementTree import Element, SubElement

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.util import INLINE_PLACEHOLDER

from plugins.reading.body import plain_converter
from plugins.reading.serializing import to_html
from plugins.reading.spans import set_spans
from plugins.reading.triggers import BLOCKS, BY_BEGINNING, INLINE, PREPROCESSORS, TriggeredInline, search_less
from tests.site.folder import HOUSE

PIECES = (
    "*", "**", "***", "_", "__", "`", "``", "```", "~~~", "\\", "\\*", "\\`", "[", "]", "(", ")", "![", "](", "][",
    "[^1]", "[^1]: note", "[a]: /b 'c'", "[a]", "<", ">", "</", "/>", "<b>", "</b>", "<br/>", "<!--", "-->", "<?", "?>",
    "<![CDATA[", "]]>", "<p>", "</p>", "<div markdown='1'>", "</div>", "&", ";", "&amp;", "&#42;", "&#x5B;", "&nbsp",
    "<https://a.example/b_c>", "<a@b.example>", "https://a.example/?a=1&b=2", "{", "}", "{#id}", "{.class}", "{: a=b}",
    "|", "a | b", "--- | ---", "|---|", "#", "## ", " ##", "=", "===", "-", "---", "- - -", "-  -", "* * *", "___",
    "> ", "1. ", "2) ", "- ", "+ ", "    ", "\t", "  \n", "\n", "\n\n", "\n    ", " ", "!", "@", "://", '"', "'",
    "\x02", "\x03", "\x02klzzwxh:0001\x03", "\x02wzxhzdk:0\x03", INLINE_PLACEHOLDER % "0000", "\x02amp\x03", "\\\x02",
    "mot", "l’été", "«\u00a0oui\u00a0»", "a_b_c", "2*3*4", "\u2028", "\x0c", "…", "\\\\", "é",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
STRUCTURED = st.lists(TEXTS, max_size=6).map("\n\n".join)

plain, ours = plain_converter(), plain_converter()
plain.registerExtensions([FencedCodeExtension()], {})
search_less(ours)


def converted(converter, text: str) -> str:
    """The HTML, or the kind of error where the library itself fails."""
    try:
        return converter.reset().convert(text)
    except (RecursionError, IndexError, KeyError, ValueError, AssertionError) as error:
        return type(error).__name__


@given(TEXTS | STRUCTURED | st.text(max_size=80))
@example('**gras *et* `code`** [lien](/a "b") ![i](/c){.d} <b>&amp;</b> \\* a_b_ <a@b.example>  \nfin')
@example("a | b\n--- | ---\n*c* | `d|e`\n\n[^1]\n\n[^1]: note **grasse**\n\n[x]: /y\n\n[x] ![x]")
@example("titre\n-\n\n> citation\n> - - -\n\n# un {#a}\n\n-  -  -\n")
@settings(max_examples=1500)
def test_every_text_gives_the_same_html(text):
    assert converted(ours, text) == converted(plain, text)


_LEAK = re.compile("klzzwxh:[0-9]+(?=\x03)")
SPANS = st.lists(
    st.sampled_from(
        ["*", "**", "[", "](", ")", "(", "[mot](/a)", "*mot*", "**deux mots**", "[à lire](https://a.example/?b=1)", "mot",
         " ", " ", "l’été", "\n", "'", '"', "!", ".", "{", "}", "# ", "> ", "- ", "\n\n", ">", "\u2028", "\u00a0", "]", "x"]
    ),
    max_size=16,
).map("".join)  # fmt: skip


@given(SPANS)
@example("*a**b* **c*d** ***e*** *f * g* [h](i)[j](k) [l](m(n)) [o](p'q') !*r* **s***t*")
@example("[mot](/a)\n\n[mot]: /b\n\n*[mot]* [mot](/a){.x} - *a*\n\n- *a*\n- **b** [c](/d)\n    - *e*")
@example("[mot](/a)\n\n*mot**mot*[à lire](/b)")
@settings(max_examples=1000)
def test_marks_set_at_one_look_are_those_that_the_library_finds(text):
    # A mark that the library forgets bears its number among all of them; such a text is refused.
    assert _LEAK.sub("", converted(ours, text)) == _LEAK.sub("", converted(plain, text))


def test_most_marks_are_set_at_one_look():
    paragraph = Element("p")
    paragraph.text = "Un *mot*, **deux mots** et [un lien](/a/?b=1)."
    assert set_spans(paragraph)
    assert [child.tag for child in paragraph] == ["em", "strong", "a"]


@given(STRUCTURED)
@example("<b a='1' B c>x</b>\n\n- un\n\n    deux <i>&amp;</i> \"&\" > ![a \" b](/c 'd \" e')")
def test_a_tree_is_written_as_the_library_writes_it(text):
    ours_only = plain_converter()
    ours_only.serializer = to_html
    assert converted(ours_only, text) == converted(plain_converter(), text)


@pytest.mark.parametrize("folder", ["articles", "pages", "dossiers"])
def test_every_text_of_the_demonstration_gives_the_same_html(folder):
    paths = sorted((HOUSE / "content" / folder).rglob("*.md"))
    assert paths
    for path in paths:
        body = path.read_text("utf-8").partition("\n\n")[2]
        assert converted(ours, body) == converted(plain, body), path


@given(TEXTS | STRUCTURED)
@example("```\nun\n```\n\ndeux")
@example("`\x02``\nun\n```")
@example("~~~ {.python #x key=value}\nun\n~~~\n\n- a\n\n    ```\n    b\n    ```")
@settings(max_examples=300)
def test_the_first_text_with_a_fence_is_read_like_all_others(text):
    fresh = plain_converter()
    search_less(fresh)
    assert [converted(fresh, text) for _ in range(3)] == [converted(plain, text)] * 3


def test_a_text_without_a_fence_does_not_import_the_highlighter():
    code = (
        "import sys; from plugins.reading.triggers import search_less; from plugins.reading.body import plain_converter; "
        "c = plain_converter(); search_less(c); c.convert('`a` ~~b~~'); sys.exit('pygments' in sys.modules)"
    )
    assert run([sys.executable, "-c", code], cwd=HOUSE, check=False).returncode == 0


def test_the_library_calls_our_processor():
    """Its private name for the method could change: the texts would be right, and slow."""
    assert "_InlineProcessor__handleInline" in vars(TriggeredInline.__mro__[1])
    assert isinstance(ours.treeprocessors["inline"], TriggeredInline)


def test_every_pattern_and_block_that_we_know_is_still_there():
    patterns = {pattern.pattern for pattern in ours.inlinePatterns}
    assert set(INLINE) == patterns
    processors = {type(processor) for processor in ours.parser.blockprocessors}
    assert set(BLOCKS) <= processors <= set(BLOCKS) | BY_BEGINNING
    assert set(PREPROCESSORS) <= {type(preprocessor) for preprocessor in ours.preprocessors}


def test_a_block_processor_that_we_do_not_know_is_asked_about_every_paragraph():
    class Shout(BlockProcessor):
        def test(self, parent, block):
            return block.endswith("!!!")

        def run(self, parent, waiting):
            SubElement(parent, "h2").text = waiting.pop(0)

    converter = plain_converter()
    converter.parser.blockprocessors.register(Shout(converter.parser), "shout", 35)
    search_less(converter)
    assert converter.convert("calme\n\nau feu!!!") == "<p>calme</p>\n<h2>au feu!!!</h2>"

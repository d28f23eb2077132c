"""What holds of every text, made of the pieces that rules quarrel over."""

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.typography import VARIANTS, typeset_html, typeset_text

PIECES = [
    *"'\"«»“”„‘’-–—…,;:!?()[]%€$§<>/\\+|*=.🎉É",
    *[" ", "  ", "\n", "\u00a0", "\u202f", "\u2009", "...", "e\u0301", "\ufffc", "\ufdd0"],
    *[
        "a",
        "Ab",
        "l",
        "qu",
        "etc",
        "10",
        "000",
        "2019",
        "5",
        "01",
        "42",
        "33",
        "(0)",
        "n°",
        "p.",
        "art.",
        "XXe",
        "siècle",
    ],
    *[
        "juin",
        "M.",
        "Mme",
        "Dupont",
        "km",
        "h",
        "30",
        "°C",
        "Yahoo",
        "J.-C.",
        "av.",
        ":-)",
        "https://x.example/a?b=1;c",
    ],
    *["{{ a }}", "&nbsp;", "&amp", "&lt;"],
]
MARKUP = [
    *[
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        '<span lang="en">',
        '<span lang="fr">',
        "</span>",
    ],
    *[
        '<!-- " -->',
        '<a title="x « ; !">',
        "</a>",
        "<pre>",
        "</pre>",
        '<img alt="a : b">',
        '<sup id="fnref:1">',
        "</sup>",
    ],
    *[
        "&quot;",
        "&#x27;",
        "&#8239;",
        "&laquo;",
        "<p lang=en>",
        '<?php " ?>',
        "<svg/>",
        "<div>",
        "</div>",
        "<script>",
    ],
    *["</script>", "<![CDATA[", "<!x", "</"],
]
variants = st.sampled_from(list(VARIANTS))
texts = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
fragments = st.lists(st.sampled_from(PIECES) | st.sampled_from(MARKUP), max_size=24).map("".join)


def letters_and_digits(text: str) -> list[str]:
    return [character for character in text if character.isalnum()]


class Reader(HTMLParser):
    """What a browser's tokenizer sees: the markup, and the text apart."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.markup: list[object] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.markup.append((self.get_starttag_text(), len(letters_and_digits(self.text))))

    def handle_endtag(self, tag: str) -> None:
        self.markup.append((tag, len(letters_and_digits(self.text))))

    def handle_comment(self, data: str) -> None:
        self.markup.append(("comment", data))

    def handle_pi(self, data: str) -> None:
        self.markup.append(("instruction", data))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(texts, variants)
@example("p.10km", "fr-FR")
@example("a .;", "fr-FR")
@example("–\u202f–»", "fr-FR")
@example("...  .", "fr-FR")
@example('"\'(»/"(0)»"(0)""', "fr-FR")
@example('"  ?  a"', "fr-CA")
@example('a " -->b" " c"', "fr-CH")
@example("/p.siècle ...—;", "fr-CH")
@example('«" a " b', "fr-CA")
@example("- 1er juin - a\n- 2 juin - b", "fr-FR")
def test_typesetting_a_text_twice_is_typesetting_it_once(text, variant):
    once = typeset_text(text, variant)
    assert typeset_text(once, variant) == once


@given(texts, variants)
def test_letters_and_digits_stay_in_their_order(text, variant):
    assert letters_and_digits(typeset_text(text, variant)) == letters_and_digits(text)


@given(fragments, variants)
@example("-&#8239;-»<p>", "fr-FR")
@example("&amp\n;;<b>", "fr-FR")
@example("&#46;&#46;.<b>x</b>", "fr-FR")
def test_typesetting_a_fragment_twice_is_typesetting_it_once(fragment, variant):
    once = typeset_html(fragment, variant)
    assert typeset_html(once, variant) == once


@given(fragments, variants)
def test_a_fragment_keeps_its_markup_its_letters_and_its_digits(fragment, variant):
    before, after = Reader(fragment), Reader(typeset_html(fragment, variant))
    assert after.markup == before.markup
    assert letters_and_digits(after.text) == letters_and_digits(before.text)


@given(st.lists(texts, min_size=1, max_size=4), variants)
def test_a_block_is_typeset_as_if_it_were_alone(blocks, variant):
    paragraphs = [f"<p>{block.replace('<', '(').replace('&', '+')}</p>" for block in blocks]
    together = typeset_html("".join(paragraphs), variant)
    assert together == "".join(typeset_html(paragraph, variant) for paragraph in paragraphs)

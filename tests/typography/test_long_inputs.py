"""Long inputs made to hurt: work must grow as their length. A quadratic search would not end within the run's limit."""

import pytest

from plugins.typography import typeset_html, typeset_text

LENGTH = 200_000


@pytest.mark.parametrize(
    "piece",
    [
        *[
            '"',
            '"a" ',
            '« " ',
            "«",
            "“",
            "'",
            " ",
            "\n",
            ".",
            "…",
            " ,",
            " :",
            "!",
            "? ",
            "1",
            "1 ",
            "10 000 ",
            "a - b ",
            "a",
        ],
        *[
            "- \n",
            "(",
            "[a - ",
            ".) ",
            ". A",
            "I",
            "/a",
            "\\",
            "://a)",
            "www.",
            "{{",
            "{%",
            "::",
            ":a",
            "&a",
            "&#",
            "é",
        ],
        *[
            "<",
            "<a ",
            '<a ="',
            "<a title='",
            "<!",
            "<!--",
            "<?",
            "<![CDATA[",
            "</",
            "</script ",
            "<script>",
            "<p lang=en>",
        ],
        *["<b>", "<p>", "<code>", "&quot;", "&nbsp; !", '<i lang="fr"><i lang="en">', "<svg>", "<!-- -->"],
    ],
)
def test_a_long_repetition_ends(piece):
    source = f"<p>l'an \"{piece * (LENGTH // len(piece))}"
    assert typeset_html(source)
    assert typeset_text(source)

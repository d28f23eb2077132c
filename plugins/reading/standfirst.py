"""The texts above the body: title, kicker, standfirst, and the description for search engines."""

from __future__ import annotations

from plugins.domain.pattern import pattern
from plugins.domain.source import Source
from plugins.reading import texts
from plugins.reading.inline import inline_html, plain_text
from plugins.reading.notes import Notes
from plugins.reading.typesetting import Voice
from plugins.reading.values import filled, line_of

LONGEST_TITLE = 110
LONGEST_KICKER = 40
SHORTEST_SUMMARY, LONGEST_SUMMARY = 80, 400
LONGEST_DESCRIPTION = 160
_BLOCK_END = pattern(r"</(?:p|h[1-6]|li|figcaption|td|th|blockquote)>")


def read_title(source: Source, voice: Voice, notes: Notes) -> str:
    """`Title`, typeset; the warning counts the characters typed."""
    field = filled(source, "Title")
    if field is None:
        notes.add("E102", line_of(source, "Title"))
        return ""
    if len(field.value) > LONGEST_TITLE:
        notes.add("A117", field.line, length=len(field.value), most=LONGEST_TITLE)
    return voice.text(field.value)


def read_kicker(source: Source, voice: Voice, notes: Notes) -> str:
    """`Surtitre`, typeset, at most 40 characters."""
    field = filled(source, "Surtitre")
    if field is None:
        return ""
    if len(field.value) > LONGEST_KICKER:
        notes.add("E118", field.line, value=field.value, length=len(field.value), most=LONGEST_KICKER)
    return voice.text(field.value)


def read_summary(source: Source, required: bool, voice: Voice, notes: Notes) -> tuple[str, str]:
    """`Summary` as inline HTML and as plain text, both typeset; both empty when absent."""
    field = filled(source, "Summary")
    if field is None:
        if required:
            notes.add("E130", line_of(source, "Summary"))
        return "", ""
    html = inline_html(field.value, voice)
    plain = plain_text(html)
    if required and not SHORTEST_SUMMARY <= len(plain) <= LONGEST_SUMMARY:
        notes.add("A131", field.line, length=len(plain), least=SHORTEST_SUMMARY, most=LONGEST_SUMMARY)
    return html, plain


def read_description(source: Source, summary: str, body: str, title: str, voice: Voice, notes: Notes) -> str:
    """`Description`, else the summary, the body's beginning or the title, cut at a word; at most 160 characters."""
    field = filled(source, "Description")
    if field is None:
        return cut_at_word(summary or _beginning(body) or title, LONGEST_DESCRIPTION)
    if len(field.value) > LONGEST_DESCRIPTION:
        notes.add("E132", field.line, length=len(field.value), most=LONGEST_DESCRIPTION)
    return cut_at_word(voice.text(field.value), LONGEST_DESCRIPTION)


def cut_at_word(text: str, most: int) -> str:
    """`text` whole when it fits, else cut before a word and ended with an ellipsis, at most `most` characters."""
    text = text.strip()
    if len(text) <= most:
        return text
    # Only plain spaces part words here: a no-break space holds its neighbours together.
    cut = text[:most].rpartition(" ")[0] or text[: most - 1]
    return cut.rstrip(texts.NEVER_BEFORE_ELLIPSIS) + texts.ELLIPSIS


def _beginning(body: str) -> str:
    return " ".join(plain_text(_BLOCK_END.sub(" ", body[:2000].rpartition(">")[0] + ">")).split(" ")).strip()

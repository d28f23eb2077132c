"""One article or page on its way in: read from a foreign source, not yet a file of ours."""

from __future__ import annotations

from datetime import date

from plugins.domain.record import Record

SINGLE_LINE = str.maketrans({"\n": " ", "\r": " ", "\t": " "})


class Draft(Record):
    """A readable source.

    `source` is the file as shown to the editor, `place` its path inside the imported folder (forward slashes; empty
    for a lone file). `when` is the value of `Date` (`YYYY-MM-DD`, with ` HH:MM` where there is an hour); empty for a
    page. `fields` are the other head lines in order, without category, authors and tags. `body_line` is the line of
    the source on which `body` begins.
    """

    source: str
    place: str
    title: str
    slug: str
    when: str
    body: str
    body_line: int = 1
    category: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    status: str = ""
    lang: str = ""
    is_page: bool = False

    @property
    def day(self) -> date:
        """The civil day of an article. Raises ValueError for a page."""
        return date.fromisoformat(self.when[:10])


def render(draft: Draft) -> str:
    """The file of a draft: our head, a blank line, the body, one line end."""
    pairs = [("Title", draft.title)]
    late = {"Summary", "Anciennes_adresses"}
    if not draft.is_page:
        pairs += [(k, v) for k, v in draft.fields if k == "Surtitre"]
        pairs.append(("Date", draft.when))
        pairs += [(k, v) for k, v in draft.fields if k == "Modified"]
        pairs.append(("Category", draft.category))
        pairs.append(("Authors", " ; ".join(draft.authors)))
    early = {key for key, _ in pairs}
    pairs += [(k, v) for k, v in draft.fields if k not in early | late]
    pairs.append(("Tags", " ; ".join(draft.tags)))
    pairs += [("Lang", draft.lang), ("Status", draft.status)]
    pairs += [(k, v) for k, v in draft.fields if k in late]
    lines = [f"{key}: {value.translate(SINGLE_LINE).strip()}" for key, value in pairs if value.strip()]
    return "\n".join(lines) + "\n\n" + draft.body.strip("\n") + "\n"

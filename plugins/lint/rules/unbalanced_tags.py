"""Raw tags that are not closed, close nothing, or cross.

Bad:  <div class="encadre"> … (and no </div>)
Bad:  <b>un <i>mot</b></i>
Good: <b>un <i>mot</i></b>

They are balanced before publication, but rarely where the author meant: hence a warning. Past a depth that no text
needs, reading them costs more than a check may take: that is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint import texts
from plugins.lint.proof import DEEPEST, Proof
from plugins.lint.tags import Tag, cut

VOID = frozenset("area base br col embed hr img input link meta param source track wbr keygen frame".split())
# Elements whose end browsers supply without harm (HTML Living Standard, 13.1.2.4 Optional tags).
OPTIONAL = frozenset(
    "p li dt dd rt rp td th tr thead tbody tfoot colgroup option optgroup html head body".split()
)


def check(proof: Proof) -> Iterator[Problem]:
    """Every tag out of place. Texts without typed HTML are balanced by construction."""
    opened: list[Tag] = []
    if not proof.has_raw:
        yield from _too_deep(proof)
        return
    for tag in proof.tags:
        if not tag.complete:
            yield proof.fault("A208", proof.line_of_tag(tag), value=texts.CUT_TAG.format(name=tag.name))
        elif tag.closing:
            yield from _close(proof, opened, tag)
        elif tag.name not in VOID:
            opened.append(tag)
            if len(opened) > DEEPEST:
                yield proof.fault("E209", proof.line_of_tag(tag), value=texts.TOO_DEEP.format(n=DEEPEST))
                return
    for tag in opened:
        if tag.name not in OPTIONAL:
            yield proof.fault("A208", proof.line_of_tag(tag), value=texts.UNCLOSED_TAG.format(name=tag.name))
    for comment in proof.comments:
        if not comment.complete:
            yield proof.fault("A208", proof.line_of("<!--"), value=texts.CUT_COMMENT)


def _close(proof: Proof, opened: list[Tag], tag: Tag) -> Iterator[Problem]:
    if not any(other.name == tag.name for other in opened):
        yield proof.fault("A208", proof.line_of_tag(tag), value=texts.STRAY_END.format(name=tag.name))
        return
    while opened:
        inner = opened.pop()
        if inner.name == tag.name:
            return
        if inner.name in OPTIONAL:
            continue
        if not proof.lines_of(f"</{tag.name}"):  # Markdown ended its own paragraph, not the author
            unclosed = texts.UNCLOSED_TAG.format(name=inner.name)
            yield proof.fault("A208", proof.line_of_tag(inner), value=unclosed)
        else:
            crossed = texts.CROSSED_TAGS.format(name=tag.name, inner=inner.name)
            yield proof.fault("A208", proof.line_of_tag(tag), value=crossed)


def _too_deep(proof: Proof) -> Iterator[Problem]:
    if proof.html.count("<") - proof.html.count("</") <= DEEPEST:
        return
    depth = 0
    for tag in cut(proof.html):
        if not isinstance(tag, Tag):
            continue
        if tag.name not in VOID:
            depth += -1 if tag.closing else 1
        if depth > DEEPEST:
            yield proof.fault("E209", proof.first_line, value=texts.TOO_DEEP.format(n=DEEPEST))
            return

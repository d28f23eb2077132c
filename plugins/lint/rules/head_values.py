"""Code in the values of a head.

Bad:  Title: Le vote javascript:alert(1)
Bad:  Source: javascript:alert(1)
Bad:  Summary: Le vote <img src=x onerror=alert(1)>
Good: Source: https://mairie.example/

Values reach links, attributes, feeds and structured data.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.markup import TAGS
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.rules.event_handlers import runs_something
from plugins.lint.rules.forbidden_tags import ACTIVE, FORMS, FRAMES
from plugins.lint.schemes import hides_script, is_dangerous
from plugins.lint.tags import Tag, cut

_ADDRESSES = frozenset(
    {"Image", "Audio", "Source", "Licence", "Lire_aussi", "Traduction_de", "Anciennes_adresses"}
)
_FORBIDDEN = (ACTIVE | FRAMES | FORMS | {"style"}) - TAGS


def check(proof: Proof) -> Iterator[Problem]:
    """Every value of the head that holds a script's address, an active tag or an event handler."""
    for field in proof.fields:
        if (field.key in _ADDRESSES and is_dangerous(field.value)) or hides_script(field.value):
            yield proof.fault("E203", field.line, value=field.value)
        if "<" not in field.value or field.key == "Title":  # the reading room refuses any HTML in a title
            continue
        for tag in cut(field.value):
            if not isinstance(tag, Tag) or tag.closing:
                continue
            if tag.name in _FORBIDDEN:
                yield proof.fault("E200", field.line, name=tag.name)
            for name, _ in tag.attributes:
                if runs_something(name):
                    yield proof.fault("E202", field.line, name=name)

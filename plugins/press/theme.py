"""What the templates of a theme are given besides a page: its words and partials, and a way to print a thing once.

`texts` is `texts.html`; `partials.card(…)` is the macro `card` of `partials/card.html`; `once(partials.card, …)` prints
it once for equal arguments. A macro sees what it is handed and nothing of the page, so what was printed for equal
values is what would be printed again.
"""

from __future__ import annotations

from jinja2 import Environment
from jinja2.runtime import Macro

from plugins.domain.sheet import is_shared
from plugins.press.direct import DirectCode, DirectTemplate

# Frames, mastheads, and the cards of a few thousand articles in one form: about 10 MB.
KEPT = 8192


class Partials:
    """The macros of a theme, each read when it is first asked for: a page costs the partials that it shows."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> Macro:
        macro: Macro = getattr(self._environment.get_template(f"partials/{name}.html").module, name)
        # Found in the instance from now on.
        setattr(self, name, macro)
        return macro


def equip(environment: Environment) -> None:
    """Give the templates of one theme `texts`, `partials` and `once`. Raises TemplateNotFound without `texts.html`."""

    printed: dict[object, tuple[str, tuple[object, ...]]] = {}

    def once(macro: Macro, *values: object, **named: object) -> str:
        # With types: a text and a Markup of the same letters are equal, and are not printed alike. Shared values are known
        # by who they are: to compare cards, and the frame with all its links, costs as much as printing them.
        key = (
            macro,
            *[id(value) if is_shared(value) else (value.__class__, value) for value in values],
            *[(name, value.__class__, value) for name, value in named.items()],
        )
        found = printed.get(key)
        if found is None:
            if len(printed) >= KEPT:
                del printed[next(iter(printed))]
            # Whose identity is in a key must live as long as it.
            found = printed[key] = (macro(*values, **named), values)
        return found[0]

    environment.globals.update(partials=Partials(environment), once=once)
    environment.globals["texts"] = environment.get_template("texts.html").module


def equip_directly(environment: Environment) -> None:
    """The same, for templates that are compiled by `plugins.press.direct`."""
    environment.code_generator_class = DirectCode
    environment.template_class = DirectTemplate
    equip(environment)

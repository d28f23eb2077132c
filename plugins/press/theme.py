"""What templates are given besides their sheet: the theme's own words and partials, and a way to print a thing once.

`texts` is `texts.html`; `partials.card(…)` is the macro `card` of `partials/card.html`; `once(partials.card, …)` prints
it once for equal arguments. A macro sees what it is handed and nothing of the page, so what was printed for equal
values is what would be printed again.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup

# Frames, mastheads, and the cards of a few thousand articles in one form: about 10 MB.
KEPT = 4096


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
    """Give the templates of one theme `texts`, `partials` and `once`."""

    # With types: a text and a Markup of the same letters are equal, and are not printed alike.
    @lru_cache(maxsize=KEPT, typed=True)
    def once(macro: Macro, *values: object, **named: object) -> Markup:
        return Markup(macro(*values, **named))

    environment.globals.update(partials=Partials(environment), once=once)
    environment.globals["texts"] = environment.get_template("texts.html").module

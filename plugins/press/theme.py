"""What the templates of a theme are given besides a page: its words and partials, and a way to print a thing once.

`texts` is `texts.html`; `partials.card(…)` is the macro `card` of `partials/card.html`; `once(partials.card, …)` prints
it once for equal arguments. A macro sees what it is handed and nothing of the page, so what was printed for equal
values is what would be printed again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Macro
from markupsafe import Markup, escape

# Frames, mastheads, and the cards of a few thousand articles in one form: about 10 MB.
KEPT = 4096
_has_special = re.compile("[&<>\"']").search


class Partials:
    """The macros of a theme, each read when it is first asked for: a page costs the partials that it shows."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> Macro:
        macro: Macro = getattr(self._environment.get_template(f"partials/{name}.html").module, name)
        # Found in the instance from now on.
        setattr(self, name, macro)
        return macro


class ThemeTemplate(Template):
    """A template whose every `{{ … }}` is escaped by `escaped`: a third of the time of a page went into wrapping."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 (the name is Jinja's)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Jinja's own, and compiled templates find our function under the name by which they call markupsafe's."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


def escaped(shown: object) -> str:
    """The letters that `markupsafe.escape` gives; it makes a new object even where nothing has to be escaped."""
    if type(shown) is Markup or (type(shown) is str and not _has_special(shown)):
        return shown
    return escape(shown)


def equip(environment: Environment) -> None:
    """Give the templates of one theme `texts`, `partials` and `once`. Raises TemplateNotFound without `texts.html`."""

    # With types: a text and a Markup of the same letters are equal, and are not printed alike.
    @lru_cache(maxsize=KEPT, typed=True)
    def once(macro: Macro, *values: object, **named: object) -> Markup:
        return Markup(macro(*values, **named))

    environment.template_class = ThemeTemplate
    environment.globals.update(partials=Partials(environment), once=once)
    environment.globals["texts"] = environment.get_template("texts.html").module

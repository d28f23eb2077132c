"""Sheets as bytes: the renderers that need only their sheet, and the one for pages, which needs the theme."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from plugins.domain import slots
from plugins.domain.dates import french_day
from plugins.domain.filecopy import FileCopy
from plugins.domain.sheet import Sheet
from plugins.press.compiled import CompiledTemplates
from plugins.press.theme import equip, equip_directly

NARROW_NO_BREAK_SPACE = "\u202f"


def print_bytes(sheet: Sheet) -> bytes:
    """The bytes that the sheet shows."""
    assert isinstance(sheet.shows, bytes)
    return sheet.shows


def print_copy(sheet: Sheet) -> bytes:
    """The bytes of a file. Raises OSError when it vanished since it was planned."""
    assert isinstance(sheet.shows, FileCopy)
    return sheet.shows.read()


def thousands(number: int) -> str:
    """`13 421`, digits in groups of three (Lexique des règles typographiques en usage à l’Imprimerie nationale)."""
    return f"{number:,}".replace(",", NARROW_NO_BREAK_SPACE)


class PagePrinter:
    """The renderer `page`: a sheet shows (template, frame, head, view) and the theme turns them into HTML.

    Templates see `frame`, `head` and `page`, the theme's own words and partials (`plugins.press.theme`), nothing else; a
    name they do not have is an error, never an empty place. `compiled` is a folder where compiled templates are kept from
    one process to the next, for one version of our own code; nothing is kept when it is empty.
    """

    def __init__(self, theme: str, compiled: str = "") -> None:
        self.theme = theme
        self.compiled = compiled

    @cached_property
    def environment(self) -> Environment:
        """Jinja as the theme expects it."""
        environment = self._new(CompiledTemplates(Path(self.compiled)) if self.compiled else None)
        equip_directly(environment)
        return environment

    @cached_property
    def _plain_environment(self) -> Environment:
        """The same with Jinja's own code, for templates that need it."""
        environment = self._new(None)
        equip(environment)
        return environment

    def _new(self, cache: CompiledTemplates | None) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(Path(self.theme) / "templates"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            auto_reload=False,
            bytecode_cache=cache,
        )
        environment.filters["french_day"] = french_day
        environment.filters["thousands"] = thousands
        return environment

    @cached_property
    def _templates(self) -> dict[str, Template]:
        return {}

    def __call__(self, sheet: Sheet) -> bytes:
        """One page."""
        assert isinstance(sheet.shows, tuple)
        name, frame, head, view = sheet.shows
        try:
            if (template := self._templates.get(name)) is None:
                template = self._templates[name] = _at_hand(self.environment.get_template(name))
            return template.render(frame=frame, head=head, page=view).encode()
        except AttributeError:
            # It asks for what a value has not, to do without (`is defined`), or for an item by the name of an attribute.
            template = self._templates[name] = self._plain_environment.get_template(name)
            return template.render(frame=frame, head=head, page=view).encode()


def _at_hand(template: Template) -> Template:
    """The template, its globals in one dictionary: each page copies them, and a chain of several is copied in Python."""
    template.globals = dict(template.globals)
    return template


def render(sheet: Sheet, page_printer: PagePrinter) -> bytes:
    """What one sheet becomes."""
    if sheet.renderer == "page":
        return page_printer(sheet)
    return slots.renderers[sheet.renderer](sheet)

"""The voice of a text: its language, and the typography that this language asks for. Only French is typeset."""

from __future__ import annotations

from plugins.domain import slots
from plugins.domain.record import Record

_VARIANTS = {"fr-ca": "fr-CA", "fr-ch": "fr-CH"}
_OFF = "off"


class Voice(Record):
    """`lang` is a BCP 47 tag; `variant` names the typography (`fr-FR`, `fr-CA`, `fr-CH`, `off`)."""

    lang: str
    variant: str

    def html(self, html: str) -> str:
        """HTML as readers see it."""
        return html if self.variant == _OFF or not html else slots.typeset_html.get()(html, self.variant)

    def text(self, text: str) -> str:
        """A plain text as readers see it."""
        return text if self.variant == _OFF or not text else slots.typeset_text.get()(text, self.variant)


def voice_of(lang: str, site_variant: str) -> Voice:
    """The voice of a text in `lang`: the site's variant, unless the language names a country's own."""
    french = lang.lower().partition("-")[0] == "fr"
    if site_variant == _OFF or not french:
        return Voice(lang, _OFF)
    return Voice(lang, _VARIANTS.get(lang.lower(), site_variant))

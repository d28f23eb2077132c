"""The pictures of a text: each `img` that shows one of them is offered in several formats and widths.

What is kept of a text is one `img` for each picture, which is what feeds and foreign themes want.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape
from re import Match
from re import compile as pattern

from markupsafe import Markup

from plugins.domain.article import Picture
from plugins.pages import parts
from plugins.pages.views import Image

# The column of a text, see `--measure` in the theme; twice as much on a fine screen.
SIZES = "(min-width: 39rem) 37rem, calc(100vw - 2rem)"
WIDEST = 1200
# No attribute holds a raw ">": our serialisers escape it.
_IMAGE = pattern(r"<img\b[^>]*>")
_SOURCE = pattern(r'\ssrc="([^"]*)"')
_PICTURE = Markup("<picture>{}<img{}{}</picture>")
_OFFER = Markup('<source type="{}" srcset="{}" sizes="{}">')
_SET = Markup(' srcset="{}" sizes="{}"')


def dressed(html: str, pictures: Iterable[Picture]) -> str:
    """`html`, its links as they stand on the site, with the variants of `pictures`."""
    if "<img" not in html:
        return html
    shown = {image.address: image for picture in pictures if (image := parts.image(picture)) and image.widths}
    if not shown:
        return html

    def dress(match: Match[str]) -> str:
        source = _SOURCE.search(match[0])
        image = shown.get(unescape(source[1])) if source else None
        return _picture(match[0], image) if image else match[0]

    return _IMAGE.sub(dress, html)


def _picture(tag: str, image: Image) -> Markup:
    offers = Markup("").join(_OFFER.format(kind, listed, SIZES) for kind, listed in image.offers(WIDEST))
    own = image.srcset(WIDEST)
    return _PICTURE.format(offers, _SET.format(own, SIZES) if own else "", Markup(tag.removeprefix("<img")))

"""The HTML that contributors may type: what is not here never ships, and its absence is reported.

A newsroom's contributors are many and not all trusted: no script, no style, no form, no embed, no event handler.
"""

from __future__ import annotations

TAGS = frozenset(
    "a abbr address aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt "
    "em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small "
    "source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr".split()
)
GLOBAL_ATTRIBUTES = frozenset(
    {"class", "dir", "id", "lang", "title", "role", "aria-label", "aria-hidden", "aria-describedby"}
)
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "hreflang", "rel", "target"}),
    "audio": frozenset({"src", "controls", "preload", "loop"}),
    "blockquote": frozenset({"cite"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "del": frozenset({"cite", "datetime"}),
    "div": frozenset({"tabindex"}),  # only "0": what scrolls must take the keyboard's focus
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes"}),
    "ins": frozenset({"cite", "datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "q": frozenset({"cite"}),
    "source": frozenset({"src", "type", "media", "srcset", "sizes"}),
    "td": frozenset({"colspan", "rowspan", "headers", "align"}),
    "th": frozenset({"colspan", "rowspan", "headers", "scope", "abbr", "align"}),
    "time": frozenset({"datetime"}),
    "track": frozenset({"src", "kind", "srclang", "label", "default"}),
    "video": frozenset({"src", "controls", "poster", "preload", "width", "height", "loop", "muted"}),
}
URL_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

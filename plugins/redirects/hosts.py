"""The redirections as each kind of host reads them. One form, one function; each line one address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.domain.sheet import Sheet
from plugins.redirects.moves import Move


def render_netlify(sheet: Sheet) -> bytes:
    """`_redirects`: source, target and status apart by a space, the source percent-encoded.

    Source: Netlify, Redirects and rewrites; Cloudflare Pages, Redirects (the same file).
    """
    return _lines(f"{move.encoded} {move.target} 301" for move in _moves(sheet))


def render_nginx(sheet: Sheet) -> bytes:
    """Lines for `map $uri $moved { include redirections.nginx.map; }`: `$uri` is decoded, and so is the source.

    Quotes, backslashes and control characters never get here; the source of a map holds no variables.
    Source: nginx, ngx_http_map_module.
    """
    return _lines(f'"{move.former}" "{move.target}";' for move in _moves(sheet))


def render_apache(sheet: Sheet) -> bytes:
    """`RedirectMatch` with the whole path anchored: `Redirect` takes a prefix, and would move all that is below.

    Source: Apache HTTP Server 2.4, mod_alias.
    """
    return _lines(f'RedirectMatch 301 "^{re.escape(move.former)}$" "{move.target}"' for move in _moves(sheet))


def _moves(sheet: Sheet) -> tuple[Move, ...]:
    moves = sheet.shows
    assert isinstance(moves, tuple)
    return moves


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()

"""What the names in a text stand for, whatever the site holds: addresses of our own, articles, identifiers."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from plugins.lint.schemes import scheme_of


def named_address(value: str, site_address: str) -> str | None:
    """The address (decoded, without fragment) that a name of an article is; None when it is an id or a file."""
    plain = value.strip().removeprefix("{filename}")
    if not plain.startswith(("/", "{", "http")) or plain.endswith(".md"):
        return None
    path = plain.removeprefix(site_address) if plain.startswith(site_address) else plain
    return unquote(path.partition("#")[0])


def named_identifier(value: str) -> str:
    """The identifier, in lower case, that a name of an article is."""
    return value.strip().removeprefix("{filename}").rpartition("/")[2].removesuffix(".md").lower()


def own_path(href: str, domain: str) -> str:
    """The path, query and fragment of an absolute address of the site itself; empty for any other address."""
    if not domain or domain.lower() not in href.lower():
        return ""
    if scheme_of(href) not in ("http", "https", "") or "//" not in href[:8]:
        return ""
    try:
        parts = urlsplit(href.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # an unreadable host is not ours
        return ""
    if host != domain.lower().removeprefix("www."):
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return quote(unquote(parts.path) or "/") + query + (f"#{parts.fragment}" if parts.fragment else "")


def own_address(own: str) -> tuple[str, str]:
    """The address (decoded, without query) and the fragment of what `own_path` gives."""
    path, _, fragment = own.partition("#")
    return unquote(path.partition("?")[0]), unquote(fragment)

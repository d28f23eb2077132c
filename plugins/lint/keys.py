"""Keys: under which names the answers to a text's questions are filed, so that who asked is found when one changes.

A key may cover more than one answer (addresses are filed without regard to case): then a text is checked once more
than needed, and says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.domain.inspection import Reference, References
from plugins.domain.links import Target
from plugins.domain.site import Site
from plugins.lint.naming import named_address, named_identifier, own_address, own_path
from plugins.lint.standings import canonical, folder_of, name_of

_LIST_PAGE = re.compile(r"(.*/page/)0*([1-9][0-9]*)/")


def address_key(address: str) -> str:
    """What answers at an address from the root: a page, a numbered page of a list, a redirect or a file."""
    plain = canonical(address)
    if numbered := _LIST_PAGE.fullmatch(plain):
        plain = f"{numbered[1]}{numbered[2]}/"
    return f"a{plain}"


def file_key(path: str) -> str:
    """Whether a file below `content/` is there: its path is an address too."""
    return address_key(f"/{path}")


def source_key(path: str) -> str:
    """How the page of a Markdown file stands."""
    return f"s{path}"


def article_key(identifier: str) -> str:
    """Which article has an identifier."""
    return f"i{identifier.lower()}"


def places_key(key: str) -> str:
    """The identifiers in the page that a key leads to."""
    return f"#{key}"


def name_key(place: str) -> str:
    """Everything of the same name, wherever it is."""
    return f"n{name_of(place)}"


def folder_key(place: str) -> str:
    """Everything in the same folder."""
    return f"f{folder_of(place)}"


def tail_key(tail: str) -> str:
    """Every article whose identifier is `tail` after its date."""
    return f"t{tail}"


def month_key(month: str) -> str:
    """Every article whose identifier begins with these seven characters."""
    return f"m{month}"


def asked_by(references: References, site: Site) -> frozenset[str]:
    """The keys of all that the links and the head of a text ask for."""
    return frozenset(_asked_by(references, site))


def _asked_by(references: References, site: Site) -> Iterator[str]:
    for link in references.links:
        if key := _followed(link, references.base, site):
            yield key
            if "#" in link.href:
                yield places_key(key)
    for related in references.related:
        address = named_address(related.value, site.address)
        yield article_key(named_identifier(related.value)) if address is None else address_key(address)


def _followed(link: Reference, base: str, site: Site) -> str:
    """The key of what a link leads to, empty when that is not ours."""
    if link.target is Target.SOURCE:
        return source_key(link.path)
    if link.target is Target.ADDRESS:
        return address_key(link.path)
    if link.target is Target.FILE:
        return file_key(link.path)
    if link.target is Target.FRAGMENT:
        return source_key(base)
    own = own_path(link.href, site.domain) if link.target is Target.ELSEWHERE else ""
    return address_key(own_address(own)[0]) if own else ""

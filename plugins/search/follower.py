"""The search index as the press makes it: one part a year, and what leads to them. Pagefind is imported when it is needed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b

from plugins.domain.edition import Edition
from plugins.domain.follower import Part
from plugins.domain.listing import Kind, Listing
from plugins.domain.site import Site
from plugins.domain.urls import SEARCH_INDEX, output_path

# In the folder of indexes: this file, Pagefind's script, and a folder for each year.
YEARS = f"{SEARCH_INDEX}years.json"


class SearchIndex:
    """A Pagefind index for each year of publication, merged in the browser."""

    kind = Kind.YEAR

    def is_wanted(self, site: Site) -> bool:
        """The setting `SEARCH`."""
        return site.search

    def part(self, edition: Edition, listing: Listing) -> Part:
        """The index of a year."""
        from plugins.search.documents import documents
        from plugins.search.indexing import index_of, pagefind_version

        found, language = tuple(documents(edition, listing)), _language(edition.site)
        digest = blake2b(digest_size=8)
        for line in ((pagefind_version(), language), *found):
            digest.update(repr(line).encode("utf-8", "surrogatepass"))

        def make() -> Mapping[str, bytes]:
            return _below(f"{SEARCH_INDEX}{listing.name}/", index_of(found, language))

        return Part(digest.hexdigest(), make)

    def entrance(self, site: Site, parts: Mapping[str, str]) -> Mapping[str, bytes]:
        """The years, newest first, each with a word that changes with its index, and what searches in them."""
        from plugins.search.indexing import engine_of, pagefind_version

        years = [{"year": year, "digest": parts[year]} for year in sorted(parts, reverse=True)]
        listed = json.dumps({"engine": pagefind_version(), "years": years}, separators=(",", ":")).encode()
        return {output_path(YEARS): listed, **_below(SEARCH_INDEX, engine_of(_language(site)))}


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {output_path(f"{folder}{name}"): files[name] for name in files}


def _language(site: Site) -> str:
    """`fr` of `fr-FR`: Pagefind stems by the language alone."""
    return site.language.partition("-")[0].lower()

"""Some files of a newsroom that was read before, read again as they would be with all others."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.domain.links import CONTENT
from plugins.domain.permalinks import Permalink, as_registered
from plugins.domain.problems import Problem
from plugins.domain.reread import Found, Known, RereadArticle
from plugins.domain.site import Site
from plugins.reading.entries import read_file
from plugins.reading.names import names_of
from plugins.reading.shelves import REPLY, open_text
from plugins.reading.values import Surroundings
from plugins.reading.walk import ARTICLES, sort_files


class Rereading:
    """Answers None as soon as anything is wrong, or concerns more than one file: a whole reading then says what."""

    def sort(self, site: Site, paths: Sequence[str], /) -> Found | None:
        """What the files at `paths` are."""
        tree = sort_files(site, paths)
        if tree.problems or tree.refused or tree.registries or tree.badly_named:
            return None
        if not all(path.startswith(ARTICLES) for path in tree.markdown):
            return None
        return Found(tuple(tree.markdown), tree.files)

    def read_lines(self, lines: Sequence[bytes], /) -> tuple[Permalink, ...] | None:
        """Lines of the register of permalinks."""
        from plugins.reading.permalinks import read_lines

        return read_lines(lines)

    def read(self, known: Known, paths: Sequence[str], /) -> tuple[RereadArticle, ...] | None:
        """The articles at `paths`."""
        site, registry = known.site, known.registry
        surroundings = Surroundings(
            site, known.as_of, registry, known.files, {}, names_of(registry), measured=dict(known.measured)
        )
        found: list[RereadArticle] = []
        for path in (f"{CONTENT}/{path}" for path in paths):
            problems: list[Problem] = []
            text = open_text(site, path, problems)
            # A right of reply is a text of its own, which may stand in another file.
            if text is None or REPLY.lower() in text.lower():
                return None
            file = read_file(surroundings, path, text)
            noted = (*problems, *file.problems)
            if file.source is None or file.read is None or any(problem.is_error for problem in noted):
                return None
            body = file.read.body.html
            article = as_registered(file.read.article, known.permalinks, site)
            found.append(RereadArticle(article, body, file.source.fields, noted, file.inspection))
        return tuple(found)

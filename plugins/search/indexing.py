"""Pagefind's program: documents as HTML in a folder of the moment → its files.

Its Python interface is not used: it waits a tenth of a second for each document, and never answers when the index is
large (pagefind 1.5.2). The program itself indexes a thousand articles in a second, and gives the same bytes for the
same documents, in any order of the folder, on any number of processors, once they are settled (`settling.py`).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from lxml import etree

from plugins.domain.urls import output_path
from plugins.search.documents import Document
from plugins.search.settling import settled

# What an index is made of; the rest of what Pagefind writes is an interface, and we have our own.
INDEX_FILES = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*", "filter/*")
ENGINE_FILES = ("pagefind.js", "pagefind-worker.js", "wasm.??.pagefind", "wasm.unknown.pagefind")
FILTER = "within"
_TITLE_WEIGHT = "8"
# Pagefind makes no index of nothing; no word of a reader's begins with it once folded.
_UNSOUGHT = "_"


class IndexingFailed(RuntimeError):
    """Pagefind ended with an error: what it said."""


def pagefind_version() -> str:
    """The version of the program: another one may index the same documents otherwise."""
    return version("pagefind-bin")


def index_of(documents: Iterable[Document], language: str) -> dict[str, bytes]:
    """The files of the index of some documents, at least one. Raises IndexingFailed, OSError."""
    return _run(((output_path(d.address), page_of(d, language)) for d in documents), language, INDEX_FILES)


def engine_of(language: str) -> dict[str, bytes]:
    """Pagefind's own script and program, with an index in which nothing is found: those of the years are added to it."""
    page = page_of(Document("/", "", _UNSOUGHT, (), (), 0), language)
    return _run([("index.html", page)], language, (*INDEX_FILES, *ENGINE_FILES))


def page_of(document: Document, language: str) -> bytes:
    """A document as Pagefind reads it.

    Source: Pagefind, Configuring what content is indexed; Setting up metadata, filters, sorts.
    """
    html = etree.Element("html", lang=language)
    head, body = etree.SubElement(html, "head"), etree.SubElement(html, "body")
    body.set("data-pagefind-body", "")
    for name, value in document.shown:
        etree.SubElement(head, "meta", {"data-pagefind-meta": f"{name}[content]", "content": value})
    # One sort: Pagefind writes the names of several in an order that changes from run to run.
    for value in document.within:
        etree.SubElement(head, "meta", {"data-pagefind-filter": f"{FILTER}[content]", "content": value})
    rank = {"data-pagefind-sort": "date[content]", "content": str(document.rank)}
    etree.SubElement(head, "meta", rank)
    if document.title:
        etree.SubElement(body, "h1", {"data-pagefind-weight": _TITLE_WEIGHT}).text = document.title
    etree.SubElement(body, "p").text = document.text
    return bytes(etree.tostring(html, method="html", doctype="<!doctype html>", encoding="utf-8"))


def _run(pages: Iterable[tuple[str, bytes]], language: str, wanted: Iterable[str]) -> dict[str, bytes]:
    from pagefind_bin import get_executable  # type: ignore[import-untyped]

    with tempfile.TemporaryDirectory(prefix="rotative-") as place:
        folder = Path(place)
        for path, content in pages:
            page = folder / "site" / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(content)
        command = (get_executable(), "--site", "site", "--output-path", "index", "--force-language", language)
        done = subprocess.run(
            # In a folder of its own, and with no word of the environment's about how to index.
            tuple(map(str, command)),
            cwd=folder,
            env=_environment(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            raise IndexingFailed(done.stdout.decode("utf-8", "replace"))
        found = sorted({file for name in wanted for file in (folder / "index").glob(name)})
        files = {file.relative_to(folder / "index").as_posix(): file.read_bytes() for file in found}
    return settled(files, language)


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in given.items() if not name.startswith("PAGEFIND_")}

"""Pictures and other files that imported texts show: carried once each, under clean names, unreadable ones left out."""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
from pathlib import Path

from lxml import etree

from desk.importer import texts
from desk.importer.elements import runs_code
from desk.importer.ledger import Ledger
from desk.importer.placing import stands_otherwise
from plugins.domain.urls import UNDECOMPOSED, slugify

IMAGES = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".gif": "GIF",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".svg": "",
}
_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp", "AVIF": ".avif"}
# Never published: sources and registries of ours, and what a server might run.
_PRIVATE = frozenset(
    {".md", ".toml", ".html", ".htm", ".xhtml", ".xml", ".php", ".js", ".mjs", ".cgi", ".py"}
)
_ACTIVE = frozenset(
    {"script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video", "style"}
)


class Media:
    """The files to carry into `content`. `carried` maps their new paths (below `content`) to their bytes."""

    def __init__(self, root: Path, content: Path, ledger: Ledger) -> None:
        self.root, self.content, self.ledger = root, content, ledger
        self.carried: dict[str, bytes] = {}
        self._known: dict[str, str] = {}
        self._by_digest: dict[bytes, str] = {}

    def carry(self, file: str, folder: str, source: str, line: int) -> str:
        """The path below `content` of a file of the imported folder; empty when it cannot be shown (noted).

        `folder` is `2026/11` for the article that shows it first.
        """
        if file not in self._known:
            self._known[file] = self._carry(file, folder, source, line)
        return self._known[file]

    def _carry(self, file: str, folder: str, source: str, line: int) -> str:
        suffix = posixpath.splitext(file)[1].lower()
        if suffix in _PRIVATE:
            self.ledger.unknown(source, line, texts.FILE_REFUSED.format(path=file))
            return ""
        try:
            data = (self.root / file).read_bytes()
        except OSError:
            data = b""
        if suffix in IMAGES:
            suffix, data = self._picture(data, suffix, file, source, line)
        if not data:
            self.ledger.unknown(source, line, texts.FILE_UNREADABLE.format(path=file))
            return ""
        digest = hashlib.blake2b(data + suffix.encode(), digest_size=16).digest()
        if digest in self._by_digest:
            return self._by_digest[digest]
        kind = "images" if suffix in IMAGES else "fichiers"
        path = self._free(f"{kind}/{folder}/{clean_stem(file)}", suffix, data)
        if posixpath.basename(path) != posixpath.basename(file):
            self.ledger.mended(source, line, texts.FILE_RENAMED.format(before=file, after=path))
        self.carried[path] = data
        self._by_digest[digest] = path
        return path

    def _free(self, stem: str, suffix: str, data: bytes) -> str:
        number = 1
        path = stem + suffix
        while path in self.carried or stands_otherwise(self.content, path, data):
            number += 1
            path = f"{stem}-{number}{suffix}"
        return path

    def _picture(self, data: bytes, suffix: str, file: str, source: str, line: int) -> tuple[str, bytes]:
        """The picture's true suffix and its bytes, empty when no reader could show it."""
        if suffix == ".svg":
            drawing, removed = safe_drawing(data)
            for what in removed:
                self.ledger.mended(source, line, texts.DRAWING_MENDED.format(path=file, what=what))
            return suffix, drawing
        from PIL import Image  # only newsrooms with pictures pay for it

        try:
            with Image.open(io.BytesIO(data)) as image:
                image.verify()
                found = image.format or ""
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return suffix, b""
        if found in _SUFFIXES and found != IMAGES[suffix]:
            return _SUFFIXES[found], data
        return suffix, data


def clean_stem(file: str) -> str:
    """A file's name without its suffix in `[a-z0-9_-]`, with nothing else but single hyphens in place of the rest."""
    stem = posixpath.basename(file).rpartition(".")[0]
    if re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*", stem):
        return stem.replace(".", "-")
    return (
        "_".join(slugify(part) for part in stem.translate(UNDECOMPOSED).split("_") if slugify(part))
        or "image"
    )


def safe_drawing(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """An SVG without what runs or loads, and what was taken out; empty when it is no SVG.

    Source: SVG 2, chapter 16 (Scripting).
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return b"", ()
    if etree.QName(root).localname.lower() != "svg":
        return b"", ()
    removed: list[str] = []
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            if isinstance(element, etree._Entity | etree._ProcessingInstruction):
                return b"", ()
            continue
        name = etree.QName(element).localname.lower()
        parent = element.getparent()
        if name in _ACTIVE and parent is not None and (name != "style" or _loads(element.text or "")):
            removed.append(f"<{name}>")
            parent.remove(element)
            continue
        for key, value in list(element.attrib.items()):
            attribute, text = str(key).rpartition("}")[2].lower(), str(value)
            leads_out = attribute == "href" and name != "a" and not text.startswith(("#", "data:image/"))
            unsafe = runs_code(text) and not text.startswith("data:image/")
            if attribute.startswith("on") or leads_out or unsafe or (attribute == "style" and _loads(text)):
                removed.append(f"{attribute}=")
                del element.attrib[key]
    clean = root.getprevious() is None and root.getroottree().docinfo.internalDTD is None
    if not removed and clean:
        return data, ()
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True), tuple(dict.fromkeys(removed))


def _loads(style: str) -> bool:
    plain = style.lower().replace("\\", "")
    return "@import" in plain or "javascript:" in plain or ("http" in plain and "url(" in plain)

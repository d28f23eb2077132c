"""Tags that must not ship.

Bad:  <script src="https://exemple.example/x.js"></script>
Bad:  <iframe src="https://video.example/1"></iframe>
Good: [La conférence en vidéo](https://video.example/1)
Good: `<script>` (between backticks: an example is text)

A newsroom's contributors are many and not all trusted; an embed hands every reader to a third party.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.domain.markup import TAGS
from plugins.domain.problems import Problem
from plugins.lint.proof import Proof
from plugins.lint.schemes import is_dangerous

ACTIVE = frozenset(
    {
        "script", "object", "embed", "applet", "svg", "math", "base", "meta", "link", "template", "noscript", "slot",
        "param", "portal", "fencedframe", "canvas", "dialog", "xml", "xmp", "plaintext", "listing", "noembed",
        "noframes", "title", "body", "html", "head", "bgsound", "marquee", "foreignobject", "animate", "set", "image",
    }
)  # fmt: skip
FRAMES = frozenset({"iframe", "frame", "frameset"})
FORMS = frozenset({"form", "input", "select", "textarea", "keygen", "isindex"})
# Harmless tags that the cleaning lets through, or that Markdown itself makes.
KNOWN = TAGS | {"h1"}


def check(proof: Proof) -> Iterator[Problem]:
    """Every opening tag that is not allowed, at its line."""
    seen: Counter[str] = Counter()
    for tag in proof.tags:
        if tag.closing:
            continue
        nth = seen[tag.name]
        seen[tag.name] += 1
        if tag.name in KNOWN or is_dangerous(tag.name):  # the latter is told as an address
            continue
        line = proof.line_of(f"<{tag.name}", nth)
        if tag.name in FRAMES:
            address = tag.get("src") or tag.get("data-src") or "…"
            safe = "…" if is_dangerous(address) else address
            yield proof.fault("E201", line, name=tag.name, address=safe)
        elif tag.name in FORMS:
            yield proof.fault("E205", line, name=tag.name)
        elif tag.name == "style":
            yield proof.fault("E204", line, value="<style>")
        elif tag.name in ACTIVE:
            yield proof.fault("E200", line, name=tag.name)
        else:
            yield proof.fault("A206", line, value=f"<{tag.name}>")
    for comment in proof.comments:
        if comment.text.upper().startswith("<![CDATA["):  # read by XML readers, a comment to browsers
            yield proof.fault("E200", proof.line_of(comment.text[:9]), name="![CDATA[")
        elif comment.bogus:
            yield proof.fault("A206", proof.line_of(comment.text[:8]), value=comment.text)

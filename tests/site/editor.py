"""What the people of a newsroom do to its files: one method an edit, as they do it, faults included.

Articles are named by any number, counted round; an edit that has nothing to work on does nothing. What results may be
a newsroom that the checks refuse: that is for the build to say.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.urls import slugify
from tests.site.folder import HEAD, Folder

REPEATED = ("Correction", "Anciennes_adresses", "Lire_aussi", "Signature", "Credits", "Droit_de_reponse")
SUMMARY = "Le conseil a voté mercredi soir le budget de la ville après une longue séance, par vingt voix contre douze."
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_NAME = re.compile(r"(\d{4})-(\d\d)-(\d\d)-([^/]+)\.md")


@dataclass
class Text:
    """A source, taken apart: the pairs of its head, in order, and its body."""

    head: list[tuple[str, str]]
    body: str

    def get(self, key: str) -> str:
        """The first value of a key, empty when it is absent."""
        return next((value for name, value in self.head if name == key), "")

    def set(self, key: str, value: str | None) -> None:
        """One value in the place of the key's; none when it is None. A repeated key has one more."""
        if value is None:
            self.head = [pair for pair in self.head if pair[0] != key]
        elif key in REPEATED or not self.get(key):
            self.head.append((key, value))
        else:
            self.head = [(name, value if name == key else old) for name, old in self.head]


class Editor:
    """The hands in one newsroom."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    @property
    def articles(self) -> list[str]:
        """The paths of all articles below `content/`, sorted."""
        base = self.folder.content
        found = (path.relative_to(base).as_posix() for path in (base / "articles").rglob("*.md"))
        return sorted(path for path in found if _NAME.search(path))

    def pick(self, n: int) -> str:
        """An article by any number; one is written when none is left."""
        if not self.articles:
            self.create("encore-un", "2026-11-20 08:00")
        return self.articles[n % len(self.articles)]

    def read(self, path: str) -> Text:
        """A source, taken apart."""
        head, _, body = _typed(self.folder.content / path).partition("\n\n")
        pairs = (line.partition(": ") for line in head.split("\n"))
        return Text([(key, value) for key, _, value in pairs], body)

    def save(self, path: str, text: Text) -> None:
        """A source, put together."""
        head = "".join(f"{key}: {value}\n" for key, value in text.head)
        self.folder.write(path, _encoded(f"{head}\n{text.body}"))

    def set(self, path: str, **pairs: str | None) -> None:
        """Set or remove keys of the head."""
        text = self.read(path)
        for key, value in pairs.items():
            text.set(key, value)
        self.save(path, text)

    def create(self, slug: str, date: str, **pairs: str | None) -> str:
        """A new article; its path."""
        name = f"articles/{date[:4]}/{date[5:7]}/{date[:10]}-{slug}.md"
        head = HEAD.format(title=f"Ce que dit {slug}", date=date, category="Politique", authors="Ada Riva")
        text = Text([(k, v) for k, _, v in (line.partition(": ") for line in head.splitlines())], "")
        for key, value in pairs.items():
            text.set(key, value)
        text.body = f"Le texte de {slug}, en une phrase.\n\n## La suite de {slug}\n\nEt une autre.\n"
        self.save(name, text)
        return name

    def append(self, path: str, paragraph: str) -> None:
        """One more paragraph at the end of the body."""
        text = self.read(path)
        text.body = f"{text.body.rstrip()}\n\n{paragraph}\n"
        self.save(path, text)

    def drop_paragraph(self, path: str, number: int) -> None:
        """One paragraph less, the last one excepted."""
        text = self.read(path)
        parts = text.body.strip().split("\n\n")
        if len(parts) > 1:
            del parts[number % len(parts)]
            text.body = "\n\n".join(parts) + "\n"
            self.save(path, text)

    def link(self, path: str, other: str, by: str) -> None:
        """A link to another article in the body: by file, by address, to a heading, or as related."""
        target = self.read(other)
        if by == "related":
            self.set(path, Lire_aussi=Path(other).stem)
            return
        headings = _HEADING.findall(target.body)
        address = {"file": f"{{filename}}/{other}", "address": self.address(other)}
        address["heading"] = f"{{filename}}/{other}#{slugify(headings[0])}" if headings else address["file"]
        self.append(path, f"Voir aussi [ce que nous en disions ce jour-là]({address[by]}) dans nos pages.")

    def address(self, path: str) -> str:
        """The address of an article on the site, as its name and head give it."""
        year, month, day, slug = _NAME.search(path).groups()  # type: ignore[union-attr]  # a path of `articles`
        return f"/{year}/{month}/{day}/{self.read(path).get('Slug') or slug}/"

    def move(self, path: str, *, date: str = "", slug: str = "", follow: bool = True) -> str:
        """Give an article another day or another file name, and with `follow` tell whoever names it; its new path."""
        match = _NAME.search(path)
        assert match
        text = self.read(path)
        if date:
            text.set("Date", date)
        day = (date or "-".join(match.groups()[:3]))[:10]
        fresh = f"articles/{day[:4]}/{day[5:7]}/{day}-{slug or match[4]}.md"
        former = self.address(path)
        if fresh != path and (self.folder.content / fresh).exists():
            return path
        if follow and fresh != path and former not in [v for k, v in text.head if k == "Anciennes_adresses"]:
            text.set("Anciennes_adresses", former)
        (self.folder.content / path).unlink()
        self.save(fresh, text)
        if follow and fresh != path:
            self._rename(path, fresh)
            self.replace(former, self.address(fresh), but="Anciennes_adresses")
        return fresh

    def readdress(self, path: str, slug: str | None, *, follow: bool = True) -> None:
        """Another `Slug`, or none; with `follow`, the former address leads there, unless it is that again."""
        former = self.address(path)
        self.set(path, Slug=slug)
        now = self.address(path)
        text = self.read(path)
        text.head = [pair for pair in text.head if pair != ("Anciennes_adresses", now)]
        if follow and former != now and ("Anciennes_adresses", former) not in text.head:
            text.set("Anciennes_adresses", former)
        self.save(path, text)
        if follow:
            self.replace(f"({former}", f"({now}")

    def delete(self, path: str, *, follow: bool = True) -> None:
        """Remove an article, and with `follow` every paragraph and line that leads to it."""
        stem, address = Path(path).stem, self.address(path)
        (self.folder.content / path).unlink()
        if follow:
            for other in self.articles:
                text = self.read(other)
                parts = text.body.strip().split("\n\n")
                kept = [part for part in parts if stem not in part and f"({address}" not in part]
                head = [(key, value) for key, value in text.head if value != stem]
                if (kept, head) != (parts, text.head):
                    self.save(other, Text(head, "\n\n".join(kept or ["Un mot."]) + "\n"))
            self.front_page_without(stem)

    def shelve(self, path: str) -> None:
        """Put an article into a folder of its category, as the same file; back to the folder of its month if it is there."""
        name = Path(path).name
        plain = f"articles/{name[:4]}/{name[5:7]}/{name}"
        fresh = plain if path != plain else f"articles/rangement/{name}"
        place = self.folder.content / fresh
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            (self.folder.content / path).rename(place)
            self.replace(path, fresh)

    def swap(self, path: str, other: str) -> None:
        """Each of two files gets the title, the texts and the tags of the other."""
        one, two = self.read(path), self.read(other)
        dates = one.get("Date"), two.get("Date")
        one.set("Date", dates[1])
        two.set("Date", dates[0])
        self.save(path, two)
        self.save(other, one)

    def set_status(self, path: str, status: str) -> None:
        """Published, draft, hidden, or retired with its reason."""
        self.set(path, Status=None, Retrait=None)
        reason = "2026-11-23 | À la demande de la famille." if status == "retired" else None
        self.set(path, Status=status, Retrait=reason)

    def illustrate(self, path: str, image: str | None) -> None:
        """The image of the article, or none."""
        alt, credit = ("Le quai au matin", "Ada Riva / Le Phare") if image else (None, None)
        self.set(path, Image=image, Image_alt=alt, Image_credit=credit)

    def set_genre(self, path: str, genre: str) -> None:
        """The genre, with what it asks for."""
        self.set(path, Source=None, Debut=None)
        self.set(path, Genre=genre, Source="AFP" if genre in ("depeche", "communique") else None)
        self.set(path, Debut="2026-12-04 18:30" if genre == "agenda" else None)

    def correct(self, path: str, day: str, text: str) -> None:
        """A correction of that day."""
        self.set(path, Modified=f"{day} 06:00", Correction=f"{day} | {text}")

    def reply(self, path: str, day: str, text: str) -> None:
        """A right of reply; a second one changes the text of the first."""
        name = f"reponse-a-{Path(path).stem[11:]}.md"
        self.folder.write(f"{Path(path).parent}/{name}", f"{text}\n")
        if not self.read(path).get("Droit_de_reponse"):
            self.set(path, Droit_de_reponse=f"{day} | Jean Roc | {name}")

    def choose(self, lead: int, *chosen: int, banner: str = "") -> None:
        """The front page; `banner` is the instant at which an urgent banner ends."""
        text = f'manchette = "{Path(self.pick(lead)).stem}"\n'
        text += "titres = [\n" + "".join(f'  "{Path(self.pick(n)).stem}",\n' for n in chosen) + "]\n"
        if banner:
            text += f'[urgent]\ntexte = "Le port est fermé"\nlien = "/rubriques/"\nfin = {banner}\n'
        self.folder.write("une.toml", text)

    def edit_unseen(self, path: str) -> None:
        """Change some letters of the body, neither the size nor the time of the file."""
        place = self.folder.content / path
        status = place.stat()
        head, blank, body = _typed(place).partition("\n\n")
        place.write_bytes(_encoded(head + blank + body.translate(str.maketrans("eo", "oe"))))
        os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))

    def swap_files(self, path: str, other: str) -> None:
        """Two files change names, as `mv` does: their sizes and times go with them."""
        one, two = self.folder.content / path, self.folder.content / other
        if one == two:
            return
        aside = one.with_suffix(".aside")
        one.rename(aside)
        two.rename(one)
        aside.rename(two)

    def front_page_without(self, stem: str) -> None:
        """No choice of the front page names this article any more."""
        place = self.folder.content / "une.toml"
        if place.exists():
            lines = [line for line in _typed(place).splitlines() if f'"{stem}"' not in line]
            place.write_bytes(_encoded("\n".join(lines) + "\n"))

    def replace(self, old: str, new: str, *, but: str = "\0") -> None:
        """Write `new` for `old` in every text, lines that begin with `but` excepted."""
        for place in self._texts():
            text = _typed(place)
            lines = [line if line.startswith(but) else line.replace(old, new) for line in text.split("\n")]
            if (changed := "\n".join(lines)) != text:
                place.write_bytes(_encoded(changed))

    def _rename(self, path: str, fresh: str) -> None:
        self.replace(path, fresh)
        self.replace(Path(path).stem, Path(fresh).stem)

    def _texts(self) -> Iterable[Path]:
        yield from sorted(self.folder.content.rglob("*.md"))
        yield from sorted(self.folder.content.glob("*.toml"))


def _typed(place: Path) -> str:
    """A file's text; what is not UTF-8 in it is kept as it is."""
    return place.read_bytes().decode("utf-8", "surrogateescape")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")

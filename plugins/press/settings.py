"""Pelican's dictionary of settings as one typed value, every setting of ours checked, none guessed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.domain.problems import BuildRefused, Problem
from plugins.domain.record import fields
from plugins.domain.site import Host, Publisher, Site
from plugins.press import texts
from plugins.press.foreign import missing_parts
from plugins.press.workers import is_executor

SETTINGS_FILE = "pelicanconf.py"

# Our settings: the field of Site each one fills. Defaults and units stand with the fields.
OURS = {
    "TYPOGRAPHY_VARIANT": "typography",
    "PAGES_LIST_SIZE": "list_size",
    "FEEDS_ITEMS": "feed_items",
    "FEEDS_TTL": "feed_ttl",
    "FEEDS_TAGS": "feed_tags",
    "READING_MAX_BYTES": "max_source_bytes",
    "IMAGES_MAX_BYTES": "max_image_bytes",
    "IMAGES_WIDTHS": "image_widths",
    "IMAGES_CACHE": "image_cache",
    "IMAGES_CARDS": "cards",
    "METADATA_LOGO": "logo",
    "METADATA_AI_CRAWLERS": "ai_crawlers",
    "WEBSUB_HUB": "websub_hub",
    "SEARCH": "search",
}
FOREIGN = {"EDITEUR", "ROOMS", "PRESS_FINAL", "PRESS_EXECUTOR", "PRESS_WORKERS"}
PREFIXES = (
    "TYPOGRAPHY_",
    "PAGES_",
    "FEEDS_",
    "READING_",
    "IMAGES_",
    "METADATA_",
    "PRESS_",
    "WEBSUB",
    "SEARCH",
    "EDITEUR",
)
ONE_OF = {
    "TYPOGRAPHY_VARIANT": ("fr-FR", "fr-CA", "fr-CH", "off"),
    "METADATA_AI_CRAWLERS": ("refuse", "allow"),
}
PUBLISHER_KEYS = {
    "nom": "name",
    "forme": "legal_form",
    "adresse": "address",
    "telephone": "phone",
    "courriel": "email",
    "immatriculation": "registration",
    "directeur_publication": "publication_director",
    "responsable_redaction": "editor_in_chief",
    "actionnaires": "shareholders",
}
HOST_KEYS = {"nom": "name", "adresse": "address", "telephone": "phone"}
# What Pelican puts where a settings file says nothing: with or without Pelican, the site must be the same.
PELICAN_DEFAULTS = {"DEFAULT_LANG": "en", "TIMEZONE": "UTC", "SITENAME": "A Pelican Blog"}
# Twice the width of a wide screen.
WIDEST = 4096
# Pelican has settings of its own that begin like ours.
PELICANS = {"PAGES_URL", "PAGES_SAVE_AS"}


def site_from(settings: Mapping[str, object]) -> tuple[Site, tuple[Problem, ...]]:
    """The site that `settings` describe, and what is wrong with them. `PATH` and `THEME` are absolute folders.

    A wrong value is reported and its default used, so that content is checked all the same.
    """
    wrong = dict(_wrong(settings))
    problems = [*_unknown(settings), *wrong.values(), *_publisher_gaps(settings)]
    values: dict[str, object] = {
        field: settings[name] for name, field in OURS.items() if name in settings and name not in wrong
    }
    if isinstance(widths := values.get("image_widths"), Sequence):
        values["image_widths"] = tuple(sorted(set(widths)))
    content = Path(str(settings["PATH"]))
    theme = Path(str(settings["THEME"]))
    zone = _set(settings, "TIMEZONE", "Europe/Paris")
    site = Site(
        name=_set(settings, "SITENAME", ""),
        address=_ascii_host(str(settings.get("SITEURL") or "").rstrip("/")),
        tagline=str(settings.get("SITESUBTITLE") or ""),
        language=_set(settings, "DEFAULT_LANG", "fr"),
        timezone=zone if _is_zone(zone) else "Europe/Paris",
        root=str(content.parent),
        content=str(content),
        theme=str(theme),
        theme_version=theme_version(theme),
        publisher=_publisher(settings.get("EDITEUR")),
        final=bool(settings.get("PRESS_FINAL", False)),
        **values,  # type: ignore[arg-type]  # checked one by one above
    )
    return site, tuple(problems)


def open_site(settings: Mapping[str, object]) -> tuple[Site, tuple[Problem, ...]]:
    """The site of the settings, and what is wrong with them. Raises BuildRefused when a folder is missing."""
    site, problems = site_from(settings)
    problems = (*problems, *_missing_folders(site))
    if any(problem.code in ("E403", "E404") for problem in problems):
        raise BuildRefused(problems)
    return site, problems


def _ascii_host(address: str) -> str:
    """An address whose host feeds and sitemaps may hold: `écho.example` is `xn--cho-9la.example` there.

    Source: RFC 3987, 3.1; RFC 3490. A host that cannot be said so stays as typed.
    """
    host = urlsplit(address).hostname or ""
    try:
        return address if host.isascii() else address.replace(host, host.encode("idna").decode(), 1)
    except UnicodeError:
        return address


def theme_version(theme: Path) -> str:
    """Eight characters that change with any name or byte below `theme`."""
    digest = hashlib.blake2b(digest_size=4)
    for path in sorted(p for p in theme.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        digest.update(path.relative_to(theme).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _set(settings: Mapping[str, object], name: str, default: str) -> str:
    """What the newsroom set. Pelican fills in its own defaults, which here stand for "not set"."""
    value = str(settings.get(name) or "")
    return default if value in ("", PELICAN_DEFAULTS[name]) else value


def _unknown(settings: Mapping[str, object]) -> Iterator[Problem]:
    known = {*OURS, *FOREIGN}
    for name in sorted(settings):
        if name.startswith(PREFIXES) and name not in known and name not in PELICANS:
            yield _problem("E400", name=name, near=_near(name, known))


def _wrong(settings: Mapping[str, object]) -> Iterator[tuple[str, Problem]]:
    """Each setting whose value cannot be used, by name."""
    for name, allowed in ONE_OF.items():
        if settings.get(name, allowed[0]) not in allowed:
            expected = texts.EXPECTED_ONE_OF.format(values=", ".join(allowed))
            yield name, _problem("E401", name=name, value=settings[name], expected=expected)
    defaults = {field.name: field.default for field in fields(Site)}
    for name, field in OURS.items():
        value, default = settings.get(name, defaults[field]), defaults[field]
        if isinstance(default, bool):
            if not isinstance(value, bool):
                yield name, _problem("E401", name=name, value=value, expected=texts.EXPECTED_YES_OR_NO)
        elif isinstance(default, int) and (
            not isinstance(value, int) or isinstance(value, bool) or value < 1
        ):
            yield name, _problem("E401", name=name, value=value, expected=texts.EXPECTED_POSITIVE)
        if isinstance(default, str) and not isinstance(value, str):
            yield name, _problem("E401", name=name, value=value, expected=texts.EXPECTED_TEXT)
    widths = settings.get("IMAGES_WIDTHS", defaults["image_widths"])
    if not _are_widths(widths):
        yield (
            "IMAGES_WIDTHS",
            _problem("E401", name="IMAGES_WIDTHS", value=widths, expected=texts.EXPECTED_WIDTHS),
        )
    address = str(settings.get("SITEURL") or "")
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/") or parts.query:
        yield "SITEURL", _problem("E401", name="SITEURL", value=address, expected=texts.EXPECTED_ADDRESS)
    if not _set(settings, "SITENAME", ""):
        yield "SITENAME", _problem("E401", name="SITENAME", value="", expected=texts.EXPECTED_TEXT)
    zone = _set(settings, "TIMEZONE", "Europe/Paris")
    if not _is_zone(zone):
        yield "TIMEZONE", _problem("E401", name="TIMEZONE", value=zone, expected=texts.EXPECTED_ZONE)
    executor, workers = settings.get("PRESS_EXECUTOR", ""), settings.get("PRESS_WORKERS", 0)
    if not is_executor(executor):
        expected = texts.EXPECTED_EXECUTOR
        yield "PRESS_EXECUTOR", _problem("E401", name="PRESS_EXECUTOR", value=executor, expected=expected)
    if not isinstance(workers, int) or isinstance(workers, bool) or workers < 0:
        expected = texts.EXPECTED_WORKERS
        yield "PRESS_WORKERS", _problem("E401", name="PRESS_WORKERS", value=workers, expected=expected)
    publisher = settings.get("EDITEUR", {})
    if not isinstance(publisher, Mapping) or not isinstance(publisher.get("hebergeur", {}), Mapping):
        yield "EDITEUR", _problem("E401", name="EDITEUR", value=publisher, expected=texts.EXPECTED_MAPPING)
        return
    for given, keys in (
        (publisher, {*PUBLISHER_KEYS, "hebergeur"}),
        (publisher.get("hebergeur", {}), HOST_KEYS),
    ):
        for key in sorted(set(given) - set(keys)):
            name = f"EDITEUR.{key}"
            yield name, _problem("E400", name=name, near=_near(key, keys))


def _publisher_gaps(settings: Mapping[str, object]) -> Iterator[Problem]:
    """What the law wants of a publisher: an error in production, a warning elsewhere."""
    publisher = _publisher(settings.get("EDITEUR"))
    gaps = [key for key, field in PUBLISHER_KEYS.items() if not getattr(publisher, field)]
    gaps += [f"hebergeur.{key}" for key, field in HOST_KEYS.items() if not getattr(publisher.host, field)]
    if gaps:
        yield _problem("E406" if settings.get("PRESS_FINAL") else "A406", missing=", ".join(gaps))


def _publisher(given: object) -> Publisher:
    if not isinstance(given, Mapping):
        return Publisher()
    host = given.get("hebergeur", {})
    host = host if isinstance(host, Mapping) else {}
    values = {field: str(given.get(key) or "") for key, field in PUBLISHER_KEYS.items()}
    return Publisher(
        **values, host=Host(**{field: str(host.get(key) or "") for key, field in HOST_KEYS.items()})
    )


def _missing_folders(site: Site) -> list[Problem]:
    problems = []
    if not (Path(site.content) / "articles").is_dir():
        problems.append(texts.MESSAGES["E404"].at(SETTINGS_FILE, 0, "E404", value=site.content))
    if missing := missing_parts(Path(site.theme)):
        message = texts.MESSAGES["E403"]
        problems.append(message.at(SETTINGS_FILE, 0, "E403", value=site.theme, missing=", ".join(missing)))
    return problems


def _near(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, or the words that say that there is none."""
    # Settings without a mistake do without it.
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), 1, 0.5)
    return near[0] if near else texts.NO_NEAR_NAME


def _are_widths(given: object) -> bool:
    return (
        isinstance(given, list | tuple)
        and bool(given)
        and all(type(width) is int and 0 < width <= WIDEST for width in given)
    )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _problem(code: str, **values: object) -> Problem:
    return texts.MESSAGES[code].at(SETTINGS_FILE, 0, code, parties=(), **values)

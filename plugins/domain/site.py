"""The newsroom's settings as one frozen value: every room reads it, none reads Pelican's dictionary."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from plugins.domain.record import Record


class Host(Record):
    """Who hosts the site; French law wants name, address and telephone on it."""

    name: str = ""
    address: str = ""
    phone: str = ""


class Publisher(Record):
    """The setting `EDITEUR`: who answers for the newspaper.

    Source: loi n° 2004-575 du 21 juin 2004, art. 1-1; loi n° 86-897 du 1er août 1986, art. 5.
    """

    name: str = ""
    legal_form: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    registration: str = ""
    publication_director: str = ""
    editor_in_chief: str = ""
    shareholders: str = ""
    host: Host = Host()


class Site(Record):
    """What is decided once for the whole site.

    `address` is the site's URL without a trailing slash and without a path. `root`, `content` and `theme` are
    absolute folders; they never reach the output. `theme_version` changes with any file of the theme.
    `list_size` counts articles a list page, `feed_items` items a feed, `feed_ttl` minutes, `max_source_bytes` and
    `max_image_bytes` bytes. `image_widths`, ascending, are the widths in pixels that pictures are published in;
    `image_cache` is the folder where made pictures are kept, below `root` unless it is absolute. `cards` says that a card
    is drawn for articles without a picture.
    `feed_tags` says that tags have feeds; `search` is False for a site without its own search. `ai_crawlers` is `refuse`
    or `allow`. `final` is True in production: what the law asks is then an error.
    """

    name: str
    address: str
    root: str
    content: str
    tagline: str = ""
    language: str = "fr"
    timezone: str = "Europe/Paris"
    typography: str = "fr-FR"
    publisher: Publisher = Publisher()
    logo: str = "/theme/icons/logo.png"
    list_size: int = 20
    feed_items: int = 30
    feed_ttl: int = 15
    feed_tags: bool = False
    websub_hub: str = ""
    search: bool = True
    ai_crawlers: str = "refuse"
    theme: str = ""
    theme_version: str = ""
    max_source_bytes: int = 2_000_000
    max_image_bytes: int = 20_000_000
    image_widths: tuple[int, ...] = (320, 640, 960, 1280, 1600)
    image_cache: str = ".rotative/images"
    cards: bool = True
    final: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The newsroom's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def domain(self) -> str:
        """The host name alone, as `tag:` URIs want it (RFC 4151)."""
        return self.address.partition("://")[2].partition("/")[0].partition(":")[0]

    def absolute(self, address: str) -> str:
        """The full URL of an address from the root."""
        return f"{self.address}{address}"

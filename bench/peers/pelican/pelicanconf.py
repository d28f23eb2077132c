"""Stock Pelican, no plugin: a plain site with the same kinds of pages as the others of the bench."""

import os
from datetime import datetime

SITENAME = "La Vigie"
SITEURL = "https://vigie.example"
DEFAULT_LANG = "fr"
TIMEZONE = "Europe/Paris"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS: list[str] = []
STATIC_PATHS = ["images"]
PAGE_PATHS: list[str] = []
RELATIVE_URLS = False

ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
CATEGORY_URL = "rubriques/{slug}/"
AUTHOR_URL = "auteurs/{slug}/"
TAG_URL = "mots-cles/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
TAG_SAVE_AS = TAG_URL + "index.html"
CATEGORIES_SAVE_AS = "rubriques/index.html"
AUTHORS_SAVE_AS = "auteurs/index.html"
TAGS_SAVE_AS = "mots-cles/index.html"
ARCHIVES_SAVE_AS = ""
SITEMAP_SAVE_AS = "sitemap.xml"
DIRECT_TEMPLATES = ["index", "authors", "categories", "tags", "sitemap"]
PAGINATED_TEMPLATES = dict.fromkeys(("index", "author", "category", "tag"), 20)
DEFAULT_PAGINATION = 20
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_RSS = "auteurs/{slug}/index.xml"
CATEGORY_FEED_RSS = "rubriques/{slug}/index.xml"
FEED_RSS = "index.xml"
FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = True

MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def french_day(date: datetime) -> str:
    """A function of the module: Pelican's cache cannot keep a lambda."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


JINJA_FILTERS = {"french_day": french_day}
# Pelican's own cache of what it read, for those who wish to compare with it.
if os.environ.get("PELICAN_CACHE"):
    CACHE_CONTENT = True
    LOAD_CONTENT_CACHE = True
    CACHE_PATH = "cache"

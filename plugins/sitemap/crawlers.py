"""What crawlers are told: robots.txt and the reservation of text and data mining."""

from __future__ import annotations

from plugins.domain.record import Record
from plugins.domain.site import Site
from plugins.domain.urls import NEWS_SITEMAP, SEARCH, SITEMAP

EVERYBODY = "*"
# Rules for everybody: answers to searches are endless addresses without a text of their own.
RULES: tuple[tuple[str, str], ...] = (("Disallow", f"{SEARCH}?"),)
NOTHING: tuple[tuple[str, str], ...] = (("Disallow", "/"),)

# Crawlers that collect for training or answering by models, by operator, under the names that they say they obey.
# Link previews (facebookexternalhit) and search engines (Googlebot, Bingbot, Applebot) are not among them.
AI_CRAWLERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Allen Institute", ("AI2Bot", "Ai2Bot-Dolma")),  # allenai.org/crawler
    (
        "Amazon",
        ("Amazonbot", "Amzn-SearchBot", "Amzn-User"),
    ),  # developer.amazon.com/amazonbot
    (
        "Anthropic",
        ("ClaudeBot", "Claude-SearchBot", "Claude-User", "anthropic-ai"),
    ),  # support.anthropic.com
    ("Apple", ("Applebot-Extended",)),  # support.apple.com/en-us/119829
    ("ByteDance", ("Bytespider", "TikTokSpider")),
    ("Cohere", ("cohere-ai", "cohere-training-data-crawler")),
    ("Common Crawl", ("CCBot",)),  # commoncrawl.org/ccbot
    ("DeepSeek", ("DeepSeekBot",)),
    ("Diffbot", ("Diffbot",)),  # docs.diffbot.com
    (
        "DuckDuckGo",
        ("DuckAssistBot",),
    ),  # duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
    (
        "Google",
        ("Google-Extended", "Google-CloudVertexBot", "Google-NotebookLM"),
    ),  # developers.google.com/search
    ("Huawei", ("PanguBot",)),
    ("LAION", ("LAIONDownloader", "img2dataset")),
    (
        "Meta",
        ("meta-externalagent", "meta-externalfetcher", "FacebookBot"),
    ),  # developers.facebook.com
    ("Mistral", ("MistralAI-User",)),  # docs.mistral.ai/robots
    (
        "OpenAI",
        ("GPTBot", "OAI-SearchBot", "ChatGPT-User"),
    ),  # platform.openai.com/docs/bots
    ("Perplexity", ("PerplexityBot", "Perplexity-User")),  # docs.perplexity.ai
    ("Timpi", ("Timpibot",)),
    ("Webz.io", ("omgili", "Webzio-Extended")),  # webz.io/bot.html
    ("You.com", ("YouBot",)),
)


class Group(Record):
    """Rules for some crawlers: (directive, path) pairs, in order."""

    agents: tuple[str, ...]
    rules: tuple[tuple[str, str], ...]


class Robots(Record):
    """`robots.txt`: its groups, and the absolute addresses of the sitemaps."""

    groups: tuple[Group, ...]
    sitemaps: tuple[str, ...]


class Reservation(Record):
    """`/.well-known/tdmrep.json`: whether mining the whole site is reserved."""

    reserved: bool


def robots_of(site: Site) -> Robots:
    """One group for everybody and, when the newsroom refuses them, one for the crawlers of models.

    Source: RFC 9309; the crawlers' names as their operators publish them, collected by the project ai.robots.txt.
    """
    groups = [Group((EVERYBODY,), RULES)]
    if refuses_models(site):
        agents = tuple(agent for _, names in AI_CRAWLERS for agent in names)
        # The shared rules again: a crawler obeys the one group that names it, and no other (RFC 9309, 2.2.1).
        groups.append(Group(agents, (*RULES, *NOTHING)))
    return Robots(tuple(groups), (site.absolute(SITEMAP), site.absolute(NEWS_SITEMAP)))


def reservation_of(site: Site) -> Reservation:
    """The same setting, said as directive (EU) 2019/790 asks (art. 4, 3: by machine-readable means)."""
    return Reservation(refuses_models(site))


def refuses_models(site: Site) -> bool:
    """Whether the newsroom refuses that models be trained on its work."""
    return site.ai_crawlers == "refuse"

"""The article's page, and the articles that it leads to."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from plugins.domain import urls
from plugins.domain.ages import AGED_AFTER
from plugins.domain.article import Article
from plugins.domain.edition import Edition
from plugins.domain.head import Subject
from plugins.domain.listing import Kind, Listing
from plugins.domain.sheet import Sheet
from plugins.domain.sounds import sound_of
from plugins.pages import parts, texts
from plugins.pages.body_pictures import dressed
from plugins.pages.views import Anchor, ArticlePage, SoundPlayer, Translation

RELATED = 4
WORDS_A_MINUTE = 220


def article_sheet(edition: Edition, article: Article) -> Sheet:
    """The page of one article. What it shows of others: at most `RELATED` cards and two neighbours."""
    category = parts.category_anchor(edition, article.category)
    address = urls.address_of(article)
    subject = Subject(
        address=address,
        title=article.title,
        description=article.description,
        article=article,
        crumbs=parts.crumbs(*_category_steps(edition, article.category), (article.title, "")),
        picture=article.picture,
        noindex=article.noindex,
    )
    return parts.page_sheet(edition, "article.html", subject, _view(edition, article, category, subject))


def _category_steps(edition: Edition, slug: str) -> tuple[tuple[str, str], ...]:
    """The category, after the one that it belongs to."""
    categories = edition.registry.categories
    parent = categories[slug].parent
    anchors = (parts.category_anchor(edition, name) for name in (parent, slug) if name in categories)
    return tuple((anchor.text, anchor.address) for anchor in anchors)


def related(edition: Edition, article: Article) -> tuple[Article, ...]:
    """The chosen ones, then the nearest in time within dossier, tags, category and authors, in that order.

    A change of one article can only touch the pages of those that stand near it in one of its listings.
    """
    chosen = (edition.article(identifier) for identifier in article.see_also)
    found = {other.path: other for other in chosen if other is not None and other.path != article.path}
    listings = [Listing(Kind.DOSSIER, article.dossier)] if article.dossier else []
    listings += [Listing(Kind.TAG, tag.slug) for tag in article.tags]
    listings.append(Listing(Kind.CATEGORY, article.category))
    listings += [Listing(Kind.AUTHOR, author) for author in article.authors]
    here = article.public_from.instant
    for listing in listings:
        if len(found) >= RELATED:
            break
        older, newer = edition.around(listing, article)
        for other in sorted((*older, *newer), key=lambda a: (abs(a.public_from.instant - here), a.order_key)):
            found.setdefault(other.path, other)
    return tuple(found.values())[:RELATED]


def _view(edition: Edition, article: Article, category: Anchor, subject: Subject) -> ArticlePage:
    older, newer = edition.neighbours(Listing(Kind.CATEGORY, article.category), article)
    dossier = edition.registry.dossiers.get(article.dossier)
    permalink = edition.site.absolute(subject.address)
    title, url = quote(article.title, safe=""), quote(permalink, safe="")
    return ArticlePage(
        title=article.title,
        kicker=article.kicker,
        lang=article.lang,
        genre=article.genre.value,
        crumbs=subject.crumbs,
        category=category,
        summary_html=edition.resolved(article.summary_html, article.path),
        writers=parts.writers(edition, article),
        agency=article.agency,
        source=article.source,
        date=article.public_from,
        updated=article.updated if article.updated != article.public_from else None,
        image=parts.image(article.picture),
        corrections=article.corrections,
        body_html=dressed(edition.body(article), article.body_pictures),
        signatures=article.signatures,
        credits=article.credits,
        rights_of_reply=article.rights_of_reply,
        occasion=article.occasion,
        calendar=urls.event_address(article) if article.occasion else "",
        licence=article.licence,
        ai_disclosure=article.ai_disclosure,
        tags=tuple(_tag(edition, slug) for slug in dict.fromkeys(tag.slug for tag in article.tags)),
        dossier=_dossier(dossier.title, article.dossier) if dossier else None,
        dossier_summary=dossier.summary if dossier else "",
        related=tuple(parts.card(edition, other) for other in related(edition, article)),
        older=parts.anchor(older) if older else None,
        newer=parts.anchor(newer) if newer else None,
        translations=tuple(
            Translation(other.lang, other.title, urls.address_of(other))
            for other in edition.translations(article)
            if other.path != article.path
        ),
        reading_minutes=max(1, round(article.words / WORDS_A_MINUTE)),
        aged=edition.is_past(article.public_from.instant + AGED_AFTER),
        address=subject.address,
        permalink=permalink,
        report_address=_report_address(edition, title, url),
        share=_share(title, url),
        sound=_player(edition, article),
    )


def _player(edition: Edition, article: Article) -> SoundPlayer | None:
    sound = sound_of(article)
    if sound is None:
        return None
    return SoundPlayer(sound, sound.address if sound.host else edition.site.absolute(sound.address))


def _tag(edition: Edition, slug: str) -> Anchor:
    listing = Listing(Kind.TAG, slug)
    return Anchor(edition.tag_name(slug), urls.listing_address(listing) if edition.has(listing) else "")


def _dossier(title: str, slug: str) -> Anchor:
    return Anchor(title, urls.listing_address(Listing(Kind.DOSSIER, slug)))


def _report_address(edition: Edition, title: str, url: str) -> str:
    """`title` and `url` are encoded, slashes too."""
    email = edition.site.publisher.email
    if not email:
        return urls.page_address("contact")
    before, _, after = texts.REPORT_SUBJECT.partition("{title}")
    subject = f"{_quoted(before)}{_with_slashes(title)}{_quoted(after)}"
    return f"mailto:{email}?subject={subject}&body={_with_slashes(url)}"


_quoted = lru_cache(maxsize=8)(quote)


def _with_slashes(encoded: str) -> str:
    return encoded.replace("%2F", "/")


def _share(title: str, url: str) -> tuple[Anchor, ...]:
    """Plain links to the services' own sharing forms: nothing is loaded from them, nothing is told to them."""
    return (
        Anchor(texts.SHARE_MAIL, f"mailto:?subject={title}&body={url}"),
        Anchor("Bluesky", f"https://bsky.app/intent/compose?text={title}%20{url}"),
        Anchor("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={url}"),
        Anchor("LinkedIn", f"https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        Anchor("WhatsApp", f"https://wa.me/?text={title}%20{url}"),
    )

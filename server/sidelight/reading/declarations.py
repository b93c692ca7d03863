"""What a page declares about itself in JSON-LD, flattened to (type, property, value).

The input is whatever the page sent: any JSON value, however deep or large and whatever it claims to be.
The walk keeps its own stack and stops at fixed bounds; what it does not understand it leaves out.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from sidelight.reading.model import Declaration

TYPES = frozenset({
    "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle",
    "SatiricalArticle", "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle",
    "SocialMediaPosting", "PressRelease", "ClaimReview", "VideoObject", "WebSite", "WebPage",
    "CollectionPage", "Organization", "NewsMediaOrganization", "Corporation", "Person",
})  # fmt: skip
"""The schema.org types that say something about an article, its page or its publisher."""

_PROPERTIES = frozenset({
    "accountablePerson", "actionableFeedbackPolicy", "alternateName", "articleSection", "author",
    "backstory", "copyrightHolder", "copyrightNotice", "copyrightYear", "correction",
    "correctionsPolicy", "creditText", "dateCreated", "dateModified", "datePublished",
    "diversityPolicy", "diversityStaffingReport", "editor", "ethicsPolicy", "funder", "genre",
    "inLanguage", "isAccessibleForFree", "isBasedOn", "isPartOf", "license", "legalName", "masthead",
    "missionCoveragePrioritiesPolicy", "name", "noBylinesPolicy", "ownershipFundingInfo",
    "parentOrganization", "provider", "publisher", "publishingPrinciples", "reviewRating",
    "claimReviewed", "sdPublisher", "sourceOrganization", "sponsor", "translationOfWork", "translator",
    "unnamedSourcesPolicy", "usageInfo", "verificationFactCheckingPolicy",
})  # fmt: skip
"""The properties of those types that say who made the article, from what, when, and by which rules."""

_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "hasPart", "itemReviewed")
"""Where a further object of these types may stand inside another."""
_NAMED_BY = ("name", "headline", "alternateName", "url", "@id", "ratingValue")
"""What stands for an object that is the value of a property: the first of these that it has."""

MAX_OBJECTS = 500
MAX_DECLARATIONS = 200
_MAX_VALUES = 20
"""Values of one property."""
_MAX_LENGTH = 500


def find_declarations(objects: Iterable[Any]) -> tuple[Declaration, ...]:
    """Read the declarations of a page, each once, in the page's order.

    At most `MAX_OBJECTS` objects are looked at and `MAX_DECLARATIONS` declarations returned. Values are
    text: true and false as in JSON, a longer text cut at 500 characters.
    """
    found: dict[Declaration, None] = {}
    for thing in _things(objects):
        for declaration in _declarations(thing):
            found[declaration] = None
            if len(found) == MAX_DECLARATIONS:
                return tuple(found)
    return tuple(found)


def declared_types(objects: Iterable[Any]) -> tuple[str, ...]:
    """Return the types of `TYPES` that the objects declare, outer before inner, each once."""
    return tuple(dict.fromkeys(name for thing in _things(objects) for name in _types(thing) if name in TYPES))


def _things(objects: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """Walk the objects, outer before inner, lists and `@graph` opened."""
    waiting: deque[Any] = deque()
    waiting.extend(islice(objects, MAX_OBJECTS))
    for _ in range(MAX_OBJECTS):
        if not waiting:
            return
        thing = waiting.popleft()
        if isinstance(thing, list | tuple):
            waiting.extend(islice(thing, MAX_OBJECTS))
        elif isinstance(thing, Mapping):
            yield thing
            waiting.extend(thing[key] for key in _NESTED if isinstance(thing.get(key), list | Mapping))


def _declarations(thing: Mapping[str, Any]) -> Iterator[Declaration]:
    type_ = next((name for name in _types(thing) if name in TYPES), None)
    if type_ is None:
        return
    for key, value in thing.items():
        name = _local(key)
        if name in _PROPERTIES:
            for one in _listed(value):
                words = _words(one)
                if words:
                    yield Declaration(type_, name, words)


def _types(thing: Mapping[str, Any]) -> Iterator[str]:
    for name in _listed(thing.get("@type")):
        if isinstance(name, str):
            yield _local(name)


def _local(name: object) -> str:
    """Return the last part of a schema.org name: `http://schema.org/NewsArticle` is `NewsArticle`."""
    return name[-80:].rsplit("/", 1)[-1].rsplit(":", 1)[-1] if isinstance(name, str) else ""


def _words(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = next((value[key] for key in _NAMED_BY if isinstance(value.get(key), str | int | float)), None)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value) if abs(value) < 10**15 else None
    if isinstance(value, str):
        return " ".join(value[: 2 * _MAX_LENGTH].split())[:_MAX_LENGTH] or None
    return None


def _listed(value: object) -> list[Any]:
    """A property's value as a list: JSON-LD leaves the brackets out where there is one."""
    return value[:_MAX_VALUES] if isinstance(value, list) else [value]

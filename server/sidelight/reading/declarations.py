"""What a page declares about itself in JSON-LD, flattened to (type, property, value).

The page may claim whatever it likes: what is not understood is left out, and nothing says that it is true.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from sidelight.reading.json_ld import TYPES, Declared, listed, local_name, types_of
from sidelight.reading.model import Declaration

_POLICIES = frozenset({
    "actionableFeedbackPolicy", "correctionsPolicy", "diversityPolicy", "diversityStaffingReport",
    "ethicsPolicy", "masthead", "missionCoveragePrioritiesPolicy", "noBylinesPolicy", "ownershipFundingInfo",
    "publishingPrinciples", "unnamedSourcesPolicy", "usageInfo", "verificationFactCheckingPolicy",
})  # fmt: skip
"""Properties whose value is a page, often given without its host, or a text."""

_PROPERTIES = _POLICIES | {
    "accountablePerson", "alternateName", "articleSection", "author", "backstory", "claimReviewed",
    "copyrightHolder", "copyrightNotice", "copyrightYear", "correction", "creditText", "dateCreated",
    "dateModified", "datePublished", "editor", "funder", "genre", "inLanguage", "isAccessibleForFree",
    "isBasedOn", "isPartOf", "itemReviewed", "legalName", "license", "name", "parentOrganization",
    "provider", "publisher", "reviewRating", "sdPublisher", "sourceOrganization", "sponsor",
    "translationOfWork", "translator", "wordCount",
}  # fmt: skip
"""The properties of those types that say who made the article, from what, when, and by which rules."""

_NAMED_BY = ("name", "headline", "alternateName", "text", "@value", "url", "@id", "ratingValue")
"""What stands for an object that is the value of a property: the first of these that it has."""

MAX_DECLARATIONS = 200
_MAX_LENGTH = 500


def find_declarations(declared: Declared, base: str = "") -> tuple[Declaration, ...]:
    """Read the declarations of a page, each once, in the page's order; at most `MAX_DECLARATIONS`.

    Values are text: true and false as in JSON, a longer text cut at 500 characters, a policy's address made
    whole with `base`, the page's own.
    """
    found: dict[tuple[str, str, str, int], Declaration] = {}
    for number, thing in enumerate(declared.objects):
        for one in _declarations(thing, number, declared, base):
            # A page may declare its article twice; two reviews with the same rating are two.
            whose = number if one.type == "ClaimReview" else 0
            found.setdefault((one.type, one.property, one.value, whose), one)
            if len(found) == MAX_DECLARATIONS:
                return tuple(found.values())
    return tuple(found.values())


def _declarations(
    thing: Mapping[str, Any], number: int, declared: Declared, base: str
) -> Iterator[Declaration]:
    type_ = next((name for name in types_of(thing) if name in TYPES), None)
    if type_ is None:
        return
    for key, value in thing.items():
        name = local_name(key)
        if name in _PROPERTIES:
            for one in listed(value):
                words = _rating(one) or _words(declared.refer(one))
                if words:
                    yield Declaration(
                        type_, name, _whole(words, base) if name in _POLICIES else words, number
                    )


def _whole(words: str, base: str) -> str:
    """Make "/ethics" a whole address; leave a text that is none."""
    if not words.startswith("/"):
        return words
    try:
        return urljoin(base, words)
    except ValueError:
        return words


def _rating(value: object) -> str | None:
    """Give a rating in numbers with its scale, "4 / 5"; one in words stays as it is."""
    if not isinstance(value, Mapping) or any(isinstance(value.get(key), str) for key in _NAMED_BY[:5]):
        return None
    rating, best = _words(value.get("ratingValue")), _words(value.get("bestRating"))
    return f"{rating} / {best}" if rating and best else None


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

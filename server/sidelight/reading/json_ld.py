"""Open what a page declares in JSON-LD: objects by type, references followed, bounds kept.

The input is whatever the page sent: any JSON value, or the text of a script element as it stands there. What
is no JSON, too deep or beyond the bounds is left out and counted; nothing here fails, and no walk is longer
than `MAX_OBJECTS`.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

TYPES = frozenset({
    "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle",
    "SatiricalArticle", "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle",
    "SocialMediaPosting", "PressRelease", "ClaimReview", "VideoObject", "ImageGallery", "WebSite", "WebPage",
    "CollectionPage", "ProfilePage", "Organization", "NewsMediaOrganization", "Corporation", "Person",
})  # fmt: skip
"""The schema.org types that say something about an article, its page or its publisher."""

MAX_DECLARATIONS_BYTES = 100_000
"""Bytes of JSON that are read of one page."""
MAX_OBJECTS = 500
MAX_VALUES = 20
"""Values of one property."""

_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "hasPart", "itemReviewed")
"""Where a further object of these types may stand inside another."""


@dataclass(frozen=True, slots=True)
class Declared:
    """The objects that a page declares, outer before inner.

    `by_id` finds them by their `@id`. `left_out` counts what the page declares beside them and what cannot be
    read: no JSON, nested too deeply, or beyond the bounds.
    """

    objects: tuple[Mapping[str, Any], ...]
    by_id: Mapping[str, Mapping[str, Any]]
    left_out: int

    def types(self) -> tuple[str, ...]:
        """Return the types of `TYPES` that the objects declare, in their order, each once."""
        return tuple(
            dict.fromkeys(name for thing in self.objects for name in types_of(thing) if name in TYPES)
        )

    def refer(self, value: object) -> object:
        """Follow a reference, `{"@id": …}`, to the object that it names. One step: no circle is walked."""
        if isinstance(value, Mapping) and _is_reference(value):
            return self.by_id.get(value["@id"], value)
        return value


def open_declarations(sent: Iterable[Any]) -> Declared:
    """Open the declarations of a page as they were sent."""
    values, left_out = _within_bounds(sent)
    objects: list[Mapping[str, Any]] = []
    by_id: dict[str, Mapping[str, Any]] = {}
    waiting: deque[Any] = deque(values)
    for _ in range(MAX_OBJECTS):
        if not waiting:
            break
        thing = waiting.popleft()
        if isinstance(thing, list | tuple):
            waiting.extend(thing)
        elif isinstance(thing, Mapping):
            objects.append(thing)
            if isinstance(thing.get("@id"), str) and not _is_reference(thing):
                by_id.setdefault(thing["@id"], thing)
            waiting.extend(thing[key] for key in _NESTED if isinstance(thing.get(key), list | Mapping))
    return Declared(tuple(objects), by_id, left_out + len(waiting))


def types_of(thing: Mapping[str, Any]) -> Iterator[str]:
    """Give the types that an object claims, whatever they are."""
    for name in listed(thing.get("@type")):
        if isinstance(name, str):
            yield local_name(name)


def listed(value: object) -> list[Any]:
    """Return a property's value as a list: JSON-LD leaves the brackets out where there is one."""
    return value[:MAX_VALUES] if isinstance(value, list) else [value]


def local_name(name: object) -> str:
    """Return the last part of a schema.org name: `http://schema.org/NewsArticle` is `NewsArticle`."""
    return name[-80:].rsplit("/", 1)[-1].rsplit(":", 1)[-1] if isinstance(name, str) else ""


def _is_reference(thing: Mapping[str, Any]) -> bool:
    return isinstance(thing.get("@id"), str) and thing.keys() <= {"@id", "@type"}


def _within_bounds(sent: Iterable[Any]) -> tuple[list[Any], int]:
    values: list[Any] = []
    left_out = 0
    room = MAX_DECLARATIONS_BYTES
    for value in sent:
        try:
            size = len(value.encode()) if isinstance(value, str) else len(to_json(value))
            opened = from_json(value) if isinstance(value, str) and size <= room else value
        except (ValueError, PydanticSerializationError):  # no JSON, too deep, or it holds itself
            left_out += 1
            continue
        if size > room:
            left_out += 1
        else:
            values.append(opened)
            room -= size
    return values, left_out

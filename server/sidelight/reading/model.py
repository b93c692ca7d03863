"""What goes into reading and what comes out of it: immutable values, no behaviour.

The findings are part of the public contract as they stand: the response model of the API
nests these classes, so a field's alias is its name on the wire.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

Part = Literal["text", "title", "frame"]
"""The fields of a request that a span can lie in."""

PageKind = Literal[
    "article",
    "opinion",
    "interview",
    "live",
    "press_release",
    "translation",
    "satire",
    "short",
    "home",
    "video",
    "unknown",
]
DisclaimerKind = Literal[
    "liability",
    "opinion",
    "sponsored",
    "affiliate",
    "fair_use",
    "financial_interest",
    "ai_written",
    "machine_translation",
    "satire",
    "correction",
    "embargo",
    "syndication",
]
IgnoredKind = Literal[
    "share",
    "newsletter",
    "donation",
    "advertisement",
    "author_bio",
    "caption",
    "related",
    "comments",
]
NotAnalysed = Literal["language_not_read", "language_unknown", "no_text", "too_many_attributions"]
"""Why a finding was not made: a language without a lexicon, one not recognized, no words, too much."""


@dataclass(frozen=True, slots=True)
class Span:
    """An unbroken run of characters in one field of the request, in Unicode code points, end exclusive."""

    part: Annotated[Part, Field(alias="in")]
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link in one field of the page: where it points, and which characters carry it."""

    url: str
    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the reader's browser sent it. Only `url` and `text` are always known."""

    url: str
    text: str
    title: str = ""
    frame: str = ""
    language: str | None = None
    canonical_url: str | None = None
    published: str | None = None
    byline: str | None = None
    site_name: str | None = None
    links: tuple[Link, ...] = ()
    declarations: tuple[Any, ...] = ()
    selection: bool = False

    def span(self, part: Part, start: int, end: int) -> Span:
        """Cut the span `start:end` out of the field `part`."""
        return Span(part, start, end, self.part(part)[start:end])

    def part(self, part: Part) -> str:
        """Return the text of the field `part`."""
        if part == "text":
            return self.text
        return self.title if part == "title" else self.frame


@dataclass(frozen=True, slots=True)
class FieldEvidence:
    """Evidence that stands in a field of the request and in no visible text."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class FurtherKind:
    """Something else that a page is: an opinion can be a translation too."""

    kind: PageKind
    evidence: tuple[Span | FieldEvidence, ...]


@dataclass(frozen=True, slots=True)
class PageFinding:
    """What kind of page it is; `complete` is null where nothing tells whether all of it was received.

    `also` lists further kinds, each with its own evidence. `complete_evidence` is what tells of `complete`;
    where that is null, what leaves it open. `newest_first` tells the order of a live page's entries; null
    where it is none, or nothing tells.
    """

    kind: PageKind
    complete: bool | None
    evidence: tuple[Span | FieldEvidence, ...]
    also: tuple[FurtherKind, ...] = ()
    complete_evidence: tuple[Span | FieldEvidence, ...] = ()
    newest_first: bool | None = None


@dataclass(frozen=True, slots=True)
class OriginEvidence:
    """One sign of where the article comes from: words on the page, or a value that the page declares.

    `name` is whom a sign in words names; null where the page only declares it.
    """

    kind: Literal["credit_line", "wire_dateline", "byline", "copyright", "canonical", "declaration"]
    span: Span | None
    value: str | None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class OriginFinding:
    """Whether the page says that another outlet published this first, and which, by name as printed.

    `published` is the date of that first publication where the page prints it: ISO 8601, a day or a month.
    """

    status: Literal["republished", "own", "unknown"]
    name: str | None
    published: str | None
    evidence: tuple[OriginEvidence, ...]


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """A notice on the page by which somebody limits what they answer for, in its own words."""

    kind: DisclaimerKind
    span: Span


@dataclass(frozen=True, slots=True)
class Disclaimers:
    """The disclaimers of a page; an empty list means something only where `analysed` is true."""

    analysed: bool
    reason: NotAnalysed | None
    items: tuple[Disclaimer, ...]


@dataclass(frozen=True, slots=True)
class Declaration:
    """A statement of the page about itself in JSON-LD: `type` and `property` as schema.org names them.

    `object` numbers the object that states it: what two reviews on one page say is told apart by it.
    """

    type: str
    property: str
    value: str
    object: int = 0


@dataclass(frozen=True, slots=True)
class Ignored:
    """A part of the text that is no part of the article; nothing in it is an attribution."""

    kind: IgnoredKind
    span: Span


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a text: its BCP 47 tag and English name where recognized, and whether it is read."""

    tag: str | None
    name: str | None
    is_read: bool

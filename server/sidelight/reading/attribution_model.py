"""Attributions as they are found: immutable values, part of the public contract as they stand."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from sidelight.reading.model import NotAnalysed, Span

SourceClass = Literal[
    "named_person",
    "named_organization",
    "named_document",
    "unnamed_person",
    "unnamed_group",
    "unnamed_document",
    "unstated",
    "author",
]
"""Whose words they are. `docs/attributions.md` defines each class."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Something that the text tells about a source, and the words that tell it."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Anonymity:
    """Where the article says that a source asked not to be named, and where it says why."""

    stated: Span | None
    reason: Span | None


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the article with all attributions to it (`items`, by id).

    Null and empty mean "not found in the text", never that the newsroom did not say.
    """

    id: str
    class_: Annotated[SourceClass, Field(alias="class")]
    description: Detail
    items: tuple[str, ...]
    affiliation: Detail | None
    people: Detail | None
    knows_how: Detail | None
    anonymity: Anonymity
    spoke_to: Detail | None
    supported_by: tuple[Span, ...]
    position: Literal["headline", "opening", "body"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where the article passes on something as coming from somebody: source, cue, content.

    `rule` names the rule that found it, for whoever reports a mistake.
    """

    id: str
    class_: Annotated[SourceClass, Field(alias="class")]
    form: Literal["quotation", "paraphrase", "mixed"]
    source_id: str | None
    source: Span | None
    cue: Span
    content: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many attributions there are of each kind; `total` leaves the author's own out."""

    anonymous: int
    unnamed_person: int
    unnamed_group: int
    named: int
    unnamed_document: int
    unstated: int
    total: int


@dataclass(frozen=True, slots=True)
class Attributions:
    """The attributions of a text. Where `analysed` is false there are no counts, not even zero."""

    analysed: bool
    reason: NotAnalysed | None
    language: str | None
    counts: Counts | None
    sources: tuple[Source, ...]
    items: tuple[Attribution, ...]

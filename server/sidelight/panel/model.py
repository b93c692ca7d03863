"""The context panel as it goes over the wire. Fields may be added, never renamed."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sidelight.outlets.model import Fact, FiledDisclaimer, Outlet, Policy, Rating, Reply
from sidelight.reading.attribution_model import Attributions
from sidelight.reading.model import Declaration, Disclaimers, Ignored, OriginEvidence, PageFinding


class Part(BaseModel):
    """A part of the panel: immutable, and without fields that the contract does not list."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class EditionInfo(Part):
    """Which ratings were in force: the edition's id (its content's hash), since when, and its size."""

    id: str
    activated_at: str
    outlets: int


class Match(Part):
    """Why this outlet was found: the rule that matched, and whether it was written for a parent host."""

    rule: str
    kind: Literal["path", "host", "domain", "platform", "name"]
    inherited: bool


class PanelRating(Rating):
    """A rating as shown: `stale` where it is older than two years."""

    stale: bool


class FiledOutlet(Outlet):
    """All that is on file of an outlet, as readers see it."""

    ratings: tuple[PanelRating, ...] = ()


class PanelOutlet(Part):
    """The publisher of a page, or what is known of it: an unknown one has its site and nothing else.

    `account` is whose page it is on a platform, where that is not on file. `replies` are the outlet's to its
    entry as a whole.
    """

    status: Literal["listed", "unknown"]
    id: str | None
    name: str | None
    site: str | None
    platform: str | None
    account: str | None = None
    matched: Match | None
    facts: tuple[Fact, ...] = ()
    ratings: tuple[PanelRating, ...] = ()
    policies: tuple[Policy, ...] = ()
    disclaimers: tuple[FiledDisclaimer, ...] = ()
    replies: tuple[Reply, ...] = ()


class PanelOrigin(Part):
    """Where the page says that it comes from; `outlet` where that name is one outlet's on file."""

    status: Literal["republished", "own", "unknown"]
    name: str | None
    outlet: PanelOutlet | None
    published: str | None
    evidence: tuple[OriginEvidence, ...]


class OutletName(Part):
    """An outlet in short."""

    id: str | None
    name: str
    site: str | None


CitedKind = Literal["outlet", "document", "platform", "other", "own"]
"""Whom a link leads to: an outlet on file, a file such as a PDF, a platform that many publishers share, a
site that is not on file, or the page's own outlet."""


class CitedOutlet(Part):
    """Whom the article links to, and how often."""

    kind: CitedKind
    outlet: OutletName
    links: int


class Note(Part):
    """A sentence for the reader: a code and parameters for translation, the English text, and its grounds."""

    code: str
    params: dict[str, str | int]
    text: str
    rests_on: tuple[str, ...] = ()


class Panel(Part):
    """What a reader sees beside one page."""

    api: Annotated[Literal[1], Field(description="Version of this contract")] = 1
    edition: EditionInfo
    page: PageFinding
    outlet: PanelOutlet
    origin: PanelOrigin
    disclaimers: Disclaimers
    attributions: Attributions
    declarations: tuple[Declaration, ...]
    cited_outlets: tuple[CitedOutlet, ...]
    ignored: tuple[Ignored, ...]
    notes: tuple[Note, ...]

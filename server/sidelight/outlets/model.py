"""An outlet as the edition keeps it: one JSON document with every claim and its citation.

These classes are part of the public contract: the response of the API nests them.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sidelight.outlets.dates import newest


class Value(BaseModel):
    """An immutable value that refuses unknown fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, json_schema_serialization_defaults_required=True
    )


class Citation(Value):
    """Where a claim can be checked. An unknown date is null and shown as "date not known"."""

    title: str
    publisher: str
    url: str
    locator: str | None = None
    captured_on: str | None = None
    licence: str | None = None


class Reply(Value):
    """The outlet's own words on what it disputes, and what became of it.

    `contact` is the office that sent it; `citation` is null where the reply was sent and not published.
    """

    text: str
    received_on: str
    status: Literal["received", "under review", "corrected", "withdrawn", "kept"]
    answer: str | None = None
    contact: str | None = None
    citation: Citation | None = None


class Fact(Value):
    """One thing that a source states about the outlet."""

    field: Literal[
        "country",
        "city",
        "language",
        "kind",
        "owner",
        "founded",
        "legal_form",
        "former_name",
        "also_known_as",
    ]
    value: str
    replies: tuple[Reply, ...] = ()
    citation: Citation


class Range(Value):
    """A scale of numbers: its lowest and highest, and what a higher one says of what the scale is about."""

    minimum: str
    maximum: str
    direction: Literal["higher is more", "higher is less"]


class Rating(Value):
    """Somebody's rating of the outlet: the rater's own label, and what it means to that rater.

    `scope` says to which part of the outlet it applies, where it does not apply to all of it;
    `lists` names further lists of the rater that the outlet stands on; `range` is null where the
    labels are words; `rated_on` and `last_reviewed` are as precise as the rater is (a year, a month
    or a day).
    """

    rater: str
    label: str
    scale: str
    about: str
    definition: str | None
    range: Range | None = None
    scope: str | None = None
    lists: tuple[str, ...] = ()
    rated_on: str | None = None
    last_reviewed: str | None = None
    replies: tuple[Reply, ...] = ()
    citation: Citation

    @property
    def dated(self) -> str | None:
        """When it was last given or looked at, as precisely as the rater says; null where it does not."""
        return newest(self.rated_on, self.last_reviewed)


class Policy(Value):
    """A policy that the outlet publishes, by its link."""

    kind: Literal["corrections", "unnamed_sources", "ethics", "ownership", "republication"]
    url: str
    citation: Citation


class FiledDisclaimer(Value):
    """A disclaimer of the outlet, verbatim, and what it applies to."""

    text: Annotated[str, Field(max_length=300)]
    scope: str
    citation: Citation


class Rule(Value):
    """Which pages belong to an outlet: a host, optionally everything below a path.

    `subdomains` extends the rule to every host below. Between `valid_from` and `valid_to`
    (ISO 8601 dates, either open) the outlet held the host.
    """

    host: str
    path: str = ""
    subdomains: bool = True
    valid_from: str | None = None
    valid_to: str | None = None

    @property
    def address(self) -> str:
        """Where it applies: its host, and its path if it has one, as in news.example/sport."""
        return f"{self.host}/{self.path.strip('/')}" if self.path else self.host


class Withdrawal(Value):
    """That a claim was taken back, when and why, without its words. `claim` is its number."""

    table: str
    what: str
    claim: str
    withdrawn_on: str
    reason: str


class Outlet(Value):
    """All that one edition says of one outlet. `replies` are those to the entry as a whole."""

    id: str
    name: str
    rules: tuple[Rule, ...]
    facts: tuple[Fact, ...] = ()
    ratings: tuple[Rating, ...] = ()
    policies: tuple[Policy, ...] = ()
    disclaimers: tuple[FiledDisclaimer, ...] = ()
    replies: tuple[Reply, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()


class Platform(Value):
    """A host that many publishers share, and which part of an address tells them apart.

    `subdomain`: alice.substack.com; `path`: medium.com/@alice, where the account is the path
    segment behind `prefix` ("" for github.com/alice, "@" for medium.com/@alice,
    "site/" for sites.google.com/site/alice).
    """

    name: str
    host: str
    account: Literal["subdomain", "path"]
    prefix: str = ""

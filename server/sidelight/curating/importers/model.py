"""What importers make of a source: outlets, and what it says of each, with the place where it says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sidelight.curating.problems import Problem
from sidelight.outlets.site import NotASiteError, parse_site


class UnreadableError(Exception):
    """A source that is not in its format. `problem` names the place and says what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader is told of the file besides its bytes.

    `file`: how locators name it. `url`: the address at which it was read, for a file about its own site;
    may be empty. `rated_on`: when labels were given, for a source that does not say so; may be empty.
    """

    file: str
    url: str = ""
    rated_on: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an outlet publishes, as a rule of the package. `account`: only if it is one on a platform."""

    host: str
    path: str
    locator: str
    account: bool = False

    @property
    def shown(self) -> str:
        """Host and path as one word."""
        return self.host + self.path


@dataclass(frozen=True, slots=True)
class ImportedFact:
    """A fact, under the fields that the package has."""

    field: str
    value: str
    locator: str


@dataclass(frozen=True, slots=True)
class ImportedRating:
    """A rating; empty where the source says nothing."""

    rater: str
    scale: str
    label: str
    locator: str
    scope: str = ""
    lists: tuple[str, ...] = ()
    rated_on: str = ""
    last_reviewed: str = ""


@dataclass(frozen=True, slots=True)
class ImportedPolicy:
    """A policy that the outlet publishes, by its link."""

    kind: str
    url: str


@dataclass(frozen=True, slots=True)
class ImportedOutlet:
    """One outlet of a source. A source that has no names leaves `name` empty."""

    name: str
    places: tuple[Place, ...]
    facts: tuple[ImportedFact, ...] = ()
    ratings: tuple[ImportedRating, ...] = ()
    policies: tuple[ImportedPolicy, ...] = ()

    @property
    def shown(self) -> str:
        """What to call it in a message."""
        return self.name or (self.places[0].shown if self.places else "an outlet without a name")


@dataclass(frozen=True, slots=True)
class Left:
    """Something of the source that is not taken: what, and why, in a sentence that is one for all alike."""

    reason: str
    what: str
    locator: str = ""


Imported = ImportedOutlet | Left

Reader = Callable[[bytes, Source], Iterator[Imported]]
"""Reads a source. Raises `UnreadableError`."""


def place_at(address: str, locator: str, *, account: bool = False) -> Place | None:
    """Make a place of an address; null where it is none that one publisher can hold."""
    try:
        site = parse_site(address)
    except NotASiteError:
        return None
    if site.domain is None:
        return None
    return Place(site.host, "".join(f"/{segment}" for segment in site.segments), locator, account)

"""What the OpenAPI document is told about each route."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from pydantic import BaseModel

from sidelight.web.contract.failures import OF_A_BODY, OF_A_QUERY, OF_EVERY_ROUTE, Failure

Model = type[BaseModel]

GUARDED = "/v1/"
"""Below it, a token is needed where there is any."""
METRICS = "/metrics"
"""A token is needed from any machine but the server's own."""
_LIMITED = (GUARDED, "/outlets/")

JSON = "application/json"
HTML = "text/html"

Tag = Literal["Reading", "Outlets", "Server", "Pages"]
TAGS: Mapping[Tag, str] = {
    "Reading": "What a page says about its publisher, its origin and its sources.",
    "Outlets": "What is on file of outlets, now and earlier, and how each claim can be checked.",
    "Server": "Which server this is, and how it is doing.",
    "Pages": "For people with a browser.",
}


def is_limited(path: str) -> bool:
    """Whether requests for a path are counted and limited, where there is a limit."""
    return path.startswith(_LIMITED)


@dataclass(frozen=True, slots=True)
class PathName:
    """What stands in the place of a `{name}` of a path."""

    description: str
    example: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One documented route.

    `answer` is null where it is of no fixed model, and `media` says of which types it can be. `query` holds
    what may follow the question mark. `failures` are those of this route alone, and `told` says what a
    page tells to people instead. `kept`: a cache may keep the answer, and
    asks each time whether it still holds.
    """

    method: Literal["get", "post"]
    path: str
    tag: Tag
    summary: str
    description: str
    answer: Model | None = None
    media: tuple[str, ...] = (JSON,)
    body: Model | None = None
    path_names: Mapping[str, PathName] = field(default_factory=dict)
    query: Model | None = None
    failures: tuple[Failure, ...] = ()
    told: Mapping[HTTPStatus, str] = field(default_factory=dict)
    kept: bool = False

    @property
    def id(self) -> str:
        """The operation's name in programs."""
        return re.sub(r"\W+", "_", self.method + self.path)

    @property
    def wants_token(self) -> bool:
        """Whether it is answered only to those who have a token, where there are tokens."""
        return self.path == METRICS or self.path.startswith(GUARDED)

    @property
    def is_limited(self) -> bool:
        """Whether requests are counted and limited, where there is a limit."""
        return is_limited(self.path)

    def all_failures(self) -> tuple[Failure, ...]:
        """Every error that may be answered in the one shape of errors."""
        of_a_token = (Failure.UNAUTHORIZED,) if self.wants_token else ()
        of_a_limit = (Failure.TOO_MANY_REQUESTS,) if self.is_limited else ()
        of_a_query = OF_A_QUERY if self.query and not self.told else ()
        of_a_body = OF_A_BODY if self.body else ()
        return (
            *OF_EVERY_ROUTE,
            *of_a_token,
            *of_a_limit,
            *of_a_query,
            *of_a_body,
            *self.failures,
        )

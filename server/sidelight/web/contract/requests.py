"""What a request may hold. Field descriptions are also the help that a refused request gets."""

from datetime import UTC, date, datetime
from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from sidelight.outlets.site import Site, parse_site
from sidelight.panel.request import MAX_URL, Request, WebAddress

BODY_SECONDS = 20.0
"""How long a body may take to arrive: less than the extension's patience, so that a reader is told."""


def _hostname(name: str) -> str:
    if "/" in name or "\\" in name:
        raise ValueError("holds more than a host name.")
    parse_site(name)
    return name


def _moment(text: str) -> str:
    """Write a day or a time as the store keeps times: in UTC, to the second."""
    try:
        if "T" not in text:
            return _day(text)
        moment = datetime.fromisoformat(text)
        in_utc = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise ValueError("is neither a day nor a time.") from None
    return in_utc.isoformat(timespec="seconds").replace("+00:00", "Z")


def _day(text: str) -> str:
    day = date.fromisoformat(text).isoformat()
    if day != text:
        raise ValueError(text)
    return day


_Hostname = Annotated[
    str,
    Field(max_length=MAX_URL, json_schema_extra={"format": "host-name", "pattern": r"^[^/\\]+$"}),
    AfterValidator(_hostname),
]


class OutletRequest(Request):
    """A site that somebody asks about, by the address of one of its pages or by its host alone."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": [name], "properties": {name: {"type": "string"}}} for name in ("url", "hostname")
            ]
        }
    )

    url: Annotated[WebAddress | None, Field(description="The address of a page: absolute, http or https")] = (
        None
    )
    hostname: Annotated[
        _Hostname | None, Field(description="A host name like news.example, without scheme and path")
    ] = None

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if (self.url is None) == (self.hostname is None):
            raise ValueError("Send either url or hostname.")
        return self

    def site(self) -> Site:
        """Return the site that is asked about."""
        return parse_site(self.url or self.hostname or "")


class HistoryQuery(Request):
    """What follows the question mark where an outlet's history is asked for."""

    on: Annotated[
        str | SkipJsonSchema[None],
        Field(
            description="Only what was shown at the end of this day, like 2024-01-31, or at this time, like "
            "2024-01-31T12:00:00Z; days and times without an offset are in UTC",
            examples=["2026-10-31"],
            json_schema_extra={"anyOf": [{"format": "date"}, {"format": "date-time"}]},
        ),
        AfterValidator(_moment),
    ] = None

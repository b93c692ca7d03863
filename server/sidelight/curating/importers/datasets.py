"""The row of the table of datasets for an import: what is the same for its format, and what a person adds."""

from dataclasses import dataclass

from sidelight.curating.descriptor import own_column
from sidelight.curating.forms import is_address, is_date
from sidelight.curating.ids import slug
from sidelight.curating.importers.formats import Cells, Format
from sidelight.outlets.site import parse_site


@dataclass(frozen=True, slots=True)
class Described:
    """What a person says of a dataset; the rest is as its format has it."""

    id_: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    version: str | None = None
    captured_on: str | None = None
    licence: str | None = None
    ship: str | None = None


def describe(format_: Format, given: Described) -> Cells:
    """Make the row of a dataset.

    Raises:
        ValueError: Something is missing or not written as it must be; the message says what to write.
    """
    told = format_.dataset
    url = given.url or told["url"]
    if not url:
        raise ValueError(f"Say with --url where this {format_.name} was read, such as https://news.example/.")
    if not is_address(url):
        raise ValueError(f"{url!r} is no address. Write --url as copied from the browser.")
    if given.captured_on and not is_date(given.captured_on):
        raise ValueError(f"{given.captured_on!r} is no date. Write --captured-on such as 2024-01-31.")
    # What an outlet states of itself is a dataset for each outlet.
    own = "" if told["url"] else parse_site(url).display
    id_ = given.id_ or slug(f"{format_.name} {own}")
    written = own_column("datasets", "id").constraints.pattern
    if written and not written.fullmatch(id_):
        raise ValueError(f"{id_!r} is no short name. Write --id in small letters, digits and hyphens.")
    return {
        "id": id_,
        "title": given.title or (f"{told['title']} ({own})" if own else told["title"]),
        "publisher": given.publisher or told["publisher"] or own,
        "url": url,
        "version": given.version or "",
        "captured_on": given.captured_on or "",
        "licence": given.licence or told["licence"],
        "ship": given.ship or told["ship"],
    }

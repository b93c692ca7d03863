"""Media Bias/Fact Check, in the shape of mbfcext's `combined.json`, version 5.

Its content belongs to its owner: what is taken from it is private unless its owner allows more.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ValidationError

from sidelight.curating.importers.json_text import read_json, unlike
from sidelight.curating.importers.model import (
    Imported,
    ImportedOutlet,
    ImportedRating,
    Left,
    Place,
    Source,
    place_at,
)

RATER = "Media Bias/Fact Check"
SCALES: Mapping[str, str] = {
    "bias": "Bias",
    "reporting": "Factual reporting",
    "credibility": "Credibility",
}
"""Names of the scales by their key in the file."""

_NOTHING = {"", "n/a"}


class _Entry(BaseModel):
    """What is used of an entry; it may have more."""

    domain: str
    name: str
    url: str = ""
    bias: str | None = None
    questionable: tuple[str, ...] = ()
    reporting: str | None = None
    credibility: str | None = None


class _Combined(BaseModel):
    sources: tuple[_Entry, ...]
    aliases: dict[str, str] = {}


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read the file. An alias is a further host of the entry that it points to."""
    try:
        given = _Combined.model_validate(read_json(source.file, data))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "The file"
        raise unlike(source.file, where, f"as this format has it ({first['msg']})") from error
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for alias, domain in given.aliases.items():
        aliases[domain].append(alias)
    for number, entry in enumerate(given.sources):
        locator = f"sources[{number}]"
        found = _places(entry.domain, aliases.pop(entry.domain, []), locator)
        places = [each for each in found if isinstance(each, Place)]
        yield from (each for each in found if isinstance(each, Left))
        if places:
            yield ImportedOutlet(
                entry.name.strip(), tuple(places), ratings=tuple(_ratings(entry, locator, source))
            )
    for domain, alone in aliases.items():
        yield Left("The alias is one of no entry.", f"{', '.join(alone)}: {domain}", "aliases")


def _places(domain: str, aliases: list[str], locator: str) -> list[Place | Left]:
    reason = "The domain is none that one publisher can hold."
    return [place_at(each, locator) or Left(reason, each, locator) for each in (domain, *sorted(aliases))]


def _ratings(entry: _Entry, locator: str, source: Source) -> Iterator[ImportedRating]:
    lists = tuple(each for each in entry.questionable if each not in _NOTHING)
    place = f"{locator}, {entry.url}" if entry.url else locator
    for key, scale in SCALES.items():
        label = (getattr(entry, key) or "").strip()
        if label.casefold() not in _NOTHING:
            yield ImportedRating(
                RATER, scale, label, place, lists=lists if key == "bias" else (), rated_on=source.rated_on
            )

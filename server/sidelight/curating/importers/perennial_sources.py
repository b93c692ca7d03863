"""Wikipedia's list of perennial sources, as JSON Lines of audiodude/wiki-reliable-sources-parser.

One line an entry. Several entries may rate parts of one outlet: they have its name, and what is rated
stands in their qualifier or, where there is none, in their id.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sidelight.curating.importers.json_text import parse_json, unlike
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    ImportedRating,
    Left,
    Place,
    Source,
    place_at,
)
from sidelight.curating.importers.names import abbreviates, squeezed
from sidelight.curating.importers.rows import read_text

RATER, SCALE = "Wikipedia editors", "Perennial sources"
LABELS: Mapping[str, str] = {
    "gr": "Generally reliable",
    "nc": "No consensus",
    "gu": "Generally unreliable",
    "d": "Deprecated",
}
"""The list's codes, in the words of the documentation of its template for the status."""

SPAM_BLACKLIST = "Wikipedia spam blacklist"

# Entries about a kind of source, or about a shop or host of what others write: nobody's publication.
_NO_OUTLETS = {
    "Academic repositories",
    "Amazon",
    "Fandom",
    "Greco-Roman literary sources",
    "Peerage websites",
    "Preprints",
    "Religious scriptures texts",
}
# Qualifiers that tell an outlet from its namesakes and rate no part of it.
_NAMESAKES = {"India", "UK", "US", "USA"}
# Where the article behind an entry's link was not read as its name.
_NO_NAMES = {"anchor"}

_USES = re.compile(r"\{\{WP:RSPUSES\|([^{}]*)\}\}")
_BLACKLISTED = re.compile(r"\{\{WP:RSPSTATUS\|[^{}]*\bb=y")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)$")
_YEAR = re.compile(r"[12][0-9]{3}")
# The list's parser loses the dash of "October 2020–October 2022".
_LOST_DASH = re.compile(r"(?<=[0-9]{4})(?=[A-Z]|present)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the list has it. `names` and `part` are qualifiers in brackets."""

    locator: str
    id: str
    title: str
    names: str
    part: str
    status: str
    blacklisted: bool
    last_discussed: str
    addresses: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the list calls the outlet: its id if that is how the article's title begins, else the title.

        What Wikipedia adds to a title to tell namesakes apart is no part of it.
        """
        title = _BRACKETS_AT_END.sub("", self.title)
        beginning, rest = title[: len(self.id)], title[len(self.id) :]
        if not title or self.title in _NO_NAMES or (beginning == self.id and not rest[:1].isalnum()):
            return _BRACKETS_AT_END.sub("", self.id) or self.id
        return title


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read the list."""
    return outlets_of(entries_of(data, source.file))


def outlets_of(entries: Iterable[Entry]) -> Iterator[Imported]:
    """Put the entries of each outlet together."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.id in _NO_OUTLETS:
            yield Left("The entry is about no outlet.", entry.id, entry.locator)
        elif entry.status not in LABELS:
            reason = "The status is a code that the list's documentation gives no words for."
            yield Left(reason, f"{entry.id}: {entry.status}", entry.locator)
        else:
            groups[entry.name if entry.title in _NO_NAMES else entry.title].append(entry)
    first: dict[str, str] = {}
    for title, group in groups.items():
        for place in _places(group)[:1]:
            first.setdefault(place.shown, title)
    for title, group in groups.items():
        yield from _outlet(title, group, first)


def entries_of(data: bytes, file: str) -> Iterator[Entry]:
    """Read the entries one by one."""
    for number, line in enumerate(read_text(file, data).split("\n"), start=1):
        if line.strip():
            value = parse_json(file, line, number)
            if not isinstance(value, dict) or not all(
                isinstance(value.get(key), str) for key in ("id", "name")
            ):
                raise unlike(file, f"Line {number}", "an entry with id and name")
            yield _entry(value, f"{file}, line {number}")


def _entry(value: Mapping[str, object], locator: str) -> Entry:
    def text(key: str) -> str:
        given = value.get(key)
        return given if isinstance(given, str) else ""

    uses = _USES.search(text("alltext"))
    addresses = uses[1].split("|") if uses else [text("domain")]
    return Entry(
        locator,
        text("id"),
        text("name"),
        text("name_qualifier"),
        text("content_qualifier"),
        text("status"),
        blacklisted=_BLACKLISTED.search(text("alltext")) is not None,
        last_discussed=text("rsp_last"),
        addresses=tuple(address for each in addresses if (address := each.strip())),
    )


def _outlet(title: str, group: list[Entry], first: Mapping[str, str]) -> Iterator[Imported]:
    places = []
    for place in _places(group):
        if first.get(place.shown, title) == title:
            places.append(place)
        else:
            what = f"{place.shown} of {title}: {first[place.shown]}"
            yield Left("Another entry has this address as its first.", what, place.locator)
    if not places:
        yield Left("The entry has no address of its own.", title, group[0].locator)
        return
    name = group[0].name
    aliases = {alias: entry.locator for entry in reversed(group) for alias in _aliases(entry, name)}
    yield ImportedOutlet(
        name,
        tuple(places),
        facts=tuple(ImportedFact("also_known_as", alias, aliases[alias]) for alias in sorted(aliases)),
        ratings=tuple(_rating(entry, group) for entry in group),
    )


def _places(group: list[Entry]) -> list[Place]:
    found: dict[str, Place] = {}
    for entry in group:
        for address in entry.addresses:
            # A pattern such as news.example/section/x* is no path.
            place = None if "*" in address else place_at(address, entry.locator)
            if place:
                found.setdefault(place.shown, place)
    return list(found.values())


def _rating(entry: Entry, group: list[Entry]) -> ImportedRating:
    return ImportedRating(
        RATER,
        SCALE,
        LABELS[entry.status],
        entry.locator,
        scope=_scope(entry, group),
        lists=(SPAM_BLACKLIST,) if entry.blacklisted else (),
        last_reviewed=entry.last_discussed if _YEAR.fullmatch(entry.last_discussed) else "",
    )


def _scope(entry: Entry, group: list[Entry]) -> str:
    """Which part of the outlet an entry rates, in the list's words; empty for all of it."""
    if part := _qualifier(entry):
        return part
    whole = next(each for each in group if not _qualifier(each))
    plain = _BRACKETS_AT_END.sub("", entry.id)
    return "" if entry is whole and not plain.startswith(f"{entry.name} ") else entry.id


def _qualifier(entry: Entry) -> str:
    parts = [part.strip() for part in _IN_BRACKETS.findall(entry.part)]
    kept = [part for part in parts if part not in _NAMESAKES and not abbreviates(part, entry.name)]
    return _LOST_DASH.sub("–", "; ".join(kept))


def _aliases(entry: Entry, name: str) -> Iterator[str]:
    """Those of the names beside an entry's own that are certainly the outlet's, not a part's."""
    title = _BRACKETS_AT_END.sub("", entry.title)
    if title not in (name, *_NO_NAMES):
        yield title
    given = [each.strip(" \"'") for part in _IN_BRACKETS.findall(entry.names) for each in part.split(",")]
    for alias in given:
        if abbreviates(alias, name) or abbreviates(name, alias) or squeezed(alias) == squeezed(name):
            yield alias

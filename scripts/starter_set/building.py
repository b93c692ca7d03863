"""What the starter set takes of its sources, and in which order."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import demo
import perennial
import readers

from sidelight.curating.importers import state_media_matrix
from sidelight.curating.importers.formats import FORMATS
from sidelight.curating.importers.matching import Known, Rows
from sidelight.curating.importers.merge import merge
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    Left,
    Place,
    Source,
    place_at,
)
from sidelight.curating.importers.perennial_sources import outlets_of
from sidelight.curating.importers.plan import Plan
from sidelight.curating.importers.summary import Summary

TOLD: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("sources.toml").read_text(encoding="utf-8"))
_LABELS = FORMATS["perennial-sources"]
_STATE_MEDIA = FORMATS["state-media-matrix"]


@dataclass(frozen=True, slots=True)
class Step:
    """One source: what it gives, and how it is merged."""

    imported: tuple[Imported, ...]
    plan: Plan


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources as read: labels of outlets, and what else is said of those that have one."""

    names: Mapping[str, str]
    labels: tuple[Step, ...]
    metadata: tuple[Step, ...]


def read_sources(folder: Path) -> Sources:
    """Read the folder of sources.

    Raises:
        UnreadableError, OSError: A source is not as it should be, or not there.
    """

    def at(name: str) -> tuple[Path, str]:
        return folder / TOLD[name]["file"], TOLD[name]["locator"]

    seeds = demo.read(folder / "demo-outlets.csv", at("perennial")[1], at("homepages")[1])
    entries = list(perennial.read(*at("perennial")))
    labelled = tuple(_labelled(each, seeds) for each in outlets_of(entries))
    found = {place.shown for each in labelled if isinstance(each, ImportedOutlet) for place in each.places}
    earlier = tuple(
        _labelled(each, seeds)
        for each in outlets_of(perennial.read_earlier(*at("perennial-earlier")))
        if isinstance(each, ImportedOutlet) and _is_lost(each, seeds, found)
    )
    titles: dict[str, Place] = {}
    for entry in entries:
        for place in filter(None, (place_at(each, "") for each in entry.addresses[:1])):
            titles.setdefault(entry.title, place)
    whole = at("homepages")[0].exists()
    homepages = (*seeds.homepages, *(readers.read_homepages(*at("homepages")) if whole else ()))
    file, locator = at("state-media")
    states = state_media_matrix.read(
        file.read_bytes(), Source(locator, rated_on=TOLD["state-media"]["rated_on"])
    )
    wrong = TOLD["wikidata"]["wrong_websites"]
    return Sources(
        seeds.names,
        (
            _step("perennial", labelled, known_only=False),
            _step("perennial-earlier", earlier, known_only=False),
        ),
        (
            # Without the publisher's own file, what was taken from it before stays.
            _step("homepages", homepages, whole=whole),
            _step("wikidata", readers.read_wikidata(*at("wikidata"), wrong), by_name=True),
            _step("newspapers", readers.read_newspapers(*at("newspapers"), titles)),
            _step("state-media", states, other_names=False),
            _step("fundus", readers.read_fundus(*at("fundus"))),
        ),
    )


def build(rows: Rows, sources: Sources) -> tuple[Rows, list[Summary]]:
    """Merge the sources into the tables of a package."""
    everything, _ = _merged(rows, (*sources.labels, *sources.metadata))
    wanted = _spoken_of(everything) | {outlet for name in sources.names if (outlet := _at(everything, name))}
    known = Known(everything)
    labels = tuple(
        replace(step, imported=tuple(_wanted(step.imported, known, wanted))) for step in sources.labels
    )
    built, summaries = _merged(rows, (*labels, *sources.metadata))
    return {**built, "domains": _without_needless(built)}, summaries


def _step(name: str, imported: Iterable[Imported], *, known_only: bool = True, **how: bool) -> Step:
    scales = (*_LABELS.scales, *_STATE_MEDIA.scales)
    return Step(tuple(imported), Plan(TOLD[name]["dataset"], scales, known_only=known_only, **how))


def _merged(rows: Rows, steps: Iterable[Step]) -> tuple[Rows, list[Summary]]:
    summaries = []
    for step in steps:
        merged = merge(rows, step.imported, step.plan)
        rows = merged.rows
        summaries.append(merged.summary)
    return rows, summaries


def _labelled(given: Imported, seeds: demo.Demo) -> Imported:
    """Name an outlet as the list of those that the set must have does, and date its ratings by that list."""
    if isinstance(given, Left):
        return given
    ratings = tuple(replace(each, rated_on=seeds.years.get(each.locator, "")) for each in given.ratings)
    # The address by which that list knows it comes first, which makes it the outlet's main one.
    places = tuple(sorted(given.places, key=lambda place: place.shown not in seeds.names))
    name = seeds.names.get(places[0].shown, given.name)
    other = ImportedFact("also_known_as", given.name, given.places[0].locator)
    facts = (*given.facts, *([other] if name != given.name else []))
    return replace(given, name=name, places=places, facts=facts, ratings=ratings)


def _is_lost(given: ImportedOutlet, seeds: demo.Demo, found: set[str]) -> bool:
    """Whether the set must have an outlet that the newer list of labels does not have."""
    places = {place.shown for place in given.places}
    return bool(places & seeds.names.keys()) and not places & found


def _spoken_of(rows: Rows) -> set[str]:
    """The outlets of which something is on file besides their labels."""
    labels = {TOLD[name]["dataset"]["id"] for name in ("perennial", "perennial-earlier")}
    tables = ("facts", "ratings", "policies", "disclaimers", "replies")
    return {row["outlet"] for table in tables for row in rows[table] if row.get("dataset") not in labels}


def _wanted(imported: Iterable[Imported], known: Known, wanted: set[str]) -> Iterator[Imported]:
    for each in imported:
        if isinstance(each, Left) or wanted.intersection(known.match(each, by_name=False).outlets):
            yield each
        else:
            yield Left("No other source says anything of it.", each.shown, each.places[0].locator)


def _at(rows: Rows, host: str) -> str | None:
    return next((row["outlet"] for row in rows["domains"] if row["host"] == host and not row["path"]), None)


def _without_needless(rows: Rows) -> list[Mapping[str, str]]:
    """The rules without those for a path of an outlet that another source gives the whole host."""
    whole = {(row["outlet"], row["host"]) for row in rows["domains"] if not row["path"]}
    return [
        row
        for row in rows["domains"]
        if not (row["path"] and row["dataset"] and (row["outlet"], row["host"]) in whole)
    ]

"""Merge what an importer read into the tables of a package.

Rows of people and of other datasets stand as they are; those of an earlier import of the same dataset are
replaced. Where the source contradicts what is on file, it is left, and listed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sidelight.curating.importers.claiming import Claims
from sidelight.curating.importers.formats import Cells
from sidelight.curating.importers.ledger import KEYS, ledgers
from sidelight.curating.importers.matching import Known, Rows
from sidelight.curating.importers.model import Imported, ImportedOutlet, Left
from sidelight.curating.importers.placing import Places
from sidelight.curating.importers.plan import Plan
from sidelight.curating.importers.summary import Summary
from sidelight.outlets.site import parse_site


@dataclass(frozen=True, slots=True)
class Merged:
    """The tables after a merge, and what was done."""

    rows: Mapping[str, Sequence[Cells]]
    summary: Summary


def merge(rows: Rows, imported: Iterable[Imported], plan: Plan) -> Merged:
    """Merge a source into the tables of a package; nothing that is given is changed."""
    merging = _Merging(rows, plan)
    for each in imported:
        merging.take(each)
    return merging.finish()


class _Merging:
    """A merge under way."""

    def __init__(self, rows: Rows, plan: Plan) -> None:
        self._rows, self._plan = rows, plan
        self._known = Known(rows)
        self._summary = Summary(plan.dataset["id"])
        self._tables = ledgers(rows, plan.dataset["id"], whole=plan.whole)
        self._tables["datasets"].give(plan.dataset)
        self._places = Places(self._tables["domains"], self._known, self._summary, plan.dataset["id"])
        self._claims = Claims(rows, self._tables, self._known, self._summary, plan)
        self._parts: list[tuple[str, ImportedOutlet]] = []

    def take(self, given: Imported) -> None:
        """Merge one outlet."""
        if isinstance(given, Left):
            self._summary.leave(given)
            return
        found = self._known.match(given, by_name=self._plan.by_name)
        if len(found.outlets) > 1:
            self._leave(
                "It may be one of several outlets on file.", f"{given.shown}: {', '.join(found.outlets)}"
            )
        elif found.outlets and found.whole:
            self._merge_into(found.outlets[0], given)
        elif found.outlets:
            self._parts.append((found.outlets[0], given))
        elif self._plan.known_only:
            self._leave("It is not on file.", given.shown)
        else:
            self._add(given)

    def finish(self) -> Merged:
        """Merge what is about parts of outlets, drop what the source states no more, and give the tables."""
        for outlet, given in self._parts:
            self._merge_part(outlet, given)
        self._claims.give_scales()
        self._forget_outlets()
        tables = {name: ledger.result() for name, ledger in self._tables.items()}
        self._summary.rows = {name: ledger.counts() for name, ledger in self._tables.items()}
        return Merged({**self._rows, **tables}, self._summary)

    def _leave(self, reason: str, what: str) -> None:
        self._summary.leave(Left(reason, what))

    def _merge_into(self, outlet: str, given: ImportedOutlet) -> None:
        self._summary.matched.add(outlet)
        self._places.give(outlet, self._places.free(given, outlet))
        self._claims.give(outlet, given)
        if given.name and self._plan.other_names:
            self._claims.give_other_name(outlet, given.name, given.places[0].locator)

    def _merge_part(self, outlet: str, given: ImportedOutlet) -> None:
        """A site among others of an outlet, under a name of its own: its ratings are of that part."""
        self._summary.matched.add(outlet)
        self._places.give(outlet, self._places.free(given, outlet))
        part = next(place.shown for place in given.places if self._known.holder(place) == outlet)
        for rating in given.ratings:
            self._claims.give_part(outlet, replace(rating, scope=rating.scope or part))
        if given.facts or given.policies:
            self._leave(
                "It is a part of an outlet on file, of which facts are not taken.", f"{given.shown}: {outlet}"
            )

    def _add(self, given: ImportedOutlet) -> None:
        places = list(self._places.free(given))
        if not places:
            self._leave("None of its addresses can be taken.", given.shown)
            return
        name = given.name or parse_site(places[0].host).display + places[0].path
        id_ = self._places.new_id(name, places[0])
        self._known.add_outlet(id_, name)
        self._tables["outlets"].give({"id": id_, "name": name})
        self._summary.new.add(id_)
        self._places.give(id_, places)
        self._claims.give(id_, given)

    def _forget_outlets(self) -> None:
        """An outlet that nothing on file speaks of any more goes; one that others speak of stays findable."""
        domains = self._tables["domains"]
        lost = {row["outlet"] for row in domains.dropped()} - {row["outlet"] for row in domains.standing()}
        spoken_of = self._spoken_of() if lost else set()
        for outlet in sorted(lost):
            if outlet in spoken_of:
                for row in [row for row in domains.dropped() if row["outlet"] == outlet]:
                    domains.keep(row)
                self._leave("The source has it no more, but others on file speak of it.", outlet)
            else:
                self._tables["outlets"].forget({"id": outlet})
                self._summary.gone.add(outlet)

    def _spoken_of(self) -> set[str]:
        """The outlets that any row is about, apart from those that the import drops."""
        standing = [row for table in self._tables.values() for row in table.standing()]
        others = [row for table in self._rows.keys() - KEYS.keys() for row in self._rows[table]]
        return {row["outlet"] for row in (*standing, *others) if "outlet" in row}

"""Add outlets to a package: what a person told of each becomes rows of all tables, or nothing is written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sidelight.curating.adding.appending import try_rows, without_outlets, write_rows
from sidelight.curating.adding.intake import Entry, Refusal, read_sheet
from sidelight.curating.adding.rows import NewRow, Spot, propose_id, read_rows, read_spots
from sidelight.curating.lookup import RuleRows, package_directory
from sidelight.curating.package import Follow
from sidelight.curating.problems import Problem
from sidelight.curating.table import Tables
from sidelight.curating.wording import possessive
from sidelight.outlets.names import name_key

_REMEDY = {
    True: "Leave it out, or write in domains.csv until when that outlet had it.",
    False: "If these pages are an outlet of their own, write yes in apart; if not, they are on file already.",
}
_WRITTEN_TWICE = "Write all of it into that row; add what another page says to facts.csv afterwards."


@dataclass(frozen=True, slots=True)
class Held:
    """A place that an outlet has already: which place and outlet, by which rule, and where that stands."""

    spot: Spot
    outlet: str
    name: str
    rule: str
    place: str

    @property
    def exact(self) -> bool:
        """Whether the rule is for this very place, and not for a host or a path above it."""
        return self.rule == str(self.spot)

    def __str__(self) -> str:
        """Say so in a sentence."""
        above = "" if self.exact else f" by the rule for {self.rule}"
        return f"{self.spot} is {possessive(self.name)} ({self.outlet}){above}, {self.place}."


@dataclass(frozen=True, slots=True)
class Judgement:
    """What comes of an entry: it is on file already, or it is refused, or these are its rows.

    Warnings refuse nothing.
    """

    held: Held | None = None
    refusals: tuple[Refusal, ...] = ()
    rows: tuple[NewRow, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether something has to be told otherwise."""
        return any(each.severity == "error" for each in self.refusals)


@dataclass(frozen=True, slots=True)
class Written:
    """A package after rows were added to it: its tables, and file and line of each new row."""

    tables: Tables
    rows: tuple[tuple[NewRow, str], ...]


class Adding:
    """Outlets about to be added to a package. Nothing is written before `write`."""

    def __init__(self, tables: Tables, today: date) -> None:
        """Begin with a package that has no errors, on a day."""
        self._tables = tables
        self._today = today
        self._bare = without_outlets(tables)
        self._directory = package_directory(tables)
        self._rules = RuleRows(tables)
        self._platforms = {row["host"]: row["name"] for row in tables["platforms"].rows}
        self._ids = {row["id"]: row["name"] for row in tables["outlets"].rows}
        self._told: dict[str, Entry] = {}

    def judge(self, entry: Entry) -> Judgement:
        """Find out what would come of an entry, as far as it can be seen without the other outlets' rows."""
        spots = read_spots(entry, self._directory.account, self._platforms)
        if isinstance(spots, Refusal):
            return Judgement(refusals=(spots,))
        refusals: list[Refusal] = []
        for held in self._held(spots):
            same = not entry["name"] or name_key(entry["name"]) == name_key(held.name)
            apart = entry["apart"] == "yes" and not held.exact
            if held.spot is spots[0] and same and not apart:
                return Judgement(held=held)
            if not apart:
                refusals.append(Refusal(held.spot.field, str(held), _REMEDY[held.exact]))
        refusals += self._standing_in_sheet(entry, spots)
        id_ = entry["id"] or propose_id(entry["name"], spots, self._ids)
        if id_ in self._ids:
            message = f"{id_} is the short name of {self._ids[id_]} already."
            refusals.append(Refusal("id", message, "Write another one, or leave it empty."))
        rows = tuple(read_rows(entry, id_, spots, self._today))
        refusals += (refusal for _, refusal in try_rows(self._bare, rows))
        return Judgement(None, tuple(dict.fromkeys(refusals)), rows)

    def judge_in_full(self, entry: Entry) -> Judgement:
        """Find out what would come of an entry beside all that is on file."""
        judgement = self.judge(entry)
        if judgement.refused:
            return judgement
        found = (refusal for _, refusal in self.faults(judgement.rows))
        return replace(judgement, refusals=tuple(dict.fromkeys((*judgement.refusals, *found))))

    def propose_id(self, entry: Entry) -> str:
        """Make an id of what was told so far."""
        spots = read_spots(entry, self._directory.account, self._platforms)
        return "" if isinstance(spots, Refusal) else propose_id(entry["name"], spots, self._ids)

    def had_another_holder(self, entry: Entry) -> bool:
        """Whether an outlet on file held the place of an entry at another time."""
        spots = read_spots(entry, self._directory.account, self._platforms)
        if isinstance(spots, Refusal):
            return False
        return any(each.outcome == "date" for each in self._directory.consider(spots[0].site, self._today))

    def remember(self, judgement: Judgement) -> None:
        """Take note of an entry, refused or not, so that no later one takes its id or its places."""
        for row in judgement.rows:
            if row.table == "outlets":
                self._ids.setdefault(row.cells["id"], row.cells["name"])
            if row.table == "domains":
                self._told.setdefault(row.cells["host"] + row.cells["path"], row.entry)

    def faults(self, rows: Iterable[NewRow]) -> list[tuple[Entry, Refusal]]:
        """Check rows beside all that is on file; warnings are given too.

        Raises:
            PackageError: They make a row wrong that was there already.
        """
        return list(dict.fromkeys(try_rows(self._tables, rows)))

    def write(self, rows: Sequence[NewRow], follow: Follow) -> Written:
        """Write rows; `follow` shows how far the check of the package with them has come.

        Raises:
            PackageError: The package would have errors.
            OSError: It cannot be written; nothing was.
        """
        if not rows:
            return Written(self._tables, ())
        tables, places = write_rows(self._tables, rows, follow)
        return Written(tables, tuple(zip(rows, places, strict=True)))

    def _held(self, spots: list[Spot]) -> Iterator[Held]:
        for spot in spots:
            if found := self._directory.find(spot.site, self._today):
                outlet, rule = found.outlet, found.rule
                yield Held(spot, outlet.id, outlet.name, rule.address, self._rules.place(outlet.id, rule))

    def _standing_in_sheet(self, entry: Entry, spots: list[Spot]) -> Iterator[Refusal]:
        """Refuse what an earlier entry says already."""
        for spot in spots:
            earlier = self._told.get(str(spot))
            if earlier is None or earlier.row is None:
                continue
            whose = f", as {possessive(earlier['name'])}" if earlier["name"] else ""
            message = f"{spot} stands in row {earlier.row.record.number} already{whose}."
            if name_key(entry["name"]) == name_key(earlier["name"]):
                yield Refusal(spot.field, message, _WRITTEN_TWICE)
                return
            yield Refusal(spot.field, message, "Leave it out in one of the two rows.")


@dataclass(frozen=True, slots=True)
class FromSheet:
    """What comes of a sheet: the rows to write, what is on file already, and its problems."""

    rows: tuple[NewRow, ...]
    held: tuple[Held, ...]
    problems: tuple[Problem, ...]


def judge_sheet(adding: Adding, path: Path) -> FromSheet:
    """Find out what would come of an intake sheet, all its problems at once.

    Raises:
        PackageError: It makes a row wrong that was there already.
    """
    entries, problems = read_sheet(path)
    rows: list[NewRow] = []
    held: list[Held] = []
    for entry in entries:
        judgement = adding.judge(entry)
        if judgement.held:
            held.append(judgement.held)
        elif judgement.refused:
            problems += (entry.problem(each) for each in judgement.refusals)
        else:
            rows += judgement.rows
        adding.remember(judgement)
    problems += (entry.problem(refusal) for entry, refusal in adding.faults(rows))
    problems.sort(key=lambda each: (each.line, each.column))
    return FromSheet(tuple(rows), tuple(held), tuple(problems))

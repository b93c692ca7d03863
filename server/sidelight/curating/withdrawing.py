"""Take a claim out of a package: its row goes, and what stays is that it was withdrawn, when and why."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from sidelight.curating.drafting import draft_of
from sidelight.curating.package import sound_tables
from sidelight.curating.shape import part_of
from sidelight.curating.table import Row, Table, Tables
from sidelight.curating.writer import in_order, write_table
from sidelight.outlets.claims import WORDS, Claim, claims, identify
from sidelight.outlets.model import Outlet

TABLE = "withdrawn"
_PLACE = re.compile(r"(?P<file>[^:]+\.csv):(?P<line>[0-9]+)(:[0-9]+)?")


class NoSuchClaimError(Exception):
    """Nothing that can be withdrawn is meant. The message says what would be."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A row of the table of withdrawals: a claim that was withdrawn, without its words."""

    outlet: str
    table: str
    what: str
    claim: str
    withdrawn_on: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim as it stands somewhere: whose it is, in which table or part of a document, and its words."""

    outlet: str
    table: str
    claim: Claim
    words: str

    def withdrawn(self, reason: str, today: date) -> Withdrawn:
        """Withdraw it on a day, for a reason that readers are told."""
        return Withdrawn(self.outlet, self.table, self.claim.what, self.claim.id, today.isoformat(), reason)


def claim_in_row(folder: Path, place: str) -> Stated:
    """Find the claim in one row of a package.

    Args:
        folder: The package.
        place: File and line as `check` prints them, such as `facts.csv:12`.

    Raises:
        NoSuchClaimError: No claim that can be withdrawn stands there.
        PackageError: The package has mistakes.
    """
    table, row = _find(sound_tables(folder), place)
    return _stated(row["outlet"], table.name, row.__getitem__)


def claim_in_history(outlets: Iterable[Outlet], number: str) -> Stated | None:
    """Find a claim by its number among what was shown of an outlet; null where it never was."""
    for outlet in outlets:
        for claim, value in claims(outlet):
            if claim.id == number:
                return _stated(outlet.id, claim.part, partial(getattr, value))
    return None


def _stated(outlet: str, table: str, word: Callable[[str], str | None]) -> Stated:
    part = part_of(table)
    words = ", ".join(filter(None, map(word, WORDS[part])))
    return Stated(outlet, table, identify(outlet, part, word), words)


def withdraw(folder: Path, withdrawn: Withdrawn) -> None:
    """Withdraw a claim, whether or not the package has it still.

    A row is added to the table of withdrawals, and the claim is deleted from whichever table has it.

    Raises:
        NoSuchClaimError: Its outlet is not on file any more, so that nothing can be said of it.
        PackageError: The package has mistakes.
        OSError: A file cannot be written.
    """
    tables = sound_tables(folder)
    if withdrawn.outlet not in {row["id"] for row in tables["outlets"].rows}:
        raise NoSuchClaimError(
            f"{withdrawn.outlet} is not on file any more. Add it to outlets.csv and domains.csv first."
        )
    # Where the load failed last time, the same is said again and is on record already.
    recorded = any(
        (row["outlet"], row["claim"]) == (withdrawn.outlet, withdrawn.claim) for row in tables[TABLE].rows
    )
    if recorded:
        return
    with draft_of(tables.folder) as draft:
        for table in tables.having("outlet"):
            names = table.schema.names
            rows = list(_left(table, withdrawn))
            if table.name == TABLE:
                rows.append({column: getattr(withdrawn, column) for column in names})
            if len(rows) != len(table.rows):
                write_table(draft.folder / Path(table.file).name, names, in_order(names, rows))
        draft.apply()


def _left(table: Table, withdrawn: Withdrawn) -> Iterator[Mapping[str, str]]:
    """The rows of a table that are not the claim."""
    part = part_of(table.name)
    for row in table.rows:
        ours = part in WORDS and row["outlet"] == withdrawn.outlet
        if not ours or identify(row["outlet"], part, row.get).id != withdrawn.claim:
            yield row


def take_off_record(folder: Path, outlet: str, claim: str) -> bool:
    """Delete a withdrawal from a package; false where there is none.

    Raises:
        PackageError, OSError: As `withdraw`.
    """
    table = sound_tables(folder, apart_from=("withdrawn",))[TABLE]
    left = [row for row in table.rows if (row["outlet"], row["claim"]) != (outlet, claim)]
    if len(left) == len(table.rows):
        return False
    write_table(Path(table.file), table.schema.names, left)
    return True


def _find(tables: Tables, place: str) -> tuple[Table, Row]:
    given = _PLACE.fullmatch(place)
    if given is None:
        raise NoSuchClaimError(f"{place!r} is no row. Write file and line, such as facts.csv:12.")
    file = Path(given["file"])
    name, line = file.stem, int(given["line"])
    if file.name != str(file) and file.parent.resolve() != tables.folder.resolve():
        message = f"{file} lies in another package than {tables.folder}. Name its own with --from."
        raise NoSuchClaimError(message)
    table = tables.by_name.get(name)
    if table is None or part_of(name) not in WORDS:
        can = ", ".join(each for each in tables.by_name if part_of(each) in WORDS)
        raise NoSuchClaimError(f"{given['file']} holds no claims that can be withdrawn. These do: {can}.")
    for row in table.rows:
        if row.record.line == line:
            return table, row
    raise NoSuchClaimError(f"No row of {given['file']} begins in line {line}.")

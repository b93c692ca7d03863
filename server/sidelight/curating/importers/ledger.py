"""The rows of one table during an import: what was there, what the import gives, and what becomes of both."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sidelight.curating.descriptor import own_tables
from sidelight.curating.writer import in_order

KEYS: Mapping[str, tuple[str, ...]] = {
    "datasets": ("id",),
    "domains": ("outlet", "host", "path"),
    "facts": ("outlet", "field", "value"),
    "outlets": ("id",),
    "policies": ("outlet", "kind", "url"),
    "ratings": ("outlet", "rater", "scale", "scope"),
    "ratings-wikipedia": ("outlet", "rater", "scale", "scope"),
    "scales": ("rater", "scale", "label"),
}
"""What makes a row the one that it is, in the tables that an import writes."""

Key = tuple[str, ...]


class Ledger:
    """One table. Rows of the dataset's earlier import are its own: the import may replace them, no others."""

    def __init__(self, table: str, rows: Sequence[Mapping[str, str]], dataset: str, *, whole: bool) -> None:
        """Take a table over.

        Args:
            table: Its name.
            rows: Its rows.
            dataset: The dataset that is imported.
            whole: Whether the import gives all that is taken from the dataset; else nothing is dropped.
        """
        self._table = table
        self._rows = rows
        self._whole = whole
        marked = "id" if table == "datasets" else "dataset"
        self._own = {self.key(row): row for row in rows if row.get(marked) == dataset}
        self._others = {self.key(row): row for row in rows if row.get(marked) != dataset}
        self._given: dict[Key, Mapping[str, str]] = {}
        self._about: defaultdict[str, dict[Key, Mapping[str, str]]] = defaultdict(dict)
        for row in self.standing():
            self._about[row.get("outlet", "")][self.key(row)] = row

    def key(self, row: Mapping[str, str]) -> Key:
        """What makes a row the one that it is; labels differ by more than their case."""
        return tuple(
            row[column].casefold() if column == "label" else row[column] for column in KEYS[self._table]
        )

    def find(self, row: Mapping[str, str]) -> Mapping[str, str] | None:
        """The row that stands already, of others or given before, that would be the same."""
        key = self.key(row)
        return self._others.get(key) or self._given.get(key)

    def standing(self) -> Iterator[Mapping[str, str]]:
        """All rows that will stand, as far as it is known yet."""
        yield from self._others.values()
        yield from self._given.values()
        if not self._whole:
            yield from (row for key, row in self._own.items() if key not in self._given)

    def about(self, outlet: str) -> list[Mapping[str, str]]:
        """Those of them that are about an outlet."""
        return list(self._about[outlet].values())

    def give(self, row: Mapping[str, str]) -> None:
        """Add a row of the import."""
        full = {**dict.fromkeys(own_tables()[self._table].names, ""), **row}
        self._given[self.key(full)] = full
        self._about[full.get("outlet", "")][self.key(full)] = full

    def keep(self, row: Mapping[str, str]) -> None:
        """Let a row of the earlier import stand although the import does not give it."""
        self._given.setdefault(self.key(row), row)

    def forget(self, row: Mapping[str, str]) -> None:
        """Take a row out that stood there before."""
        key = self.key(row)
        self._rows = [each for each in self._rows if self.key(each) != key]
        self._others.pop(key, None)

    def dropped(self) -> Iterator[Mapping[str, str]]:
        """Rows of the earlier import that are given no more."""
        if self._whole:
            yield from (row for key, row in self._own.items() if key not in self._given)

    def result(self) -> list[Mapping[str, str]]:
        """The table after the import: what is given again stands where it stood."""
        gone = {self.key(row) for row in self.dropped()}
        kept = []
        for row in self._rows:
            key = self.key(row)
            if self._own.get(key) is not row:
                kept.append(row)
            elif key not in gone:
                kept.append(self._given.get(key, row))
        added = [row for key, row in self._given.items() if key not in self._own]
        return in_order(own_tables()[self._table].names, [*kept, *added])

    def counts(self) -> Counter[str]:
        """How many rows are added, changed, the same as before, and dropped."""
        counts: Counter[str] = Counter()
        for key, row in self._given.items():
            before = self._own.get(key)
            counts["added" if before is None else "same" if before == row else "changed"] += 1
        counts["dropped"] += sum(1 for _ in self.dropped())
        return counts


def ledgers(
    rows: Mapping[str, Sequence[Mapping[str, str]]], dataset: str, *, whole: bool
) -> dict[str, Ledger]:
    """Make one for each table that an import writes."""
    return {table: Ledger(table, rows[table], dataset, whole=whole) for table in KEYS}

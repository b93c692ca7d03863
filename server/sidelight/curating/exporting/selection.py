"""What an export for the public holds: nothing that may not be published, and nothing that leans on it.

Each step gives a reason for every row that it leaves out. A step sees what the steps before it left, so that
what leans on a row that is gone goes as well, and what remains is a sound package again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sidelight.curating.shape import RATINGS
from sidelight.curating.table import Row, Table, Tables

Cause = Literal["private", "licence", "outlet", "reply", "unused"]

MANY_FACTS = 1_000
"""Rows of one dataset. How large the dataset is cannot be known from here; what is more than this reads like
a copy of it and not like single facts."""

_SENTENCES: Mapping[Cause, str] = {
    "private": "from the dataset {}, which is private",
    "licence": "ratings by {}, whose licence does not let them be passed on",
    "outlet": "outlets that no remaining domain leads to, and what is said of them",
    "reply": "replies to claims that are left out",
    "unused": "not used by any row that remains",
}
# What others may not sell or change cannot go into a package that lets everybody do both.
_FORBIDS = re.compile(r"-(NC|ND)(-|$)")

_Reason = tuple[Cause, str]
"""Why a row is left out, and whose it is where that matters: a dataset's id, a rater and licence."""

_Judge = Callable[[Table, Row], _Reason | None]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that are not exported for one reason: how many of which table."""

    cause: Cause
    of: str
    rows: Mapping[str, int]

    def __str__(self) -> str:
        """The reason and the numbers, for a person."""
        numbers = ", ".join(f"{table} {count:,}" for table, count in self.rows.items())
        return f"{_SENTENCES[self.cause].format(self.of)}: {numbers}"


@dataclass(frozen=True, slots=True)
class Selection:
    """The tables to export, what is left out, and how many rows come from datasets that ship single facts."""

    tables: Tables
    left_out: tuple[LeftOut, ...]
    single_facts: Mapping[str, int]

    @property
    def outlets(self) -> int:
        """How many outlets are exported."""
        return len(self.tables["outlets"].rows)


def select(tables: Tables, *, public: bool) -> Selection:
    """Choose the rows of a sound package that are exported."""
    left_out: list[LeftOut] = []
    for step in (_private, _licence, _outlets, _replies, _unused) if public else ():
        tables, gone = _sift(tables, step(tables))
        left_out += gone
    return Selection(tables, tuple(left_out), _single_facts(tables))


def _sift(tables: Tables, judge: _Judge) -> tuple[Tables, Iterable[LeftOut]]:
    gone: defaultdict[_Reason, Counter[str]] = defaultdict(Counter)
    left: dict[str, Table] = {}
    for name, table in tables.by_name.items():
        rows = []
        for row in table.rows:
            if reason := judge(table, row):
                gone[reason][name] += 1
            else:
                rows.append(row)
        left[name] = replace(table, rows=tuple(rows))
    return replace(tables, by_name=left), [LeftOut(*why, rows) for why, rows in sorted(gone.items())]


def _private(tables: Tables) -> _Judge:
    private = {row["id"] for row in tables["datasets"].rows if row["ship"] == "private"}

    def judge(table: Table, row: Row) -> _Reason | None:
        dataset = row["id"] if table.name == "datasets" else row.get("dataset", "")
        return ("private", dataset) if dataset in private else None

    return judge


def _licence(tables: Tables) -> _Judge:
    """Of a dataset's rows its `ship` decides; of those that a person copied, the licence of the scale."""
    forbidding = {
        (row["rater"], row["scale"]): row["licence"]
        for row in tables["scales"].rows
        if _FORBIDS.search(row["licence"])
    }

    def judge(table: Table, row: Row) -> _Reason | None:
        if table.name not in RATINGS or row["dataset"]:
            return None
        licence = forbidding.get((row["rater"], row["scale"]))
        return ("licence", f"{row['rater']} ({licence})") if licence else None

    return judge


def _outlets(tables: Tables) -> _Judge:
    found = {row["outlet"] for row in tables["domains"].rows}

    def judge(table: Table, row: Row) -> _Reason | None:
        outlet = row["id"] if table.name == "outlets" else row.get("outlet")
        return ("outlet", "") if outlet and outlet not in found else None

    return judge


def _replies(tables: Tables) -> _Judge:
    facts = {(row["outlet"], row["field"]) for row in tables["facts"].rows}
    ratings = {(row["outlet"], *_scale(row)) for name in RATINGS for row in tables[name].rows}

    def judge(table: Table, row: Row) -> _Reason | None:
        if table.name != "replies":
            return None
        lost_fact = row["field"] and (row["outlet"], row["field"]) not in facts
        lost_rating = row["rater"] and (row["outlet"], *_scale(row)) not in ratings
        return ("reply", "") if lost_fact or lost_rating else None

    return judge


def _unused(tables: Tables) -> _Judge:
    scales = {_scale(row) for name in RATINGS for row in tables[name].rows}
    datasets = {row["dataset"] for table in tables.having("dataset") for row in table.rows}

    def judge(table: Table, row: Row) -> _Reason | None:
        used = {"scales": lambda: _scale(row) in scales, "datasets": lambda: row["id"] in datasets}
        return ("unused", "") if table.name in used and not used[table.name]() else None

    return judge


def _scale(row: Row) -> tuple[str, str]:
    return row["rater"], row["scale"]


def _single_facts(tables: Tables) -> Mapping[str, int]:
    facts = {row["id"] for row in tables["datasets"].rows if row["ship"] == "facts"}
    carried = (row["dataset"] for table in tables.having("dataset") for row in table.rows)
    return Counter(dataset for dataset in carried if dataset in facts)

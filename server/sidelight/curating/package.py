"""Read a package from its folder, check all of it, and turn it into documents."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from sidelight import clock
from sidelight.curating.descriptor import read_descriptor
from sidelight.curating.documents import package_documents
from sidelight.curating.keys import check_keys
from sidelight.curating.problems import PackageError, Problem
from sidelight.curating.rules import RULES
from sidelight.curating.rules.rule import Rule
from sidelight.curating.shape import check_shape
from sidelight.curating.table import Tables, read_table
from sidelight.curating.values import check_values
from sidelight.outlets.edition import Document

CHECKS: tuple[Rule, ...] = (
    Rule("values", "A cell holds what datapackage.json declares of its column.", check_values),
    Rule("keys", "A key is unique, and what it refers to is there.", check_keys),
    *RULES,
)
"""All that is checked once the tables are read."""

_Step = TypeVar("_Step")


class Follow(Protocol):
    """Gives back the steps of a long task one by one, and shows how far they have come."""

    def __call__(self, steps: Sequence[_Step], what: str, /) -> Iterable[_Step]:
        """Take the steps, and in a word what they do."""
        ...


ReadPackage = Callable[[Path], Tables]
"""Reads the tables of a package that has no errors, as `sound_tables` does."""


def unseen(steps: Sequence[_Step], _: str, /) -> Iterable[_Step]:
    """Show nothing."""
    return steps


def check(folder: Path, today: date | None = None, follow: Follow = unseen) -> list[Problem]:
    """Find every problem of a package, warnings included, in the order of its files and lines.

    Args:
        folder: The package.
        today: The day from which the age of claims is counted; by default the present one.
        follow: Shows how far the work has come.
    """
    tables, problems = read_tables(folder, today, follow)
    return sorted({*problems, *(_found(tables, CHECKS, follow) if tables else ())})


def load_package(folder: Path, follow: Follow = unseen) -> tuple[Document, ...]:
    """Read a package into the documents of an edition.

    Raises:
        PackageError: The package has errors; it lists them all.
    """
    return package_documents(sound_tables(folder, follow))


def sound_tables(folder: Path, follow: Follow = unseen, *, apart_from: Sequence[str] = ()) -> Tables:
    """Read the tables of a package that has no errors; warnings do not count.

    Args:
        folder: The package.
        follow: Shows how far the work has come.
        apart_from: Names of rules that may be broken.

    Raises:
        PackageError: The package has errors; it lists them all.
    """
    tables, problems = read_tables(folder, None, follow)
    if tables:
        held = [each for each in CHECKS if each.severity == "error" and each.name not in apart_from]
        problems += _found(tables, held, follow)
    if problems or tables is None:
        raise PackageError(tuple(sorted(set(problems))))
    return tables


def read_tables(
    folder: Path, today: date | None = None, follow: Follow = unseen
) -> tuple[Tables | None, list[Problem]]:
    """Read what can be read of a package, with all that is wrong in how it is written.

    There are no tables where the package's description is wrong.
    """
    descriptor = read_descriptor(folder)
    if isinstance(descriptor, list):
        return None, descriptor
    problems = list(check_shape(folder, descriptor))
    if problems:
        return None, problems
    found = {}
    for resource in follow(descriptor.resources, "Reading"):
        found[resource.name], faults = read_table(folder, resource)
        problems += faults
    return Tables(folder, found, today or clock.today()), problems


def _found(tables: Tables, checks: Sequence[Rule], follow: Follow) -> Iterator[Problem]:
    for rule in follow(checks, "Checking"):
        for problem in rule.check(tables):
            yield replace(problem, rule=rule.name, severity=rule.severity)

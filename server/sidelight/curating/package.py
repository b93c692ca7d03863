"""Read a package from its folder, check all of it, and turn it into documents."""

from pathlib import Path

from sidelight.curating.descriptor import read_descriptor
from sidelight.curating.documents import package_documents
from sidelight.curating.keys import check_keys
from sidelight.curating.problems import PackageError, Problem
from sidelight.curating.rules import RULES
from sidelight.curating.shape import check_shape
from sidelight.curating.table import Tables, read_table
from sidelight.curating.values import check_values
from sidelight.outlets.edition import Document


def check(folder: Path) -> list[Problem]:
    """Find every problem of a package, in the order of its files and lines."""
    return _read(folder)[1]


def load_package(folder: Path) -> tuple[Document, ...]:
    """Read a package into the documents of an edition.

    Raises:
        PackageError: The package has problems; it lists them all.
    """
    tables, problems = _read(folder)
    if problems or tables is None:
        raise PackageError(tuple(problems))
    return package_documents(tables)


def _read(folder: Path) -> tuple[Tables | None, list[Problem]]:
    descriptor = read_descriptor(folder)
    if isinstance(descriptor, list):
        return None, descriptor
    problems = list(check_shape(folder, descriptor))
    if problems:
        return None, problems
    found = {}
    for resource in descriptor.resources:
        found[resource.name], faults = read_table(folder, resource)
        problems += faults
    tables = Tables(folder, found)
    for table in found.values():
        problems += check_values(table)
    problems += check_keys(tables)
    for rule in RULES:
        problems += rule.check(tables)
    return tables, sorted(set(problems), key=lambda each: (each.file, each.line, each.column, each.message))

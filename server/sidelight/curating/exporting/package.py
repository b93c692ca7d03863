"""What the formats write: the rows that were chosen, and how the package describes itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sidelight.curating.table import Table, Tables


@dataclass(frozen=True, slots=True)
class Package:
    """Tables to export, and `datapackage.json` as it stands, which says more than the checks need."""

    tables: Tables
    descriptor: Mapping[str, Any]

    def resource(self, table: Table) -> Mapping[str, Any]:
        """How the descriptor describes a table."""
        return next(each for each in self.descriptor["resources"] if each["name"] == table.name)

    def licences(self, table: Table) -> list[Mapping[str, Any]]:
        """The licences of a table: its own, or else those of the package."""
        return self.resource(table).get("licenses") or self.descriptor.get("licenses") or []

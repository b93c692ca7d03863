"""Citations from the evidence columns of a row."""

from sidelight.curating.table import Row, Tables
from sidelight.outlets.model import Citation
from sidelight.outlets.site import parse_site


class Citations:
    """Makes the citation of any row of a package."""

    def __init__(self, tables: Tables) -> None:
        self._datasets = {row["id"]: row for row in tables["datasets"].rows}
        names = {row["id"]: row["name"] for row in tables["outlets"].rows}
        self._owners = {
            row["host"]: names[row["outlet"]] for row in tables["domains"].rows if not row["path"]
        }

    def of(self, row: Row) -> Citation:
        """Cite the dataset of a row, or else the page that a person gave."""
        if dataset := row.get("dataset"):
            return self._of_dataset(self._datasets[dataset], row["locator"])
        return self.of_page(row["page"], row["captured_on"], row["archive"])

    def of_page(self, page: str, captured_on: str, archive: str) -> Citation:
        """Cite a page: it is called by its address, and published by whoever holds its host."""
        site = parse_site(page)
        return Citation(
            title="/".join((site.display, *site.segments)),
            publisher=self._owners.get(site.host) or self._owners.get(site.domain or "") or site.display,
            url=page,
            locator=f"archived at {archive}" if archive else None,
            captured_on=captured_on or None,
        )

    @staticmethod
    def _of_dataset(dataset: Row, locator: str) -> Citation:
        version = f"({dataset['version']})" if dataset["version"] else ""
        return Citation(
            title=dataset["title"],
            publisher=dataset["publisher"],
            url=dataset["url"],
            locator=" ".join(part for part in (locator, version) if part) or None,
            captured_on=dataset["captured_on"] or None,
            licence=dataset["licence"] or None,
        )

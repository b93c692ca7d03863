"""Citations from the evidence columns of a row."""

from collections import defaultdict
from datetime import date

from sidelight.curating.places import platform_of, rule_of
from sidelight.curating.table import Row, Tables
from sidelight.outlets.model import Citation, Rule
from sidelight.outlets.platforms import Platforms
from sidelight.outlets.rules import Rules
from sidelight.outlets.site import Site, parse_site


class Citations:
    """Makes the citation of any row of a package."""

    def __init__(self, tables: Tables) -> None:
        self._datasets = {row["id"]: row for row in tables["datasets"].rows}
        self._platforms = Platforms(map(platform_of, tables["platforms"].rows))
        self._names = [row["name"] for row in tables["outlets"].rows]
        self._rules = Rules()
        rules: defaultdict[str, list[Rule]] = defaultdict(list)
        for row in tables["domains"].rows:
            rules[row["outlet"]].append(rule_of(row))
        for number, row in enumerate(tables["outlets"].rows):
            self._rules.add(number, rules[row["id"]])

    def of(self, row: Row) -> Citation:
        """Cite the dataset of a row, or else the page that a person gave."""
        if dataset := row.get("dataset"):
            return self._of_dataset(self._datasets[dataset], row["locator"])
        return self.of_page(row["page"], row["captured_on"], row["archive"])

    def of_page(self, page: str, captured_on: str, archive: str) -> Citation:
        """Cite a page: it is called by its address, and published by whose it was when it was read."""
        site = parse_site(page)
        return Citation(
            title="/".join((site.display, *site.segments)),
            publisher=self._publisher(site, captured_on) or site.display,
            url=page,
            locator=f"archived at {archive}" if archive else None,
            captured_on=captured_on or None,
        )

    def _publisher(self, site: Site, captured_on: str) -> str | None:
        """The outlet whose a page was on a day, or, where that is not known, whose it is."""
        day = date.fromisoformat(captured_on) if captured_on else date.max
        judged = self._rules.decide(site, self._platforms.account(site), day)
        return self._names[judged.entry.outlet] if judged else None

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

"""Which addresses an imported outlet can have, and its id where it is new."""

from collections.abc import Iterable, Iterator

from sidelight.curating.ids import numbered, slug
from sidelight.curating.importers.ledger import Ledger
from sidelight.curating.importers.matching import Known
from sidelight.curating.importers.model import ImportedOutlet, Left, Place
from sidelight.curating.importers.summary import Summary
from sidelight.outlets.site import registrable_domain


class Places:
    """Adds rules to the table of domains; what is another's or a platform's is left."""

    def __init__(self, table: Ledger, known: Known, summary: Summary, dataset: str) -> None:
        self._table = table
        self._known = known
        self._summary = summary
        self._dataset = dataset

    def free(self, given: ImportedOutlet, outlet: str | None = None) -> Iterator[Place]:
        """Those of its places that an imported outlet can have, as an outlet on file or as a new one."""
        for place in given.places:
            fault = self._fault(place, outlet)
            if fault:
                reason, whose = fault
                what = f"{place.shown} of {given.shown}"
                self._summary.leave(Left(reason, f"{what}: {whose}" if whose else what, place.locator))
            else:
                yield place

    def give(self, outlet: str, places: Iterable[Place]) -> None:
        """Add rules for an outlet, the wider ones first, so that none is added that another one covers."""
        for place in sorted(places, key=lambda each: each.path.count("/")):
            row = {
                "outlet": outlet,
                "host": place.host,
                "path": place.path,
                "subdomains": "yes",
                "dataset": self._dataset,
                "locator": place.locator,
            }
            holds = self._known.holder(place) == outlet
            if self._table.find(row) or (not holds and self._known.covers(outlet, place)):
                self._summary.on_file += 1
            else:
                self._table.give(row)
                self._known.add_place(outlet, place.host, place.path)

    def new_id(self, name: str, place: Place) -> str:
        """A free id from a name; where another outlet has that one, its domain tells the two apart."""
        domain = slug(registrable_domain(place.host) or place.host)
        for id_ in (slug(name), slug(f"{name} {domain}"), slug(place.shown)):
            if id_ and id_ not in self._known.ids:
                return id_
        return numbered(domain, self._known.ids)

    def _fault(self, place: Place, outlet: str | None) -> tuple[str, str] | None:
        """Why an outlet cannot have a place, and whose it is."""
        holder, former = self._known.holder(place), self._known.former_holder(place)
        if place.account and not self._known.is_account(place):
            return "The address is no account's on a platform on file.", ""
        if self._known.is_platform(place):
            return "The address is a platform's, which many publishers share.", ""
        if holder not in (None, outlet):
            return "The address is another outlet's on file.", holder or ""
        if holder is None and former is not None:
            return "The address was somebody's for a time: write by hand who held it when.", former
        return None

"""Add what an import says of an outlet: facts, ratings, policies, and the outlet's other names."""

from collections.abc import Mapping

from sidelight.curating.descriptor import own_column
from sidelight.curating.documents import LIST_SEPARATOR
from sidelight.curating.importers.formats import Cells
from sidelight.curating.importers.ledger import Ledger
from sidelight.curating.importers.matching import Known, Rows
from sidelight.curating.importers.model import ImportedFact, ImportedOutlet, ImportedRating, Left
from sidelight.curating.importers.names import shortens
from sidelight.curating.importers.plan import Plan
from sidelight.curating.importers.summary import Summary
from sidelight.curating.licensing import is_share_alike
from sidelight.curating.scales import Scale, find_scale, scale_key
from sidelight.curating.shape import RATINGS, part_of
from sidelight.outlets.claims import identify
from sidelight.outlets.names import ALIAS_FIELDS, name_key

_OTHER_NAME = "also_known_as"
_SINGLE = {"country", "city", "founded", "legal_form"}
"""Facts of which an outlet has one: another one on file is a contradiction."""


class Claims:
    """Adds claims to the tables; what contradicts them, or was withdrawn, is left."""

    def __init__(
        self, rows: Rows, tables: Mapping[str, Ledger], known: Known, summary: Summary, plan: Plan
    ) -> None:
        self._tables = tables
        self._known = known
        self._summary = summary
        self._plan = plan
        # Those on file come last, so that they are the ones that count.
        self._scales = {scale_key(row): row for row in (*plan.scales, *rows["scales"])}
        self._used: set[Scale] = set()
        self._withdrawn = {(row["outlet"], row["claim"]) for row in rows["withdrawn"]}

    def give(self, outlet: str, given: ImportedOutlet) -> None:
        """Add all claims of an imported outlet to an outlet on file."""
        for fact in given.facts:
            self._give_fact(outlet, fact)
        for rating in given.ratings:
            self._give_rating(outlet, rating)
        for policy in given.policies:
            self._give("policies", {"outlet": outlet, "kind": policy.kind, "url": policy.url})

    def give_part(self, outlet: str, rating: ImportedRating) -> None:
        """Add a rating of a part of an outlet, unless it is just the one of the whole."""
        whole = self._rating_on_file(
            {"outlet": outlet, "rater": rating.rater, "scale": rating.scale, "scope": ""}
        )
        if whole and whole["label"] == rating.label:
            self._summary.on_file += 1
        else:
            self._give_rating(outlet, rating)

    def give_scales(self) -> None:
        """Add what the labels mean that were given, in the rater's order."""
        for row in self._plan.scales:
            if scale_key(row) in self._used and not self._tables["scales"].find(row):
                self._tables["scales"].give(row)

    def give_other_name(self, outlet: str, name: str, locator: str) -> None:
        """Add the name that the source has for an outlet, unless it is one that others may have as well."""
        if name_key(name) in self._names(outlet):
            return
        row = self._tables["outlets"].find({"id": outlet})
        if row and shortens(name, row["name"]):
            reason = "The name is a part of the one on file, and may be another outlet's."
            self._leave(reason, f"{name}: {row['name']}", locator)
        else:
            self._give_fact(outlet, ImportedFact(_OTHER_NAME, name, locator))

    def _give_fact(self, outlet: str, fact: ImportedFact) -> None:
        if fact.field == _OTHER_NAME:
            if name_key(fact.value) in self._names(outlet, apart_from=fact.value):
                return
            self._known.add_name(outlet, fact.value)
        elif fact.field in _SINGLE:
            others = self._values(outlet, fact.field)
            if any(each != fact.value and each.startswith(fact.value) for each in others):
                # A day of a year says more than the year.
                self._summary.on_file += 1
                return
            if others - {fact.value}:
                what = f"{outlet}, {fact.field}: {fact.value}, and on file {', '.join(sorted(others))}"
                self._leave("Another source on file says otherwise.", what, fact.locator)
                return
        self._give("facts", {"outlet": outlet, "field": fact.field, "value": fact.value}, fact.locator)

    def _names(self, outlet: str, apart_from: str = "") -> set[str]:
        """The names of an outlet as they are compared, without another name in just these letters."""
        row = self._tables["outlets"].find({"id": outlet})
        others = [row for row in self._tables["facts"].about(outlet) if row["field"] in ALIAS_FIELDS]
        names = [each["value"] for each in others if each["value"] != apart_from]
        return {name_key(each) for each in (*names, *([row["name"]] if row else ()))}

    def _values(self, outlet: str, field: str) -> set[str]:
        rows = self._tables["facts"].about(outlet)
        return {row["value"] for row in rows if row["field"] == field}

    def _give_rating(self, outlet: str, rating: ImportedRating) -> None:
        labelled = {"rater": rating.rater, "scale": rating.scale, "label": rating.label}
        scale = find_scale(labelled, self._scales)
        if scale is None:
            what = f"{outlet}: {rating.label} on the scale {rating.scale}"
            self._leave("The label is none that is known of its scale.", what, rating.locator)
            return
        row = {
            "outlet": outlet,
            **labelled,
            "scope": rating.scope,
            "lists": LIST_SEPARATOR.join(rating.lists),
            "rated_on": rating.rated_on,
            "last_reviewed": rating.last_reviewed,
        }
        found = self._rating_on_file(row)
        if found and found["label"].casefold() != rating.label.casefold():
            what = f"{outlet}: {rating.label}, and on file {found['label']}"
            self._leave("The rater's label on file is another.", what, rating.locator)
            return
        shared = is_share_alike(self._plan.dataset["licence"]) or is_share_alike(scale["licence"])
        if self._give("ratings-wikipedia" if shared else "ratings", row, rating.locator):
            self._used.add(scale_key(scale))

    def _rating_on_file(self, row: Cells) -> Cells | None:
        return next((found for table in RATINGS if (found := self._tables[table].find(row))), None)

    def _give(self, table: str, row: dict[str, str], locator: str = "") -> bool:
        """Add a row unless it is on file, was withdrawn, or is too long; say whether it stands then."""
        claim = identify(row["outlet"], part_of(table), lambda word: row.get(word) or None)
        if locator:
            row |= {"dataset": self._plan.dataset["id"], "locator": locator}
        too_long = next((name for name, value in row.items() if _is_too_long(table, name, value)), None)
        if too_long:
            self._leave("The text is too long for its column.", f"{row['outlet']}: {row[too_long]}", locator)
        elif (row["outlet"], claim.id) in self._withdrawn:
            self._leave("The claim was withdrawn.", f"{row['outlet']}: {claim.what}", locator)
        elif any(self._tables[each].find(row) for each in (RATINGS if table in RATINGS else (table,))):
            self._summary.on_file += 1
            return True
        else:
            self._tables[table].give(row)
            return True
        return False

    def _leave(self, reason: str, what: str, locator: str) -> None:
        self._summary.leave(Left(reason, what, locator))


def _is_too_long(table: str, column: str, value: str) -> bool:
    limit = own_column(table, column).constraints.max_length
    return limit is not None and len(value) > limit

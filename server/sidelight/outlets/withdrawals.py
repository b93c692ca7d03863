"""Claims that were taken back, in the store: kept, and struck out of every document that ever held them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, delete, insert, select, update

from sidelight.outlets.claims import redact
from sidelight.outlets.edition import Document, outlet_document
from sidelight.outlets.model import Outlet, Withdrawal
from sidelight.outlets.tables import documents, edition_documents, withdrawals

TakenBack = Mapping[str, Mapping[str, Withdrawal]]
"""Withdrawals by outlet and number of the claim."""

# How a document that lists withdrawals is told from all others without reading it; inside a text the
# quotation marks would be escaped.
_LISTED = b'"withdrawn":['


def listed(given: Iterable[Document]) -> TakenBack:
    """The withdrawals that documents list."""
    return {
        each.name: {one.claim: one for one in _outlet(each.body).withdrawn}
        for each in given
        if each.kind == "outlet" and _LISTED in each.body
    }


def read(connection: Connection) -> TakenBack:
    """All withdrawals on record."""
    found: defaultdict[str, dict[str, Withdrawal]] = defaultdict(dict)
    for row in connection.execute(select(withdrawals)).mappings():
        values = {name: value for name, value in row.items() if name != "outlet"}
        found[row["outlet"]][row["claim"]] = Withdrawal.model_validate(values)
    return found


def struck_out(given: Iterable[Document], taken_back: TakenBack) -> Iterator[Document]:
    """Give documents without the claims that were taken back."""
    for each in given:
        if each.kind == "outlet" and each.name in taken_back:
            yield outlet_document(redact(_outlet(each.body), taken_back[each.name]))
        else:
            yield each


def record(connection: Connection, new: TakenBack) -> None:
    """Keep withdrawals, and strike their claims out of every document on record."""
    rows = [{"outlet": outlet, **one.model_dump()} for outlet, found in new.items() for one in found.values()]
    if rows:
        connection.execute(insert(withdrawals), rows)
    for outlet, found in new.items():
        versions = (
            select(documents.c.hash, documents.c.body)
            .join(edition_documents, edition_documents.c.document == documents.c.hash)
            .where(edition_documents.c.kind == "outlet", edition_documents.c.name == outlet)
            .distinct()
        )
        for hash_, body in connection.execute(versions).all():
            left = outlet_document(redact(_outlet(bytes(body)), found)).body
            if left != body:
                connection.execute(update(documents).where(documents.c.hash == hash_).values(body=left))


def forget(connection: Connection, outlet: str, claim: str) -> bool:
    """Take a withdrawal off the record; its claim may then be loaded again. False where there is none."""
    ours = (withdrawals.c.outlet == outlet) & (withdrawals.c.claim == claim)
    return connection.execute(delete(withdrawals).where(ours)).rowcount > 0


def _outlet(body: bytes) -> Outlet:
    return Outlet.model_validate_json(body)

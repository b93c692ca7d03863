"""Withdrawals in the store: kept, and their claims redacted in every document that ever held them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, delete, func, insert, select, update

from sidelight.outlets.claims import redact
from sidelight.outlets.edition import Document, edition_id_of, outlet_document
from sidelight.outlets.model import Outlet, Withdrawal
from sidelight.outlets.tables import activations, documents, edition_documents, editions, withdrawals

Withdrawals = Mapping[str, Mapping[str, Withdrawal]]
"""Withdrawals by outlet and number of the claim."""

# How a document that lists withdrawals is told from all others without reading it; inside a text the
# quotation marks would be escaped.
_LISTED = b'"withdrawn":['


def listed(given: Iterable[Document]) -> Withdrawals:
    """The withdrawals that documents list."""
    return {
        each.name: {one.claim: one for one in _outlet(each.body).withdrawn}
        for each in given
        if each.kind == "outlet" and _LISTED in each.body
    }


def read(connection: Connection) -> Withdrawals:
    """All withdrawals on record."""
    found: defaultdict[str, dict[str, Withdrawal]] = defaultdict(dict)
    for row in connection.execute(select(withdrawals)).mappings():
        values = {name: value for name, value in row.items() if name != "outlet"}
        found[row["outlet"]][row["claim"]] = Withdrawal.model_validate(values)
    return found


def redacted(given: Iterable[Document], withdrawn: Withdrawals) -> Iterator[Document]:
    """Give documents without the claims that were withdrawn."""
    for each in given:
        if each.kind == "outlet" and each.name in withdrawn:
            yield outlet_document(redact(_outlet(each.body), withdrawn[each.name]))
        else:
            yield each


def record(connection: Connection, new: Withdrawals) -> None:
    """Keep withdrawals, and redact their claims in every document and edition on record."""
    rows = [{"outlet": outlet, **one.model_dump()} for outlet, found in new.items() for one in found.values()]
    if rows:
        connection.execute(insert(withdrawals), rows)
    replaced = {old: left for outlet in new for old, left in _redact(connection, outlet, new[outlet])}
    if not replaced:
        return
    holders = select(edition_documents.c.edition).where(edition_documents.c.document.in_(list(replaced)))
    for edition in connection.scalars(holders.distinct()).all():
        _rename(connection, edition, replaced)
    connection.execute(delete(documents).where(documents.c.hash.in_(list(replaced))))


def _redact(
    connection: Connection, outlet: str, withdrawn: Mapping[str, Withdrawal]
) -> Iterator[tuple[str, str]]:
    """Keep each document of an outlet without the claims too: the hash of the old one and of the new."""
    versions = (
        select(documents.c.hash, documents.c.body)
        .join(edition_documents, edition_documents.c.document == documents.c.hash)
        .where(edition_documents.c.kind == "outlet", edition_documents.c.name == outlet)
        .distinct()
    )
    for old, body in connection.execute(versions).all():
        left = outlet_document(redact(_outlet(bytes(body)), withdrawn))
        if left.hash == old:
            continue
        if not connection.scalar(select(func.count()).where(documents.c.hash == left.hash)):
            connection.execute(insert(documents).values(hash=left.hash, body=left.body))
        yield old, left.hash


def _rename(connection: Connection, old: str, replaced: Mapping[str, str]) -> None:
    """Put redacted documents into an edition, which thereby is another: its content is its name."""
    holds = edition_documents.c.edition == old
    columns = (edition_documents.c.kind, edition_documents.c.name, edition_documents.c.document)
    entries = [
        (kind, name, replaced.get(hash_, hash_))
        for kind, name, hash_ in connection.execute(select(*columns).where(holds))
    ]
    new = edition_id_of(entries)
    if connection.scalar(select(func.count()).where(editions.c.id == new)):
        connection.execute(delete(edition_documents).where(holds))
    else:
        outlets = connection.scalar(select(editions.c.outlets).where(editions.c.id == old))
        connection.execute(insert(editions).values(id=new, outlets=outlets))
        for hash_, left in replaced.items():
            connection.execute(
                update(edition_documents)
                .where(holds, edition_documents.c.document == hash_)
                .values(document=left)
            )
        connection.execute(update(edition_documents).where(holds).values(edition=new))
    connection.execute(update(activations).where(activations.c.edition == old).values(edition=new))
    connection.execute(delete(editions).where(editions.c.id == old))


def forget(connection: Connection, outlet: str, claim: str) -> bool:
    """Take a withdrawal off the record; its claim may then be loaded again. False where there is none."""
    ours = (withdrawals.c.outlet == outlet) & (withdrawals.c.claim == claim)
    return connection.execute(delete(withdrawals).where(ours)).rowcount > 0


def _outlet(body: bytes) -> Outlet:
    return Outlet.model_validate_json(body)

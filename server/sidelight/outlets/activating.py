"""Put an edition into force, and say which one is."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from sidelight import clock
from sidelight.outlets.edition import Document, Edition, edition_id
from sidelight.outlets.tables import activations, documents, edition_documents, editions

BATCH = 500
"""How many documents are read or written at once."""

_LATEST = (
    select(activations.c.number, editions.c.id, activations.c.activated_at, editions.c.outlets)
    .join(editions, editions.c.id == activations.c.edition)
    .order_by(activations.c.number.desc())
    .limit(1)
)


def latest(connection: Connection) -> Row[Any, Any, Any, Any] | None:
    """The newest activation: its number, id and outlets of its edition, and since when; null before any."""
    return connection.execute(_LATEST).first()


def in_force(connection: Connection) -> Edition | None:
    """The edition in force; null before the first activation."""
    row = latest(connection)
    return Edition(row.id, row.activated_at, row.outlets) if row else None


def put_into_force(
    connection: Connection, given: tuple[Document, ...], advance: Callable[[int], object], *, anew: bool
) -> Edition:
    """Put an edition with these documents into force, unless it is.

    Args:
        connection: One that writes.
        given: The documents.
        advance: Told how many documents have been written since it was told last.
        anew: Activate it again also where it is in force.
    """
    active, wanted = in_force(connection), edition_id(given)
    if active and active.id == wanted and not anew:
        return active
    _keep(connection, wanted, given, advance)
    now = clock.now()
    connection.execute(insert(activations).values(edition=wanted, activated_at=now))
    return Edition(wanted, now, _count_outlets(given))


def _keep(
    connection: Connection, edition: str, given: tuple[Document, ...], advance: Callable[[int], object]
) -> None:
    """Keep an edition and those of its documents that no earlier edition had."""
    if connection.scalar(select(func.count()).where(editions.c.id == edition)):
        return
    connection.execute(insert(editions).values(id=edition, outlets=_count_outlets(given)))
    for start in range(0, len(given), BATCH):
        batch = {each.hash: each for each in given[start : start + BATCH]}
        known = set(
            connection.scalars(select(documents.c.hash).where(documents.c.hash.in_(list(batch)))).all()
        )
        new = [{"hash": hash_, "body": each.body} for hash_, each in batch.items() if hash_ not in known]
        if new:
            connection.execute(insert(documents), new)
        connection.execute(
            insert(edition_documents),
            [
                {"edition": edition, "kind": each.kind, "name": each.name, "document": each.hash}
                for each in given[start : start + BATCH]
            ],
        )
        advance(len(batch))


def _count_outlets(given: tuple[Document, ...]) -> int:
    return sum(each.kind == "outlet" for each in given)

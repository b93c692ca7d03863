"""The store: editions of the ratings, which of them was in force when, and what was withdrawn."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import and_, select

from sidelight.outlets import withdrawals
from sidelight.outlets.activating import BATCH, in_force, latest, put_into_force
from sidelight.outlets.database import Database
from sidelight.outlets.edition import Contents, Document, Edition, hash_of
from sidelight.outlets.failures import NoTablesError, StoreError, damaged
from sidelight.outlets.history import Shown, Version, periods
from sidelight.outlets.model import Withdrawal
from sidelight.outlets.tables import activations, documents, edition_documents

__all__ = ["Marker", "NoTablesError", "Store", "StoreError"]

Marker = tuple[int, str, str]
"""What one activation is told from all others by."""


class Store:
    """A database of editions. Threads and processes may share one database.

    Every method raises `StoreError` where the database cannot be reached, read or written, and of these
    `NoTablesError` where nothing was ever loaded into it.
    """

    def __init__(self, address: str, *, patience: float | None = None, prepare: bool = True) -> None:
        """Open the database and bring its tables to this version.

        Args:
            address: A database URL, e.g. `sqlite:///var/sidelight.db`.
            patience: Seconds after which a database that does not answer counts as failed; null, for a load
                that may have to wait for another one, is for ever.
            prepare: False for a reader that leaves the tables to others; the database need not be there now.
        """
        self._database = Database(address, patience)
        try:
            if prepare:
                self._database.prepare()
        except StoreError:
            self.close()
            raise

    def activate(
        self, contents: Iterable[Document], advance: Callable[[int], object] = lambda _: None
    ) -> Edition:
        """Put an edition with these documents into force, in one transaction.

        Claims that were withdrawn stay so: they are left out, and those that these documents withdraw
        are redacted in every earlier edition. Where just this edition is in force already, nothing
        changes and it is returned as it stands.

        Args:
            contents: The documents.
            advance: Told how many documents have been written since it was told last.
        """
        given = tuple(contents)
        with self._database.begin(writes=True) as connection:
            known = withdrawals.read(connection)
            listed = withdrawals.listed(given)
            new = {
                outlet: left
                for outlet, found in listed.items()
                if (left := {id_: one for id_, one in found.items() if id_ not in known.get(outlet, ())})
            }
            withdrawals.record(connection, new)
            given = tuple(withdrawals.redacted(given, known))
            # What is in force may just have lost claims: running servers look for a new activation.
            edition = put_into_force(connection, given, advance, anew=bool(new))
        if new:
            self._database.scrub()
        return edition

    def active(self) -> Edition | None:
        """The edition in force; null before the first load."""
        with self._database.begin(writes=False) as connection:
            return in_force(connection)

    @contextmanager
    def open_active(self) -> Iterator[Contents | None]:
        """The edition in force, its documents ordered by name and read as they are asked for.

        Null before the first load. The documents can be gone through once, inside the `with`.
        """
        with self._database.begin(writes=False) as connection:
            edition = in_force(connection)
            if edition is None:
                yield None
                return
            documents_in_force = (
                select(edition_documents.c.kind, edition_documents.c.name, documents.c.hash, documents.c.body)
                .join(documents, documents.c.hash == edition_documents.c.document)
                .where(edition_documents.c.edition == edition.id)
                .order_by(edition_documents.c.kind, edition_documents.c.name)
                .execution_options(yield_per=BATCH)
            )
            with connection.execute(documents_in_force) as rows:
                yield Contents(
                    edition,
                    (Document(kind, name, self._intact(hash_, body)) for kind, name, hash_, body in rows),
                )

    def history(self, outlet: str) -> tuple[Shown, ...]:
        """What was shown of an outlet, newest first; empty where it never was on file."""
        shown = and_(
            edition_documents.c.edition == activations.c.edition,
            edition_documents.c.kind == "outlet",
            edition_documents.c.name == outlet,
        )
        versions = (
            select(activations.c.activated_at, activations.c.edition, documents.c.hash, documents.c.body)
            .outerjoin(edition_documents, shown)
            .outerjoin(documents, documents.c.hash == edition_documents.c.document)
            .order_by(activations.c.number)
        )
        with self._database.begin(writes=False) as connection:
            return periods(
                Version(at, edition, hash_, body and self._intact(hash_, body))
                for at, edition, hash_, body in connection.execute(versions)
            )

    def withdrawn(self, contents: Iterable[Document]) -> Iterator[tuple[str, Withdrawal]]:
        """The outlets and claims in these documents that were withdrawn without their saying so."""
        given = tuple(contents)
        with self._database.begin(writes=False) as connection:
            known = withdrawals.read(connection)
        ours = [each for each in given if each.name in known]
        before = withdrawals.listed(ours)
        for outlet, found in withdrawals.listed(withdrawals.redacted(ours, known)).items():
            yield from ((outlet, one) for id_, one in found.items() if id_ not in before.get(outlet, ()))

    def reinstate(self, outlet: str, claim: str) -> bool:
        """Let a claim that was withdrawn be loaded again; false where it was not withdrawn."""
        with self._database.begin(writes=True) as connection:
            return withdrawals.forget(connection, outlet, claim)

    def marker(self) -> Marker | None:
        """The marker of the newest activation; null before the first. Cheap to ask for."""
        with self._database.begin(writes=False) as connection:
            row = latest(connection)
            return (row.number, row.id, row.activated_at) if row else None

    def close(self) -> None:
        """Close all connections."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _intact(self, hash_: str, body: bytes) -> bytes:
        """Give a body back, unless a disk changed it: databases look at the frame of their pages at most."""
        if hash_of(bytes(body)) != hash_:
            raise damaged(self._database.name, "a document in it is malformed")
        return bytes(body)

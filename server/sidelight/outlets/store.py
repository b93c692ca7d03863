"""The store: editions of the ratings, which of them was in force when, and what was taken back."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, and_, func, insert, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError

from sidelight import clock
from sidelight.outlets import withdrawals
from sidelight.outlets.edition import Contents, Document, Edition, edition_id, hash_of
from sidelight.outlets.engine import WRITES, StoreError, advice, open_engine
from sidelight.outlets.history import Shown, Version, periods
from sidelight.outlets.model import Withdrawal
from sidelight.outlets.tables import REVISION, VERSION, activations, documents, edition_documents, editions

__all__ = ["Marker", "Store", "StoreError"]

Marker = tuple[int, str, str]
"""What one activation is told from all others by."""

_BATCH = 500
# Any number will do that no other user of the same database takes for a lock.
_WRITERS = 7654_0001
_LATEST = (
    select(activations.c.number, editions.c.id, activations.c.activated_at, editions.c.outlets)
    .join(editions, editions.c.id == activations.c.edition)
    .order_by(activations.c.number.desc())
    .limit(1)
)
# What is left where words were deleted: pages of the write-ahead log, rows that are no longer shown.
_SCRUB = {"sqlite": "PRAGMA wal_checkpoint(TRUNCATE)", "postgresql": "VACUUM documents"}


class Store:
    """A database of editions. Threads and processes may share one database.

    Every method raises `StoreError` where the database cannot be reached, read or written.
    """

    def __init__(self, address: str, *, patience: float | None = None, prepare: bool = True) -> None:
        """Open the database and bring its tables to this version.

        Args:
            address: A database URL, e.g. `sqlite:///var/sidelight.db`.
            patience: Seconds after which a database that does not answer counts as failed; null, for a load
                that may have to wait for another one, is for ever.
            prepare: False for a reader that leaves the tables to others; the database need not be there now.
        """
        self._engine = open_engine(address, patience)
        self._name = self._engine.url.render_as_string(hide_password=True)
        try:
            if prepare:
                self._prepare_tables()
        except StoreError:
            self.close()
            raise

    def activate(
        self, contents: Iterable[Document], advance: Callable[[int], object] = lambda _: None
    ) -> Edition:
        """Put an edition with these documents into force, in one transaction.

        Claims that were taken back stay so: they are left out, and those that these documents take back
        are struck out of every earlier edition. Where just this edition is in force already, nothing
        changes and it is returned as it stands.

        Args:
            contents: The documents.
            advance: Told how many documents have been written since it was told last.
        """
        given = tuple(contents)
        with self._begin(writes=True) as connection:
            known = withdrawals.read(connection)
            listed = withdrawals.listed(given)
            new = {
                outlet: left
                for outlet, found in listed.items()
                if (left := {id_: one for id_, one in found.items() if id_ not in known.get(outlet, ())})
            }
            withdrawals.record(connection, new)
            given = tuple(withdrawals.struck_out(given, known))
            # What is in force may just have lost claims: running servers look for a new activation.
            edition = _put_into_force(connection, given, advance, anew=bool(new))
        if new:
            self._scrub()
        return edition

    def active(self) -> Edition | None:
        """The edition in force; null before the first load."""
        with self._begin(writes=False) as connection:
            return _active(connection)

    @contextmanager
    def open_active(self) -> Iterator[Contents | None]:
        """The edition in force, its documents ordered by name and read as they are asked for.

        Null before the first load. The documents can be gone through once, inside the `with`.
        """
        with self._begin(writes=False) as connection:
            edition = _active(connection)
            if edition is None:
                yield None
                return
            rows = connection.execute(
                select(edition_documents.c.kind, edition_documents.c.name, documents.c.hash, documents.c.body)
                .join(documents, documents.c.hash == edition_documents.c.document)
                .where(edition_documents.c.edition == edition.id)
                .order_by(edition_documents.c.kind, edition_documents.c.name)
                .execution_options(yield_per=_BATCH)
            )
            yield Contents(
                edition, (Document(kind, name, self._intact(hash_, body)) for kind, name, hash_, body in rows)
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
        with self._begin(writes=False) as connection:
            return periods(
                Version(at, edition, hash_, body and self._intact(hash_, body))
                for at, edition, hash_, body in connection.execute(versions)
            )

    def taken_back(self, contents: Iterable[Document]) -> Iterator[tuple[str, Withdrawal]]:
        """The outlets and claims in these documents that were taken back without their saying so."""
        given = tuple(contents)
        with self._begin(writes=False) as connection:
            known = withdrawals.read(connection)
        ours = [each for each in given if each.name in known]
        before = withdrawals.listed(ours)
        for outlet, found in withdrawals.listed(withdrawals.struck_out(ours, known)).items():
            yield from ((outlet, one) for id_, one in found.items() if id_ not in before.get(outlet, ()))

    def reinstate(self, outlet: str, claim: str) -> bool:
        """Let a claim that was taken back be loaded again; false where it was not taken back."""
        with self._begin(writes=True) as connection:
            return withdrawals.forget(connection, outlet, claim)

    def marker(self) -> Marker | None:
        """The marker of the newest activation; null before the first. Cheap to ask for."""
        with self._begin(writes=False) as connection:
            row = connection.execute(_LATEST).first()
            return (row.number, row.id, row.activated_at) if row else None

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _prepare_tables(self) -> None:
        with self._begin(writes=False) as connection:
            at = _revision(connection)
        if at == REVISION:
            return
        # Alembic takes half a second to import, and is needed once in a version's life.
        from sidelight.outlets import upgrading  # noqa: PLC0415

        if at is not None and at not in upgrading.revisions():
            raise StoreError(
                f"The database {self._name} was made by a later version of Sidelight. "
                "Use that version, or another database."
            )
        with self._begin(writes=True) as connection:
            upgrading.upgrade(connection)

    def _scrub(self) -> None:
        """Make sure that words that were deleted can't be read from the database's files either."""
        statement = _SCRUB[self._engine.dialect.name]
        with self._translated(), self._engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text(statement))

    def _intact(self, hash_: str, body: bytes) -> bytes:
        """Give a body back, unless a disk changed it: databases look at the frame of their pages at most."""
        if hash_of(bytes(body)) != hash_:
            cause = "a document in it is malformed"
            raise StoreError(f"The database {self._name} cannot be used: {cause}. {advice(cause)}")
        return bytes(body)

    @contextmanager
    def _begin(self, *, writes: bool) -> Iterator[Connection]:
        with self._translated(), self._engine.connect() as connection:
            connection.execution_options(**{WRITES: writes})
            with connection.begin():
                if writes and connection.dialect.name == "postgresql":
                    # The tables may not be there yet, so that there is none to lock.
                    connection.execute(select(func.pg_advisory_xact_lock(_WRITERS)))
                yield connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            cause = str(getattr(error, "orig", None) or error).strip().partition("\n")[0].rstrip(".")
            raise StoreError(f"The database {self._name} cannot be used: {cause}. {advice(cause)}") from error


def _active(connection: Connection) -> Edition | None:
    row = connection.execute(_LATEST).first()
    return Edition(row.id, row.activated_at, row.outlets) if row else None


def _revision(connection: Connection) -> str | None:
    """The step at which the tables stand; null where there are none, or those of the first version."""
    if not inspect(connection).has_table(VERSION):
        return None
    at: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION}"))  # noqa: S608 (a constant)
    return at


def _put_into_force(
    connection: Connection, given: tuple[Document, ...], advance: Callable[[int], object], *, anew: bool
) -> Edition:
    active, wanted = _active(connection), edition_id(given)
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
    for start in range(0, len(given), _BATCH):
        batch = {each.hash: each for each in given[start : start + _BATCH]}
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
                for each in given[start : start + _BATCH]
            ],
        )
        advance(len(batch))


def _count_outlets(given: tuple[Document, ...]) -> int:
    return sum(each.kind == "outlet" for each in given)

"""The store: editions of the ratings, and which of them is in force since when."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, func, insert, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from sidelight.outlets.edition import Contents, Document, Edition, edition_id
from sidelight.outlets.engine import WRITES, StoreError, open_engine
from sidelight.outlets.tables import METADATA, activations, documents, edition_documents, editions

__all__ = ["Store", "StoreError"]

_BATCH = 500
# Any number will do that no other user of the same database takes for a lock.
_WRITERS = 7654_0001
_LATEST = (
    select(activations.c.number, editions.c.id, activations.c.activated_at, editions.c.outlets)
    .join(editions, editions.c.id == activations.c.edition)
    .order_by(activations.c.number.desc())
    .limit(1)
)


class Store:
    """A database of editions. Threads and processes may share one database.

    Every method raises `StoreError` where the database cannot be reached, read or written.
    """

    def __init__(self, address: str) -> None:
        """Open the database and make its tables where they are missing.

        Args:
            address: A database URL, e.g. `sqlite:///var/sidelight.db`.
        """
        self._engine = open_engine(address)
        self._name = self._engine.url.render_as_string(hide_password=True)
        try:
            self._make_tables()
        except StoreError:
            self.close()
            raise

    def activate(self, contents: Iterable[Document]) -> Edition:
        """Put an edition with these documents into force, in one transaction.

        Where just this edition is in force already, nothing changes and it is returned as it stands.
        """
        given = tuple(contents)
        wanted = edition_id(given)
        with self._begin(writes=True) as connection:
            active = _active(connection)
            if active and active.id == wanted:
                return active
            _keep(connection, wanted, given)
            now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            connection.execute(insert(activations).values(edition=wanted, activated_at=now))
            return Edition(wanted, now, _count_outlets(given))

    def active(self) -> Edition | None:
        """The edition in force; null before the first load."""
        with self._begin(writes=False) as connection:
            return _active(connection)

    def read_active(self) -> Contents | None:
        """The edition in force with all its documents, ordered by name; null before the first load."""
        with self._begin(writes=False) as connection:
            edition = _active(connection)
            if edition is None:
                return None
            rows = connection.execute(
                select(edition_documents.c.kind, edition_documents.c.name, documents.c.body)
                .join(documents, documents.c.hash == edition_documents.c.document)
                .where(edition_documents.c.edition == edition.id)
                .order_by(edition_documents.c.kind, edition_documents.c.name)
            )
            return Contents(edition, tuple(Document(kind, name, bytes(body)) for kind, name, body in rows))

    def marker(self) -> int:
        """A number that grows with every activation; 0 before the first. Cheap to ask for."""
        with self._begin(writes=False) as connection:
            return connection.scalar(select(func.max(activations.c.number))) or 0

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _make_tables(self) -> None:
        with self._begin(writes=False) as connection:
            present = inspect(connection).get_table_names()
        if not METADATA.tables.keys() <= set(present):
            with self._begin(writes=True) as connection:
                METADATA.create_all(connection)

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
            raise StoreError(
                f"The database {self._name} cannot be used: {cause}. {_advice(cause)}"
            ) from error


def _active(connection: Connection) -> Edition | None:
    row = connection.execute(_LATEST).first()
    return Edition(row.id, row.activated_at, row.outlets) if row else None


def _keep(connection: Connection, edition: str, given: tuple[Document, ...]) -> None:
    """Keep an edition and those of its documents that no earlier edition had."""
    if connection.scalar(select(func.count()).where(editions.c.id == edition)):
        return
    hashes = [each.hash for each in given]
    known: set[str] = set()
    for start in range(0, len(hashes), _BATCH):
        batch = hashes[start : start + _BATCH]
        known.update(connection.scalars(select(documents.c.hash).where(documents.c.hash.in_(batch))))
    new = {
        hash_: {"hash": hash_, "body": each.body}
        for hash_, each in zip(hashes, given, strict=True)
        if hash_ not in known
    }
    connection.execute(insert(editions).values(id=edition, outlets=_count_outlets(given)))
    if new:
        connection.execute(insert(documents), list(new.values()))
    if given:
        connection.execute(
            insert(edition_documents),
            [
                {"edition": edition, "kind": each.kind, "name": each.name, "document": hash_}
                for hash_, each in zip(hashes, given, strict=True)
            ],
        )


def _count_outlets(given: tuple[Document, ...]) -> int:
    return sum(each.kind == "outlet" for each in given)


def _advice(cause: str) -> str:
    """What to do about an error of the database, by SQLite's own wording of it."""
    wording = cause.lower()
    if "locked" in wording or "busy" in wording:
        return "Another program holds it; try again when that one has finished."
    if "readonly" in wording or "read-only" in wording or "unable to open" in wording:
        return "Let this user write to the file and to its folder, or choose another place for it."
    if "malformed" in wording or "not a database" in wording:
        return "The file is damaged or is no database: put it aside and load the ratings again."
    return "See that the database runs, that its address is right, and that this user may use it."

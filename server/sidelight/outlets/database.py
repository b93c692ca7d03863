"""A database of ratings: its transactions, its tables, and its errors in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError

from sidelight.outlets.engine import WRITES, open_engine
from sidelight.outlets.failures import StoreError, failed
from sidelight.outlets.tables import REVISION, VERSION

# Any number will do that no other user of the same database takes for a lock.
_WRITERS = 7654_0001
# What is left where words were deleted: pages of the write-ahead log, rows that are no longer shown.
_SCRUB = {"sqlite": "PRAGMA wal_checkpoint(TRUNCATE)", "postgresql": "VACUUM documents"}


class Database:
    """A database that threads and processes may share.

    Every method raises `StoreError` where it cannot be reached, read or written.
    """

    def __init__(self, address: str, patience: float | None) -> None:
        """Open a database, which need not be there yet.

        Args:
            address: A database URL, e.g. `sqlite:///var/sidelight.db`.
            patience: Seconds after which a server that does not answer counts as failed; null waits for ever.
        """
        self._engine = open_engine(address, patience)
        self.name = self._engine.url.render_as_string(hide_password=True)

    @contextmanager
    def begin(self, *, writes: bool) -> Iterator[Connection]:
        """A transaction for the time of a `with`; those that write wait for each other at their start."""
        with self._translated(), self._engine.connect() as connection:
            connection.execution_options(**{WRITES: writes})
            with connection.begin():
                if writes and connection.dialect.name == "postgresql":
                    # The tables may not be there yet, so that there is none to lock.
                    connection.execute(select(func.pg_advisory_xact_lock(_WRITERS)))
                yield connection

    def prepare(self) -> None:
        """Bring the tables to this version."""
        with self.begin(writes=False) as connection:
            at = _revision(connection)
        if at == REVISION:
            return
        # Alembic takes half a second to import, and is needed once in a version's life.
        from sidelight.outlets import upgrading  # noqa: PLC0415

        if at is not None and at not in upgrading.revisions():
            raise StoreError(
                f"The database {self.name} was made by a later version of Sidelight. "
                "Use that version, or another database."
            )
        with self.begin(writes=True) as connection:
            upgrading.upgrade(connection)

    def scrub(self) -> None:
        """Make sure that words that were deleted can't be read from the database's files either."""
        statement = _SCRUB[self._engine.dialect.name]
        with self._translated(), self._engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text(statement))

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise failed(self.name, error) from error


def _revision(connection: Connection) -> str | None:
    """The step at which the tables stand; null where there are none, or those of the first version."""
    if not inspect(connection).has_table(VERSION):
        return None
    at: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION}"))  # noqa: S608 (a constant)
    return at

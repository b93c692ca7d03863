"""Open the database: the engine, and what SQLite needs told.

SQLite keeps a write-ahead log (WAL): a reader then never waits for a load, and a load of a large
edition takes seconds. The price is that the database lies on a local disk, in a folder that every
worker may write to.
"""

import math
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError, NoSuchModuleError

from sidelight.outlets.failures import StoreError
from sidelight.outlets.patience import connect_within

BUSY_SECONDS = 10.0
"""How long SQLite waits for another process's lock, unless the address says `?timeout=…`."""

_NETWORK_SECONDS = 5.0
"""How long another machine may take to connect, or to say that it got what was sent; less for readers."""

WRITES = "sidelight_writes"
"""Execution option of a transaction that writes: it takes the writers' lock at its start."""


def open_engine(address: str, patience: float | None) -> Engine:
    """Make an engine for a database URL; the folder of an SQLite file is made where it is missing.

    Args:
        address: What SQLAlchemy calls a database URL, e.g. `sqlite:///var/sidelight.db`.
        patience: Seconds after which one step of a server that hangs counts as failed; null waits for ever.

    Raises:
        StoreError: The URL cannot be read, has no driver here, or its folder cannot be made.
    """
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return _open_sqlite(url, patience)
        return _open_server(url, patience)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"The database address cannot be used: {error}. Write it as sqlite:///folder/file.db or "
            "postgresql+psycopg://user@host/name."
        ) from error
    except ValueError as error:
        # The error's own words may quote a part of a password.
        raise StoreError(
            "The database address cannot be used: its port or one of its options is none. Write it as "
            "sqlite:///folder/file.db or postgresql+psycopg://user@host:5432/name, and encode the signs "
            "@ : / ? # % in a password as %40 and so on."
        ) from error
    except OSError as error:
        raise StoreError(
            f"The folder for {address} cannot be made: {error.strerror}. Let this user write to the folder "
            "above it, or choose another place."
        ) from error


def _open_server(url: URL, patience: float | None) -> Engine:
    seconds = math.ceil(patience or _NETWORK_SECONDS)
    network = {"connect_timeout": seconds, "tcp_user_timeout": seconds * 1000}
    known = url.get_driver_name() == "psycopg"
    given = {name: value for name, value in network.items() if known and name not in url.query}
    engine = create_engine(url, pool_pre_ping=True, pool_timeout=patience or BUSY_SECONDS, connect_args=given)
    if known and patience is not None:
        event.listen(engine, "do_connect", connect_within(engine.dialect.loaded_dbapi, patience))
    return engine


def _open_sqlite(url: URL, patience: float | None) -> Engine:
    wait = {} if "timeout" in url.query else {"timeout": patience or BUSY_SECONDS}
    engine = create_engine(url, connect_args=wait)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    if url.database and url.database != ":memory:" and not url.database.startswith("file:"):
        file = Path(url.database)
        file.parent.mkdir(parents=True, exist_ok=True)
        _notice_another_file(engine, file)
    return engine


def _notice_another_file(engine: Engine, file: Path) -> None:
    """Leave connections to a file that was deleted or replaced, whose content nobody else sees."""

    def identity() -> tuple[int, int] | None:
        with suppress(OSError):
            found = file.stat()
            return found.st_dev, found.st_ino
        return None

    def remember(_: object, record: Any) -> None:  # noqa: ANN401 (the pool's own class)
        record.info["file"] = identity()

    def compare(_: object, record: Any, __: object) -> None:  # noqa: ANN401 (the pool's own class)
        if record.info["file"] != identity():
            raise DisconnectionError

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", compare)


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 (the driver's own class)
    # SQLAlchemy, not the driver, says when a transaction begins: see `_begin`.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # A claim that was withdrawn leaves nothing of its words in the file.
    connection.execute("PRAGMA secure_delete = ON")
    # The mode stays with the file. Where another process holds the file at this moment, which SQLite does
    # not wait for here, a later connection sets it; where this user may not write, nothing is to be logged.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    # Two loads at once must queue: with a lock taken only at the first write, both could have read before.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

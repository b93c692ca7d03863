"""What goes wrong with the database, in words that say what to do."""

import sqlite3
from collections.abc import Mapping
from typing import Literal

from sqlalchemy.exc import SQLAlchemyError


class StoreError(Exception):
    """The store cannot be used. The message names the database and says what to do."""


class NoTablesError(StoreError):
    """The database has no tables of ratings: nothing was ever loaded into it, or they are gone."""


_Kind = Literal["held", "full", "closed", "empty", "damaged", "unknown"]

_ADVICE: Mapping[_Kind, str] = {
    "held": "Another program holds it; try again when that one has finished.",
    "full": "Make room on its disk, and see that the disk is sound. What was loaded before is kept.",
    "closed": "Let this user write to the file and to its folder, or choose another place for it.",
    "empty": "It holds no ratings: load them with `sidelight ratings load`, or bring back the one that did.",
    "damaged": "The file is damaged or is no database: put it aside and load the ratings again.",
    "unknown": "See that the database runs, that its address is right, and that this user may use it.",
}

# https://www.sqlite.org/rescode.html. It says that a disk fails also where there is no room for the index of
# its log.
_SQLITE: Mapping[int, _Kind] = {
    sqlite3.SQLITE_BUSY: "held",
    sqlite3.SQLITE_LOCKED: "held",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "full",
    sqlite3.SQLITE_PERM: "closed",
    sqlite3.SQLITE_READONLY: "closed",
    sqlite3.SQLITE_CANTOPEN: "closed",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
}
# An extended code holds the plain one in its last byte.
_PLAIN_CODE = 0xFF
# The plain code of it is that of any mistake in a statement. SQLite translates no message.
_SQLITE_NO_TABLE = "no such table"

# https://www.postgresql.org/docs/current/errcodes-appendix.html; its messages may be in any language.
_SQLSTATES: Mapping[str, _Kind] = {
    "42P01": "empty",
    "53100": "full",
    "58030": "full",
    "55P03": "held",
    "XX001": "damaged",
    "XX002": "damaged",
}


def failed(database: str, error: SQLAlchemyError) -> StoreError:
    """Put an error of a database into words.

    Args:
        database: Its address, without a password.
        error: What SQLAlchemy raised.
    """
    cause = getattr(error, "orig", None) or error
    kind = _kind(cause)
    message = _message(database, str(cause).strip().partition("\n")[0].rstrip("."), kind)
    return NoTablesError(message) if kind == "empty" else StoreError(message)


def damaged(database: str, what: str) -> StoreError:
    """Say that something in a database is not as it was written."""
    return StoreError(_message(database, what, "damaged"))


def _message(database: str, cause: str, kind: _Kind) -> str:
    return f"The database {database} cannot be used: {cause}. {_ADVICE[kind]}"


def _kind(cause: BaseException) -> _Kind:
    code, state = getattr(cause, "sqlite_errorcode", None), getattr(cause, "sqlstate", None)
    if code is not None and str(cause).startswith(_SQLITE_NO_TABLE):
        return "empty"
    if code is not None:
        return _SQLITE.get(code & _PLAIN_CODE, "unknown")
    return _SQLSTATES.get(state or "", "unknown")

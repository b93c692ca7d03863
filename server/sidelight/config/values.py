"""How single values are read and what they may be."""

import re
from urllib.parse import urlsplit

from sidelight.config.addresses import ip

_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(\.{_LABEL})*\.?", re.IGNORECASE)
NO_LIMIT = "none"
_LIMIT = re.compile(r"[1-9][0-9]{0,8}/(second|minute|hour|day)")
_STORE = re.compile(r"memory://|rediss?://[^\s/?#]+(/[0-9]*)?")
# The database that comes with Python, and the one whose driver comes with Sidelight.
_DATABASE = re.compile(r"(sqlite(\+pysqlite)?|postgresql(\+psycopg)?)://[^\x00-\x1f\x7f]*")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/\s?#@]+")


def listed(value: object) -> object:
    """Part a list that is written in one line."""
    if not isinstance(value, str):
        return value
    return [part.strip() for part in value.split(",") if part.strip()]


def number(value: object) -> object:
    """Take no number for a whole one that is not written as such."""
    if isinstance(value, bool | float):
        raise ValueError(value)  # noqa: TRY004 (pydantic understands this one)
    return value


def lower(value: object) -> object:
    """Take a word in whatever case it is written."""
    return value.lower() if isinstance(value, str) else value


def host(text: str) -> str:
    """Check the name or address of a host; the brackets of an IPv6 address are dropped."""
    bare = text[1:-1] if text.startswith("[") and text.endswith("]") else text
    if ip(bare) is None and not _HOST.fullmatch(bare):
        raise ValueError(text)
    return bare


def database(text: str) -> str:
    """Check that it is a URL of a database with a driver; the rest shows when it is opened."""
    if not _DATABASE.fullmatch(text):
        raise ValueError(text)
    return text


def origin(text: str) -> str:
    """Check a web origin: scheme and host, without a path."""
    if not _ORIGIN.fullmatch(text):
        raise ValueError(text)
    return text


def limit(text: str) -> str:
    """Check how many requests may be made."""
    tidy = re.sub(r"\s", "", text.lower())
    if tidy != NO_LIMIT and not all(_LIMIT.fullmatch(part) for part in tidy.split(";")):
        raise ValueError(text)
    return tidy


def limits_store(text: str) -> str:
    """Check the address of where requests are counted."""
    if not _STORE.fullmatch(text) or urlsplit(text).port == 0:
        raise ValueError(text)
    return text

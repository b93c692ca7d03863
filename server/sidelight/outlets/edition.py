"""What an edition is made of: documents, each known by the hash of its content."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from pydantic import TypeAdapter

from sidelight.outlets.model import Outlet, Platform

Kind = Literal["outlet", "platforms"]
_PLATFORMS = TypeAdapter(tuple[Platform, ...])


def hash_of(body: bytes) -> str:
    """SHA-256 of a body, in hexadecimal digits."""
    return sha256(body).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One outlet, or the list of platforms, as JSON in UTF-8. `name` is unique among its kind."""

    kind: Kind
    name: str
    body: bytes

    @property
    def hash(self) -> str:
        """What the body is known by."""
        return hash_of(self.body)


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition in force: its id (the hash of its content), since when (ISO 8601, UTC), its outlets."""

    id: str
    activated_at: str
    outlets: int


@dataclass(frozen=True, slots=True)
class Contents:
    """An edition with everything in it."""

    edition: Edition
    documents: Iterable[Document]


def outlet_document(outlet: Outlet) -> Document:
    """Write one outlet as a document. Equal outlets make equal bytes."""
    return Document("outlet", outlet.id, outlet.model_dump_json(exclude_defaults=True).encode())


def platforms_document(platforms: Iterable[Platform]) -> Document:
    """Write the list of platforms as a document, whatever order they come in."""
    ordered = tuple(sorted(platforms, key=lambda each: (each.host, each.account, each.prefix)))
    return Document("platforms", "platforms", _PLATFORMS.dump_json(ordered))


def read_platforms(document: Document) -> tuple[Platform, ...]:
    """Read what `platforms_document` wrote."""
    return _PLATFORMS.validate_json(document.body)


def edition_id(documents: Iterable[Document]) -> str:
    """Name an edition by its content: the hash over its documents in a fixed order."""
    return edition_id_of((each.kind, each.name, each.hash) for each in documents)


def edition_id_of(entries: Iterable[tuple[str, str, str]]) -> str:
    """Name an edition by kind, name and hash of each of its documents."""
    lines = sorted(f"{kind} {name} {hash_}\n" for kind, name, hash_ in entries)
    return sha256("".join(lines).encode()).hexdigest()

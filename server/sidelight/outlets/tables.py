"""The tables of the store, portable between SQLite and PostgreSQL.

A document is kept once, however many editions hold it. An activation is an event: the same
edition may be activated again later, which makes a second row. A change of the tables is a step in
`migrations/versions/`; a test holds the steps together and these tables to each other.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()

REVISION = "0002"
"""The step of `migrations/versions/` that makes the tables as they are described here."""

VERSION = "alembic_version"
"""Alembic's own table, which says at which step a database stands."""

documents = Table(
    "documents",
    METADATA,
    Column("hash", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

editions = Table(
    "editions",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("outlets", Integer, nullable=False),
)

edition_documents = Table(
    "edition_documents",
    METADATA,
    Column("edition", ForeignKey("editions.id"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("name", String(100), primary_key=True),
    Column("document", ForeignKey("documents.hash"), nullable=False),
    # History asks for one outlet through all editions.
    Index("edition_documents_by_name", "kind", "name"),
)

activations = Table(
    "activations",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("edition", ForeignKey("editions.id"), nullable=False),
    # ISO 8601 in UTC to the second.
    Column("activated_at", String(20), nullable=False),
)

withdrawals = Table(
    "withdrawals",
    METADATA,
    Column("outlet", String(100), primary_key=True),
    Column("claim", String(16), primary_key=True),
    Column("table", String(60), nullable=False),
    Column("what", Text, nullable=False),
    Column("withdrawn_on", String(10), nullable=False),
    Column("reason", Text, nullable=False),
)

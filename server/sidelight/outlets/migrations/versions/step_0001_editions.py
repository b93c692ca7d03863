"""Editions: documents, lists of them, and when each list was put into force."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "documents",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "editions",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("outlets", sa.Integer, nullable=False),
    )
    op.create_table(
        "edition_documents",
        sa.Column("edition", sa.String(64), sa.ForeignKey("editions.id"), primary_key=True),
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("name", sa.String(100), primary_key=True),
        sa.Column("document", sa.String(64), sa.ForeignKey("documents.hash"), nullable=False),
    )
    op.create_index("edition_documents_by_name", "edition_documents", ["kind", "name"])
    op.create_table(
        "activations",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("edition", sa.String(64), sa.ForeignKey("editions.id"), nullable=False),
        sa.Column("activated_at", sa.String(20), nullable=False),
    )

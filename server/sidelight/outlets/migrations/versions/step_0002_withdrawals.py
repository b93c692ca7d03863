"""Withdrawals: claims that were withdrawn."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "withdrawals",
        sa.Column("outlet", sa.String(100), primary_key=True),
        sa.Column("claim", sa.String(16), primary_key=True),
        sa.Column("table", sa.String(60), nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("withdrawn_on", sa.String(10), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )

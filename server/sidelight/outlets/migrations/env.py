"""Alembic runs this to take its steps; the store hands its connection over."""

from alembic import context

from sidelight.outlets.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()

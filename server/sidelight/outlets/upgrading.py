"""Bring a database to the tables of this version, by Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from sidelight.outlets.tables import documents

_FIRST = "0001"


def upgrade(connection: Connection) -> None:
    """Take the steps that are missing, inside the connection's transaction."""
    config = migrations()
    config.attributes["connection"] = connection
    inspector = inspect(connection)
    # The first version made its tables without Alembic.
    if inspector.has_table(documents.name) and not inspector.has_table("alembic_version"):
        command.stamp(config, _FIRST)
    command.upgrade(config, "head")


def revisions() -> tuple[str, ...]:
    """Every step that is known here, newest first."""
    script = ScriptDirectory.from_config(migrations())
    return tuple(step.revision for step in script.walk_revisions())


def migrations() -> Config:
    """Alembic's configuration of the steps."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config

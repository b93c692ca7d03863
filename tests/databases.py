"""Databases changed by hand, as only somebody with a shell on them can."""

from sqlalchemy import create_engine, text


def execute(address: str, *statements: str) -> None:
    """Run statements in one transaction, over a connection of their own."""
    engine = create_engine(address)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()

"""The present, in UTC, for whatever is counted from a day or kept with a moment."""

from datetime import UTC, date, datetime


def today() -> date:
    """The present day."""
    return datetime.now(UTC).date()


def now() -> str:
    """The present moment to the second, as ISO 8601 writes it: 2026-11-22T08:00:00Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

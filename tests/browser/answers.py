"""Answers of a server that were changed on their way."""

from collections.abc import Callable
from typing import Any

# Fields of an answer that hold words of the contract, not of a reader's.
CODES = {"kind", "status", "class", "form", "code", "in", "position", "id", "source_id", "field", "items"}


def with_texts(change: Callable[[str], str], value: Any) -> Any:
    """Change every text of an answer that is no code of the contract."""
    if isinstance(value, dict):
        return {key: one if key in CODES else with_texts(change, one) for key, one in value.items()}
    if isinstance(value, list):
        return [with_texts(change, one) for one in value]
    return change(value) if isinstance(value, str) else value

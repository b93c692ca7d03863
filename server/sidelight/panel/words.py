"""The words of the panel, from the catalogue that the extension takes them from."""

import json
from functools import cache

from sidelight.config import SHIPPED_WORDS


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Give the catalogue: by each key, the words under `message`."""
    found: dict[str, dict[str, str]] = json.loads((SHIPPED_WORDS / "messages.json").read_text("utf-8"))
    return found


def words(key: str, **params: str | int) -> str:
    """Give the words for a key, with their parameters put in; `count` chooses between one and several."""
    if key not in catalogue():
        key = f"{key}_{'one' if params.get('count') == 1 else 'other'}"
    text = catalogue()[key]["message"]
    for name, value in params.items():
        text = text.replace(f"{{{name}}}", f"{value:,}" if isinstance(value, int) else value)
    return text

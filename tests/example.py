"""The first run's example: an article of invented outlets, and what a server over these ratings answers."""

import json
from pathlib import Path
from typing import Any

import requests

SOURCES = Path(__file__).parents[1] / "extension" / "src"
FILE = SOURCES / "welcome" / "example.json"
URL = "http://harrowreview.example/breakwater.html"


def page() -> dict[str, Any]:
    """Give the request: the article that the server's own page shows, with its headline apart."""
    title, text = (SOURCES / "page" / "example.txt").read_text("utf-8").strip().split("\n\n", 1)
    return {"url": URL, "title": title, "text": text, "language": "en"}


def panel(address: str) -> dict[str, Any]:
    """Give what the server at an address answers to it."""
    answer: dict[str, Any] = requests.post(f"{address}/v1/context", json=page(), timeout=30).json()
    return answer


def lasting(answer: Any) -> Any:
    """Give an answer without what changes with the day: its edition, and how old ratings are by then."""
    if isinstance(answer, dict):
        kept = {name: value for name, value in answer.items() if name not in {"edition", "stale"}}
        return {name: lasting(value) for name, value in kept.items()}
    return [lasting(one) for one in answer] if isinstance(answer, list) else answer


def write(address: str) -> None:
    """Make the file anew."""
    answer = panel(address)
    example = {"at": answer["edition"]["activated_at"], "page": page(), "panel": answer}
    FILE.write_text(json.dumps(example, ensure_ascii=False, indent=2) + "\n", "utf-8")

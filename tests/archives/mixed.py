"""An archive of invented articles, with lines that cannot be used, for tests."""

import json
from collections.abc import Iterator
from typing import Any

import example

FRENCH = (
    "Le maire a dit que le pont est fermé depuis lundi. Les habitants ont protesté dans la rue. "
    "C’est la première fois que cela arrive dans cette ville."
)


def articles() -> Iterator[dict[str, Any]]:
    """Give articles: the example under other names, one without attributions, one in French."""
    page = example.page()
    for number in range(40):
        yield {**page, "id": f"harrow-{number}", "text": f"{page['text']}\n\nEdition {number}."}
    yield {"url": "https://weather.example/", "text": "Rain fell on the harbour from noon until the evening."}
    yield {"url": "https://pont.example/", "text": FRENCH, "language": "fr", "id": 7}


def lines() -> Iterator[bytes]:
    """Give the articles as lines, and among them some that are none."""
    for number, article in enumerate(articles()):
        yield json.dumps(article, ensure_ascii=number % 2 == 0).encode()
        if number == 20:
            yield b""
            yield b'{"url": "https://a.example/", "text": "\xff"}'
            yield b'{"url": 1, "id": "no-address"}'

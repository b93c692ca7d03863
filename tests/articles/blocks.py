"""Labelled blocks, `blocks/<name>.json`: credits, notices, furniture, each set into a page of its own.

    notices.json    {"site_name", "url", "byline", "where": "text" | "frame", "text",
                     "found": [[kind, words], …]}
    credits.json    {"site_name", "url", "title", "byline", "where": "top" | "end" | "frame", "text",
                     "status", "name", "published"}: what it says of the origin
    furniture.json  {"site_name", "byline", "where": "head" | "middle" | "end", "text", "kind": … | null}

Written and labelled by docs/page.md, before any program had read them; near misses have nothing to be found.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sidelight.reading.model import Page

BLOCKS = Path(__file__).with_name("blocks")
SETS = ("credits", "notices", "furniture")

TITLE = "Harbour wall finished"
PARAGRAPHS = (
    (
        "The harbour wall at Port Ellery was finished on Monday, two years late and four metres short, and "
        "the town came out to look at it."
    ),
    (
        "It is four hundred metres long and has no railing, which has led to a dispute between the council "
        "and the owner of the quay."
    ),
    "Fishermen have begun to dry their nets on it, and a café has put its chairs there for the summer.",
    "The town council meets again in June to talk about the railing and about who is to pay for it.",
)


def labelled_blocks(name: str) -> Iterator[tuple[str, Page, list[tuple[str, str]]]]:
    """Read one set: each block's name, the page that it stands in, and (kind, words) to be found there."""
    for number, block in enumerate(json.loads((BLOCKS / f"{name}.json").read_text("utf-8")), 1):
        page = Page(
            block.get("url", "https://www.harrowreview.example/world/wall"),
            "\n\n".join(_text(block["text"], block["where"], block.get("title") or TITLE)),
            title=block.get("title") or TITLE,
            frame=f"World\n\nAbout us\n\n{block['text']}\n\nPrivacy" if block["where"] == "frame" else "",
            site_name=block["site_name"],
            byline=block.get("byline"),
            language="en",
        )
        yield f"{name} {number}", page, _found(name, block)


def _found(name: str, block: dict[str, Any]) -> list[tuple[str, str]]:
    if name == "notices":
        return [(kind, words) for kind, words in block["found"]]
    if name == "credits":
        return [("republished", block["name"])] if block["status"] == "republished" and block["name"] else []
    return [(block["kind"], block["text"])] if block["kind"] else []


def blocks_hash() -> str:
    """Return a hash of all blocks and labels: figures are comparable where it is the same."""
    return hashlib.sha256(b"".join((BLOCKS / f"{name}.json").read_bytes() for name in SETS)).hexdigest()


def _text(block: str, where: str, title: str) -> tuple[str, ...]:
    match where:
        case "head" | "top":
            return (title, block, *PARAGRAPHS)
        case "middle":
            return (title, *PARAGRAPHS[:2], block, *PARAGRAPHS[2:])
        case "frame":
            return (title, *PARAGRAPHS)
        case _:
            return (title, *PARAGRAPHS, block)

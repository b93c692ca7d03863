"""Whatever a document points to is there, and whatever it shows can be read by a program."""

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

import pytest

from docs.documents import ROOT, Link, anchors, blocks, links, names, spoken_of

TOP = ("server/", "extension/", "tests/", "docs/", "ratings/", "scripts/", "deploy/", ".github/")
MADE = ("extension/dist", "extension/node_modules")
"""What is built, and not in the checkout."""
PLACEHOLDER = re.compile(r"[<>{}*…]|\b[A-Z]{2,}\b(?!\.md)")


def broken(name: str, link: Link) -> bool:
    parts = urlsplit(link.target)
    if parts.scheme:
        return parts.scheme not in {"http", "https", "mailto"} or (
            parts.scheme != "mailto" and not parts.netloc
        )
    file = (ROOT / name).parent / unquote(parts.path) if parts.path else ROOT / name
    if not file.exists() or ROOT not in (file.resolve(), *file.resolve().parents):
        return True
    if not parts.fragment or file.suffix != ".md":
        return False
    return parts.fragment not in anchors(str(file.resolve().relative_to(ROOT)))


def absent(name: str) -> Iterator[Link]:
    """Give the paths in `backticks` that lead nowhere."""
    for each in spoken_of(name):
        path = each.target.partition(":")[0].partition("#")[0]
        is_path = path.startswith(TOP) and " " not in path
        if (
            is_path
            and not PLACEHOLDER.search(path)
            and not path.startswith(MADE)
            and not (ROOT / path).exists()
        ):
            yield each


@pytest.mark.parametrize("name", names())
def test_every_link_leads_somewhere(name: str) -> None:
    assert [f"{name}:{link.line}: {link.target}" for link in links(name) if broken(name, link)] == []


@pytest.mark.parametrize("name", names())
def test_every_path_that_is_named_is_there(name: str) -> None:
    assert [f"{name}:{each.line}: {each.target}" for each in absent(name)] == []


def json_lines(text: str) -> None:
    """Read JSON, or one JSON text a line."""
    try:
        json.loads(text)
    except ValueError:
        for line in text.splitlines():
            json.loads(line)


READERS: dict[str, Callable[[str], object]] = {
    "json": json_lines,
    "python": lambda text: compile(text, "block", "exec"),
}


def unreadable(name: str) -> Iterator[str]:
    for block in blocks(name, *READERS):
        try:
            READERS[block.language](block.text)
        except (ValueError, SyntaxError) as error:
            yield f"{name}:{block.line}: {error}"


@pytest.mark.parametrize("name", names())
def test_every_block_of_json_or_python_can_be_read(name: str) -> None:
    assert [*unreadable(name)] == []

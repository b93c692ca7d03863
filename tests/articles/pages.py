"""Labelled pages, `pages/<set>/<slug>.json`: a request each, and what is to be found in it."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.reading.model import Link, Page

PAGES = Path(__file__).with_name("pages")
SETS = ("development", "held-out")


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page and its labels."""

    slug: str
    page: Page
    expected: dict[str, Any]


def labelled_pages(name: str) -> tuple[LabelledPage, ...]:
    """Read one set, by slug.

    Raises:
        ValueError: the words of a label do not stand in their page exactly once.
    """
    return tuple(_labelled(path) for path in sorted((PAGES / name).glob("*.json")))


def pages_hash(name: str) -> str:
    """Return a hash of all pages and labels of a set: figures are comparable where it is the same."""
    digest = hashlib.sha256()
    for path in sorted((PAGES / name).glob("*.json")):
        digest.update(f"{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _labelled(path: Path) -> LabelledPage:
    content = json.loads(path.read_text("utf-8"))
    request = dict(content["request"])
    for field in ("text", "frame"):
        request[field] = "\n\n".join(request.get(field, ()))
    request["links"] = tuple(_links(request))
    request["declarations"] = tuple(request.get("declarations", ()))
    labelled = LabelledPage(path.stem, Page(**request), content["expected"])
    for problem in problems(labelled):
        raise ValueError(f"{path.name}: {problem}")
    return labelled


def _links(request: dict[str, Any]) -> Iterator[Link]:
    """Links are written `[words, url]`; the words stand in the text once."""
    for words, url in request.get("links", ()):
        start = request["text"].index(words)
        yield Link(url, "text", start, start + len(words))


def problems(labelled: LabelledPage) -> Iterator[str]:
    """Say which words of the labels cannot be placed."""
    page, expected = labelled.page, labelled.expected
    everything = f"{page.title}\n\n{page.text}\n\n{page.frame}"
    signs = [words for kind, words in expected["origin"]["signs"] if kind not in {"canonical", "declaration"}]
    words = [*signs, *(one for key in ("disclaimers", "ignored") for _, one in expected[key])]
    for one in words:
        if one != page.byline and everything.count(one) != 1:
            yield f"“{one}” stands {everything.count(one)} times in the page."

"""The example articles: `tests/articles/<slug>/`, each a text, a page and what is to be found in them.

    article.txt    the text that is posted to the API
    page.html      the page that a browser opens, served as http://<host>/<slug>.html
    expected.json  {"request": every field of the request but `text`,
                    "expected": {"language", "page", "origin", "disclaimers", "ignored", "attributions"}}

Only what `expected` names is checked. Attributions are labelled by hand, by docs/attributions.md: `source`,
`cue` and `content` as spans, `class`, `reporting` (false: looks like one and is none), `optional` (counts
neither way), `source_id` (the same for the same source), `anonymity` (where the text states it, and why).
Every outlet, place and person is invented.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.reading.model import Link, Page

ARTICLES = Path(__file__).parent
ANONYMOUS = frozenset({"unnamed_person", "unnamed_group"})


@dataclass(frozen=True, slots=True)
class Case:
    """One example article. `request` is the body to post, `expected` what its answer must hold."""

    slug: str
    request: dict[str, Any]
    expected: dict[str, Any]

    @property
    def page(self) -> Page:
        """The request as `read` takes it."""
        fields = dict(self.request)
        fields["links"] = tuple(
            Link(link["url"], link["in"], link["start"], link["end"]) for link in fields.get("links", ())
        )
        fields["declarations"] = tuple(fields.get("declarations", ()))
        return Page(**fields)

    @property
    def html(self) -> Path:
        """The page that a browser opens."""
        return ARTICLES / self.slug / "page.html"

    @property
    def anonymous(self) -> int:
        """The headline figure by the labels."""
        return sum(
            label["class"] in ANONYMOUS and label["reporting"] and not label.get("optional", False)
            for label in self.expected["attributions"]
        )

    def spans(self) -> Iterator[dict[str, Any]]:
        """Every span in `expected`."""
        waiting: list[Any] = [self.expected]
        while waiting:
            value = waiting.pop()
            if isinstance(value, dict):
                if {"in", "start", "end", "text"} <= value.keys():
                    yield value
                else:
                    waiting.extend(value.values())
            elif isinstance(value, list):
                waiting.extend(value)


def slugs() -> list[str]:
    """The example articles, by name."""
    return sorted(path.parent.name for path in ARTICLES.glob("*/expected.json"))


def load(slug: str) -> Case:
    """Read one example article."""
    folder = ARTICLES / slug
    labels = json.loads((folder / "expected.json").read_text("utf-8"))
    text = (folder / "article.txt").read_text("utf-8")
    return Case(slug, {**labels["request"], "text": text}, labels["expected"])


def load_all() -> list[Case]:
    """Read every example article."""
    return [load(slug) for slug in slugs()]

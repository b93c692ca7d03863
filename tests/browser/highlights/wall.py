"""A page with attributions of every kind, far apart, and what is painted in it."""

import json

from browser.document import Document
from waiting import until

CALM = (
    "The harbour lies below the old town, and from its northern end the breakwater runs out for half a mile. "
    "It was built of granite from the quarries behind the chapel, in eleven summers, and often mended since."
)
OFFICIAL = "The harbour wall at Port Ellery will be finished in May, an official said on Monday."
ENGINEER = "“It leans because it was built so,” said the engineer Ida Lomax, who measures it every spring."
REPORT = "An internal report describes the damage to the footings as “progressive”."
REPORTEDLY = "The town reportedly paid for the last repairs twice."
FISHERMAN = "“They came round with a list,” said a fisherman who moors there, and asked not to be named."
SAID = "an official said"
MOORS = "said a fisherman who moors there"

PARAGRAPHS = (OFFICIAL, CALM, ENGINEER, CALM, REPORT, REPORTEDLY, CALM, FISHERMAN, CALM)
STYLE = "<style>p { margin-block: 60vh; font: 16px serif; width: 30em }</style>"


def painted(page: Document, kind: str) -> str:
    """Give the words that are painted in the page as those of a kind."""
    words: list[str] = page.evaluate(f"[...(CSS.highlights.get('sidelight-{kind}') ?? [])].map(String)")
    return " ".join(words)


def paints(page: Document, kind: str, *wanted: str) -> str:
    """Wait until all that is wanted is painted."""

    def complete() -> str | None:
        words = painted(page, kind)
        return words if all(part in words for part in wanted) else None

    return until(complete, f"{wanted} painted as {kind}, not: {painted(page, kind)}")


def paragraph(words: str) -> str:
    """Make a JavaScript expression for the innermost element of the page with these words."""
    holds = f"(element) => element.textContent.includes({json.dumps(words)})"
    return f"[...document.querySelectorAll('article *')].filter({holds}).at(-1)"

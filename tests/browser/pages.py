"""Pages of an invented outlet, written by the test that opens them."""

import json
from collections.abc import Sequence
from typing import Any

from browser.document import Browser, shows
from browser.world import World

HOST = "http://harrowreview.example"
NAMED = (
    "The harbour wall at Port Ellery will be finished in May, {who} said on Monday. Two officials told the "
    "council that it leans, and a report shows why. “It leans because it was built so,” said the engineer "
    "Ida Lomax, who has measured it every spring for nine years and writes down what she finds."
)
PARAGRAPHS = tuple(NAMED.format(who=who) for who in ("an official", "a neighbour", "the mayor", "a diver"))
FIGURE = "whom the article does not identify"


def html(
    paragraphs: Sequence[str] = PARAGRAPHS,
    *,
    title: str = "A wall by the sea",
    declared: dict[str, Any] | None = None,
    above: str = "",
) -> str:
    head = json.dumps(declared).replace("</", "<\\/") if declared else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><title>{title}</title>"
        f"<script type='application/ld+json'>{head}</script>"
        f"<body><article><h1>{title}</h1>{above}{body}</article></body></html>"
    )


def panel_beside(browser: Browser, world: World, path: str, page: str, *wanted: str) -> str:
    """Open a page, press the button, and give what the panel says when all that is wanted is there."""
    browser.open(world.publish(f"{HOST}{path}", page))
    return shows(browser.press_button(), *wanted)

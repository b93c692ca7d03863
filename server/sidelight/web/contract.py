"""The whole contract: every route of the server, and the document that describes them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from sidelight.web import health, on_file, openapi, outlet_pages, page, routes

OPERATIONS = (
    *routes.OPERATIONS,
    *on_file.OPERATIONS,
    *health.OPERATIONS,
    *outlet_pages.OPERATIONS,
    *page.OPERATIONS,
)

EXAMPLES = Path(__file__).with_name("examples.json")
"""Requests and what a server answered to them, made by `scripts/api-examples`."""


@cache
def document() -> dict[str, Any]:
    """Return the OpenAPI document."""
    return openapi.document(OPERATIONS, examples())


def examples() -> openapi.Examples:
    """Return the examples: under `answers` by name, under `errors` by code."""
    found: openapi.Examples = json.loads(EXAMPLES.read_text("utf-8"))
    return found

"""The OpenAPI document: every route of the server, described."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from sidelight.web.contract import openapi
from sidelight.web.pages import outlet_page, panel_page
from sidelight.web.routes import about, context, health, outlets

OPERATIONS = (
    *context.OPERATIONS,
    *outlets.OPERATIONS,
    *about.OPERATIONS,
    *health.OPERATIONS,
    *outlet_page.OPERATIONS,
    *panel_page.OPERATIONS,
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

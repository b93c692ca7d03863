"""What the page at the API's own address says where it gets no panel: why, and what to do next."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

LIMITED = {"error": {"code": "too_many", "message": "Too many requests.", "field": None, "help": "Wait."}}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"status": 502, "body": "<h1>Bad Gateway</h1>"}, ["Something else answers", "Check the address."]),
        ({"status": 403, "body": "<h1>Forbidden</h1>"}, ["refused this page", "it answered 403."]),
        (
            {"status": 429, "json": LIMITED, "headers": {"Retry-After": "30"}},
            ["Too many requests. Wait.", "It asks to wait 30 seconds."],
        ),
        ({"status": 200, "json": {"api": 2}}, ["another version", "Load it again."]),
        (
            {"status": 302, "headers": {"Location": "/sign-in"}},
            ["Something else answers", "Load this page again"],
        ),
    ],
    ids=["no Sidelight", "shut", "limited", "another version", "sent on"],
)
def test_an_answer_that_is_none_is_told_with_what_to_do(
    page: Page, answer: dict[str, Any], told: list[str]
) -> None:
    page.route("**/v1/context", lambda route: route.fulfill(**answer))
    page.get_by_role("button", name="Read it").click()
    panel = page.get_by_role("region", name="Panel")
    for words in told:
        expect(panel).to_contain_text(words)


def test_a_server_that_is_gone_is_told_with_what_to_do(page: Page) -> None:
    page.route("**/v1/context", lambda route: route.abort())
    page.get_by_role("button", name="Read it").click()
    panel = page.get_by_role("region", name="Panel")
    expect(panel).to_contain_text("No answer from the Sidelight server")
    expect(panel).to_contain_text("start it with “make run”")

"""A server that asks for a token, as readers meet it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import expect

import running as servers
from browser.axe import violations
from browser.chromium import ChromiumDocument
from browser.document import Browser, shows
from browser.extension import DIST, MEASURED
from browser.settings import settings
from browser.world import REPUBLISHED
from sidelight.access.tokens import make
from waiting import PATIENCE


@dataclass(frozen=True)
class Guarded:
    """A running server and a token that it takes."""

    address: str
    token: str


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    folder = tmp_path_factory.mktemp("guarded")
    token = make(folder / "tokens.json", "Reader", date(2026, 1, 31))
    with servers.server(folder, page=str(DIST / "page")) as started:
        yield Guarded(started.address, token)


def test_the_extension_reads_with_a_token_and_says_where_one_is_missing(
    browser: Browser, guarded: Guarded
) -> None:
    with settings(browser, server=guarded.address, token=""):
        browser.open(REPUBLISHED)
        shows(browser.press_button(), "This server asks for a token. Whoever runs it can give you one")
    browser.tidy()
    with settings(browser, server=guarded.address, token=guarded.token):
        browser.open(REPUBLISHED)
        shows(browser.press_button(), "The Harrow Review")


def test_the_page_asks_for_the_token_and_then_reads(plain_chromium: PlainBrowser, guarded: Guarded) -> None:
    page = plain_chromium.new_page(bypass_csp=MEASURED is not None)
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(guarded.address)
    expect(page.get_by_role("heading", name="This server asks for a token")).to_be_visible()
    assert violations(ChromiumDocument(page)) == []
    field, button = page.get_by_label("Token", exact=True), page.get_by_role("button", name="Use it")
    for wrong in ("not mine", "not-mine"):
        field.fill(wrong)
        button.click()
        expect(
            page.get_by_role("alert").filter(has_text="This is not one of the server’s tokens")
        ).to_be_visible()
        expect(field).to_have_value(wrong)
    field.fill(f" {guarded.token} ")
    button.click()
    expect(page.get_by_role("heading", name="Sources in this article")).to_be_visible()
    # It holds for the next text too, and is kept nowhere.
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Sources in this article")).to_be_visible()
    assert guarded.token not in page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    page.close()

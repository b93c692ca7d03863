"""Servers and browsers for the browser tests: each started once, each test beginning with an empty tab."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser as PlainBrowser
from playwright.sync_api import Page, Playwright, sync_playwright

from browser.chromium import EXECUTABLE, Chromium
from browser.document import Browser
from browser.extension import DIST, MEASURED, Build, build_in
from browser.firefox import Firefox
from browser.options import use_server
from browser.recorder import Recorder
from browser.servers import nothing
from browser.world import World
from running import server
from waiting import PATIENCE


@pytest.fixture(scope="session")
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def proxy_port(world: World) -> Iterator[int]:
    with world.served() as port:
        yield port


@pytest.fixture(scope="session")
def api_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with server(tmp_path_factory.mktemp("api"), page=str(DIST / "page")) as started:
        yield started.address


@pytest.fixture(scope="session")
def relay(api_address: str) -> Iterator[Recorder]:
    with Recorder(api_address).served() as recorder:
        yield recorder


@pytest.fixture
def recorder(relay: Recorder) -> Recorder:
    """The server that the extension is set to: the API behind a recorder, with nothing recorded yet."""
    relay.forget()
    return relay


@pytest.fixture
def nowhere() -> Iterator[str]:
    with nothing() as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


def start(request: pytest.FixtureRequest, name: str, dist: Path = DIST) -> Browser:
    """Start a browser with Sidelight, as it was built into `dist`."""
    proxy_port = request.getfixturevalue("proxy_port")
    if name == "chromium":
        return Chromium(request.getfixturevalue("playwright"), Build("chrome", dist), proxy_port)
    return Firefox(Build("firefox", dist), proxy_port)


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def running(request: pytest.FixtureRequest, relay: Recorder) -> Iterator[Browser]:
    """Each browser in turn, with Sidelight set to the recorder's address."""
    browser = start(request, request.param)
    try:
        use_server(browser, relay.address)
        yield browser
    finally:
        browser.quit()


@pytest.fixture
def browser(running: Browser) -> Iterator[Browser]:
    yield running
    running.tidy()


@dataclass(frozen=True)
class Speaking:
    """A browser whose Sidelight speaks a language that nobody does."""

    browser: Browser
    language: str


@pytest.fixture(
    scope="session",
    params=[(name, language) for name in ("chromium", "firefox") for language in ("longer", "mirrored")],
    ids="-".join,
)
def speaker(
    request: pytest.FixtureRequest, relay: Recorder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Speaking]:
    """Each browser and language in turn, with Sidelight set to the recorder's address."""
    name, language = request.param
    dist = tmp_path_factory.mktemp("extension")
    build_in(language, dist)
    browser = start(request, name, dist)
    try:
        options = browser.extension_page("options.html")
        settings = json.dumps({"server": relay.address})
        options.evaluate(f"(globalThis.browser ?? chrome).storage.local.set({settings})")
        yield Speaking(browser, language)
    finally:
        browser.quit()


@pytest.fixture
def speaking(speaker: Speaking) -> Iterator[Speaking]:
    yield speaker
    speaker.browser.tidy()


@pytest.fixture(scope="session")
def plain_chromium(playwright: Playwright) -> Iterator[PlainBrowser]:
    browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=["--no-sandbox", "--disable-gpu"])
    yield browser
    browser.close()


@pytest.fixture
def page(plain_chromium: PlainBrowser, api_address: str) -> Iterator[Page]:
    """A tab of a Chromium without the extension, at the page that the API serves."""
    context = plain_chromium.new_context(
        viewport={"width": 1280, "height": 900}, bypass_csp=MEASURED is not None
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(api_address)
    yield page
    context.close()

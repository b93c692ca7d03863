"""The options page: what a reader sets besides the server, takes along and takes back."""

import json

import pytest

from browser.axe import violations_in_both_schemes
from browser.document import Browser, Document, shows, text
from browser.options import choose_file, export, set_server, stored
from browser.recorder import Recorder
from browser.settings import API, settings
from waiting import until

SITE = "http://harrowreview.example"
PERMISSIONS = f"{API}.permissions"
ORIGINS = "{ origins: ['http://harrowreview.example/*'] }"
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
FOCUSED = "document.activeElement.ariaLabel ?? document.activeElement.textContent"
# What the Tab key must reach: of the choices in a group the one that is chosen.
REACHABLE = "a[href], button, input:not([type=radio]), input:checked"
PLACE = f"[...document.querySelectorAll('{REACHABLE}')].indexOf(document.activeElement)"
MANY = {
    "sites": [SITE, "https://a-site-with-a-name-that-is-longer-than-any-screen-is-wide.example"],
    "hiddenRaters": ["Tern Lane", "TheRaterWhoseNameIsOneWordThatGoesOnAndOnAndOnUntilTheLineEnds"],
}


def opened(browser: Browser) -> Document:
    options = browser.extension_page("options.html")
    shows(options, "About Sidelight")
    return options


def keeps(options: Document, name: str, value: object) -> None:
    until(lambda: stored(options).get(name) == value, f"{name} to be {value}")


@pytest.mark.parametrize(
    ("name", "before", "choice", "after"),
    [
        ("sends", "article", "The name of the site only", "hostname"),
        ("sends", "hostname", "The article", "article"),
        ("theme", "system", "Dark", "dark"),
        ("theme", "dark", "As the system has them", "system"),
        ("textSize", "normal", "Larger", "larger"),
    ],
)
def test_a_choice_is_kept_at_once(browser: Browser, name: str, before: str, choice: str, after: str) -> None:
    with settings(browser, **{name: before}):
        options = opened(browser)
        options.press("radio", choice)
        keeps(options, name, after)
        shows(options, f"Saved: {choice}")


def test_each_kind_is_highlighted_or_not(browser: Browser) -> None:
    with settings(browser, highlighted=["unidentified"]):
        options = opened(browser)
        options.press("checkbox", "no source given")
        shows(options, "Highlighted from now on: no source given")
        keeps(options, "highlighted", ["unidentified", "unstated"])
        options.press("checkbox", "not identified")
        shows(options, "No longer highlighted: not identified")
        keeps(options, "highlighted", ["unstated"])


def test_a_site_that_the_browser_does_not_let_in_is_allowed_and_withdrawn(browser: Browser) -> None:
    with settings(browser, sites=[SITE]):
        options = opened(browser)
        shows(options, SITE, "not yet allowed by the browser")
        browser.allow(SITE)
        browser.focus(options)
        options.press("button", f"Allow {SITE}")
        until(lambda: "not yet allowed" not in text(options), "the permission")
        assert options.evaluate(f"{PERMISSIONS}.contains({ORIGINS})")
        options.press("button", f"Withdraw {SITE}")
        shows(options, f"Withdrawn: {SITE}", "There is none. To add one, open the panel")
        assert stored(options)["sites"] == []
        until(lambda: not options.evaluate(f"{PERMISSIONS}.contains({ORIGINS})"), "no permission")


def test_a_permission_that_is_taken_back_in_the_browser_is_noticed(browser: Browser) -> None:
    browser.allow(SITE)
    with settings(browser, sites=[SITE]):
        options = opened(browser)
        options.press("button", f"Allow {SITE}")
        until(lambda: "not yet allowed" not in text(options), "the permission")
        options.evaluate(f"{PERMISSIONS}.remove({ORIGINS})")
        shows(options, "not yet allowed by the browser")


def test_a_hidden_rater_is_shown_again(browser: Browser) -> None:
    with settings(browser, hiddenRaters=["Tern Lane", "Quill"]):
        options = opened(browser)
        options.press("button", "Show again Tern Lane")
        shows(options, "Shown again: Tern Lane")
        assert stored(options)["hiddenRaters"] == ["Quill"]
        options.press("button", "Show again Quill")
        shows(options, "Shown again: Quill", "There is none. To hide one")


def test_an_export_has_everything_but_the_token_and_is_imported_again(
    browser: Browser, recorder: Recorder
) -> None:
    with settings(browser, token="open-sesame", theme="dark", sites=[SITE], sends="hostname"):  # noqa: S106 - invented
        options = opened(browser)
        file = export(options)
        assert "open-sesame" not in file
        assert json.loads(file) == {
            "sidelight_settings": 1,
            "server": recorder.address,
            "sends": "hostname",
            "sites": [SITE],
            "hiddenRaters": [],
            "highlighted": ["unidentified"],
            "theme": "dark",
            "textSize": "normal",
        }
        options.press("radio", "Light")
        options.press("radio", "The article")
        keeps(options, "sends", "article")
        choose_file(options, file)
        shows(options, "The settings of the file are in force.")
        kept = stored(options)
        assert (kept["theme"], kept["sends"], kept["token"]) == ("dark", "hostname", "open-sesame")


def test_an_imported_server_comes_without_token_or_consent(browser: Browser, recorder: Recorder) -> None:
    with settings(browser, server=recorder.address, token="open-sesame", unprotected=""):  # noqa: S106 - invented
        options = opened(browser)
        choose_file(options, '{"sidelight_settings": 1, "server": "http://newsroom.example"}')
        shows(options, "so that the browser asks you about http://newsroom.example.")
        kept = stored(options)
        assert (kept["server"], kept["token"], kept["unprotected"]) == ("http://newsroom.example", "", "")
        assert options.evaluate("document.querySelector('input').value") == "http://newsroom.example"


def test_a_broken_file_changes_nothing_and_each_mistake_is_told(browser: Browser) -> None:
    options = opened(browser)
    before = stored(options)
    choose_file(
        options, '{"sidelight_settings": 1, "theme": "dark", "sites": 7, "token": "a", "sends": "all"}'
    )
    shows(
        options,
        "Nothing was changed",
        "“sites” is 7; it must be a list",
        "There is no setting “token”",
        '“sends” is "all"; it must be one of these: article and hostname.',
    )
    assert stored(options) == before
    choose_file(options, "not JSON")
    shows(options, "It is no JSON, or not a whole file.")
    assert stored(options) == before


def test_the_defaults_come_back_only_after_a_question(browser: Browser, recorder: Recorder) -> None:
    values = {"server": recorder.address, "token": "a", "theme": "dark", "hiddenRaters": ["Quill"]}
    with settings(
        browser, **values, sends="article", sites=[], highlighted=[], textSize="large", unprotected=""
    ):
        options = opened(browser)
        before = stored(options)
        options.press("button", "Back to the defaults")
        shows(options, "All settings on this page would be as they were at first")
        options.press("button", "Keep the settings")
        shows(options, "Nothing was changed.")
        assert stored(options) == before
        options.press("button", "Back to the defaults")
        options.press("button", "Set everything back")
        shows(options, "All settings are as they were at first.")
        kept = stored(options)
        assert kept["server"] == "http://127.0.0.1:7654"
        assert (kept["token"], kept["theme"], kept["hiddenRaters"]) == ("", "system", [])


def test_the_keys_of_the_button_the_version_and_the_documents_are_there(browser: Browser) -> None:
    options = opened(browser)
    version = options.evaluate(f"{API}.runtime.getManifest().version")
    shows(options, "The keys of Sidelight’s button: Alt+Shift+S", f"Sidelight extension {version}")
    documents = options.evaluate("[...document.links].map(({ href }) => href.split('/').at(-1))")
    assert documents == ["privacy.html", "attributions.html", "welcome.html"]
    titles = [browser.extension_page(document).evaluate("document.title") for document in documents]
    assert all(titles)


def test_everything_is_done_with_the_keyboard_alone(browser: Browser) -> None:
    with settings(browser, **MANY):
        options = opened(browser)
        count = options.evaluate(f"document.querySelectorAll('{REACHABLE}').length")
        visited = []
        for _ in range(count):
            options.type_key("Tab")
            visited.append(options.evaluate(PLACE))
        assert visited == list(range(count))
        while "Show again Tern Lane" not in options.evaluate(FOCUSED):
            options.type_key("Shift+Tab")
        options.type_key("Enter")
        shows(options, "Shown again: Tern Lane")
        options.type_key("Tab")
        assert "Show again TheRater" in options.evaluate(FOCUSED)
        while "Back to the defaults" not in options.evaluate(FOCUSED):
            options.type_key("Tab")
        options.type_key("Enter")
        shows(options, "would be as they were at first")
        options.type_key("Tab")
        options.type_key("Tab")
        options.type_key("Space")
        shows(options, "Nothing was changed.")
        assert options.evaluate(FOCUSED) == "Back to the defaults"


def full(browser: Browser) -> Document:
    """Give the options with all that can stand there."""
    options = set_server(browser, "http://newsroom.example", "others in the network could read")
    choose_file(options, '{"sidelight_settings": 1, "sites": 7, "token": "a"}')
    shows(options, "Nothing was changed", "not yet allowed by the browser")
    options.press("button", "Back to the defaults")
    shows(options, "Set everything back")
    return options


def test_no_rule_of_accessibility_is_broken_by_anything_that_can_stand_there(browser: Browser) -> None:
    with settings(browser, **MANY):
        options = full(browser)
        assert violations_in_both_schemes(options) == []


def test_nothing_is_cut_off_on_a_narrow_screen(browser: Browser) -> None:
    with settings(browser, **MANY, textSize="larger"):
        options = full(browser)
        options.resize(320)
        assert options.evaluate(FITS)

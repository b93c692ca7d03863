"""In a language of longer words and in one from right to left, all is shown and every word translated."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from browser.axe import violations
from browser.conftest import Speaking
from browser.document import Document, shows
from browser.recorder import Recorder
from browser.world import DISCLAIMER, REPUBLISHED
from waiting import until

NARROW = 320  # CSS pixels
MARKED = {"longer": ("en-XA", "ltr"), "mirrored": ("he", "rtl")}
ROOT = "[document.documentElement.lang, document.documentElement.dir]"
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
WIDE = """(() => {
  const wide = document.createElement("p");
  wide.append("wide");
  wide.style.width = "400px";
  document.body.append(wide);
})()"""
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
# What a reader sees or hears: the title, the texts, and the attributes that are read out.
SAID = """(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const attributes = ["aria-label", "aria-description", "alt", "placeholder", "title"];
  const said = [document.title];
  while (texts.nextNode()) {
    const { parentElement: element, data } = texts.currentNode;
    if (!element.matches("script, style") && element.checkVisibility()) said.push(data);
  }
  for (const name of attributes) {
    for (const element of document.querySelectorAll(`[${name}]`)) said.push(element.getAttribute(name));
  }
  return said;
})()"""
# The names that the browser itself has for countries, languages and months, and how it joins lists.
NAMES = """((language, dates, codes) => {
  const names = ["region", "language"].flatMap((type) => {
    const display = new Intl.DisplayNames(language, { type, fallback: "none" });
    return codes.filter((code) => (type === "region") === /[A-Z]/.test(code)).map((code) => display.of(code));
  });
  const months = ["long", "short"].flatMap((month) =>
    Array.from({ length: 12 }, (_, place) => new Date(2024, place, 15).toLocaleDateString(dates, { month })));
  const lists = ["conjunction", "disjunction"].map((type) =>
    new Intl.ListFormat(language, { type }).format(["1", "2"]));
  return [...names, ...months, ...lists].filter(Boolean);
})"""
KEYS = "(globalThis.browser ?? chrome).commands.getAll().then(([{ shortcut }]) => shortcut)"
CODE = re.compile(r"[a-z]+(_[a-z]+)+")  # of the server, for which this build has words
REGION_OR_LANGUAGE = re.compile(r"[A-Z]{2}|[a-z]{2}")
WORD = re.compile(r"[A-Za-z]+")
OUR_NAME = {"sidelight"}


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def strings(value: Any) -> Iterator[str]:
    """Give every string in a JSON value that is not a code."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str) and not CODE.fullmatch(value):
        yield value


def untranslated(document: Document, language: str, told: Any) -> set[str]:
    """Give the English words in a document that come neither from what was told it nor from the browser."""
    texts = [*strings(told)]
    codes = json.dumps([text for text in texts if REGION_OR_LANGUAGE.fullmatch(text)])
    tag, dates = MARKED[language][0], {"longer": "en-GB", "mirrored": "he"}[language]
    texts += document.evaluate(f"{NAMES}('{tag}', '{dates}', {codes})")
    known = OUR_NAME.union(*map(words, texts))
    return words(" ".join(document.evaluate(SAID))) - known


def panel_with_all_of_it_opened(speaking: Speaking, recorder: Recorder) -> tuple[Document, Any]:
    speaking.browser.open(REPUBLISHED)
    panel = speaking.browser.press_button()
    shows(panel, "The Harrow Review", DISCLAIMER)
    panel.evaluate(UNFOLD)
    (exchange,) = recorder.sent("/v1/context")
    return panel, [recorder.address, exchange.request, exchange.panel]


def options(speaking: Speaking, recorder: Recorder) -> tuple[Document, Any]:
    page = speaking.browser.extension_page("options.html")
    until(lambda: page.evaluate("!!document.querySelector('input')"), "the options")
    return page, [recorder.address, page.evaluate(KEYS)]


@pytest.fixture(params=[panel_with_all_of_it_opened, options])
def shown(
    request: pytest.FixtureRequest, speaking: Speaking, recorder: Recorder
) -> tuple[Document, Any, str]:
    state: Callable[[Speaking, Recorder], tuple[Document, Any]] = request.param
    return *state(speaking, recorder), speaking.language


def test_every_word_is_translated(shown: tuple[Document, Any, str]) -> None:
    document, told, language = shown
    assert untranslated(document, language, told) == set()


def test_a_word_that_is_not_translated_is_noticed(shown: tuple[Document, Any, str]) -> None:
    document, told, language = shown
    document.evaluate("document.body.append('zebra'), document.body.setAttribute('aria-label', 'a giraffe')")
    assert {"zebra", "giraffe"} <= untranslated(document, language, told)


def test_language_and_direction_are_told_and_no_rule_of_accessibility_is_broken(
    shown: tuple[Document, Any, str],
) -> None:
    document, _, language = shown
    assert tuple(document.evaluate(ROOT)) == MARKED[language]
    assert violations(document) == []


def test_nothing_is_cut_off_in_a_narrow_panel(shown: tuple[Document, Any, str]) -> None:
    document, _, _ = shown
    document.resize(NARROW)
    assert document.evaluate(FITS)
    document.evaluate(WIDE)
    assert not document.evaluate(FITS)

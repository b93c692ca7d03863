"""What the extension reads from a page and sends."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from browser.document import Browser, shows
from browser.recorder import Recorder
from browser.servers import TESTS
from browser.world import DISCLAIMER, REPUBLISHED, World

PAGES = sorted(page.parent.name for page in (TESTS / "articles").glob("*/page.html"))


class Paragraphs(HTMLParser):
    """Collects the words of each paragraph of a page's article: `plain` has no link in it."""

    def __init__(self) -> None:
        super().__init__()
        self.plain: list[str] = []
        self._depth = 0
        self._words: str | None = None
        self._linked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - inherited
        if tag == "article":
            self._depth += 1
        elif tag == "p" and self._depth:
            self._words, self._linked = "", False
        elif tag == "a":
            self._linked = True
        elif tag == "br" and self._words is not None:
            self._words += " "

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._depth -= 1
        elif tag == "p" and self._words is not None:
            if not self._linked:
                self.plain.append(folded(self._words))
            self._words = None


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def read(browser: Browser, recorder: Recorder, url: str) -> Any:
    """Read a page with the button and give the request that went to the server."""
    browser.open(url)
    shows(browser.press_button(), "Published by")
    return recorder.sent("/v1/context")[-1].request


@pytest.mark.parametrize("slug", PAGES)
def test_each_paragraph_is_a_block_of_its_own(browser: Browser, recorder: Recorder, slug: str) -> None:
    sent = read(browser, recorder, f"http://reading.example/{slug}.html")
    page = Paragraphs()
    page.feed((TESTS / "articles" / slug / "page.html").read_text())
    blocks = [folded(block) for block in sent["text"].split("\n\n")]
    assert [words for words in page.plain if words not in blocks] == []


def test_the_frame_holds_what_stands_around_the_article(browser: Browser, recorder: Recorder) -> None:
    sent = read(browser, recorder, REPUBLISHED)
    assert DISCLAIMER in sent["frame"]
    assert DISCLAIMER not in sent["text"]


def test_spans_of_links_cut_the_words_of_the_links(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    words = " ".join(["The harbour board met again and put off the vote on the new crane."] * 12)
    url = world.publish(
        "http://portellery-courier.example/crane.html",
        f"""<!doctype html><html lang="en"><title>The crane 🏗 waits</title><article><h1>The crane 🏗 waits</h1>
        <p>👩‍🔧 Engineers écrivent: <a href="http://northgate.example/1">a 🏗 report</a></p>
        <p>{words}</p>
        <p>{words} See <a href="/earlier.html">the earlier <b>story</b></a>.</p></article>""",
    )
    sent = read(browser, recorder, url)
    assert [(link["url"], sent[link["in"]][link["start"] : link["end"]]) for link in sent["links"]] == [
        ("http://northgate.example/1", "a 🏗 report"),
        ("http://portellery-courier.example/earlier.html", "the earlier story"),
    ]


def test_nothing_that_the_reader_typed_is_sent(browser: Browser, recorder: Recorder, world: World) -> None:
    words = " ".join(["The library will open on Sundays from the first week of May."] * 12)
    url = world.publish(
        "http://portellery-courier.example/library.html",
        f"""<!doctype html><html lang="en"><title>Library</title><article><h1>Library opens on Sundays</h1>
        <p>{words}</p><p>{words}</p><p hidden>Nobody sees this paragraph.</p></article>
        <form><label>Comment <textarea>my secret draft</textarea></label>
        <input value="my@mail.example"></form>
        <div contenteditable="true">another secret draft</div>""",
    )
    sent = json.dumps(read(browser, recorder, url))
    assert "Sundays" in sent
    for private in ("secret draft", "my@mail.example", "Nobody sees"):
        assert private not in sent


def test_a_selection_is_read_alone(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    page.evaluate("getSelection().selectAllChildren(document.querySelectorAll('article p')[7])")
    selected = folded(page.evaluate("String(getSelection())"))
    shows(browser.press_button(), "The Harrow Review")
    sent = recorder.sent("/v1/context")[0].request
    assert (sent["selection"], sent["text"], sent.get("frame", "")) == (True, selected, "")

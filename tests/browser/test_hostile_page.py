"""Pages that do what they can against being read: it is shown or plainly refused, and nothing runs."""

import json

import pytest

from browser.document import Browser, shows
from browser.pages import HOST, PARAGRAPHS, html
from browser.recorder import Recorder
from browser.tricks import ARTICLE, TRICKS, UNSEEN, Trick, script
from browser.wording import CALL
from browser.world import World
from waiting import until


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.name)
def test_the_article_is_read_and_nothing_hidden_or_typed_is_sent(
    browser: Browser, recorder: Recorder, world: World, trick: Trick
) -> None:
    address = world.publish(f"{HOST}/world/wall", trick.page)
    browser.open(address)
    seen = shows(browser.press_button(), "The Harrow Review", "Sources in this article")
    sent = recorder.sent("/v1/context")[-1].request
    assert (sent["url"], sent["text"]) == (address, trick.text)
    assert UNSEEN not in json.dumps(sent) + seen
    assert len(sent["title"]) <= 10_000


MARKUP = (
    "<img src=x onerror=\"document.title='run'\">",
    "</script><script>document.title='run'</script>",
    "{{constructor.constructor('document.title=1')()}} ${document.title=1} $1 $& %s %1$s",
    '"><svg onload=document.title=1>',
    "javascript:document.title=1",
)


def test_markup_in_words_stays_words(browser: Browser, recorder: Recorder, world: World) -> None:
    words = [
        f"The keeper {PARAGRAPHS[0][4:-1]} and “{markup}” on it, two officials said." for markup in MARKUP
    ]
    escaped = [one.replace("&", "&amp;").replace("<", "&lt;") for one in words]
    title = MARKUP[0].replace("<", "&lt;")
    browser.open(world.publish(f"{HOST}/world/markup", html(escaped, title=title)))
    panel = browser.press_button()
    shows(panel, "Sources in this article", MARKUP[0])
    assert recorder.sent("/v1/context")[-1].request["text"] == "\n\n".join(words)
    assert panel.evaluate("document.title") != "run"
    assert panel.evaluate("document.querySelectorAll('img, svg[onload], script:not([src])').length") == 0


def test_what_is_no_text_is_replaced_and_what_is_invisible_stays(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    odd = "An offi\u200bcial said \u202eback to front\u202c, and \u2066that\u2069 was all"
    page = html((f"{odd}.", *PARAGRAPHS)) + script(
        r"document.querySelector('p').append(' \ud800 and \udfff stand alone.');"
        r"document.title = 'A wall by the wide sea \ud800';"
    )
    browser.open(world.publish(f"{HOST}/world/odd", page))
    shows(browser.press_button(), "Sources in this article")
    sent = recorder.sent("/v1/context")[-1].request
    assert sent["text"] == f"{odd}. \ufffd and \ufffd stand alone.\n\n{ARTICLE}"
    assert sent["title"] == "A wall by the wide sea \ufffd"


def test_links_go_where_the_page_says_that_they_go(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    linked = (
        'See <a href="report.html">the report</a>, <a href="javascript:alert(1)">this</a>, and <a>that</a>.'
    )
    page = html((*PARAGRAPHS, linked)).replace("<title>", "<base href='http://northgate.example/a/'><title>")
    address = world.publish(f"{HOST}/world/base", page)
    browser.open(address)
    shows(browser.press_button(), "Sources in this article")
    sent = recorder.sent("/v1/context")[-1].request
    assert sent["url"] == address
    assert [link["url"] for link in sent["links"]] == ["http://northgate.example/a/report.html"]


def test_a_page_that_can_be_written_in_is_not_read(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    browser.open(world.publish(f"{HOST}/world/draft", html() + script("document.designMode = 'on'")))
    shows(browser.press_button(), "No article found on this page")
    assert recorder.sent("/v1/context") == []


def test_a_page_cannot_say_that_it_has_been_left(browser: Browser, recorder: Recorder, world: World) -> None:
    tab = browser.open(world.publish(f"{HOST}/world/stays", html()))
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    noted = f"(window.asked ||= document.body.innerText.includes({json.dumps(CALL)}))"
    watched = "{ subtree: true, childList: true, characterData: true }"
    panel.evaluate(f"void new MutationObserver(() => {noted}).observe(document.body, {watched})")
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))")
    # The second reading comes after whatever the event has set off.
    recorder.forget()
    browser.press_button()
    until(lambda: recorder.sent("/v1/context"), "the second reading")
    shows(panel, "Sources in this article")
    assert not panel.evaluate("window.asked")

"""Pages that do what they can against being read: the panel shows the article or refuses, and nothing runs."""

import json
from dataclasses import dataclass

import pytest

from browser.document import Browser, shows
from browser.pages import HOST, PARAGRAPHS, html
from browser.recorder import Recorder
from browser.waiting import until
from browser.world import World

ARTICLE = "\n\n".join(PARAGRAPHS)
# Nobody sees it, or somebody typed it.
SECRET = "Nobody may read this"
HIDDEN = f"""<p hidden>{SECRET} 1.</p><p style="visibility: hidden">{SECRET} 2.</p>
    <details>{SECRET} 3.<p>{SECRET} 4.</p></details><div style="display: contents"><p hidden>{SECRET} 5.</p></div>
    <textarea>{SECRET} 6.</textarea><input value="{SECRET} 7."><div contenteditable>{SECRET} 8.</div>
    <dialog>{SECRET} 9.</dialog><template><p>{SECRET} 10.</p></template><!-- {SECRET} 11. -->
    <div style="content-visibility: hidden"><p>{SECRET} 12.</p></div>"""

OVERWRITTEN = """
    const lie = () => { throw new Error("This page does not want to be read."); };
    for (const [owner, names] of [
      [Array.prototype, ["filter", "map", "at", "push", "flatMap", "join"]],
      [String.prototype, ["split", "replace", "trim", "match", "slice", "startsWith", "toWellFormed"]],
      [JSON, ["parse", "stringify"]],
      [Map.prototype, ["get", "set", "has"]],
      [Set.prototype, ["has", "add"]],
      [Element.prototype, ["checkVisibility", "getAttribute", "querySelector", "closest", "remove"]],
      [Node.prototype, ["cloneNode", "appendChild", "getRootNode"]],
      [Document.prototype, ["querySelector", "querySelectorAll", "importNode", "getSelection", "createElement"]],
      [DOMImplementation.prototype, ["createHTMLDocument"]],
      [window, ["getSelection", "getComputedStyle", "Map", "Set", "URL", "Highlight", "DOMParser"]],
      [document, ["querySelector", "querySelectorAll", "getSelection", "createElement"]],
    ]) for (const name of names) owner[name] = lie;
    for (const name of ["localName", "shadowRoot", "innerHTML"])
      Object.defineProperty(Element.prototype, name, { get: lie });
    for (const name of ["childNodes", "nodeType", "firstChild", "textContent", "parentNode", "baseURI"])
      Object.defineProperty(Node.prototype, name, { get: lie });
    for (const name of ["body", "title", "implementation", "documentElement"])
      Object.defineProperty(document, name, { get: lie });
"""

CLOBBERING = (
    '<form name="body"></form><img name="title"><img name="documentElement"><form name="querySelector"></form>'
    '<img name="implementation"><form name="getSelection"></form><img name="baseURI"><img name="location">'
    "<form>"
    + "".join(
        f'<input name="{name}"><img id="{name}">'
        for name in (
            "attributes children childNodes checkVisibility closest firstChild getAttribute getRootNode localName "
            "nextSibling nodeName nodeType ownerDocument parentNode remove shadowRoot style tagName textContent"
        ).split()
    )
    + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    + "</form>"
)

FAKES = """
    for (const message of [{ kind: "read", what: "article" }, { kind: "left" }, { kind: "paint", passages: [] }]) {
      postMessage(message, "*");
      dispatchEvent(new MessageEvent("message", { data: message }));
      for (const target of [window, document]) target.dispatchEvent(new CustomEvent(message.kind, { detail: message }));
    }
    window.chrome?.runtime?.sendMessage?.({ kind: "left" });
"""


def script(code: str) -> str:
    return f"<script>{code}</script>"


def beside(extra: str) -> str:
    """Give a page with the article, what nobody sees, and what a hostile page adds."""
    return html(above=HIDDEN) + extra


@dataclass(frozen=True)
class Trick:
    """A page, what is sent of its text, and what else is to be seen in the panel."""

    name: str
    page: str
    text: str = ARTICLE


TRICKS = (
    Trick("overwritten prototypes", beside(script(OVERWRITTEN))),
    Trick("clobbered names", html(CLOBBERING.split("</form>"), above=HIDDEN).replace("<p><form", "<form")),
    Trick(
        "highlights of its own",
        beside(
            script(
                "const range = new Range(); range.selectNodeContents(document.body);"
                "for (const name of ['sidelight', 'own']) CSS.highlights.set(name, new Highlight(range));"
                "CSS.highlights.set = CSS.highlights.delete = () => { throw new Error('no'); };"
            )
        ),
    ),
    Trick("a hundred thousand nodes", beside("<div><span>·</span></div>" * 50_000)),
    Trick("a hundred thousand links", beside('<a href="/1">1</a> ' * 100_000)),
    Trick(
        "elements nested 50,000 deep",
        html(above=HIDDEN)
        + script(
            "let inner = document.body; for (let n = 0; n < 50000; n++)"
            "inner = inner.appendChild(document.createElement(n % 2 ? 'div' : 'span')); inner.textContent = 'deep';"
        ),
    ),
    Trick(
        "an article nested 50,000 deep",
        html(above=HIDDEN)
        + script(
            "const article = document.querySelector('article'); let outer = article;"
            "const top = document.createElement('div'); let inner = top;"
            "for (let n = 0; n < 50000; n++) inner = inner.appendChild(document.createElement('div'));"
            "inner.append(article); document.body.append(top);"
        ),
    ),
    Trick(
        "a title of a megabyte",
        html(above=HIDDEN, title="A wall by the sea " * 60_000).replace("<h1>", "<h1 hidden>"),
    ),
    Trick(
        "JSON-LD that is none",
        beside('<script type="application/ld+json">{"@type": "NewsArticle", </script>' * 30),
    ),
    Trick("a canonical link that is a script", beside('<link rel="canonical" href="javascript:alert(1)">')),
    Trick("fake messages", beside(script(f"setInterval(() => {{ {FAKES} }}, 1)"))),
    Trick(
        "a page that never rests",
        beside(
            "<ul></ul>"
            + script(
                "const list = document.querySelector('ul');"
                "const turn = () => { list.replaceChildren(...Array.from({ length: 50 }, (_, n) => {"
                "const item = document.createElement('li'); item.textContent = n; return item; })); };"
                "new MutationObserver(() => setTimeout(turn)).observe(list, { childList: true }); turn();"
            )
        ),
    ),
)


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.name)
def test_the_article_is_read_and_nothing_hidden_or_typed_is_sent(
    browser: Browser, recorder: Recorder, world: World, trick: Trick
) -> None:
    address = world.publish(f"{HOST}/world/wall", trick.page)
    browser.open(address)
    seen = shows(browser.press_button(), "The Harrow Review", "Sources in this article")
    sent = recorder.sent("/v1/context")[-1].request
    assert (sent["url"], sent["text"]) == (address, trick.text)
    assert SECRET not in json.dumps(sent) + seen
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
    odd = "An offi\u200bcial said \u202eback to front\u202c, and \u2066that\u2069 was\ufeff all"
    page = html((f"{odd}.", *PARAGRAPHS)) + script(
        r"document.querySelector('p').append(' \ud800 and \udfff stand alone.');"
        r"document.title = 'A wall \ud800';"
    )
    browser.open(world.publish(f"{HOST}/world/odd", page))
    shows(browser.press_button(), "Sources in this article")
    sent = recorder.sent("/v1/context")[-1].request
    assert sent["text"] == f"{odd}. \ufffd and \ufffd stand alone.\n\n{ARTICLE}"
    assert sent["title"] == "A wall \ufffd"


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
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))")
    # The second reading comes after whatever the event has set off.
    recorder.exchanges.clear()
    browser.press_button()
    until(lambda: recorder.sent("/v1/context"), "the second reading")
    shows(panel, "Sources in this article")

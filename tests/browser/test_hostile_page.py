"""Pages that do what they can against being read: it is shown or plainly refused, and nothing runs."""

import json
from dataclasses import dataclass

import pytest

from browser.document import Browser, shows
from browser.pages import HOST, PARAGRAPHS, html
from browser.recorder import Recorder
from browser.wording import CALL
from browser.world import World
from waiting import until

DEEP = 1_000
ARTICLE = "\n\n".join(PARAGRAPHS)
# Nobody sees it, or somebody typed it.
UNSEEN = "Nobody may read this"
HIDDEN = f"""<p hidden>{UNSEEN} 1.</p><p style="visibility: hidden">{UNSEEN} 2.</p>
    <details>{UNSEEN} 3.<p>{UNSEEN} 4.</p></details>
    <div style="display: contents"><p hidden>{UNSEEN} 5.</p></div><textarea>{UNSEEN} 6.</textarea>
    <input value="{UNSEEN} 7."><div contenteditable>{UNSEEN} 8.</div>
    <dialog>{UNSEEN} 9.</dialog><template><p>{UNSEEN} 10.</p></template><!-- {UNSEEN} 11. -->
    <div style="content-visibility: hidden"><p>{UNSEEN} 12.</p></div>"""

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
      [Document.prototype, ["querySelector", "querySelectorAll", "importNode", "createElement"]],
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

OF_DOCUMENTS = (
    "body",
    "title",
    "documentElement",
    "querySelector",
    "implementation",
    "getSelection",
    "baseURI",
)
OF_NODES = (
    *("attributes", "children", "childNodes", "checkVisibility", "closest", "firstChild", "getAttribute"),
    *(
        "getRootNode",
        "localName",
        "nextSibling",
        "nodeName",
        "nodeType",
        "ownerDocument",
        "parentNode",
        "remove",
    ),
    *("shadowRoot", "style", "tagName", "textContent"),
)
CLOBBERING = (
    "".join(f'<form name="{name}"></form><img name="{name}">' for name in OF_DOCUMENTS)
    + f"<!doctype html><html lang='en'><title>A wall by the sea</title><form>{HIDDEN}"
    + "".join(f'<input name="{name}"><img id="{name}">' for name in OF_NODES)
    + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    + "</form>"
)

FAKES = """
    for (const kind of ["read", "left", "paint"]) {
      const message = { kind, what: "article", passages: [] };
      postMessage(message, "*");
      dispatchEvent(new MessageEvent("message", { data: message }));
      document.dispatchEvent(new CustomEvent(kind, { detail: message, bubbles: true }));
    }
    window.chrome?.runtime?.sendMessage?.({ kind: "left" });
"""


def script(code: str) -> str:
    return f"<script>{code}</script>"


def beside(extra: str) -> str:
    """Give a page with the article, what nobody sees, and what a hostile page adds."""
    return html(above=HIDDEN) + extra


def nested(attribute: str, depth: int, inner: str) -> str:
    """Give a script that moves an element, or a new one, down to the bottom of many others."""
    return script(
        f"const inner = document.querySelector('{inner}') ?? document.createElement('{inner}');"
        f"const top = document.createElement('div'); top.setAttribute('{attribute}', ''); let parent = top;"
        f"for (let n = 0; n < {depth}; n++) parent = parent.appendChild(document.createElement('div'));"
        "parent.append(inner); document.body.append(top);"
    )


@dataclass(frozen=True)
class Trick:
    """A page, what is sent of its text, and what else is to be seen in the panel."""

    name: str
    page: str
    text: str = ARTICLE


TRICKS = (
    Trick("overwritten prototypes", beside(script(OVERWRITTEN))),
    Trick("clobbered names", CLOBBERING),
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
    # Browsers themselves do not show elements nested so deep: Chromium's page crashes.
    Trick(
        "elements nested 50,000 deep that are not shown",
        html(above=HIDDEN) + nested("hidden", 50_000, "note"),
    ),
    Trick("an article nested deep", html(above=HIDDEN) + nested("lang", DEEP, "article")),
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
    recorder.exchanges.clear()
    browser.press_button()
    until(lambda: recorder.sent("/v1/context"), "the second reading")
    shows(panel, "Sources in this article")
    assert not panel.evaluate("window.asked")

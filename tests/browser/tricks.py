"""Pages that try to be read otherwise than they are shown."""

from dataclasses import dataclass

from browser.pages import PARAGRAPHS, html

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
    Trick("fifty thousand nodes", beside("<div><span>·</span></div>" * 25_000)),
    Trick("twenty thousand links", beside('<a href="/1">1</a> ' * 20_000)),
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

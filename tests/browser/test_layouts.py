"""Pages of every make (`layouts/`): exactly what is sent of each (`layouts/sent/`), or what is said."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from browser.document import Browser, Document, shows
from browser.recorder import Recorder
from browser.servers import TESTS
from browser.world import World
from waiting import until

LAYOUTS = TESTS / "browser" / "layouts"
HARROW = "http://harrowreview.example"
COURIER = "http://portellery-courier.example"
NO_ARTICLE = "No article found on this page"


@dataclass(frozen=True)
class Layout:
    """A page that is read: its file, where it stands, and what is sent of it besides its text."""

    file: str
    address: str
    title: str
    frame: tuple[str, ...] = ()  # blocks that must be sent as standing around the article
    links: tuple[tuple[str, str], ...] = ()
    language: str | None = "en"
    byline: str | None = None
    panel: tuple[str, ...] = ("Sources in this article",)


READ = (
    Layout(
        "plain-article.html",
        f"{COURIER}/harbour/crane.html",
        "Harbour board buys second crane against advice",
        frame=(
            "By Maren Tolvik 12 May 2026",
            "Additional reporting by the Northgate Press Agency.",
            "The Courier is not responsible for the content of other sites.",
        ),
        links=(
            ("http://northgate.example/cranes", "Northgate Shipping"),
            (f"{COURIER}/archive/salt-lane.html", "An earlier survey"),
        ),
        byline="Maren Tolvik",
    ),
    Layout(
        "paywall-stub.html",
        f"{HARROW}/a/lighthouse",
        "Who paid for the lighthouse?",
        frame=("By Jonas Keel", "Subscribe to continue reading"),
        panel=("Only the part that your browser received was read.",),
    ),
    Layout(
        "live-blog.html",
        f"{HARROW}/live/flood",
        "Flood in Harrow: latest updates",
        frame=("Times are local.",),
        panel=("shown as found at the time of reading, newest first.",),
    ),
    Layout(
        "amp.html",
        f"{COURIER}/harbour/ferry-sundays.amp.html",
        "Island ferry gives up Sundays",
        frame=("By Maren Tolvik",),
        byline="By Maren Tolvik",
    ),
    Layout(
        "print-view.html",
        f"{HARROW}/print?id=9",
        "Well runs dry at Upper Street",
        frame=("By Jonas Keel, 4 July 2026",),
        links=(("http://colsbrewery.example/water", "http://colsbrewery.example/water"),),
    ),
    Layout(
        "long-comments.html",
        f"{HARROW}/lamps",
        "Half of the new lamps stay dark – The Harrow Review",
        frame=("24 thoughts on “Half of the new lamps stay dark”", "Comments are their authors’."),
        byline="Jonas Keel",
    ),
    Layout(
        "cookie-wall-covering.html",
        f"{HARROW}/library",
        "Library to lend tools – The Harrow Review",
        frame=("Your privacy matters to us", "Opinions are their authors’."),
    ),
    Layout(
        "forum-thread.html",
        "http://harrowskyforum.example/viewtopic.php?t=9",
        "Strange light over the reservoir",
        links=tuple(
            (f"http://harrowskyforum.example/user/{who.replace(' ', '%20')}", who)
            for who in (
                "lensgrinder",
                "Old Salt",
                "Old Salt",
                "lensgrinder",
                "lensgrinder",
                "marlow",
                "marlow",
            )
        ),
        byline="by lensgrinder » Tue 9 June 2026, 21:01",
    ),
    Layout(
        "page-2-of-4.html",
        f"{HARROW}/long/mill?page=2",
        "The land behind the mill, part 2",
        frame=("Page 2 of 4", "The authors alone are responsible for what they write."),
        byline="By Ella Sand",
    ),
    Layout(
        "right-to-left.html",
        "http://migdalor.example/island",
        "הספינה לאי מוותרת על ימי ראשון",
        frame=("כל הזכויות שמורות למגדלור",),
        language="he",
        panel=("Sidelight cannot yet read Hebrew articles.", "the text was not checked"),
    ),
    Layout(
        "shadow-roots.html",
        "http://lanternpost.example/glass",
        "Glass that folds",
        frame=("By Tilda Moss", "© Lantern Post. Views are those of the writers."),
        links=(("http://lanternpost.example/patents/glass", "The papers"),),
        byline="By Tilda Moss",
    ),
    Layout(
        "line-breaks.html",
        "http://saltlanenotes.example/2026/05/cinema.html",
        "Old cinema to go - Salt Lane Notes",
        frame=("Posted by Gus Labels: town", "A neighbour of mine said it is haunted."),
    ),
    Layout(
        "div-paragraphs.html",
        "http://lanternpost.example/bees",
        "Bees on the town hall roof",
        frame=("Tilda Moss", "© Lantern Post. Views are those of the writers."),
    ),
    Layout(
        "plain-text.txt",
        "http://nether-harrow.example/minutes.txt",
        "",
        language=None,
    ),
    Layout(
        "xhtml.xhtml",
        f"{HARROW}/tides.xhtml",
        "Tide tables were a day late",
        frame=("© The Harrow Review",),
        links=(("http://hydrographic.example/tables", "the office"),),
    ),
    Layout(
        "nested-articles.html",
        "http://lanternpost.example/bell",
        "The bell that rang itself – Lantern Post",
        frame=("Views are those of the writers.", "Seven bells and their makers", "Sexton says he is tired"),
    ),
    Layout(
        "one-form.html",
        f"{HARROW}/page.aspx",
        "Council sells its own bench",
        frame=("The Review does not answer for offers of others.",),
    ),
    Layout(
        "front-page.html",
        f"{COURIER}/",
        "Port Ellery Courier – news from the harbour and the town",
        links=tuple(
            (f"{COURIER}/story{number}", headline)
            for number, headline in enumerate(
                (
                    "Harbour board buys second crane",
                    "Island ferry gives up Sundays",
                    "Old cinema to go",
                    "Bees on the town hall roof",
                    "The longest pier",
                    "Well runs dry",
                ),
                1,
            )
        ),
        panel=("This page is not an article.",),
    ),
)

NOT_READ = (
    ("gallery.html", f"{COURIER}/photos/lanterns"),
    ("cookie-wall-alone.html", f"{HARROW}/library"),
    ("in-a-frame.html", f"{HARROW}/paper"),
    ("social-post.html", "http://square.example/@ida/1"),
)


def open_layout(browser: Browser, world: World, file: str, address: str) -> Document:
    return browser.open(world.publish(address, (LAYOUTS / file).read_text()))


def sent_of(file: str) -> str:
    return (LAYOUTS / "sent" / f"{Path(file).stem}.txt").read_text().rstrip("\n")


def links(sent: Any) -> tuple[tuple[str, str], ...]:
    return tuple((link["url"], sent["text"][link["start"] : link["end"]]) for link in sent["links"])


@pytest.mark.parametrize("layout", READ, ids=lambda layout: layout.file)
def test_what_a_reader_would_call_the_article_is_sent(
    browser: Browser, recorder: Recorder, world: World, layout: Layout
) -> None:
    open_layout(browser, world, layout.file, layout.address)
    shows(browser.press_button(), *layout.panel)
    sent = recorder.sent("/v1/context")[-1].request
    assert sent["text"] == sent_of(layout.file)
    assert (sent["url"], sent["title"]) == (layout.address, layout.title)
    assert (sent["language"], sent["byline"]) == (layout.language, layout.byline)
    assert links(sent) == layout.links
    around = sent["frame"].split("\n\n")
    assert [block for block in layout.frame if block not in around] == []
    assert [block for block in sent["text"].split("\n\n") if block in around] == []


@pytest.mark.parametrize(("file", "address"), NOT_READ, ids=[file for file, _ in NOT_READ])
def test_where_no_article_is_found_nothing_of_the_page_is_sent(
    browser: Browser, recorder: Recorder, world: World, file: str, address: str
) -> None:
    open_layout(browser, world, file, address)
    shows(browser.press_button(), NO_ARTICLE)
    assert recorder.sent("/v1/context") == []
    assert [exchange.request for exchange in recorder.sent("/v1/outlet")] == [{"url": address}]


def test_what_loads_later_is_read_on_the_next_click(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    page = open_layout(browser, world, "lazy-second-half.html", f"{COURIER}/pier")
    panel = browser.press_button()
    shows(panel, "Sources in this article")
    first = recorder.sent("/v1/context")[-1].request["text"].split("\n\n")
    page.evaluate("document.querySelector('#more').click()")
    recorder.forget()
    browser.press_button()
    second = until(lambda: recorder.sent("/v1/context"), "the second reading")[0].request["text"]
    assert first == second.split("\n\n")[:3]
    assert second == sent_of("lazy-second-half.html")

"""What a page says about itself, in the panel: its origin, notices, declarations and links."""

import pytest

from browser.document import Browser, shows
from browser.pages import PARAGRAPHS, html, panel_beside
from browser.recorder import Recorder
from browser.world import DISCLAIMER, REPUBLISHED, World
from waiting import until

RULES = """[...document.querySelectorAll('section[aria-labelledby]')].slice(0, 2).map((section) => ({
  heading: section.querySelector('h2').innerText,
  name: section.querySelector('.name').innerText,
  size: getComputedStyle(section.querySelector('.name')).fontSize,
  facts: [...section.querySelectorAll('dt')].filter((dt) => dt.checkVisibility()).map((dt) => dt.innerText),
}))"""
UNFOLD = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
MARKED = "[...(CSS.highlights.get('sidelight') ?? [])].map(String)"
LINKS = "Object.fromEntries([...document.querySelectorAll('a')].map((a) => [a.innerText, a.href]))"


def test_the_two_outlets_of_a_republication_stand_side_by_side_and_alike(browser: Browser) -> None:
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Published by", "The page credits", "The Lantern Post", "9 March 2024", "show")
    publisher, origin = panel.evaluate(RULES)
    assert (publisher["heading"], publisher["name"]) == ("Published by", "The Harrow Review")
    assert origin["heading"] == "The page credits"
    assert origin["name"].startswith("The Lantern Post")
    assert publisher["size"] == origin["size"]
    assert publisher["facts"] == origin["facts"] == ["Country", "Kind", "Owner"]


def test_a_notice_that_stands_only_in_the_footer_is_quoted(browser: Browser, recorder: Recorder) -> None:
    browser.open(REPUBLISHED)
    shows(browser.press_button(), DISCLAIMER)
    sent = recorder.sent("/v1/context")[0].request
    assert DISCLAIMER in sent["frame"]
    assert DISCLAIMER not in sent["text"]


def test_signs_that_disagree_are_shown_with_whom_they_name(browser: Browser, world: World) -> None:
    page = html((f"PORT ELLERY (AP) — {PARAGRAPHS[0]}", *PARAGRAPHS[1:]), above="<p>By a staff writer</p>")
    seen = panel_beside(
        browser,
        world,
        "/a/disagree",
        page,
        "Where the article comes from",
        "Signs on this page disagree on where its article comes from.",
        "The Associated Press: PORT ELLERY (AP)",
        "The Harrow Review: By a staff writer",
    )
    assert "The page credits" not in seen


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("<link rel='canonical' href='http://lanternpost.example/wall'>", "lanternpost.example/wall"),
        ("<meta property='og:url' content='http://lanternpost.example/wall'>", "lanternpost.example/wall"),
        ("<link rel='canonical' href='ftp://10.0.0.1/&lt;b&gt;wall'>", "ftp://10.0.0.1/<b>wall"),
    ],
    ids=["canonical", "og:url", "no address of the web"],
)
def test_another_address_is_told_as_the_pages_claim(
    browser: Browser, world: World, head: str, told: str
) -> None:
    page = html().replace("<title>", f"{head}<title>")
    sentence = f"This page names another address as its original: {told}."
    seen = panel_beside(browser, world, "/a/canonical", page, sentence)
    assert "The Lantern Post" not in seen


def test_declarations_in_words_and_policies_beside_the_sources(browser: Browser, world: World) -> None:
    declared = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "author": {"@id": "#ida"},
                "datePublished": "2024-05-05",
                "publisher": {"@id": "#review"},
                "isAccessibleForFree": True,
                "backstory": "<b>Nine</b> springs <script>alert(1)</script>",
            },
            {"@type": "Person", "@id": "#ida", "name": "Ida <b>Lomax</b>"},
            {
                "@type": "NewsMediaOrganization",
                "@id": "#review",
                "name": "Harrow Review",
                "unnamedSourcesPolicy": "/standards/unnamed",
                "masthead": "javascript:alert(1)",
            },
            {
                "@type": "ClaimReview",
                "claimReviewed": "The wall was built in 1849",
                "reviewRating": {"alternateName": "Not so"},
                "author": "Port Ellery Checks",
                "datePublished": "2024-05-01",
            },
        ]
    }
    page = html(declared=declared).replace(
        "<title>", "<script type='application/ld+json'>{oops</script><title>"
    )
    browser.open(world.publish("http://harrowreview.example/a/declared", page))
    panel = browser.press_button()
    shows(panel, "Declared by this page, on unnamed sources: harrowreview.example/standards/unnamed")
    panel.evaluate(UNFOLD)
    seen = shows(
        panel,
        "Author Ida <b>Lomax</b>",
        "Published 5 May 2024",
        "Free to read yes",
        "<b>Nine</b> springs <script>alert(1)</script>",
        "A review of the claim The wall was built in 1849: Not so, by Port Ellery Checks, 1 May 2024.",
        "Masthead: javascript:alert(1)",
        "could not be read: 1.",
    )
    assert "#ida" not in seen
    links = panel.evaluate(LINKS)
    assert links["harrowreview.example/standards/unnamed"] == "http://harrowreview.example/standards/unnamed"
    assert not any(href.startswith("javascript:") for href in links.values())


def test_links_are_listed_by_whom_they_lead_to_and_copies_can_be_looked_up(
    browser: Browser, world: World
) -> None:
    links = {
        "http://lanternpost.example/one": "One",
        "http://lanternpost.example/two": "two",
        "http://council.example/minutes.pdf": "minutes",
        "http://square.example/@ida/1": "a post",
        "/b": "ours",
        "http://elsewhere.example/x": "another",
        "#note-1": "1",
    }
    linked = ", ".join(f"<a href='{url}'>{words}</a>" for url, words in links.items())
    url = world.publish(
        "http://harrowreview.example/a/links", html((f"{linked}: {PARAGRAPHS[0]}", *PARAGRAPHS))
    )
    browser.open(f"{url}#top")
    panel = browser.press_button()
    shows(
        panel,
        "Links to",
        "On file The Lantern Post · 2 links",
        "Documents council.example · 1 link",
        "Platforms Speakers' Square · 1 link",
        "Other sites elsewhere.example · 1 link",
        "Own pages The Harrow Review · 1 link",
    )
    copies = panel.evaluate(LINKS)["Archived copies of this page"]
    assert copies == "https://web.archive.org/web/*/http://harrowreview.example/a/links"


def test_what_was_left_out_of_the_article_can_be_checked(browser: Browser) -> None:
    page = browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "passages left out as no part of the article")
    panel.press("button", "passages left out as no part of the article")
    shows(panel, "Newsletter: Our free weekly letter brings selected Harrow Review pieces to your inbox")
    panel.press("button", "Our free weekly letter")
    marked = " ".join(until(lambda: page.evaluate(MARKED), "a highlight in the page"))
    assert marked.startswith("Our free weekly letter")

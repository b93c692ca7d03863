"""Each kind of page that is no ordinary article, in the panel beside it."""

from typing import Any

import pytest

from browser.document import Browser, shows
from browser.pages import FIGURE, NAMED, PARAGRAPHS, html, panel_beside
from browser.world import World

SHORT = (
    "“It leans,” said Ida Lomax. An official said that it will stay as it is, and that nobody has to worry. "
    "A neighbour said the same."
)


def test_an_ordinary_article_has_the_figure(browser: Browser, world: World) -> None:
    assert FIGURE in panel_beside(browser, world, "/world/wall", html(), "Sources in this article")


@pytest.mark.parametrize(
    ("path", "declared"),
    [
        ("/", {"@type": "NewsMediaOrganization", "ethicsPolicy": "/ethics"}),
        ("/section.html", {"@type": "CollectionPage"}),
        ("/video/wall", {"@type": "VideoObject"}),
        ("/photos/gallery/wall", {"@type": "ImageGallery"}),
    ],
    ids=["home", "section", "video", "gallery"],
)
def test_of_what_is_no_article_only_the_outlet_is_shown(
    browser: Browser, world: World, path: str, declared: dict[str, Any]
) -> None:
    seen = panel_beside(
        browser, world, path, html(declared=declared), "This page is not an article.", "The Harrow Review"
    )
    for absent in (
        "Sources in this article",
        "Sidelight found",
        "On this page",
        "Policies declared",
        "Archived copies",
        "Links to",
    ):
        assert absent not in seen


@pytest.mark.parametrize(
    ("path", "page", "wanted"),
    [
        (
            "/opinion/wall",
            html(),
            ("Labelled opinion by the outlet.", "harrowreview.example/opinion/wall", FIGURE),
        ),
        (
            "/a/translated",
            html((*PARAGRAPHS, "Translated from the Karvian by Sol Ferris.")),
            (
                "Read in translation; attributions may differ from the original.",
                "Translated from the Karvian",
                FIGURE,
            ),
        ),
        (
            "/a/free",
            html((*PARAGRAPHS, *PARAGRAPHS), declared={"@type": "NewsArticle", "isAccessibleForFree": False}),
            ("The page declares that it is not free to read.", FIGURE),
        ),
    ],
    ids=["opinion", "translation", "not free"],
)
def test_a_sentence_says_what_the_page_is_and_on_what_that_rests(
    browser: Browser, world: World, path: str, page: str, wanted: tuple[str, ...]
) -> None:
    seen = panel_beside(browser, world, path, page, *wanted)
    # What a reader must know before the figure stands before it.
    assert [seen.index(words) for words in wanted] == sorted(seen.index(words) for words in wanted)


@pytest.mark.parametrize(
    ("path", "page", "sentence"),
    [
        (
            "/a/interview",
            html([f"Q: What of wall number {n}?</p><p>A: {PARAGRAPHS[n]}" for n in range(4)]),
            "Question and answer: few attributions are marked.",
        ),
        ("/satire/wall", html(), "Labelled satire by the outlet."),
        (
            "/a/cut",
            html((*PARAGRAPHS, "Subscribe to continue reading.")),
            "Only the part that your browser received was read.",
        ),
        ("/a/short", html([SHORT]), "Sources in this article"),
    ],
    ids=["interview", "satire", "cut", "short"],
)
def test_where_a_proportion_would_mislead_there_is_a_list(
    browser: Browser, world: World, path: str, page: str, sentence: str
) -> None:
    seen = panel_beside(browser, world, path, page, sentence, "listed here")
    assert FIGURE not in seen


@pytest.mark.parametrize("hours", [(11, 12, 13, 14), (14, 13, 12, 11)], ids=["oldest first", "newest first"])
def test_a_live_page_is_listed_newest_first(browser: Browser, world: World, hours: tuple[int, ...]) -> None:
    who = {11: "a baker", 12: "a dentist", 13: "a farmer", 14: "a pilot"}
    entries = [f"{hour}:05</p><p>{NAMED.format(who=who[hour])}" for hour in hours]
    seen = panel_beside(
        browser,
        world,
        f"/live/{hours[0]}",
        html(entries),
        "shown as found at the time of reading, newest first.",
    )
    cards = seen[seen.index("descriptions of unidentified sources") :]
    assert cards.index("a pilot") < cards.index("a farmer")
    assert "a baker" not in cards  # the oldest is folded away


def test_who_issued_a_press_release_comes_first(browser: Browser, world: World) -> None:
    release = html(("FOR IMMEDIATE RELEASE", *PARAGRAPHS, "SOURCE Quayside Holdings"))
    seen = panel_beside(browser, world, "/a/release", release, "A press release:", "Published by")
    assert seen.index("Issued by") < seen.index("Quayside Holdings") < seen.index("Published by")


def test_a_post_on_a_platform_gets_its_account_and_never_the_platforms_entry(
    browser: Browser, world: World
) -> None:
    browser.open(
        world.publish(
            "http://square.example/@ida/1",
            "<!doctype html><html lang='en'><title>Ida</title><p>The wall leans.</p></html>",
        )
    )
    seen = shows(
        browser.press_button(),
        "No article found on this page",
        "Select the text and press the button to have it read.",
        "Published by ida An account on Speakers' Square. Our file has no entry for it yet.",
    )
    assert "More on file" not in seen

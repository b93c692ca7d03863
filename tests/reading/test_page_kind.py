"""What kind of page it is, only from evidence; and whether all of it was received."""

from typing import Any

import pytest

from sidelight.reading.declarations import find_declarations
from sidelight.reading.disclaimers import find_disclaimers
from sidelight.reading.furniture import find_furniture
from sidelight.reading.json_ld import open_declarations
from sidelight.reading.model import FieldEvidence, Page, PageFinding, Span
from sidelight.reading.page_kind import find_page_kind

SENTENCE = "The harbour wall at Port Ellery was finished on Monday, two years late and four metres short. "
BODY = "\n\n".join([SENTENCE * 4] * 3)
LISTED = "\n\n".join(f"A wall is late again. Number {n} has no railing, says the council." for n in range(9))
INTERVIEW = "\n\n".join(f"Q: What about wall number {n}?\n\nA: {SENTENCE}" for n in range(3))
HEADLINES = "\n\n".join(f"Wall number {n} is finished at last" for n in range(20))


def kind_of(text: str = BODY, **fields: Any) -> PageFinding:
    page = Page(**{"url": "https://harrowreview.example/2024/05/the-wall", **fields}, text=text)
    furniture = find_furniture(page)
    declared = open_declarations(page.declarations)
    declarations = find_declarations(declared)
    return find_page_kind(page, declarations, declared.types(), find_disclaimers(page, furniture), furniture)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("opinion", {"url": "https://harrowreview.example/opinion/the-wall"}),
        ("opinion", {"url": "https://harrowreview.example/2024/Commentary/the-wall"}),
        ("opinion", {"text": f"OPINION\n\nThe wall\n\nBy Dana Holm\n\n{BODY}"}),
        ("opinion", {"text": f"The wall\n\n*Guest commentary*\n\n{BODY}"}),
        ("opinion", {"title": "Opinion | The wall"}),
        ("opinion", {"title": "Editorial: The wall"}),
        ("opinion", {"title": "[Opinion] The wall"}),
        ("opinion", {"declarations": ({"@type": "OpinionNewsArticle"},)}),
        ("opinion", {"declarations": ({"@type": ["NewsArticle", "http://schema.org/OpinionNewsArticle"]},)}),
        ("satire", {"declarations": ({"@type": "SatiricalArticle"},)}),
        ("satire", {"frame": "About us\n\nThis site is satirical. Its stories are invented."}),
        ("satire", {"url": "https://harrowreview.example/satire/the-wall"}),
        ("live", {"declarations": ({"@type": "LiveBlogPosting"},)}),
        ("live", {"url": "https://harrowreview.example/live/the-wall"}),
        ("live", {"title": "Live updates: the wall"}),
        ("interview", {"text": INTERVIEW}),
        ("interview", {"text": f"{BODY}\n\nThis interview has been edited for length and clarity."}),
        ("interview", {"title": "Interview: Dana Holm"}),
        ("press_release", {"text": f"FOR IMMEDIATE RELEASE\n\n{BODY}"}),
        ("press_release", {"text": f"Press release\n\n{BODY}"}),
        ("press_release", {"text": f"(Press statement)\n\n{BODY}"}),
        ("press_release", {"text": f"{BODY}\n\n###"}),
        ("live", {"title": "As it happened: the wall"}),
        ("live", {"text": f"Rolling coverage\n\n{BODY}"}),
        ("interview", {"text": f"Q&A\n\n{BODY}"}),
        ("interview", {"text": f"In conversation with Dana Holm\n\n{BODY}"}),
        ("interview", {"text": f"What follows is an edited transcript of the interview.\n\n{BODY}"}),
        ("interview", {"text": f"{BODY}\n\nThis interview was recorded in May."}),
        ("translation", {"text": f"{BODY}\n\nEnglish translation by Sol Ferris"}),
        ("translation", {"text": f"{BODY}\n\nTrans. by Sol Ferris"}),
        ("translation", {"text": f"{BODY}\n\nIt was put into English by Sol Ferris."}),
        ("translation", {"text": f"{BODY}\n\nOriginally published in German"}),
        ("translation", {"text": f"{BODY}\n\nThis essay was first printed in German."}),
        ("translation", {"text": f"{BODY}\n\nRead the German original"}),
        ("translation", {"text": f"{BODY}\n\nFrom the Karvian by Sol Ferris"}),
        ("press_release", {"text": f"BRANNOCK, May 5, 2024 (GLOBE NEWSWIRE) -- {BODY}"}),
        ("press_release", {"text": f"BRANNOCK, May 5, 2024 /PRNewswire/ -- {BODY}"}),
        ("press_release", {"url": "https://quayside.example/press-releases/the-wall"}),
        ("translation", {"text": f"{BODY}\n\nTranslated from Karvian by Sol Ferris."}),
        ("translation", {"text": f"{BODY}\n\nThis article was translated from the Karvian."}),
        ("video", {"declarations": ({"@type": "VideoObject"},)}),
        ("video", {"url": "https://harrowreview.example/video/the-wall"}),
        ("video", {"url": "https://harrowreview.example/photos/gallery/lantern-night"}),
        ("video", {"declarations": ({"@type": "ImageGallery"},)}),
        ("video", {"title": "Photos: Lantern night"}),
        (
            "interview",
            {"text": f"{BODY} Why? How? When?", "url": "https://harrowreview.example/interviews/wall"},
        ),
        ("live", {"text": "\n\n".join(f"{hour}.{hour}pm\n\n{SENTENCE}" for hour in (12, 11, 10))}),
        ("live", {"text": "\n\n".join(f"1{n}:05 GMT\n{SENTENCE}" for n in range(4))}),
        ("interview", {"text": "\n\n".join(f"Holm: And wall {n}.\n\nFerris: {SENTENCE}" for n in range(3))}),
        (
            "interview",
            {
                "text": "\n\n".join(
                    f"What did you see at wall {n}?\n\nI saw water, and we left. {SENTENCE}" for n in range(5)
                )
            },
        ),
        ("press_release", {"text": f"{BODY}\n\nMedia contact: Sol Ferris, 0555 014 221"}),
        ("press_release", {"text": f"{BODY}\n\nNotes to editors\n\n1. The wall is made of stone."}),
        ("press_release", {"text": f"{BODY}\n\nSOURCE Quayside Holdings"}),
        ("translation", {"text": f"{BODY}\n\nThis text was automatically translated from Karvian."}),
        ("satire", {"text": f"Satire\n\nThe wall\n\n{BODY}"}),
        ("home", {"url": "https://harrowreview.example/index.html"}),
        ("home", {"url": "https://harrowreview.example/tag/walls", "text": LISTED}),
        ("home", {"url": "https://harrowreview.example/en/author/dana-holm/page/2", "text": LISTED}),
        ("home", {"declarations": ({"@type": "CollectionPage"},)}),
        ("home", {"text": HEADLINES}),
        ("home", {"url": "https://harrowreview.example/"}),
        ("home", {"url": "https://harrowreview.example"}),
        ("short", {"text": SENTENCE}),
        ("article", {"declarations": ({"@type": "NewsArticle"},)}),
        ("article", {"declarations": ({"@type": "NewsArticle", "video": {"@type": "VideoObject"}},)}),
        ("article", {"declarations": ({"@graph": [{"@type": "NewsArticle"}, {"@type": "VideoObject"}]},)}),
        ("article", {"declarations": ({"@type": "NewsArticle"},), "text": HEADLINES}),
        ("article", {"byline": "Dana Holm"}),
        ("article", {"published": "2024-05-05"}),
        ("article", {"text": f"The wall\n\nBy Dana Holm\n\n{BODY}"}),
        ("unknown", {}),
    ],
)
def test_a_kind_and_its_evidence(kind: str, fields: dict[str, Any]) -> None:
    found = kind_of(**fields)
    assert found.kind == kind
    assert bool(found.evidence) == (kind != "unknown")


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://harrowreview.example/2024/05/video-of-the-wall-goes-viral"},
        {"url": "https://harrowreview.example/2024/05/opinion"},
        {"url": "https://harrowreview.example/opinionated/the-wall"},
        {"url": "https://opinion.example/2024/05/the-wall"},
        {"title": "Opinion polls: what they say about the wall"},
        {"title": "Live fish: a market reopens"},
        {"text": f"Opinion was divided on Monday.\n\n{BODY}"},
        {"text": f"{BODY}\n\nThe interview was conducted by the police."},
        {"text": f"{BODY}\n\nWhy was it late?\n\n{BODY}\n\nWho will pay?\n\n{BODY}"},
        {"text": f"{BODY}\n\nThe poem was translated into nine languages."},
        {"text": f"{BODY}\n\nThe company issued a press release."},
        {"text": f"{BODY}\n\nThe play is a satire."},
        {"url": "https://harrowreview.example/cities/interview/walk-in-interviews"},
        {"url": "https://harrowreview.example/2024/tag-along/the-wall"},
        {"title": "Photos of the wall leaked"},
        {"url": "https://harrowreview.example/category/the-wall"},
        {"url": "https://harrowreview.example/world/archive/2024/05/the-wall"},
        {"text": f"{BODY}\n\n10.30 metres is its height.\n\n12.50 was asked for it."},
        {"text": f"{BODY}\n\nMedia contacts of the mayor were searched."},
        {"text": f"{BODY}\n\nMayor: wall is late\n\nCouncil: wall is fine"},
        {"text": "\n\n".join(f"Why is wall {n} late?\n\n{SENTENCE}" for n in range(5))},
        {"text": "\n\n".join(f"What do you need at wall {n}?\n\n{SENTENCE}" for n in range(5))},
        {"text": "\n\n".join([*[SENTENCE] * 6, "Opinion", BODY])},
    ],
)
def test_near_misses(fields: dict[str, Any]) -> None:
    assert kind_of(**fields).kind == "unknown"


def test_a_selection_is_neither_home_nor_short() -> None:
    assert kind_of(SENTENCE, url="https://harrowreview.example/", selection=True).kind == "unknown"


@pytest.mark.parametrize(
    ("complete", "fields"),
    [
        (False, {"declarations": ({"@type": "NewsArticle", "isAccessibleForFree": False},)}),
        (False, {"declarations": ({"@type": "NewsArticle", "isAccessibleForFree": "False"},)}),
        (True, {"declarations": ({"@type": "NewsArticle", "isAccessibleForFree": True},)}),
        (False, {"text": f"{BODY}\n\nSubscribe to continue reading."}),
        (False, {"text": f"{BODY}\n\nTo read the full story, log in or subscribe."}),
        (False, {"text": f"{BODY}\n\nThis article is for subscribers only."}),
        (False, {"text": f"{BODY}\n\nAlready a subscriber? Log in."}),
        (False, {"text": f"{BODY}\n\nContinue reading at The Lantern Post"}),
        (False, {"text": f"{BODY}\n\nEnd of free preview"}),
        (False, {"text": f"{BODY}\n\nThis is only a preview of the report."}),
        (False, {"text": f"{BODY}\n\nYou have reached your limit of free articles."}),
        (False, {"text": f"{BODY}\n\nRead the full story at The Lantern Post"}),
        (False, {"text": f"{BODY} And then [...]"}),
        (False, {"text": f"{BODY}\n\n[…]\n\nOur publisher owns the wall."}),
        (False, {"text": f"{BODY}\n\nOf the two other walls, one was late and the second was"}),
        (False, {"text": f"{BODY}\n\nThe rest of this story opens in our app."}),
        (False, {"text": f"{BODY}\n\nSubscribers find the remaining page after logging in."}),
        (False, {"declarations": ({"@type": "NewsArticle", "wordCount": 4000},)}),
        (True, {"declarations": ({"@type": "NewsArticle", "wordCount": 200},)}),
        (True, {"declarations": ({"@type": "Article", "wordCount": "200", "isAccessibleForFree": "True"},)}),
        (None, {"declarations": ({"@type": "NewsArticle", "wordCount": "many"},)}),
        (
            None,
            {
                "text": f"{BODY}\n\n{BODY}",
                "declarations": ({"@type": "NewsArticle", "isAccessibleForFree": False},),
            },
        ),
        (None, {"text": f"{BODY}\n\nSubscribers of the library may read on the quay, the mayor said."}),
        (None, {"text": f"{BODY}\n\nLike what you read? Subscribe to support the rest of our work."}),
        (None, {"text": f"{BODY}\n\nKeep reading: Why the wall leans"}),
        (None, {"text": f"Subscribe to continue reading.\n\n{BODY}\n\n{BODY}"}),
        (
            None,
            {"text": f"{BODY}\n\nThe children may continue reading until nine, and then the lights go out."},
        ),
        (None, {"text": f"{BODY}\n\nRead more: Why the wall leans"}),
        (None, {}),
    ],
)
def test_whether_all_of_it_was_received(*, complete: bool | None, fields: dict[str, Any]) -> None:
    assert kind_of(**fields).complete is complete


@pytest.mark.parametrize(
    ("also", "text"), [([], SENTENCE), ([], HEADLINES), ([], BODY), (["interview"], INTERVIEW)]
)
def test_what_else_a_page_is(also: list[str], text: str) -> None:
    found = kind_of(text, title="Opinion | The wall", declarations=({"@type": "VideoObject"},))
    assert (found.kind, [one.kind for one in found.also]) == ("opinion", also)


@pytest.mark.parametrize(
    ("newest_first", "times"),
    [
        (True, ("1.05pm", "12.20pm", "11.30am", "12.10am")),
        (False, ("10:05", "10:05", "10:05", "10:10")),
        (False, ("10:00", "11:00", "10:30")),
        (None, ("10:00", "11:00", "10:00")),
    ],
)
def test_the_order_of_a_live_page(*, newest_first: bool | None, times: tuple[str, ...]) -> None:
    assert kind_of("\n\n".join(f"{time}\n\n{SENTENCE}" for time in times)).newest_first is newest_first


def test_what_tells_that_a_part_is_missing() -> None:
    (cut,) = kind_of(f"{BODY} And then [...]").complete_evidence
    assert isinstance(cut, Span)
    assert cut.text == "[...]"
    for words in (200, 4_000):
        counted = kind_of(declarations=({"@type": "NewsArticle", "wordCount": words},))
        assert counted.complete_evidence == (FieldEvidence("declarations", f"wordCount: {words}"),)


def test_the_evidence_names_the_field() -> None:
    found = kind_of(url="https://harrowreview.example/opinion/the-wall")
    assert found.evidence == (FieldEvidence("url", "https://harrowreview.example/opinion/the-wall"),)


def test_the_evidence_is_words_without_the_white_space_around_them() -> None:
    evidence = kind_of(text=f"{BODY}\n\n  Press office: 0555 014 221").evidence
    assert [sign.text for sign in evidence if isinstance(sign, Span)] == ["Press office:"]

"""What kind of page it is, only from evidence; and whether all of it was received."""

from typing import Any

import pytest

from sidelight.reading.declarations import find_declarations
from sidelight.reading.disclaimers import find_disclaimers
from sidelight.reading.furniture import find_furniture
from sidelight.reading.json_ld import open_declarations
from sidelight.reading.model import FieldEvidence, Page, PageFinding
from sidelight.reading.page_kind import find_page_kind

SENTENCE = "The harbour wall at Port Ellery was finished on Monday, two years late and four metres short. "
BODY = "\n\n".join([SENTENCE * 4] * 3)
INTERVIEW = "\n\n".join(f"Q: What about wall number {n}?\n\nA: {SENTENCE}" for n in range(5))


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
        ("press_release", {"text": f"BRANNOCK, May 5, 2024 (GLOBE NEWSWIRE) -- {BODY}"}),
        ("press_release", {"text": f"BRANNOCK, May 5, 2024 /PRNewswire/ -- {BODY}"}),
        ("press_release", {"url": "https://quayside.example/press-releases/the-wall"}),
        ("translation", {"text": f"{BODY}\n\nTranslated from Karvian by Sol Ferris."}),
        ("translation", {"text": f"{BODY}\n\nThis article was translated from the Karvian."}),
        ("video", {"declarations": ({"@type": "VideoObject"},)}),
        ("video", {"url": "https://harrowreview.example/video/the-wall"}),
        ("home", {"url": "https://harrowreview.example/"}),
        ("home", {"url": "https://harrowreview.example"}),
        ("short", {"text": SENTENCE}),
        ("article", {"declarations": ({"@type": "NewsArticle"},)}),
        ("article", {"declarations": ({"@type": "NewsArticle", "video": {"@type": "VideoObject"}},)}),
        ("article", {"declarations": ({"@graph": [{"@type": "NewsArticle"}, {"@type": "VideoObject"}]},)}),
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
        (False, {"text": f"{BODY} And then [...]"}),
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


def test_the_evidence_names_the_field() -> None:
    found = kind_of(url="https://harrowreview.example/opinion/the-wall")
    assert found.evidence == (FieldEvidence("url", "https://harrowreview.example/opinion/the-wall"),)

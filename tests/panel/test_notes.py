"""Sentences for the reader: each true of its page, with what it rests on, and without a judgement."""

import re
from datetime import date
from typing import Any

import pytest

from sidelight.outlets.directory import Directory
from sidelight.outlets.model import Citation, Rating
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel, PanelRating
from sidelight.panel.notes import RULES, notes
from sidelight.reading import read
from sidelight.reading.model import Page

SENTENCE = (
    "The quay at Port Ellery will close on Monday and open again in the autumn, the harbour master said. "
)
BODY = "\n\n".join([SENTENCE * 3] * 4)
FRENCH = (
    "Le quai sera fermé lundi, a déclaré la capitainerie. Les travaux vont durer jusqu’à l’automne, selon "
    "les responsables du port, qui n’ont pas voulu en dire plus sur les coûts."
)
LIVE = "\n\n".join(f"{hour}:15\n\n{SENTENCE}" for hour in (14, 13, 12, 11))
INTERVIEW = "\n\n".join(f"Q: What about quay number {n}?\n\nA: {SENTENCE}" for n in range(5))

PAGES: dict[str, dict[str, Any]] = {
    "not_an_article": {"url": "http://harrowreview.example/"},
    "incomplete": {"text": f"{BODY}\n\nSubscribe to continue reading."},
    "not_free": {"text": BODY * 2, "declarations": ({"@type": "Article", "isAccessibleForFree": False},)},
    "opinion": {"url": "http://harrowreview.example/opinion/a"},
    "interview": {"text": INTERVIEW},
    "live": {"title": "Live: the quay closes"},
    "live_newest_first": {"text": LIVE},
    "press_release": {"text": f"FOR IMMEDIATE RELEASE\n\n{BODY}"},
    "translation": {"text": f"{BODY}\n\nTranslated from the Karvian by Sol Ferris."},
    "satire": {"text": f"Satire\n\n{BODY}"},
    "signs_disagree": {"text": f"By a staff writer\n\nPORT ELLERY (AP) — {BODY}"},
    "language_not_read": {"text": FRENCH},
    "language_unknown": {"text": "ქვეყანა " * 60},
    "no_text": {"text": ""},
    "too_many_attributions": {"text": "He said so. " * 30_000},
    "declarations_left_out": {"declarations": ("{", "[", {"@type": "NewsArticle"})},
}
"""For each note a page that it is true of. `rated_satire` needs a rating, and has a test of its own."""

JUDGING = re.compile(
    r"\b(?:bias\w*|reliab\w+|unreliab\w+|credib\w+|trust\w*|fake|false|true|truth\w*|mislead\w*|dubious|claims?"
    r"|questionable|propagand\w*|conspirac\w*|extreme\w*|fails?|failed|refus\w+|admit\w*|reveal\w*|hid\w*"
    r"|secret\w*|merely|unfortunately|warning|beware|suspicious|quality|good|bad|poor|weak|strong|anonymous)\b"
    r"|!",
    re.IGNORECASE,
)


def panel(directory: Directory, fields: dict[str, Any]) -> Panel:
    page = Page(**{"url": "http://harrowreview.example/a", "text": BODY, **fields})
    return build_panel(page, read(page), directory, date(2026, 11, 23))


@pytest.mark.parametrize("code", PAGES)
def test_a_note_is_made_of_the_page_that_it_is_true_of(directory: Directory, code: str) -> None:
    shown = panel(directory, PAGES[code])
    (note,) = (note for note in shown.notes if note.code == code)
    assert note.rests_on
    answer = {**shown.model_dump(by_alias=True), "request": {"text": 1, "declarations": 1}}
    for way in note.rests_on:
        found: Any = answer
        for step in way.split("."):
            found = found[int(step)] if step.isdigit() else found[step]
        assert found


def test_an_ordinary_article_has_no_note(directory: Directory) -> None:
    assert panel(directory, {"byline": "Dana Holm"}).notes == ()


def test_a_label_of_a_rater_is_told_as_the_raters(directory: Directory) -> None:
    page = Page(url="http://harrowreview.example/a", text=BODY)
    shown = panel(directory, {})
    citation = Citation(title="List", publisher="Wick Lane Circle", url="https://wicklane.example/list")
    rating = PanelRating(
        **dict(
            Rating(
                rater="Wick Lane Circle",
                label="Satire site",
                scale="List",
                about="kind",
                definition=None,
                citation=citation,
            )
        ),
        stale=False,
    )
    outlet = shown.outlet.model_copy(update={"ratings": (*shown.outlet.ratings, rating)})
    (note,) = notes(read(page), outlet, shown.origin)
    assert note.text == "Rated “Satire site” by Wick Lane Circle."
    assert note.rests_on == (f"outlet.ratings.{len(shown.outlet.ratings)}",)


def test_every_note_has_its_page() -> None:
    assert {rule.code for rule in RULES} == {*PAGES, "rated_satire"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_wording_is_a_sentence_without_a_judgement(rule: Any) -> None:
    words = re.sub(r"“\{label\}”", "", rule.text)
    assert rule.text.endswith(".")
    assert rule.text[0].isupper()
    assert JUDGING.search(words) is None


def test_the_two_kinds_of_a_page_are_both_told(directory: Directory) -> None:
    shown = panel(
        directory,
        {"url": "http://harrowreview.example/opinion/a", "text": f"{BODY}\n\nTranslated from the Karvian."},
    )
    assert {note.code for note in shown.notes} == {"opinion", "translation"}


@pytest.mark.parametrize("times", [(14, 13, 12, 11), (11, 12, 13, 14)])
def test_a_live_page_tells_the_order_of_its_entries(directory: Directory, times: tuple[int, ...]) -> None:
    text = "\n\n".join(f"{hour}:15\n\n{SENTENCE}" for hour in times)
    assert panel(directory, {"text": text}).page.newest_first is (times[0] > times[-1])

"""Notices of the outlet or the author, in their own words, and what only looks like one."""

from pathlib import Path

import pytest

from sidelight.reading.disclaimers import find_disclaimers
from sidelight.reading.furniture import find_furniture
from sidelight.reading.model import Page

BODY = "The harbour wall at Port Ellery was finished on Monday.\n\nIt has no railing."


def found(text: str = "", frame: str = "") -> list[tuple[str, str]]:
    page = Page("https://harrowreview.example/a", text=text, frame=frame, byline="Dana Holm")
    return [(notice.kind, notice.span.text) for notice in find_disclaimers(page, find_furniture(page))]


def written(name: str) -> list[str]:
    return Path(__file__).with_name(name).read_text("utf-8").splitlines()


NOTICES = [line.split(": ", 1) for line in written("notices.txt")]
NEAR_MISSES = written("near_misses.txt")


@pytest.mark.parametrize(("kind", "words"), NOTICES)
def test_a_notice_is_found_in_its_exact_words(kind: str, words: str) -> None:
    assert found(f"{BODY}\n\n{words}") == [(kind, words)]


@pytest.mark.parametrize(("kind", "words"), [notice for notice in NOTICES if len(notice[1].split()) > 2])
def test_a_notice_in_the_frame(kind: str, words: str) -> None:
    assert found(BODY, f"About us\n\n{words}\n\nPrivacy") == [(kind, words)]


@pytest.mark.parametrize(
    "label",
    [
        "Disclaimer: ",
        "**Disclaimer:** ",
        "DISCLAIMER – ",
        "Note: ",
        "Editor’s update: ",
        "Editor’s note: ",
        "About this content: ",
        "ADVERTISEMENT FEATURE ",
        "Fair use notice: ",
        "Affiliate disclosure: ",
        "Disclosure statement ",
        "Disclaimer, May 21, 2024 ",
        "* ",
    ],
)
def test_the_label_before_a_notice_is_no_part_of_it(label: str) -> None:
    words = "The author alone is responsible for the contents of this article."
    assert found(f"{BODY}\n\n{label}{words}") == [("liability", words)]


def test_brackets_stay_where_they_hold_the_notice_alone() -> None:
    words = "The author alone is responsible for the contents of this article."
    assert found(f"{BODY}\n\n({words})") == [("liability", f"({words})")]
    assert found(f"{BODY}\n\n(Disclaimer: {words})") == [("liability", words)]
    assert found(f"{BODY}\n\n(Dana Holm keeps bees. {words})") == [("liability", words)]


def test_behind_a_label_what_leads_elsewhere_is_left_out() -> None:
    words = "The author alone is responsible for the contents of this article."
    assert found(f"{BODY}\n\nDisclaimer: {words} Also read: The wall in pictures") == [("liability", words)]


def test_a_label_that_is_a_notice_itself_stays_where_nothing_else_is_one() -> None:
    words = "Advertising feature supplied by Quayside Holdings"
    assert found(f"{BODY}\n\n{words}") == [("sponsored", words)]


def test_the_article_is_this_one_unless_the_text_speaks_of_another() -> None:
    words = "The article has been updated to include the council's reply."
    assert found(f"{BODY}\n\n{words}") == [("correction", words)]
    assert found(f"The Lantern Post printed an article on the wall.\n\n{BODY}\n\n{words}") == []


def test_a_notice_ends_where_it_stops_disclaiming() -> None:
    notice = "The views expressed in this article are those of the author."
    assert found(f"{BODY}\n\nDana Holm lives in Brannock. {notice} She keeps bees.") == [("opinion", notice)]


def test_what_leads_elsewhere_is_no_part_of_a_notice() -> None:
    notice = "(The views expressed in this article are those of the author."
    behind = "You can sign up for our newsletter here.)"
    assert found(f"{BODY}\n\n{notice} {behind}") == [("opinion", notice.removeprefix("("))]


def test_two_notices_in_one_block_are_two() -> None:
    opinion = "The views expressed in this article are those of the author."
    liability = "Harrow Review accepts no liability for errors or omissions."
    assert found(f"{BODY}\n\n{opinion} {liability}") == [("opinion", opinion), ("liability", liability)]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_what_an_article_reports_is_no_notice(words: str) -> None:
    assert found(f"{BODY}\n\n{words}") == []


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_what_the_frame_says_of_something_else_is_no_notice(words: str) -> None:
    assert found(BODY, words) == []


def test_a_site_speaks_under_its_own_name_in_the_text_and_under_another_in_the_frame() -> None:
    own, other = "Harrow Review is a satirical website.", "The Quay Post is a satirical website."
    assert found(f"{BODY}\n\n{own}") == [("satire", own)]
    assert found(BODY, other) == [("satire", other)]
    assert found(f"{BODY}\n\n{other}") == []


def test_what_the_author_has_an_interest_in_is_told_under_their_name() -> None:
    words = "Dana Holm holds no shares in any firm named in this article. She takes no fees from them."
    assert found(f"{BODY}\n\n{words}") == [("financial_interest", words)]
    assert (
        found(f"{BODY}\n\n{words.replace('Dana Holm', 'The mayor').replace('this article', 'the bid')}") == []
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("syndication", "Our stories may be reprinted free of charge. We ask that you name the author."),
        ("correction", "An earlier version of this story gave the wrong year. It was 1911."),
        ("correction", "A previous version of this story misstated the number of boats. There are nine."),
        (
            "sponsored",
            "This film was paid for by Quayside Holdings. They did not see it before it was shown.",
        ),
        (
            "fair_use",
            "We show copyrighted material here under fair use. Nobody pays for it. Whoever wants more asks.",
        ),
        ("embargo", "We could not publish this report before 6 a.m. on Friday."),
        ("embargo", "Hold for release until 10 a.m. Eastern time"),
        ("embargo", "Not for publication before 8:30 a.m. (ET) Thursday, September 12, 2024."),
        (
            "liability",
            "Nothing here is advice to buy or sell. Harrow Review is not a licensed broker or adviser.",
        ),
        (
            "syndication",
            "The newsroom had no part in making this content. It was supplied by the Coast News Agency.",
        ),
    ],
)
def test_a_notice_goes_on_to_its_last_sentence(kind: str, words: str) -> None:
    assert found(f"{BODY}\n\n{words}") == [(kind, words)]


@pytest.mark.parametrize(
    "label",
    [
        "Correction: ",
        "CORRECTION, 18:30 — ",
        "Clarification (5 May 2024): ",
        "12:58\nCorrection: ",
        "Correction\n\n",
    ],
)
def test_behind_the_label_of_a_correction_all_is_a_correction(label: str) -> None:
    words = "the wall is ten metres high, as a reader has told us. It is not eleven."
    assert found(f"{BODY}\n\n{label}{words}") == [("correction", words)]


def test_behind_the_label_of_a_notice_all_is_its_own_but_behind_an_advertisements_is_the_text() -> None:
    notice, behind = "This article was paid for by Quayside Holdings.", "The ferry left at nine."
    assert found(f"{BODY}\n\nDisclosure: {notice} {behind}") == [("sponsored", f"{notice} {behind}")]
    assert found(f"{BODY}\n\nSponsored content: {notice} {behind}") == [("sponsored", notice)]


def test_a_date_behind_a_label_is_no_notice() -> None:
    assert found(f"{BODY}\n\nCorrection: May 5, 2024, Sunday.") == []


def test_a_quotation_that_is_never_closed_is_the_speakers() -> None:
    assert found(f"{BODY}\n\n“We quarrelled. The views in this article are those of the author.") == []


def test_what_the_text_is_about_is_no_notice() -> None:
    words = "The voices you hear here are made by AI."
    assert found(f"{BODY}\n\n{words}") == [("ai_written", words)]


def test_a_menu_entry_is_no_notice() -> None:
    assert found(BODY, "News\n\nSponsored content\n\nSatire\n\nCorrections\n\nDisclaimer\n\nAI") == []


def test_the_small_print_of_an_advertisement_is_not_the_articles() -> None:
    text = (
        f"{BODY}\n\nThe Wall: A History\n\nISBN 978-0-0000-0000-2\n\n"
        "The views expressed in this book are those of the author.\n\n[Click here to order.](#)"
    )
    assert found(text) == []


def test_a_plea_to_share_is_no_terms_of_use() -> None:
    plea = "Note to readers: please use the share buttons above. Readers are welcome to repost our pieces."
    assert found(f"{BODY}\n\n{plea}") == []


def test_a_notice_on_fair_use_is_one_from_its_first_sentence_to_its_last() -> None:
    words = (
        "This site holds copyrighted material that its owners have not always cleared for use here. We offer "
        "it under “fair use” so that public affairs are understood. The material is passed on without "
        "profit to those who have shown a prior interest in it, for research and educational purposes. "
        "Whoever wants more than “fair use” has to ask the copyright owner."
    )
    assert found(f"{BODY}\n\n{words}") == [("fair_use", words)]

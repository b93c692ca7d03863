"""What the panel joins from a page and the ratings."""

from datetime import date

import pytest

from sidelight.outlets.directory import Directory
from sidelight.outlets.model import Citation, Rating
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel
from sidelight.panel.outlet import filed, is_stale
from sidelight.reading import read
from sidelight.reading.model import Page

TODAY = date(2026, 11, 23)
CREDIT = "The original source of this article is {name}."
BODY = "The quay will close on Monday, the harbour master said.\n\nRepairs are to last until the autumn."


def panel(directory: Directory, page: Page) -> Panel:
    return build_panel(page, read(page), directory, TODAY)


def republished(name: str) -> Page:
    return Page(url="http://harrowreview.example/a", text=f"{BODY}\n\n{CREDIT.format(name=name)}")


def test_a_credited_outlet_on_file_is_found_by_its_name(directory: Directory) -> None:
    origin = panel(directory, republished("The Lantern Post")).origin
    assert origin.status == "republished"
    assert origin.outlet is not None
    assert origin.outlet.id == "the-lantern-post"
    assert origin.outlet.matched is not None
    assert origin.outlet.matched.kind == "name"


def test_a_credited_outlet_is_found_by_its_address_too(directory: Directory) -> None:
    text = f"{BODY}\n\nOriginally published at www.lanternpost.example"
    origin = panel(directory, Page(url="http://harrowreview.example/a", text=text)).origin
    assert (origin.status, origin.name) == ("republished", "lanternpost.example")
    assert origin.outlet is not None
    assert origin.outlet.id == "the-lantern-post"


def test_a_credited_outlet_that_is_not_on_file_keeps_its_name_only(directory: Directory) -> None:
    origin = panel(directory, republished("The Tideway Gazette")).origin
    assert (origin.status, origin.name, origin.outlet) == ("republished", "The Tideway Gazette", None)


def test_a_credit_to_oneself_is_no_republication(directory: Directory) -> None:
    page = Page(url="http://northgate.example/a", text=f"{BODY}\n\n{CREDIT.format(name='NPA')}")
    assert panel(directory, page).origin.status == "own"


@pytest.mark.parametrize(
    ("published", "outlet"),
    [("2018-05-01", "the-lantern-post"), ("2024-05-01", None), (None, None), ("last spring", None)],
)
def test_the_pages_date_chooses_who_held_the_host(
    directory: Directory, published: str | None, outlet: str | None
) -> None:
    page = Page(url="http://evening-lantern.example/a", text=BODY, published=published)
    assert panel(directory, page).outlet.id == outlet


def test_replies_go_with_what_they_dispute(directory: Directory) -> None:
    outlet = panel(directory, Page(url="http://portellery-courier.example/a", text=BODY)).outlet
    assert [reply.status for reply in outlet.replies] == ["kept"]
    assert {fact.field for fact in outlet.facts if fact.replies} == {"owner"}


def test_all_that_is_on_file_of_an_outlet_says_which_ratings_are_old(directory: Directory) -> None:
    outlet = directory.by_id("the-harrow-review")
    assert outlet
    shown = filed(outlet, TODAY)
    assert {rating.rater: rating.stale for rating in shown.ratings} == {
        "Tallow Street Observatory": True,
        "Wick Lane Reading Circle": False,
    }
    assert shown.model_dump(exclude={"ratings"}) == outlet.model_dump(exclude={"ratings"})


def test_a_language_that_is_not_read_has_no_counts(directory: Directory) -> None:
    page = Page(url="http://harrowreview.example/a", text="Der Kai wird am Montag geschlossen. " * 9)
    shown = panel(directory, page)
    assert (shown.attributions.analysed, shown.attributions.counts) == (False, None)
    assert not shown.disclaimers.analysed
    assert shown.outlet.name == "The Harrow Review"
    assert any("German" in note.text for note in shown.notes)


@pytest.mark.parametrize(
    ("rated_on", "last_reviewed", "stale"),
    [
        (None, None, False),
        ("2024-11-23", None, False),
        ("2024-11-22", None, True),
        ("2024-11", None, False),
        ("2024-10", None, True),
        ("2024", None, False),
        ("2023", None, True),
        ("2019", "2025", False),
    ],
)
def test_a_rating_is_stale_after_two_years(
    rated_on: str | None, last_reviewed: str | None, *, stale: bool
) -> None:
    rating = Rating(
        rater="R",
        label="l",
        scale="s",
        about="a",
        definition=None,
        rated_on=rated_on,
        last_reviewed=last_reviewed,
        citation=Citation(title="t", publisher="p", url="https://r.example/"),
    )
    assert is_stale(rating, TODAY) is stale

"""Which outlet on file an imported one is, and which addresses and ids it can have."""

from pathlib import Path

from curating.importers.merging import left, outlet, places, rated, rows, take
from packages import append
from sidelight.curating.importers.model import (
    ImportedFact,
    ImportedOutlet,
    ImportedRating,
)


def test_a_platform_is_nobodys_and_an_account_on_it_somebodys(copy: Path) -> None:
    merged = take(
        copy,
        outlet("Speakers' Square", "square.example", kind="network"),
        outlet("Quay", "square.example/@quay"),
        ImportedOutlet("Bay", (*places("bay.example"), *places("encyclopedia.example/Bay", account=True))),
        outlet("Alice", "alice.pagewright.example"),
    )
    assert merged.summary.new == {"quay", "bay", "alice"}
    assert left(merged) == {
        "The address is a platform's, which many publishers share.": ["square.example of Speakers' Square"],
        "None of its addresses can be taken.": ["Speakers' Square"],
        "The address is no account's on a platform on file.": ["encyclopedia.example/Bay of Bay"],
    }


def test_a_site_among_several_of_an_outlet_is_a_part_of_it(copy: Path) -> None:
    append(
        copy,
        "domains.csv",
        "the-harrow-review,harrow-sports.example,,yes,,,https://harrowreview.example/,,,,",
    )
    sports = ImportedRating("Harbour Office", "Tides", "high", "list, 1")
    merged = take(
        copy,
        ImportedOutlet(
            "Harrow Sports",
            places("harrow-sports.example"),
            (ImportedFact("kind", "sports paper", "list, 1"),),
            (sports,),
        ),
        rated("The Harrow Review", "low", "harrowreview.example"),
    )
    assert list(rows(copy, "ratings", "the-harrow-review")) == [
        ("Harbour Office", "Tides", "low"),
        ("Harbour Office", "Tides", "high", "harrow-sports.example"),
    ]
    assert left(merged) == {
        "It is a part of an outlet on file, of which facts are not taken.": [
            "Harrow Sports: the-harrow-review"
        ]
    }


def test_a_source_with_several_outlets_at_one_website_goes_by_names(copy: Path) -> None:
    merged = take(
        copy,
        outlet("The Sunday Harrow", "harrowreview.example", kind="sunday paper"),
        outlet("The Harrow Review", "harrowreview.example/home", kind="review"),
        known_only=True,
        by_name=True,
    )
    assert list(rows(copy, "facts", "the-harrow-review")) == [("kind", "review")]
    assert left(merged) == {"It is not on file.": ["The Sunday Harrow"]}


def test_addresses_of_others_now_or_once_are_left(copy: Path) -> None:
    merged = take(copy, outlet("Quay", "quay.example", "northgate.example", "evening-lantern.example"))
    assert merged.summary.new == {"quay"}
    assert left(merged) == {
        "The address is another outlet's on file.": ["northgate.example of Quay: northgate-press-agency"],
        "The address was somebody's for a time: write by hand who held it when.": [
            "evening-lantern.example of Quay: the-lantern-post"
        ],
    }


def test_an_outlet_with_the_addresses_of_two_on_file_is_left(copy: Path) -> None:
    merged = take(copy, outlet("Both", "northgate.example", "harrowreview.example"))
    assert left(merged) == {
        "It may be one of several outlets on file.": ["Both: northgate-press-agency, the-harrow-review"]
    }


def test_namesakes_get_ids_of_their_own_and_keep_them(copy: Path) -> None:
    given = (outlet("The Harrow Review", "other-harrow.example"), outlet("Вестник", "vestnik.example"))
    first = take(copy, *given).summary.new
    assert first == {"the-harrow-review-other-harrow-example", "vestnik-example"}
    assert take(copy, *reversed(given)).summary.new == set()

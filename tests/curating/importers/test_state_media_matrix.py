"""What is read in the State Media Matrix."""

import pytest

from curating.importers.reading import facts, left, outlets, places, read
from sidelight.curating.importers.model import Imported

MATRIX = "Region,Country,Media company,Main assets,URL,Typology,Status,Notes\n"


def matrix(*rows: str) -> list[Imported]:
    lines = "".join(f"Nowhere,{row}\n" for row in rows)
    return read("state-media-matrix", MATRIX + lines, "matrix.csv", rated_on="2023")


def test_assets_of_the_state_media_matrix_are_outlets() -> None:
    (found,) = outlets(
        matrix(
            "Turkey,Harbour Broadcasting,Print: Harbour Daily News (HDN),https://www.hdn.example/en/,SC,,",
            "Turkey,Harbour Broadcasting,Print: Harbour Daily News (HDN),https://hdn-mirror.example/,SC,,",
        )
    )
    assert found.name == "Harbour Daily News"
    assert places(found) == ["hdn.example", "hdn-mirror.example"]
    assert facts(found) == [("country", "TR"), ("also_known_as", "HDN")]
    (rating,) = found.ratings
    assert (rating.label, rating.rated_on, rating.locator) == ("SC", "2023", "matrix.csv, lines 2 and 3")


def test_what_assets_share_is_the_companys_unless_their_names_begin_alike() -> None:
    found = outlets(
        matrix(
            "Chad,Quay Radio and Television,Quay TV,https://quay.example/,SC,,",
            "Chad,Quay Radio and Television,First Radio,https://quay.example/radio,SC,,",
            "Chad,Bay Press,Bay Times,https://bay.example/,SC,,",
            "Chad,Bay Press,Bay Times (English),https://bay.example/,SC,,",
        )
    )
    assert [each.name for each in found] == ["Quay Radio and Television", "Bay Times"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",,,,,,", "The row is empty."),
        ("Chad,Quay,Quay TV,,SC,,", "It has no website in the list."),
        ("Chad,Quay,Quay TV,https://test.quay.example/,SC,,", "Its address is that of a site for tests."),
        ("Chad,Quay,Quay TV,https://quay.example/,ISFM?,,", "Its label is none of the typology's."),
        (
            "Chad,Quay,Quay TV,https://quay.example/,SC,Currently Not Functional,",
            "Its website did not work when the list was made.",
        ),
        (
            "Chad,Quay,Quay TV,https://co.uk/,SC,,",
            "Its website is not an address that one publisher can hold.",
        ),
        ("Atlantis,Quay,Quay TV,https://quay.example/,SC,,", "Its country has no code."),
    ],
)
def test_defects_of_the_state_media_matrix_are_left(row: str, reason: str) -> None:
    assert [each for each, _ in left(matrix(row))] == [reason]


def test_an_address_of_several_companies_and_labels_that_differ_are_left() -> None:
    found = matrix(
        "Chad,Quay,Quay TV,https://shared.example/,SC,,",
        "Chad,Bay,Bay TV,https://shared.example/,SC,,",
        "Chad,Cape,Cape TV,https://cape.example/,SC,,",
        "Chad,Cape,Cape TV,https://cape-tv.example/,IP,,",
    )
    assert left(found) == [
        ("Several companies of the list have this address.", "shared.example: Bay, Quay"),
        ("Its rows have different labels, so that it gets none.", "Cape TV: IP, SC"),
    ]
    (cape,) = outlets(found)
    assert cape.ratings == ()

"""Which outlet a name leads to."""

import pytest

from outlets.making import CITATION, directory, outlet
from sidelight.outlets.model import Fact

NAMED = directory(
    outlet("harrow", "harrow.example", name="The Harrow Review", aliases=("Harrow Review Online",)),
    outlet("post", "post.example", name="Evening Post"),
    outlet("other-post", "otherpost.example", name="The Evening Post"),
    outlet(
        "agency", "agency.example", name="Northgate Press Agency", aliases=("N.P.A.", "The Agency's Wire")
    ),
    outlet(
        "quay", "quay.example", name="The Al-Quay \u2018Star\u2019", aliases=("Al-Quay 'Star'", "Al Quay")
    ),
    outlet("gather", "gather.example", name="Gather the Facts"),
    outlet("breathe", "breathe.example", name="Breathe Times"),
    outlet("breatimes", "breatimes.example", name="Breatimes"),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Harrow Review", "harrow"),
        ("harrow  review", "harrow"),
        ("HARROW REVIEW ONLINE", "harrow"),
        ("The Agency\u2019s Wire", "agency"),
        ("NPA", "agency"),
        ("Al\u2010Quay 'Star'", "quay"),
        ("al\u2011quay \u2018star\u2019", "quay"),
        ("the Al\u2013Quay \u2019Star\u2018", "quay"),
        ("\uff21\uff4c Quay", "quay"),
        ("Al Quay.", "quay"),
        ("AlQuay", None),
        ("Harrow", None),
        ("gather the facts", "gather"),
        ("Gather Facts", None),
        ("Breathe Times", "breathe"),
        ("Breatimes", "breatimes"),
        ("the the Harrow Review", None),
        ("Evening Post", None),
        ("The", None),
        ("", None),
    ],
)
def test_a_name_leads_to_the_one_outlet_that_has_it(name: str, expected: str | None) -> None:
    found = NAMED.by_name(name)
    assert (found.id if found else None) == expected


def test_an_outlet_is_found_by_a_former_name_and_by_no_other_fact() -> None:
    facts = (
        Fact(field="former_name", value="The Evening Harrow", citation=CITATION),
        Fact(field="owner", value="Harrow Society", citation=CITATION),
    )
    on_file = directory(outlet("harrow", "harrow.example").model_copy(update={"facts": facts}))
    found = on_file.by_name("Evening Harrow")
    assert found
    assert found.id == "harrow"
    assert on_file.by_name("Harrow Society") is None


def test_an_outlet_is_found_by_its_id() -> None:
    found = NAMED.by_id("agency")
    assert found
    assert found.name == "Northgate Press Agency"
    assert NAMED.by_id("nobody") is None

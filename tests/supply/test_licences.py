"""The licences of what is shipped are listed and go together."""

from itertools import chain

import pytest

from supply.licences import FILE, document, is_compatible
from supply.shipped import Shipped, bundled, data, packages

ALL = [*chain(packages(), bundled(), data())]


def test_the_list_of_licences_is_that_of_what_is_shipped() -> None:
    assert FILE.read_text("utf-8") == document(), "Make it anew: make licences"


@pytest.mark.parametrize("shipped", ALL, ids=lambda shipped: shipped.name)
def test_what_is_shipped_may_be(shipped: Shipped) -> None:
    assert is_compatible(shipped)


@pytest.mark.parametrize(
    ("name", "licence", "compatible"),
    [
        ("some-package", "GPL-3.0-only", False),
        ("some-package", "AGPL-3.0-or-later OR MIT", True),
        ("some-package", "MIT AND GPL-2.0-only", False),
        ("some-package", "LGPL-3.0-only", False),
        ("psycopg", "LGPL-3.0-only", True),
        ("psycopg", "GPL-3.0-only", False),
        ("some-package", "UNLICENSED", False),
    ],
)
def test_a_licence_that_asks_for_more_than_is_explained_is_refused(
    name: str, licence: str, *, compatible: bool
) -> None:
    assert is_compatible(Shipped(name, "1", licence)) == compatible

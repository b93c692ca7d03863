"""Short names are made of names, and are what datapackage.json says ids are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.curating.descriptor import own_column
from sidelight.curating.ids import numbered, slug

COLUMN = own_column("outlets", "id").constraints


def is_id(text: str) -> bool:
    assert COLUMN.pattern
    assert COLUMN.max_length
    return COLUMN.pattern.fullmatch(text) is not None and len(text) <= COLUMN.max_length


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("The Daily Example", "the-daily-example"),
        ("People's Daily", "peoples-daily"),
        ("People\u2019s Daily", "peoples-daily"),
        ("Süddeutsche Zeitung", "suddeutsche-zeitung"),
        ("Straße & Łódź", "strasse-lodz"),
        ("Anadolu Ajans\u0131", "anadolu-ajansi"),
        ("24.hu", "24-hu"),
        ("Новая газета", ""),
        ("-", ""),
    ],
)
def test_a_name_becomes_small_latin_letters_digits_and_hyphens(name: str, id_: str) -> None:
    assert slug(name) == id_


@given(st.text(max_size=100))
def test_whatever_is_made_of_a_name_is_an_id_or_nothing(name: str) -> None:
    made = slug(name)
    assert not made or is_id(made)


@given(st.text(alphabet="ab -", min_size=1, max_size=80).filter(slug), st.integers(0, 9998))
def test_an_id_that_is_taken_gets_the_next_number_and_stays_one(name: str, others: int) -> None:
    class Taken:
        def __contains__(self, id_: object) -> bool:
            return int(str(id_).rpartition("-")[2]) < others + 2

    free = numbered(slug(name), Taken())
    assert is_id(free)
    assert free.endswith(f"-{others + 2}")

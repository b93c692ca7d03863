"""Dates as news pages print them."""

import pytest

from sidelight.reading.origin.dates import find_dates


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("January 5, 2024", "January 5, 2024", "2024-01-05"),
        ("on Jan. 5, 2024,", "Jan. 5, 2024", "2024-01-05"),
        ("16 January 2024", "16 January 2024", "2024-01-16"),
        ("the 3rd of May, 2023.", "3rd of May, 2023", "2023-05-03"),
        ("Friday, 31 May 2024", "Friday, 31 May 2024", "2024-05-31"),
        ("Sept 9 2024", "Sept 9 2024", "2024-09-09"),
        ("SEPTEMBER 9, 2024", "SEPTEMBER 9, 2024", "2024-09-09"),
        ("(2024-02-29)", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_date(text: str, words: str, iso: str) -> None:
    (date,) = find_dates(text)
    assert (text[date.start : date.end], date.iso) == (words, iso)


@pytest.mark.parametrize(
    "text",
    [
        "05/04/2024",
        "31 February 2024",
        "2023-02-29",
        "May 2024",
        "5 May",
        "a march of 20, 2024 strong",
        "12345-01-01",
    ],
)
def test_no_date(text: str) -> None:
    assert list(find_dates(text)) == []

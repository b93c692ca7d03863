"""Dates as precise as their source is."""

from datetime import date

import pytest

from sidelight.outlets.dates import day_of, is_stale, newest


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2024-01-19", date(2024, 1, 19)),
        ("2015-07-01T00:30:00+02:00", date(2015, 7, 1)),
        (None, None),
        ("", None),
        ("last Tuesday", None),
        ("2024-02-30", None),
        ("9999-99-99", None),
    ],
)
def test_a_page_has_the_day_that_its_date_begins_with(when: str | None, day: date | None) -> None:
    assert day_of(when) == day


@pytest.mark.parametrize(
    ("dates", "latest"),
    [
        ((None, None), None),
        (("", None), None),
        ((None, "2023"), "2023"),
        (("2023", "2023-11-30"), "2023"),
        (("2023-05", "2023-05-31"), "2023-05"),
        (("2023-05-30", "2023-05"), "2023-05"),
        (("2022", "2023-01-01"), "2023-01-01"),
    ],
)
def test_a_year_and_a_month_count_as_their_last_days(
    dates: tuple[str | None, ...], latest: str | None
) -> None:
    assert newest(*dates) == latest


@pytest.mark.parametrize(
    ("when", "months", "last_fresh_day"),
    [
        ("2024-01-19", 24, date(2026, 1, 19)),
        ("2024-01", 24, date(2026, 1, 31)),
        ("2024", 24, date(2026, 12, 31)),
        ("2024-12-05", 1, date(2025, 1, 5)),
        ("2024-11-05", 1, date(2024, 12, 5)),
        ("2024-12-05", 0, date(2024, 12, 5)),
    ],
)
def test_a_claim_is_due_for_review_on_the_day_after(when: str, months: int, last_fresh_day: date) -> None:
    assert not is_stale(when, last_fresh_day, months)
    assert is_stale(when, date.fromordinal(last_fresh_day.toordinal() + 1), months)


def test_a_claim_without_a_date_is_not_called_old() -> None:
    assert not is_stale(None, date(9999, 1, 1))
    assert not is_stale("", date(9999, 1, 1))


def test_two_years_pass_before_a_claim_is_due() -> None:
    assert not is_stale("2024-05-04", date(2026, 5, 4))
    assert is_stale("2024-05-04", date(2026, 5, 5))

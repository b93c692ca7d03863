"""What was shown when."""

import pytest

from outlets.making import documents, outlet
from sidelight.outlets.history import Version, on, periods
from sidelight.outlets.store import Store

BODIES = {
    each.name: each.body for each in documents(outlet("a", "a.example"), outlet("b", "a.example", name="b"))
}


def version(day: int, name: str | None) -> Version:
    return Version(f"2026-11-{day:02}T08:00:00Z", f"edition {day}", name, BODIES[name] if name else None)


def spans(*versions: Version) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            each.shown_from[8:10],
            each.shown_until and each.shown_until[8:10],
            each.outlet.id if each.outlet else None,
        )
        for each in periods(versions)
    ]


def test_the_newest_period_comes_first_and_is_open() -> None:
    assert spans(version(1, "a"), version(3, "b")) == [("03", None, "b"), ("01", "03", "a")]


def test_editions_that_show_the_same_are_one_period() -> None:
    assert spans(version(1, "a"), version(2, "a"), version(5, "b")) == [("05", None, "b"), ("01", "05", "a")]


def test_going_back_is_a_period_of_its_own() -> None:
    assert spans(version(1, "a"), version(2, "b"), version(3, "a")) == [
        ("03", None, "a"),
        ("02", "03", "b"),
        ("01", "02", "a"),
    ]


def test_the_time_before_an_outlet_came_on_file_is_left_out() -> None:
    assert spans(version(1, None), version(2, "a")) == [("02", None, "a")]


def test_an_outlet_that_was_taken_off_file_has_a_period_without_it() -> None:
    assert spans(version(1, "a"), version(2, None), version(4, "a")) == [
        ("04", None, "a"),
        ("02", "04", None),
        ("01", "02", "a"),
    ]


def test_an_outlet_that_never_was_on_file_has_no_history(store: Store) -> None:
    assert spans() == []
    store.activate(documents(outlet("a", "a.example")))
    assert store.history("b") == ()


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-11-01", "a"),
        ("2026-11-02", "a"),
        ("2026-11-03", "b"),
        ("2026-11-03T07:59:59Z", "a"),
        ("2026-11-03T08:00:00Z", "b"),
        ("2030-01-01", "b"),
        ("2026-10-31", None),
    ],
)
def test_a_day_is_answered_by_what_was_shown_at_its_end(moment: str, shown: str | None) -> None:
    found = on(periods([version(1, "a"), version(3, "b")]), moment)
    assert (found and found.outlet and found.outlet.id) == shown


def test_the_store_remembers_what_each_activation_showed(store: Store) -> None:
    first = store.activate(documents(outlet("a", "a.example")))
    store.activate(documents(outlet("a", "a.example"), outlet("b", "b.example")))
    third = store.activate(documents(outlet("a", "a.example", name="A"), outlet("b", "b.example")))
    fourth = store.activate(documents(outlet("b", "b.example")))
    shown = store.history("a")
    assert [(each.edition, each.outlet and each.outlet.name) for each in shown] == [
        (fourth.id, None),
        (third.id, "A"),
        (first.id, "a"),
    ]
    assert [each.shown_until for each in shown] == [None, fourth.activated_at, third.activated_at]

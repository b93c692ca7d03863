"""Quotations whose closing mark was lost: what credits them counts all the same."""

import pytest

from sidelight.reading.attributions import find_attributions

CASES = {
    "curly, opened again": (
        "“There was time enough, says Ida Lomax, the pilot, “and there was a chart.”",
        [("Ida Lomax", "says", "“There was time enough,")],
    ),
    "curly, speaker first": (
        "“The price will fall again, an analyst warned, “and the banks know it.”",
        [("an analyst", "warned", "“The price will fall again,")],
    ),
    "straight, opened again": (
        '"The keeper was hurt before the match, one coach told me. "He hid it."',
        [("one coach", "told", '"The keeper was hurt before the match,')],
    ),
    "to the end of the paragraph": (
        "“The sample was two years old, says a chemist at the plant.\n\nIt rained.",
        [("a chemist at the plant", "says", "“The sample was two years old,")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_ends_before_its_credit(text: str, expected: list[tuple[str, str, str]]) -> None:
    items = find_attributions(text).items
    assert [
        (item.source and item.source.text, item.cue.text, item.content and item.content.text)
        for item in items
    ] == expected


CLOSED = {
    "closed later": "“It was late, he said, and he would not wait,” a clerk recalled.",
    "opened anew in the next paragraph": (
        "“It was late, the driver said, and he left.\n\n“Nobody saw him again,” a clerk recalled."
    ),
}


@pytest.mark.parametrize("text", CLOSED.values(), ids=CLOSED)
def test_speech_inside_a_quotation_that_is_closed_stays_quoted(text: str) -> None:
    assert [item.source and item.source.text for item in find_attributions(text).items] == ["a clerk"]

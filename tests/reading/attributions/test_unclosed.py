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
    "closed later": (
        "“It was late, he said, and he would not wait,” a clerk recalled.",
        "“It was late, he said, and he would not wait,”",
    ),
    "opened anew in the next paragraph": (
        "“It was late, the driver said, and he left.\n\n“Nobody saw him again,” a clerk recalled.",
        "“Nobody saw him again,”",
    ),
}


@pytest.mark.parametrize(("text", "content"), CLOSED.values(), ids=CLOSED)
def test_a_quotation_that_is_closed_stays_whole(text: str, content: str) -> None:
    last = find_attributions(text).items[-1]
    assert (last.source and last.source.text, last.content and last.content.text) == ("a clerk", content)

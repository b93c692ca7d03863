"""Whatever is sent: an answer, spans that cut their words, and no text that takes forever."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.reading import read
from sidelight.reading.model import Page, Span
from sidelight.reading.result import Reading

SIZE = 60_000
HOSTILE = [
    "a",
    "\n",
    " ",
    "\u00a0\n",
    "\x00",
    "[",
    "[a](",
    "[a](b) ",
    "*",
    "_ ",
    "ab\n",
    "a\n\n",
    "A b. ",
    ".",
    "“",
    '"',
    "this article is the author ",
    "the original source of this article ",
    "Copyright © 2024 A\n",
    "By X, Y and Z\n\n",
    "AB, C (AP) — x\n\n",
    "A (",
    "The Post ",
    "January 5, 2024 ",
    "ISBN 1\n\n",
    "Click here to order\n\n",
    "responsible author sole only the content ",
    "the views of this article and opinions or ",
    "We do not accept. We cannot be. ",
    "Share\n\n",
    "What is it?\n\nIt is.\n\n",
    "😀",
    "\u202e\u0627",
    "x.co.y.z.",
]
PIECES = st.sampled_from(
    [
        "\n\n",
        "\n",
        " ",
        "*",
        "[",
        "](",
        ")",
        "(",
        "“",
        "”",
        '"',
        ".",
        ":",
        "—",
        "©",
        "2024",
        "By ",
        "The Lantern Post",
        "Harrow Review",
        "LONDON (AP) — ",
        "This article was originally published by ",
        "Disclaimer: ",
        "ISBN 1",
        "The views expressed in this article are those of the author.",
        "Click here to order.",
        "he said",
        "Follow us on X",
        "9 March 2024",
        "Advertisement",
        "OPINION",
        "subscribe to continue reading",
        "é",
        "😀",
        "\x00",
        "İ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


def spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from spans(one)
    elif hasattr(value, "__dataclass_fields__"):
        for field in value.__dataclass_fields__:
            yield from spans(getattr(value, field))


def check(reading: Reading, page: Page) -> None:
    for span in spans(reading):
        assert page.part(span.part)[span.start : span.end] == span.text
        assert span.text == span.text.strip()
        assert span.text
    ends = [0]
    for part in reading.ignored:
        assert part.span.start >= ends[-1]
        ends.append(part.span.end)


@settings(deadline=None, max_examples=150)
@given(text=TEXTS, frame=TEXTS, title=TEXTS, byline=TEXTS, url=TEXTS)
def test_every_span_cuts_its_words(text: str, frame: str, title: str, byline: str, url: str) -> None:
    page = Page(
        url, text, title=title, frame=frame, byline=byline, site_name=byline, canonical_url=url, language="en"
    )
    check(read(page), page)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_text_of_one_kind_is_read(piece: str) -> None:
    text = (piece * (SIZE // len(piece)))[:SIZE]
    page = Page("https://harrowreview.example/a", text, title=text[:500], frame=text[:50_000], language="en")
    check(read(page), page)

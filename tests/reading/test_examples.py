"""What is read in the example articles, against what people marked in them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from articles import cases
from sidelight.reading import read


@pytest.fixture(params=cases.slugs())
def case(request: pytest.FixtureRequest) -> cases.Case:
    return cases.load(request.param)


def kinds_and_spans(found: Iterable[Any]) -> list[tuple[str, str, int, int]]:
    return sorted((item.kind, item.span.part, item.span.start, item.span.end) for item in found)


def labelled(labels: list[dict[str, Any]]) -> list[tuple[str, str, int, int]]:
    return sorted(
        (label["kind"], label["span"]["in"], label["span"]["start"], label["span"]["end"]) for label in labels
    )


def test_every_label_cuts_exactly_its_words(case: cases.Case) -> None:
    for span in case.spans():
        assert case.request[span["in"]][span["start"] : span["end"]] == span["text"]


def test_every_case_has_a_page_that_holds_the_article(case: cases.Case) -> None:
    html = case.html.read_text("utf-8")
    assert "<article>" in html
    assert "<footer>" in html


def test_language(case: cases.Case) -> None:
    assert read(case.page).language.tag == case.expected["language"]


def test_page_kind(case: cases.Case) -> None:
    found = read(case.page).page
    assert {"kind": found.kind, "complete": found.complete} == case.expected["page"]


def test_origin(case: cases.Case) -> None:
    found, expected = read(case.page).origin, case.expected["origin"]
    assert (found.status, found.name, found.published) == (
        expected["status"],
        expected["name"],
        expected["published"],
    )
    shown = kinds_and_spans(evidence for evidence in found.evidence if evidence.span)
    assert set(labelled(expected["evidence"])) <= set(shown)


def test_disclaimers(case: cases.Case) -> None:
    found = read(case.page).disclaimers
    if case.expected["disclaimers"] is None:
        assert (found.analysed, found.reason, found.items) == (False, "language_not_read", ())
    else:
        assert found.analysed
        assert kinds_and_spans(found.items) == labelled(case.expected["disclaimers"])


def test_ignored(case: cases.Case) -> None:
    assert kinds_and_spans(read(case.page).ignored) == labelled(case.expected["ignored"])


def test_a_text_without_its_markdown_reads_the_same(case: cases.Case) -> None:
    text = re.sub(r"\[([^\]]*)\]\(#\)|\*+(?=\S)|(?<=\S)\*+|\\\\", r"\1", case.page.text)
    found, other = read(case.page), read(replace(case.page, text=text))
    assert (other.origin.status, other.origin.name) == (found.origin.status, found.origin.name)
    assert other.origin.published == found.origin.published
    assert [part.kind for part in other.ignored] == [part.kind for part in found.ignored]
    assert [notice.kind for notice in other.disclaimers.items] == [
        notice.kind for notice in found.disclaimers.items
    ]


def test_attributions_of_a_language_that_is_not_read_are_not_an_empty_list(case: cases.Case) -> None:
    found = read(case.page).attributions
    if case.expected["attributions"] is None:
        assert (found.analysed, found.reason, found.counts) == (False, "language_not_read", None)
    else:
        assert found.analysed
        assert found.counts

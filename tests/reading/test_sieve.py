"""A sieve rules out nothing that fits: a text that a phrase matches holds what is read to be needed."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidelight.reading.disclaimers.rules import rules
from sidelight.reading.furniture.words import classes, use_of
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.folded import folded
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

WORDS = {"us": "(?:we|us|@outlet)", "work": r"\b(?:articles?|stor(?:y|ies)|op-?eds?)\b"}


def candidates(written: str, text: str) -> list[str]:
    return Sieve([(written, needed(phrase(written, WORDS)))]).candidates(text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("the (?:views|opinions) of {us}", "Here are THE OPINIONS of @outlet."),
        (r"\bviews?\b", "(view)"),
        (r"\b{work} (?:of|by)", "Two op-eds by her"),
        ("fair[- ]use", "a fair-use claim"),
        ("it(?:'s|’s)? ours", "It’s ours"),
        (r"(?<!\w)\$ ?\d+(?!\w)", "for $5"),
        ("(?=.*wall)harbour", "harbour wall"),
        ("is this(?! that)", "İS TH\u0131\u017f"),
        ("no_name", "no_name"),
        (r"\bviews\b", "**views**_"),
        ("(?:a{2}|b+)c?", "aa"),
    ],
)
def test_a_phrase_that_fits_is_a_candidate(written: str, text: str) -> None:
    assert phrase(written, WORDS).search(text)
    assert candidates(written, text) == [written]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("the (?:views|opinions) of {us}", "They said that the viewers had their opinions."),
        (r"\bviews?\b", "previewed"),
        (r"\b{work} (?:of|by)", "a history by her"),
        (r"(?<!\w)\$ ?\d+(?!\w)", "for 5 pounds"),
    ],
)
def test_a_phrase_is_no_candidate_where_a_word_that_it_needs_is_missing(written: str, text: str) -> None:
    assert candidates(written, text) == []


def test_candidates_stand_in_the_order_of_the_rules() -> None:
    sieve = Sieve([("b", needed(phrase("bee"))), ("any", []), ("a", needed(phrase("ant"), phrase("bee")))])
    assert sieve.candidates("An ant, a bee") == ["b", "any", "a"]
    assert sieve.candidates("A bee") == ["b", "any"]


def test_a_phrase_that_is_none_says_so() -> None:
    with pytest.raises(ValueError, match="is no phrase"):
        needed(phrase("(open"))
    with pytest.raises(ValueError, match="does not define"):
        needed(phrase("{nobody}"))


def written_phrases() -> Iterator[Phrase]:
    yield from (one for rule in rules() for one in rule.all)
    yield from (use_of(name, opening=opening) for name in classes() for opening in (False, True))
    page_kind = load("page_kind")
    yield from (phrase(one, page_kind["words"]) for rule in page_kind["form"] for one in rule["phrases"])


@settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
@given(data=st.data(), one=st.sampled_from(list(written_phrases())))
def test_no_phrase_of_the_rules_matches_a_text_that_lacks_what_it_needs(
    data: st.DataObject, one: Phrase
) -> None:
    text = data.draw(st.from_regex(one.compiled()))
    assert re.search(one.compiled(), text)
    assert all(any(literal in folded(text) for literal in group) for group in needed(one))

"""A claim's number is made of its words and of whose it is, alike in every version: withdrawals go by it."""

import pytest

from sidelight.outlets.claims import WORDS, identify

RATED = {"rater": "R", "scale": "S", "label": "L"}


@pytest.mark.parametrize(
    ("part", "words", "what", "number"),
    [
        ("facts", {"field": "owner", "value": "Harrow Review Society"}, "owner", "a482a2c11d678f7d"),
        ("facts", {"field": "owner", "value": "Société Été"}, "owner", "4b35ed9c8b61c85b"),
        ("ratings", RATED, "R, S", "afa599d1019e5186"),
        ("ratings", {**RATED, "scope": ""}, "R, S", "afa599d1019e5186"),
        (
            "policies",
            {"kind": "ethics", "url": "https://harrow.example/ethics"},
            "ethics",
            "e140776fa262c8ad",
        ),
        (
            "disclaimers",
            {"text": "Opinions are their authors'.", "scope": "letters"},
            "letters",
            "8545d58382b64844",
        ),
        (
            "replies",
            {"text": "We never had that label.", "received_on": "2026-03-01"},
            "2026-03-01",
            "289bf251d7237a58",
        ),
    ],
)
def test_a_number_that_was_given_once_stays_the_same(
    part: str, words: dict[str, str], what: str, number: str
) -> None:
    claim = identify("the-harrow-review", part, words.get)
    assert (claim.part, claim.what, claim.id) == (part, what, number)


@pytest.mark.parametrize(("part", "other"), [(part, word) for part, words in WORDS.items() for word in words])
def test_each_word_makes_another_claim(part: str, other: str) -> None:
    words = dict.fromkeys(WORDS[part], "the same")
    assert identify("o", part, words.get).id != identify("o", part, {**words, other: "another"}.get).id


@pytest.mark.parametrize("part", WORDS)
def test_evidence_dates_and_replies_make_no_other_claim(part: str) -> None:
    words = dict.fromkeys(WORDS[part], "the same")
    more = {"captured_on": "2024", "rated_on": "2024", "page": "p", "citation": "c", "status": "kept"}
    assert identify("o", part, words.get).id == identify("o", part, {**words, **more}.get).id


@pytest.mark.parametrize(
    ("part", "words", "what"),
    [
        ("facts", {"field": "owner", "value": "v"}, "owner"),
        ("ratings", RATED, "R, S"),
        ("policies", {"kind": "ethics", "url": "u"}, "ethics"),
        ("disclaimers", {"text": "t", "scope": "letters"}, "letters"),
        ("replies", {"text": "t", "received_on": "2026-03-01"}, "2026-03-01"),
    ],
)
def test_a_claim_is_called_by_its_kind_and_never_by_its_words(
    part: str, words: dict[str, str], what: str
) -> None:
    assert identify("o", part, words.get).what == what

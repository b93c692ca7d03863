"""Whatever the text is, the answer is whole: hostile texts, and any text that a generator can think of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.reading.attributions import find_attributions
from sidelight.reading.attributions.engine import MOST_ATTRIBUTIONS

SIZE = 200_000

HOSTILE = {
    "quotation marks": '"' * (SIZE // 10),
    "curly and single marks": "“said ‘" * (SIZE // 7),
    "apostrophes": "'" * SIZE,
    "one word": "a" * SIZE,
    "said said": "said " * (SIZE // 5),
    "he said he said": "he said " * (SIZE // 8),
    "officials said": "officials said " * (SIZE // 15),
    "participles": "officials said" + ", adding" * (SIZE // 8),
    "nested brackets": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "closing brackets": "officials) said " * (SIZE // 16),
    "only newlines": "\n" * SIZE,
    "one-letter blocks": "a\n\n" * (SIZE // 3),
    "links": "](" * (SIZE // 2),
    "abbreviations": "a." * (SIZE // 2),
    "commas": ", " * (SIZE // 2),
    "names": " ".join(f"Ab{i} Cd{i} said. She added." for i in range(SIZE // 30)),
    "conditions": "officials said on condition of " * (SIZE // 31),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_gets_an_answer_of_bounded_size(text: str) -> None:
    found = find_attributions(text)
    assert found.analysed or found.reason == "too_many_attributions"
    assert len(found.items) <= MOST_ATTRIBUTIONS
    shown = sum(len(item.content.text) for item in found.items if item.content)
    assert shown <= 60 * len(text)


WORDS = st.sampled_from(
    [
        *(
            "officials said",
            "He",
            "they",
            "told",
            "Ida Lomax",
            "the",
            "a clerk",
            "who",
            "that",
            "one of",
            "by",
        ),
        *(
            "according to",
            "citing",
            "adding",
            "was accused of",
            "on condition of anonymity",
            "because",
            "claim",
        ),
        *(
            "“",
            "”",
            '"',
            "'",
            "‘",
            "’",
            ",",
            ".",
            ":",
            "—",
            "(",
            ")",
            "?",
            "\n\n",
            "\n",
            "*",
            "[",
            "](x)",
            "’s",
        ),
        *("percent", "\N{GRINNING FACE}", "İ", "\u200b"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join)))
def test_spans_cut_exactly_their_words_and_counts_fit_the_items(text: str) -> None:
    found = find_attributions(text)
    assert found.counts is not None
    spans = [
        span for item in found.items for span in (item.source, item.cue, item.content) if span is not None
    ]
    spans += [source.description.span for source in found.sources]
    spans += [s for source in found.sources for s in (source.anonymity.stated, source.anonymity.reason) if s]
    assert all(span.part == "text" and text[span.start : span.end] == span.text for span in spans)
    assert all(span.text for span in spans)
    ids = [item.id for item in found.items]
    assert len(set(ids)) == len(ids)
    assert {item.source_id for item in found.items} - {None} == {source.id for source in found.sources}
    assert found.counts.total == len([item for item in found.items if item.class_ != "author"])
    anonymous = [item for item in found.items if item.class_ in ("unnamed_person", "unnamed_group")]
    assert found.counts.anonymous == len(anonymous)


def test_a_text_made_of_attributions_is_answered_with_that_as_the_reason() -> None:
    found = find_attributions("He said so. " * (MOST_ATTRIBUTIONS + 1))
    assert (found.analysed, found.reason, found.counts) == (False, "too_many_attributions", None)
    assert find_attributions("He said so. " * 500).analysed

"""What is no reporting, and what only looks like it."""

import pytest

from sidelight.reading.attributions import find_attributions
from sidelight.reading.model import Span

NOT_REPORTED = [
    "Officials did not say when the bridge would open.",
    "Nobody said the bridge was safe.",
    "No officials said the bridge was safe.",
    "If officials say so, the bridge will open.",
    "Officials will say more on Monday.",
    "Officials declined to say more.",
    "Voters fear the tax.",
    "Aides want a new vote.",
    "Those who say otherwise are wrong.",
    "The two men accused of the theft left town.",
    "He paid the claims and filed the reports.",
    "Prices rose by 3 percent, compared with a year ago.",
    "The rain stopped and the match went on.",
    "The court's reported costs were high.",
    "The keeper put it in a drawer.",
    "The plan was put to the test.",
    "The guard has said nothing about them since.",
    "The fault had been reported to the company.",
    "Traders welcomed the decision.",
    "The colour said nothing.",
    "The captain swore in the dressing room.",
    "The move told on them.",
]


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_leaves_out_what_is_not_told(text: str) -> None:
    assert find_attributions(text).items == ()


RETOLD = {
    "they said": (
        "“They said it would never work, and my friends left,” a farmer said.",
        ["They", "a farmer"],
    ),
    "somebody told me": ("“A nurse told me that the ward was full,” a farmer said.", ["A nurse", "a farmer"]),
    "told whom we do not hear": (
        "“A nurse told stories until the morning came,” a farmer said.",
        ["a farmer"],
    ),
    "never told": ("“Somebody would have told him the truth by now,” a farmer said.", ["a farmer"]),
    "a friend's words, quoted in full": (
        "“It would never work, and so we all went home again,” a farmer said.",
        ["a farmer"],
    ),
}


@pytest.mark.parametrize(("text", "sources"), RETOLD.values(), ids=RETOLD)
def test_counts_what_somebody_quoted_retells(text: str, sources: list[str]) -> None:
    assert [item.source and item.source.text for item in find_attributions(text).items] == sources


def test_statement_of_anonymity_is_no_attribution_of_its_own() -> None:
    text = "A clerk, insisting on anonymity, said the file was gone."
    assert [item.cue.text for item in find_attributions(text).items] == ["said"]


def test_nothing_in_furniture_is_an_attribution() -> None:
    text = "Officials said the dam would hold.\n\nReaders say our newsletter is the best."
    start = text.index("Readers")
    skip = [Span("text", start, len(text), text[start:])]
    assert [item.source and item.source.text for item in find_attributions(text, skip).items] == ["Officials"]

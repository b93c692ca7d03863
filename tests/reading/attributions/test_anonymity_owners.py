"""Of whom anonymity is stated."""

import pytest

from sidelight.reading.attributions import find_attributions

OWNERS = {
    "the second of two": (
        "A clerk said the gate was shut, and a guard, who asked not to be named, said it was open.",
        ["a guard, who asked not to be named"],
    ),
    "the first of two": (
        "A clerk, insisting on anonymity, said no, and a guard said yes.",
        ["A clerk, insisting on anonymity"],
    ),
    "beside somebody named": (
        "Ida Lomax said the gate was shut, but a guard who declined to be identified said it was open.",
        ["a guard who declined to be identified"],
    ),
    "behind a quotation": (
        "“It was late,” said a banker who asked not to be named. “We waited,” said a clerk.",
        ["a banker who asked not to be named"],
    ),
    "the teller, not the hearer": (
        "A clerk who asked not to be named told a guard that the gate was shut. The guard said no.",
        ["A clerk who asked not to be named"],
    ),
    "the one spoken of": (
        "A dealer said no. A banker said yes. The dealer requested anonymity because the sale was private.",
        ["A dealer"],
    ),
    "a pronoun": ("Two dealers said no. They asked not to be named.", ["Two dealers"]),
    "in the sentence before": ("The clerk declined to be named. “It was late,” he said.", ["The clerk"]),
    "one of two sentences": (
        "A banker said no, asking not to be named. A clerk said yes.",
        ["A banker"],
    ),
    "two statements": (
        "A banker who asked not to be named said no. A clerk, speaking on condition of anonymity, said yes.",
        ["A banker who asked not to be named", "A clerk, speaking on condition of anonymity"],
    ),
}


@pytest.mark.parametrize(("text", "owners"), OWNERS.values(), ids=OWNERS)
def test_links_a_statement_to_whom_it_is_said_of(text: str, owners: list[str]) -> None:
    sources = find_attributions(text).sources
    assert [source.description.value for source in sources if source.anonymity.stated] == owners


def test_stated_anonymity_wins_over_a_spokesperson() -> None:
    (item,) = find_attributions("A spokeswoman for the port, who asked not to be named, said no.").items
    assert item.class_ == "unnamed_person"

"""What the reader is told about a source."""

import pytest

from sidelight.reading.attributions import find_attributions
from sidelight.reading.model import Source


def only_source(text: str) -> Source:
    (source,) = find_attributions(text).sources
    return source


STATED = {
    "condition": (
        "A clerk, who spoke on condition of anonymity because she feared losing her job, said no.",
        "spoke on condition of anonymity",
        "because she feared losing her job",
    ),
    "insisting": ("A clerk, insisting on anonymity, said no.", "insisting on anonymity", None),
    "asked not to be named": (
        "A clerk who asked not to be named said the file was gone.",
        "asked not to be named",
        None,
    ),
    "asked to remain unnamed": (
        "A clerk, who asked to remain unnamed, said the file was gone.",
        "asked to remain unnamed",
        None,
    ),
    "the reason is the statement": (
        "A clerk, who was not authorized to speak publicly, said no.",
        "who was not authorized to speak",
        "not authorized to speak publicly",
    ),
    "to speak candidly": (
        "An aide, granted anonymity to speak candidly, said no.",
        "granted anonymity",
        "to speak candidly",
    ),
    "requested": (
        "An aide, who requested anonymity to discuss private talks, said no.",
        "requested anonymity",
        "to discuss private talks",
    ),
    "in the sentence behind": (
        "Two people briefed on the sale said no. They declined to be identified because it is private.",
        "declined to be identified",
        "because it is private",
    ),
    "look-alike": ("A member of Alcoholics Anonymous said the meeting was full.", None, None),
    "nothing stated": ("A clerk said the file was gone.", None, None),
}


@pytest.mark.parametrize(("text", "stated", "reason"), STATED.values(), ids=STATED)
def test_finds_stated_anonymity_and_its_reason(text: str, stated: str | None, reason: str | None) -> None:
    anonymity = only_source(text).anonymity
    assert (anonymity.stated and anonymity.stated.text) == stated
    assert (anonymity.reason and anonymity.reason.text) == reason


def test_tells_affiliation_number_knowledge_and_hearer() -> None:
    source = only_source(
        "Two Treasury officials briefed on the talks told The Lantern Post that a deal was near."
    )
    details = (source.affiliation, source.people, source.knows_how, source.spoke_to)
    values = [detail.value if detail else None for detail in details]
    assert values == ["Treasury", "Two", "briefed on the talks", "The Lantern Post"]


def test_null_means_not_found_in_the_text() -> None:
    source = only_source("A clerk said the file was gone.")
    assert (source.affiliation, source.people, source.knows_how, source.spoke_to) == (None, None, None, None)


def test_tells_where_a_source_first_stands() -> None:
    text = "Dam safe, officials say\n\nWater rose.\n\nA clerk said no.\n\nIt fell.\n\nA ranger said it fell."
    assert [source.position for source in find_attributions(text).sources] == ["headline", "opening", "body"]

"""Where anonymity is stated, why, and of whom it is stated."""

import pytest

from sidelight.reading.attributions import find_attributions

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
        "who was not authorized to speak publicly",
        "who was not authorized to speak publicly",
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
    "lacking permission": (
        "The clerk, who lacked permission to discuss the sale, said no.",
        "who lacked permission to discuss the sale",
        "who lacked permission to discuss the sale",
    ),
    "a name withheld": (
        "A clerk, whose name is being withheld for his safety, said no.",
        "whose name is being withheld",
        "for his safety",
    ),
    "a reason in front": (
        "Fearing arrest, a clerk asked not to be named and said the file was gone.",
        "asked not to be named",
        "Fearing arrest",
    ),
    "in passing": ("A clerk told the paper anonymously that the file was gone.", "anonymously", None),
    "in quoted words": ("“Don't use my name,” a clerk said.", "Don't use my name", None),
    "named only in part": (
        "A clerk who would give only a first name, Ivo, said the file was gone.",
        "give only a first name",
        None,
    ),
    "behind according to": (
        "The file was gone, according to two people who requested anonymity to discuss private talks.",
        "requested anonymity",
        "to discuss private talks",
    ),
}


@pytest.mark.parametrize(("text", "stated", "reason"), STATED.values(), ids=STATED)
def test_finds_stated_anonymity_and_its_reason(text: str, stated: str, reason: str | None) -> None:
    (source,) = find_attributions(text).sources
    anonymity = source.anonymity
    assert anonymity.stated is not None
    assert anonymity.stated.text == stated
    assert (anonymity.reason and anonymity.reason.text) == reason


LOOK_ALIKES = [
    "A clerk said the file was gone.",
    "A member of Alcoholics Anonymous said the meeting was full.",
    "The anonymous letter said the gate was shut.",
    "Residents of an unnamed road said the gate was shut.",
    "The ship has not been named, a clerk said.",
    "The road is not named after a king, a clerk said.",
    "A clerk said that he would not be named captain.",
    "Ida Lomax asked not to be named captain. A clerk said the gate was shut.",
    "A clerk, who was not allowed to enter the hall, said the gate was shut.",
    "A clerk gave anonymously to the chapel. Two guards said the gate was shut.",
    "A spokesman for the port said it would not name the clerk.",
    "The court granted the witness anonymity. A clerk said the gate was shut.",
]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_leaves_out_what_only_looks_like_a_statement(text: str) -> None:
    sources = find_attributions(text).sources
    assert sources
    assert [source.anonymity.stated for source in sources if source.anonymity.stated] == []


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

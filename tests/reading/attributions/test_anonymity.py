"""Where anonymity is stated, and why."""

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


WORDINGS = [
    (
        "A clerk, who agreed to talk only if we did not use her name, said the file was gone.",
        "agreed to talk only if we did not use her name",
        None,
    ),
    (
        "A clerk spoke privately off the record and said the file was gone.",
        "spoke privately off the record",
        None,
    ),
    (
        "A clerk said on deep background, because the sale was private, that the file was gone.",
        "on deep background",
        "because the sale was private",
    ),
    ("A clerk, speaking in return for anonymity, said the file was gone.", "in return for anonymity", None),
    (
        "Three clerks said the file was gone; none of them would be identified.",
        "none of them would be identified",
        None,
    ),
    ("A clerk, who would not be quoted, said the file was gone.", "who would not be quoted", None),
    (
        "A clerk, who could not be named because of the trial, said the file was gone.",
        "who could not be named",
        "because of the trial",
    ),
    (
        "A clerk, who would not let us use her name, said the file was gone.",
        "would not let us use her name",
        None,
    ),
    (
        "A clerk, who did not want to give his name, said the file was gone.",
        "did not want to give his name",
        None,
    ),
    ("A clerk who gave no name said the file was gone.", "gave no name", None),
    (
        "A clerk, who would only be identified as Ivo, said the file was gone.",
        "would only be identified as Ivo",
        None,
    ),
    ("A clerk, who gave her name only as Ida, said the file was gone.", "gave her name only as Ida", None),
    ("A clerk, identified only as Ivo, said the file was gone.", "identified only as Ivo", None),
    (
        "A clerk, referred to here by a pseudonym, said the file was gone.",
        "referred to here by a pseudonym",
        None,
    ),
    ("A clerk, whom we will call Ivo, said the file was gone.", "whom we will call Ivo", None),
    (
        "A clerk, who has been given the name Ivo, said the file was gone.",
        "has been given the name Ivo",
        None,
    ),
    ("A clerk, Ivo, not his real name, said the file was gone.", "not his real name", None),
    (
        "A clerk, whose wife was there, said the file was gone; his name is not being used.",
        "his name is not being used",
        None,
    ),
    (
        "The paper agreed not to name the clerk, who said the file was gone.",
        "agreed not to name the clerk",
        None,
    ),
    ("The paper is withholding his name, but a clerk said the file was gone.", "withholding his name", None),
    (
        "A clerk said the file was gone, told a paper that has agreed not to identify him.",
        "that has agreed not to identify him",
        None,
    ),
    (
        "A clerk, who is not being named for his safety, said the file was gone.",
        "who is not being named",
        "for his safety",
    ),
    (
        "A clerk said the file was gone. The paper is not naming him, since he fears arrest.",
        "The paper is not naming him",
        "since he fears arrest",
    ),
    (
        "A clerk said the file was gone. The paper does not name people without their consent.",
        "does not name people without their consent",
        None,
    ),
    (
        "A clerk, speaking without permission to discuss the sale, said the file was gone.",
        "without permission to discuss the sale",
        "without permission to discuss the sale",
    ),
    (
        "A clerk, who asked not to be named for personal reasons, said the file was gone.",
        "asked not to be named",
        "for personal reasons",
    ),
    (
        "A clerk, who asked not to be named at her lawyer's request, said the file was gone.",
        "asked not to be named",
        "at her lawyer's request",
    ),
    (
        "A clerk, who asked not to be named when discussing the sale, said the file was gone.",
        "asked not to be named",
        "when discussing the sale",
    ),
    (
        "A clerk asked not to be named so he could keep his post, and said the file was gone.",
        "asked not to be named",
        "so he could keep his post",
    ),
    ("The clerk cannot be named, but said the file was gone.", "cannot be named", None),
    (
        "A clerk said on condition of anonymity that the file was gone.",
        "on condition of anonymity",
        None,
    ),
    (
        "A clerk said on the understanding that we would not use his name that the file was gone.",
        "on the understanding that we would not use his name",
        None,
    ),
    (
        "A clerk, who spoke on condition that his name not be used, said the file was gone.",
        "spoke on condition that his name not be used",
        None,
    ),
    (
        "A clerk said the file was gone. Names have been changed to protect the family.",
        "Names have been changed",
        "to protect the family",
    ),
    ("A clerk, not willing to be named, said the file was gone.", "not willing to be named", None),
    (
        "A clerk asked not to be named, owing to the trial, and said the file was gone.",
        "asked not to be named",
        "owing to the trial",
    ),
    (
        "A clerk, who gave his name only as an initial, said the file was gone.",
        "gave his name only as an initial",
        None,
    ),
]


@pytest.mark.parametrize(("text", "stated", "reason"), [*STATED.values(), *WORDINGS])
def test_finds_stated_anonymity_and_its_reason(text: str, stated: str, reason: str | None) -> None:
    (source,) = find_attributions(text).sources
    anonymity = source.anonymity
    assert anonymity.stated is not None
    assert anonymity.stated.text == stated
    assert (anonymity.reason and anonymity.reason.text) == reason


WORDS = {
    "alias": "A clerk, known here by an alias, said the file was gone.",
    "anonymous": "A clerk, who asked to remain anonymous, said the file was gone.",
    "attributed": "A clerk, who did not want to be attributed, said the file was gone.",
    "attribution": "A clerk, speaking without attribution, said the file was gone.",
    "chatham": "A clerk, speaking under the Chatham House rule, said the file was gone.",
    "lobby": "A clerk, speaking on lobby terms, said the file was gone.",
    "allowed": "A clerk, who was not allowed to discuss the sale, said the file was gone.",
    "authorised": "A clerk, who was not authorised to discuss the sale, said the file was gone.",
    "cleared": "A clerk, who was not cleared to discuss the sale, said the file was gone.",
    "empowered": "A clerk, who was not empowered to discuss the sale, said the file was gone.",
    "entitled": "A clerk, who was not entitled to discuss the sale, said the file was gone.",
    "liberty": "A clerk, who was not at liberty to discuss the sale, said the file was gone.",
    "permitted": "A clerk, who was not permitted to discuss the sale, said the file was gone.",
    "supposed": "A clerk, who was not supposed to discuss the sale, said the file was gone.",
    "authority": "A clerk, who lacked the authority to discuss the sale, said the file was gone.",
    "authorisation": "A clerk, who lacked authorisation to discuss the sale, said the file was gone.",
    "authorization": "A clerk, who lacked authorization to discuss the sale, said the file was gone.",
    "clearance": "A clerk, who lacked clearance to discuss the sale, said the file was gone.",
    "calling": "A clerk, whom we are calling Ivo, said the file was gone.",
    "identifies": "A clerk, who identifies himself only as Ivo, said the file was gone.",
    "identifying": "A clerk, identifying herself only as Ida, said the file was gone.",
    "identity": "A clerk, who refused to disclose his identity, said the file was gone.",
    "identities": "Two clerks, whose identities are being withheld, said the file was gone.",
    "initial": "A clerk, who gave his name only as an initial, said the file was gone.",
    "initials": "A clerk, who gave only her initials, said the file was gone.",
    "known": "A clerk, known only as Ivo, said the file was gone.",
    "nickname": "A clerk, who gave only a nickname, said the file was gone.",
    "surname": "A clerk, who declined to give her surname, said the file was gone.",
    "surnames": "Two clerks, who declined to give their surnames, said the file was gone.",
    "names": "Two clerks, who declined to give their names, said the file was gone.",
    "nameless": "A clerk, who asked to stay nameless, said the file was gone.",
    "unidentified": "A clerk, who wished to remain unidentified, said the file was gone.",
    "quote": "“Please do not quote me,” a clerk said.",
}
"""Words without which a sentence is not looked at, where no other case needs them."""


@pytest.mark.parametrize(("word", "text"), WORDS.items())
def test_anonymity_is_told_by_a_word(word: str, text: str) -> None:
    (source,) = find_attributions(text).sources
    assert source.anonymity.stated
    assert word in source.anonymity.stated.text.lower()


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

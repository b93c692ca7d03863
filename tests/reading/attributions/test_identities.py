"""Who "he", "they" and "the official" are, and which attributions share a source."""

import pytest

from sidelight.reading.attributions import find_attributions

CLASSES = {
    "he, a named person": ("Ivo Lomax left early. He said the tide was late.", ["named_person"]),
    "he, an official": (
        "A customs official said the ship was empty. He added that the crew had left.",
        ["unnamed_person", "unnamed_person"],
    ),
    "they, several people": (
        "Two nurses said the ward was full. They said patients lay in the hall.",
        ["unnamed_person", "unnamed_person"],
    ),
    "it, a body": (
        "The ministry denied the story. It said the file was safe.",
        ["named_organization", "named_organization"],
    ),
    "last name": (
        "Ida Lomax said the tide was late. Lomax added that boats had waited.",
        ["named_person", "named_person"],
    ),
    "definite description of somebody named": (
        "Ida Lomax took the stand. The pilot said the tide was late.",
        ["named_person"],
    ),
    "he, an officer, not the person named before": (
        "Ivo Lomax left early. A major in the guard said the road was open. He added that it was dry.",
        ["unnamed_person", "unnamed_person"],
    ),
    "she, one of several": (
        "The stallholders left. One of them said rent was due. “They have my number,” she said.",
        ["unnamed_person", "unnamed_person"],
    ),
    "they, above the quotation": (
        (
            "Guards at the Teller crossing describe the nights:\n\n"
            "“The lamps go off. Then the boats come over. Nobody counts them,” they tell The Lantern Post."
        ),
        ["unnamed_person", "unnamed_person"],
    ),
    "who, past a place": (
        "The crew met protesters in Port Ellery who said the quay was unsafe.",
        ["unnamed_person"],
    ),
}


@pytest.mark.parametrize(("text", "classes"), CLASSES.values(), ids=CLASSES)
def test_resolves_to_the_class_of_whoever_is_meant(text: str, classes: list[str]) -> None:
    assert [item.class_ for item in find_attributions(text).items] == classes


SOURCES = {
    "the source above": (
        "A Kestrelian security source said no. The Kestrelian security source added that trucks were lost.",
        1,
    ),
    "another is new": (
        "A customs official said the ship was empty. Another customs official said it was full.",
        2,
    ),
    "a different description is new": (
        "Jailed officials say the border is closed. The religious officials of the group say it is open.",
        2,
    ),
    "pronoun": ("A clerk said the file was gone. She said nobody had asked for it.", 1),
    "one person by full and last name": ("Ida Lomax said no. “We will wait,” Lomax said.", 1),
}


@pytest.mark.parametrize(("text", "number"), SOURCES.values(), ids=SOURCES)
def test_tells_distinct_sources(text: str, number: int) -> None:
    found = find_attributions(text)
    assert len(found.sources) == number
    assert sorted(i for source in found.sources for i in source.items) == sorted(i.id for i in found.items)

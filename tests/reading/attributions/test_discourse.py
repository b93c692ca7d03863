"""Who is meant, from sentence to sentence: pronouns, names, roles and sources that leave out their noun."""

import pytest

from sidelight.reading.attributions import find_attributions

MEANT = {
    "the subject before the object": (
        "Ivo Lomax said no. A guard said yes. The guard met Ivo Lomax at dawn. He said it was late.",
        "A guard",
    ),
    "the subject, named": (
        "A nurse said no. Ivo Lomax said yes. Ivo Lomax called the nurse at dawn. He said it was late.",
        "Ivo Lomax",
    ),
    "the teller before the hearer": (
        "Ivo Brandt told Ivo Lomax that it was late. He added that boats had waited.",
        "Ivo Brandt",
    ),
    "the last of two": ("A guard said no. A nurse said yes. She added that beds were full.", "A nurse"),
    "past sentences about things": (
        "A guard said no. It rained. The wind rose. The sea was grey. He added that boats had waited.",
        "A guard",
    ),
    "she, by first names": (
        "Ida Lomax said no. Ivo Brandt said yes. She added that boats had waited.",
        "Ida Lomax",
    ),
    "he, by first names": (
        "Ivo Brandt said no. Ida Lomax said yes. He added that boats had waited.",
        "Ivo Brandt",
    ),
    "by titles": (
        "Ms. Lomax said no. Mr. Brandt said yes. She added that boats had waited.",
        "Ms. Lomax",
    ),
    "by nouns": ("A woman said no. A man said yes. She added that boats had waited.", "A woman"),
    "she who was told, of two genders": (
        "Ida Lomax said no. Ivo Brandt told Ida Lomax that it was late. She added that boats had waited.",
        "Ida Lomax",
    ),
    "they": ("Two nurses said no. Ida Lomax said yes. They added that beds were full.", "Two nurses"),
    "it": ("The ministry said no. Ida Lomax said yes. It added that beds were full.", "The ministry"),
    "who answers, not who asks": (
        "A guard said no. A reporter asked why. He said the gate was shut.",
        "A guard",
    ),
    "a last name": (
        "Ida Lomax said no. Ivo Brandt said yes. Lomax added that boats had waited.",
        "Ida Lomax",
    ),
    "a namesake": (
        "Ida Lomax said no. Ivo Lomax said yes. Ida Lomax added that boats had waited.",
        "Ida Lomax",
    ),
    "a name given": (
        "A man who gave his name as Ivo Brandt said no. A guard said yes. Brandt added that it was late.",
        "Ivo Brandt",
    ),
    "the official": (
        "A port official watched the tide. The official said it was late.",
        "A port official",
    ),
    "the official, past somebody named": (
        "An official at the port said no. Ida Lomax left. The official added that boats had waited.",
        "An official at the port",
    ),
    "the port official, of two": (
        "A port official said no. A bank official said yes. The port official added that boats had waited.",
        "A port official",
    ),
    "the officials": ("Two officials said no. The officials added that boats had waited.", "Two officials"),
    "the guard, introduced with another": (
        "A docker and a guard spoke. “We waited,” the guard said.",
        "a guard",
    ),
}


@pytest.mark.parametrize(("text", "who"), MEANT.values(), ids=MEANT)
def test_finds_who_is_meant(text: str, who: str) -> None:
    found = find_attributions(text)
    last = found.items[-1]
    (source,) = (source for source in found.sources if source.id == last.source_id)
    assert source.description.value == who


CLASSES = {
    "he, the subject": ("A baker met Ivo Lomax on the quay. He said it was late.", ["unnamed_person"]),
    "she, named": ("Ida Lomax met a guard on the quay. She said it was late.", ["named_person"]),
    "she, the only one of her gender": (
        "Two men met Ida Lomax on the quay. She said it was late.",
        ["named_person"],
    ),
    "she and he, of two persons": (
        "Ida Lomax and Ivo Brandt left the hall. She said it was late. He said it was not.",
        ["named_person", "named_person"],
    ),
    "a person of a title": (
        "Mayor Ida Lomax opened the quay. A day later, the mayor told dockers that it was late.",
        ["named_person"],
    ),
    "a captain with a name": (
        "Ivo Brandt, the captain of the ferry, spoke. “We waited,” the captain said.",
        ["named_person"],
    ),
    "a captain without one": (
        "A ferry captain said no. The captain added that boats had waited.",
        ["unnamed_person", "unnamed_person"],
    ),
    "identified herself": ("A woman who identified herself as Ida Lomax said it was late.", ["named_person"]),
    "whose name is": ("A docker whose name is Ivo Brandt said it was late.", ["named_person"]),
    "called": ("A driver called Ivo Brandt said it was late.", ["named_person"]),
    "one, the other": (
        "Two nurses left. One said the ward was full. The other said it was not.",
        ["unnamed_person", "unnamed_person"],
    ),
    "the first, the second": (
        "Two divers came up. The first said the wreck was gone. The second said it was there.",
        ["unnamed_person", "unnamed_person"],
    ),
    "a third": ("Two divers came up. A third said the wreck was gone.", ["unnamed_person"]),
    "several": ("Dockers met at dawn. Several said it was late.", ["unnamed_person"]),
    "all": ("Three divers came up. All said the wreck was gone.", ["unnamed_person"]),
    "most": ("Dockers met at dawn. Most said it was late.", ["unnamed_group"]),
    "others": ("Some residents stayed. Others said it was late.", ["unnamed_group"]),
    "none": ("Dockers met at dawn. None said it was late.", []),
}


@pytest.mark.parametrize(("text", "classes"), CLASSES.values(), ids=CLASSES)
def test_gives_the_class_of_who_is_meant(text: str, classes: list[str]) -> None:
    assert [item.class_ for item in find_attributions(text).items] == classes


NUMBERS = {
    "namesakes": ("Ida Lomax said no. Ivo Lomax said yes.", 2),
    "a man and a woman": ("A man said no. A woman said yes. He left. She said it was late.", 2),
    "another of a kind": ("A port official said no. A bank official said yes.", 2),
    "officials after an official": ("A Northgate official said no. Officials added that it was late.", 2),
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.values(), ids=NUMBERS)
def test_tells_people_apart(text: str, number: int) -> None:
    assert len(find_attributions(text).sources) == number


@pytest.mark.parametrize(
    "text",
    [
        "They met Ida Lomax, a guard at the port who told boats to wait.",
        "Ida Lomax, a guard at the port said it was late.",
        "Ida Lomax, a guard, said no. The guard added that it rained.",
        "Ida Lomax and Ivo Brandt met, each saying that it was late.",
        "Ida Lomax and Ivo Brandt met. Both said it was late.",
        "A lawyer for Ivo Brandt, Ida Lomax, was there. His attorney said it was late.",
        "My parents, Ivo and Ida Lomax, were dockers. My mother said it was late.",
        "Judge rejects plan\n\nA Port Ellery judge said it was late.\n\nIt rained.",
    ],
)
def test_who_is_named_in_other_words_is_named(text: str) -> None:
    assert find_attributions(text).items[-1].class_ == "named_person"


@pytest.mark.parametrize(
    "text",
    [
        "They met Ida Lomax. A guard at the port said it was late.",
        "In Port Ellery, a guard who was there said it was late.",
        "Ida Lomax was there. Two officials said no. A docker left. The two added that it rained.",
        "A guard for Ivo Brandt, Ida Lomax, was there. A nurse said it was late.",
    ],
)
def test_who_only_stands_near_a_name_is_not_named(text: str) -> None:
    assert find_attributions(text).items[-1].class_ == "unnamed_person"

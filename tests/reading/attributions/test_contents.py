"""What is credited, in which form, and spans through what a page converter left."""

import pytest

from sidelight.reading.attributions import find_attributions

CONTENTS = {
    "that-clause": ("Officials said that the dam would hold.", "that the dam would hold", "paraphrase"),
    "quotation before": (
        "“It will hold for a year,” officials said.",
        "“It will hold for a year,”",
        "quotation",
    ),
    "quotation behind": ('An aide said: "We are done with this."', '"We are done with this."', "quotation"),
    "next block": (
        "As a guard recounts:\n\n“They left before the dawn came.”",
        "“They left before the dawn came.”",
        "quotation",
    ),
    "partly quoted": (
        "Aides called the report “wrong and unfair” on Monday.",
        "the report “wrong and unfair” on Monday",
        "mixed",
    ),
    "without the hearer": (
        "A clerk told the court that the file was gone.",
        "that the file was gone",
        "paraphrase",
    ),
    "short quotation": ("“It was chaos,” a clerk said.", "“It was chaos,”", "quotation"),
    "as somebody put it": ("“We flew all night,” as one pilot put it.", "“We flew all night,”", "quotation"),
    "put it and how": (
        "A trader put it simply: “Nobody is buying now.”",
        "“Nobody is buying now.”",
        "quotation",
    ),
    "a figure": ("Officials put the death toll at 41.", "the death toll at 41", "paraphrase"),
    "the hearer at the end": (
        "The lift fell twice, one guest told the inquest.",
        "The lift fell twice",
        "paraphrase",
    ),
    "behind its content": ("The dam would hold, officials said.", "The dam would hold", "paraphrase"),
}


@pytest.mark.parametrize(("text", "content", "form"), CONTENTS.values(), ids=CONTENTS)
def test_finds_what_is_credited_and_its_form(text: str, content: str, form: str) -> None:
    (item,) = find_attributions(text).items
    assert item.content is not None
    assert (item.content.text, item.form) == (content, form)


HEARERS = {
    "a determiner": ("the court", "the file was gone"),
    "a pronoun": ("the court", "it was gone"),
    "a name": ("them", "Ida Lomax was gone"),
    "a conjunction": ("the court", "because it was late"),
    "to": ("the court", "to have waited"),
}


@pytest.mark.parametrize(("hearer", "content"), HEARERS.values(), ids=HEARERS)
def test_whoever_hears_it_is_no_part_of_it_whatever_it_begins_with(hearer: str, content: str) -> None:
    (item,) = find_attributions(f"A clerk assured {hearer} {content}.").items
    assert item.content is not None
    assert item.content.text == content


MARKUP = {
    "emphasis": ("A clerk tells *The Lantern Post* that the file is gone.", "A clerk", "tells"),
    "link on the cue": ("A clerk [demanded](https://x.example/a) an answer.", "A clerk", "demanded"),
    "page break": ("A clerk at the court said the file\n\nwas gone.", "A clerk at the court", "said"),
}


@pytest.mark.parametrize(("text", "source", "cue"), MARKUP.values(), ids=MARKUP)
def test_reads_through_what_a_converter_left(text: str, source: str, cue: str) -> None:
    (item,) = find_attributions(text).items
    assert item.source is not None
    assert (item.source.text, item.cue.text) == (source, cue)

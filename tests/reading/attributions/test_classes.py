"""Whose words they are: the class of every kind of source."""

import pytest

from sidelight.reading.attributions import find_attributions

CLASSES = {
    "named_person": [
        "Ida Lomax said the tide was late.",
        "A man who gave his name as Lomax said the tide was late.",
        "Sen. Ida Lomax said the tide was late.",
        "A federal judge, Ida Lomax, said the tide was late.",
        "Harbour pilot Ida Lomax and two clerks said the tide was late.",
        "Ministry official Omar al-Rashid said the tide was late.",
        "The president said the tide was late.",
        "Northgate's tax commissioner said the tide was late.",
    ],
    "named_organization": [
        "The military, harbour officials and a local guard said the tide was late.",
        "The UN, two charities and French officials said the tide was late.",
        "Northgate Press Agency reported the late tide.",
        "The Treasury Department said the tide was late.",
        "A spokeswoman for the ministry said the tide was late.",
        "Police said the tide was late.",
        "Moscow said the tide was late.",
        "Rights group Openhand said the tide was late.",
        "Prosecutors said the tide was late.",
        "The campaign said the tide was late.",
        "NATO said the tide was late.",
        "State television said the tide was late.",
    ],
    "named_document": [
        "A Northgate poll shows that the tide is late.",
        "The ministry's report shows that the tide is late.",
        "A report by the ministry shows that the tide is late.",
        "Figures from the bank show that the tide is late.",
        "According to a log kept by the harbour's watch room, the tide was late.",
        "According to a study that the court ordered, the tide was late.",
        "A survey carried out by the miners' union found that the tide was late.",
    ],
    "unnamed_person": [
        "A few dockers said the tide was late.",
        "A handful of residents said the tide was late.",
        "Two others said the tide was late.",
        "A senior official said the tide was late.",
        "Two people familiar with the matter said the tide was late.",
        "Kestrelian security sources said the tide was late.",
        "White House officials said the tide was late.",
        "Northgate Aides said the tide was late.",
        "Treasury Officials said the tide was late.",
        "Officials said the tide was late.",
        "Authorities said the tide was late.",
        "Several experts said the tide was late.",
        "One of the mayor's advisers said the tide was late.",
        "A bartender said the tide was late.",
        "An architect who said the tide was late left.",
        "Those close to the talks said the tide was late.",
        "A spokesperson, who spoke on condition of anonymity, said the tide was late.",
        "A number of economists said the tide was late.",
        "Union leaders said the tide was late.",
        "Industry leaders said the tide was late.",
        "Party activists said the tide was late.",
        "Hospital doctors said the tide was late.",
        "One of them said the tide was late.",
        "Lawyers for the two men said the tide was late.",
        "Nurses at the clinic said the tide was late.",
        "One busker told me the tide was late.",
        "Two lodgers said the tide was late.",
        "“The tide was late,” said the oarswright.",
    ],
    "unnamed_group": [
        "Critics said the tide was late.",
        "Some Republicans said the tide was late.",
        "Many said the tide was late.",
        "Others said the tide was late.",
        "Human rights groups said the tide was late.",
        "Analysts expect the tide to be late.",
        "Farmers said the tide was late.",
        "Activists said the tide was late.",
    ],
    "unnamed_document": [
        "Recent polls in Kestrel County show that the tide is late.",
        "Chilean intelligence reports indicate that the tide is late.",
        "Documents show that the tide is late.",
        "Recent polls suggest that the tide is late.",
        "According to leaked emails, the tide was late.",
        "According to a log kept by a watchman, the tide was late.",
        "Figures from two ports show that the tide is late.",
        "A logbook from 1962 shows that the tide is late.",
        "Data seen by the Herald show that the tide is late.",
        "According to documents obtained by the court, the tide was late.",
        "A report compiled by officials shows that the tide is late.",
    ],
    "unstated": [
        "The tide was reportedly late.",
        "It is believed that the tide was late.",
        "It is understood that the tide was late.",
        "It is understood two tides were late.",
        "It has been learned that the tide was late.",
        "The harbour, said to be silted up, was closed.",
        "A bell reported to have been lost was found.",
        "The harbour master was accused of sleeping.",
        "There were allegations of fraud in the harbour.",
    ],
    "author": ["We have reported that the tide was late."],
}


@pytest.mark.parametrize(("class_", "text"), [(c, text) for c, texts in CLASSES.items() for text in texts])
def test_gives_the_class(class_: str, text: str) -> None:
    assert [item.class_ for item in find_attributions(text).items] == [class_]


def test_counts_are_those_of_the_items() -> None:
    text = " ".join(text for texts in CLASSES.values() for text in texts[:1])
    counts = find_attributions(text).counts
    assert counts is not None
    assert (counts.anonymous, counts.unnamed_person, counts.unnamed_group) == (2, 1, 1)
    assert (counts.named, counts.unnamed_document, counts.unstated, counts.total) == (3, 1, 1, 7)

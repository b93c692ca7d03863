"""A case for each list of the lexicon that no construction needs: what is read by the words of that list."""

import pytest

from sidelight.reading.attributions import find_attributions

CASES: dict[str, tuple[str, list[tuple[str | None, str, str]]]] = {
    "adjective_ending": (
        "Provisional schedules show that the boat was late.",
        [("Provisional schedules", "show", "unnamed_document")],
    ),
    "adverb_inside_verb": (
        "A guard has since told the court that it was late.",
        [("A guard", "has since told", "unnamed_person")],
    ),
    "after_possessor": ("Two of its own said it was late.", []),
    "anonymous_role": (
        "Ida Lomax left. Witness says that the wall fell.",
        [("Witness", "says", "unnamed_person")],
    ),
    "anybody": (
        "A banker said it was late. Later the man said it was early.",
        [("A banker", "said", "unnamed_person"), ("the man", "said", "unnamed_person")],
    ),
    "approximation": (
        "According to about 40 guests, it was late.",
        [("40 guests", "According to", "unnamed_person")],
    ),
    "called_participle": ("A man called Hale also left.", []),
    "calling_preposition": ("Two guards called for calm.", [("Two guards", "called", "unnamed_person")]),
    "causative": ("They made him say that it was late.", []),
    "comparison": (
        "More than two guards said it was late.",
        [("More than two guards", "said", "unnamed_person")],
    ),
    "continuing_verb": (
        "A guard went on to say that it was late.",
        [("A guard", "went on to say", "unnamed_person")],
    ),
    "contrast": ("He is but a clerk who said it was late.", [("a clerk who", "said", "unnamed_person")]),
    "country": ("South Korea said it was late.", [("South Korea", "said", "named_organization")]),
    "doctor_title": (
        "A doctor said no. The wall fell, Dr. Ida Lomax wrote in May. The physician said yes.",
        [("A doctor", "said", "unnamed_person"), ("The physician", "said", "named_person")],
    ),
    "document_name": (
        "The Harbour Act says that it was late.",
        [("The Harbour Act", "says", "named_document")],
    ),
    "example_preposition": (
        "Several towns, including Ellery, said it was late.",
        [("Several towns, including Ellery", "said", "named_organization")],
    ),
    "extreme": ("At least two farmers said it was late.", [("two farmers", "said", "unnamed_person")]),
    "getting_under": (
        "The plan came under criticism from two guards.",
        [("two guards", "came under criticism", "unnamed_person")],
    ),
    "getting_verb": (
        "The plan drew criticism from two guards.",
        [("two guards", "drew criticism", "unnamed_person")],
    ),
    "giving_verb": (
        "Two guards gave an account of the fire.",
        [("Two guards", "gave an account", "unnamed_person")],
    ),
    "group_quantifier": ("Most pilots said it was late.", [("Most pilots", "said", "unnamed_group")]),
    "hearsay_adverb": (
        "The boat is reportedly said to be late.",
        [(None, "reportedly", "unstated"), (None, "said", "unstated")],
    ),
    "idiom": ("Two guards ruled out that it was late.", []),
    "interrogating": ("Two guards questioned me on the quay.", []),
    "issuing_adjective": (
        "Federal statistics show that it was late.",
        [("Federal statistics", "show", "named_document")],
    ),
    "mass_noun": ("New data shows that it was late.", [("New data", "shows", "unnamed_document")]),
    "naming_verb": (
        "A pilot who is called Ida said it was late.",
        [("A pilot who is called Ida", "said", "named_person")],
    ),
    "never_adjective": ("Another said villagers had left.", [("Another", "said", "unnamed_person")]),
    "no_person": ("The twist told me that it was late.", []),
    "noun_homograph": ("Some voice doubts that it was late.", []),
    "noun_in_ly": ("A family said it was late.", [("A family", "said", "unnamed_person")]),
    "on_record": ("The statement said it was late.", [("The statement", "said", "named_organization")]),
    "one_body_alone": ("The group said it was late.", [("The group", "said", "named_organization")]),
    "only": ("A guard would say only that it was late.", [("A guard", "would say", "unnamed_person")]),
    "particular_people": ("Many officials said it was late.", [("Many officials", "said", "unnamed_person")]),
    "person_ending": (
        "A vexillologist was late. She said it was early.",
        [("She", "said", "unnamed_person")],
    ),
    "person_relative": (
        "The zorbers who said it was late left.",
        [("The zorbers who", "said", "unnamed_person")],
    ),
    "poll": (
        "31 percent said it was late in a poll. It was a Northgate poll.",
        [("31 percent", "said", "named_document")],
    ),
    "progressive": ("The guard's saying it was late.", [("The guard", "'s saying", "unnamed_person")]),
    "question_word": ("A guard questioned how it fell.", []),
    "remembering": ("A clerk remembered to leave.", []),
    "request_preposition": ("A guard asked for calm.", [("A guard", "asked", "unnamed_person")]),
    "retelling": (
        "“The wall was shut in May and the clerks told us that it was safe,” Ida Lomax said.",
        [("the clerks", "told", "unnamed_person"), ("Ida Lomax", "said", "named_person")],
    ),
    "retelling_of_words": (
        "“We were in the hall and they said it was safe,” Ida Lomax said.",
        [("they", "said", "unnamed_person"), ("Ida Lomax", "said", "named_person")],
    ),
    "seat_of_power": ("Capitol Hill said it was late.", [("Capitol Hill", "said", "named_organization")]),
    "sequel": ("A guard rose, then said it was late.", [("A guard", "said", "unnamed_person")]),
    "several_people": (
        "The crew told the Northgate Council that it was late. They said no.",
        [("The crew", "told", "unnamed_person"), ("They", "said", "unnamed_person")],
    ),
    "share": ("31 percent said it was late.", [("31 percent", "said", "unnamed_document")]),
    "share_whole": (
        "Eight of 10 voters said it was late.",
        [("Eight of 10 voters", "said", "unnamed_document")],
    ),
    "title": ("On Monday the Minister said it was late.", [("the Minister", "said", "named_person")]),
    "told_passive": ("They were told that it was late.", [(None, "were told", "unstated")]),
    "unknown_person_pronoun": ("Somebody said it was late.", [("Somebody", "said", "unnamed_person")]),
    "where_relative": (
        "A nurse at the ward where they lay said it was late.",
        [("A nurse at the ward where they lay", "said", "unnamed_person")],
    ),
    "never_subject": ("Nobody had any say in it.", []),
    "subject_pronoun": (
        "When the lights went on they said it was late.",
        [("they", "said", "unnamed_person")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_by_the_words_of_a_list(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    items = find_attributions(text).items
    assert [(item.source and item.source.text, item.cue.text, item.class_) for item in items] == expected

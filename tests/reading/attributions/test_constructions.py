"""Ways of crediting other than a subject and its verb: who is credited, by which words, with what class."""

import pytest

from sidelight.reading.attributions import find_attributions

CASES = {
    "per": ("Per two officials, it was late.", [("two officials", "Per", "unnamed_person")]),
    "per, a rate": ("It runs twice per day. Per capita, it sells more.", []),
    "by one estimate": ("By one estimate, it was late.", [("one estimate", "By", "unnamed_document")]),
    "what they call": (
        "It was what analysts described as an old trick.",
        [("analysts", "described", "unnamed_group")],
    ),
    "a plural behind its verb": ("“It was late,” said officials.", [("officials", "said", "unnamed_person")]),
    "a name behind a description behind its verb": (
        "“It was late,” said a farmer, Ida Lomax.",
        [("a farmer, Ida Lomax", "said", "named_person")],
    ),
    "a name behind a name": (
        "“It was late,” said Ida Lomax, Sol Ferris.",
        [("Ida Lomax", "said", "named_person")],
    ),
    "a clause about whoever stands behind the verb": (
        "It was late, said a clerk, who left.",
        [("a clerk, who left", "said", "unnamed_person")],
    ),
    "a clause about whoever stands before the verb": (
        "A guard, who left the boat, said officials on Monday were late.",
        [("A guard, who left the boat", "said", "unnamed_person")],
    ),
    "most of those who": (
        "Most of the guards who left said no.",
        [("Most of the guards who left", "said", "unnamed_group")],
    ),
    "a third of those who": (
        "A third of the guards who left said no.",
        [("A third of the guards who left", "said", "unnamed_person")],
    ),
    "a verb behind a clause that ends in its verb": (
        "Residents who fled say it was late.",
        [("Residents who fled", "say", "unnamed_group")],
    ),
    "a verb behind a clause that ends in an adverb": (
        "Two officials who were there say that it was late.",
        [("Two officials who were there", "say", "unnamed_person")],
    ),
    "a noun in a clause": ("Residents who had say in it left. Men who filed claim after claim left.", []),
    "several verbs behind a parenthesis": (
        "The report, written in May, left the cause open and showed that it was late.",
        [("The report, written in May", "showed", "named_document")],
    ),
    "several verbs behind a place": (
        "In the hall of the port a guard rose and said it was late.",
        [("a guard", "said", "unnamed_person")],
    ),
    "what somebody says that others believe": (
        "A guard said that officials believe that it was late.",
        [("A guard", "said", "unnamed_person")],
    ),
    "what somebody says that others believe, without a that": (
        "A guard said officials believe that it was late.",
        [("A guard", "said", "unnamed_person")],
    ),
    "what somebody says that others say": (
        "A guard said officials say that it was late.",
        [("A guard", "said", "unnamed_person"), ("officials", "say", "unnamed_person")],
    ),
    "an aside": (
        "A guard, he said, told him that it was late.",
        [("he", "said", "unnamed_person"), ("A guard", "told", "unnamed_person")],
    ),
    "two parentheses": (
        "Ida Lomax, a professor of soils, a widow, said it was late.",
        [("Ida Lomax, a professor of soils, a widow", "said", "named_person")],
    ),
    "two parentheses, the first a place": (
        "Ida Lomax, of the port, a widow, said it was late.",
        [("Ida Lomax, of the port, a widow", "said", "named_person")],
    ),
    "hearsay, to have done": (
        "The wall is understood to have leaned.",
        [(None, "is understood", "unstated")],
    ),
    "a name calls another": ("Ida Lomax called Ferris a quack.", [("Ida Lomax", "called", "named_person")]),
    "who, behind a place": (
        "A guard in Port Ellery who left said no.",
        [("A guard in Port Ellery who left", "said", "unnamed_person")],
    ),
    "who, behind a name": (
        "The guards for Ida Lomax who left said no.",
        [("Ida Lomax who left", "said", "named_person")],
    ),
    "a dash of three hyphens": (
        "The pilot --- a man of forty --- said it was late. “It is far too late for that,” --- Ida Lomax",
        [("The pilot --- a man of forty", "said", "unnamed_person"), ("Ida Lomax", "---", "named_person")],
    ),
    "the president": ("On Monday the President said no.", [("the President", "said", "named_person")]),
    "at least": ("At least two farmers said no.", [("two farmers", "said", "unnamed_person")]),
    "more than": (
        "More than 40 farmers said no.",
        [("More than 40 farmers", "said", "unnamed_person")],
    ),
    "according to about": (
        "According to about 40 guests, it was late.",
        [("40 guests", "According to", "unnamed_person")],
    ),
    "according to at least": (
        "According to at least two farmers, it was late.",
        [("two farmers", "According to", "unnamed_person")],
    ),
    "a label behind a name": ("A guard called Hale a fraud.", [("A guard", "called", "unnamed_person")]),
    "a label behind a long object": (
        "Two guards called the plan and the ban on boats a cynical trick.",
        [("Two guards", "called", "unnamed_person")],
    ),
    "a meeting that is called": ("Clerks called the meeting because they felt ill.", []),
    "before it was told": ("It fell before two officials had warned of it.", []),
    "whenever it is told": ("When residents ask for help, nobody comes.", []),
    "a verb that goes on with to": ("It refuses to wait or explain how it fell.", []),
    "a photo": ("A guard posted a photo of the quay.", []),
    "a memory of people": ("A guard remembers him leaving.", [("A guard", "remembers", "unnamed_person")]),
    "a memory of a thing": ("The soil remembers what was planted.", []),
    "for some reason": ("For some reason he left.", []),
    "media reports": ("Nobody saw media reports about it.", []),
    "words of oneself, quoted": ("“I said no,” a docker said.", [("a docker", "said", "unnamed_person")]),
    "a headline's verb": ("Mayor to Quit, Aides Say", [("Aides", "Say", "unnamed_person")]),
    "absolute, with": (
        "The quay stayed shut, with residents warning that the wall would fall.",
        [("residents", "warning", "unnamed_group")],
    ),
    "absolute, with a name": (
        "The quay stayed shut, with Ida Lomax saying it was late.",
        [("Ida Lomax", "saying", "named_person")],
    ),
    "absolute, bare": (
        "Fog closed the quay, two pilots adding that it was the worst in years.",
        [("two pilots", "adding", "unnamed_person")],
    ),
    "absolute, one of them": (
        "Dockers waited on the quay, one of them adding that it was late.",
        [("one of them", "adding", "unnamed_person")],
    ),
    "absolute without a telling": ("Fog closed the quay, with boats waiting outside.", []),
    "participle of an act": (
        "The mayor walked out, saying it was late.",
        [("The mayor", "saying", "named_person")],
    ),
    "participle that infers": ("The mayor opened the gate, suggesting that it was late.", []),
    "in her view": ("Ida Lomax left. In her view, it was late.", [("her", "In her view", "named_person")]),
    "in his view, unnamed": (
        "A guard left. In his opinion, it was late.",
        [("his", "In his opinion", "unnamed_person")],
    ),
    "in somebody's view": (
        "In Ida Lomax's view, it was late.",
        [("Ida Lomax", "In Ida Lomax's view", "named_person")],
    ),
    "by an account": (
        "By the owner's own account, it was late.",
        [("the owner", "By the owner's own account", "unnamed_person")],
    ),
    "in the view of": (
        "In the view of several economists, it was late.",
        [("several economists", "In the view of", "unnamed_person")],
    ),
    "a view of a thing": ("In view of the tide, the gate was shut.", []),
    "in full view": ("The gate was in full view.", []),
    "drew criticism": (
        "The plan drew criticism from two rivals.",
        [("two rivals", "drew criticism", "unnamed_person")],
    ),
    "won praise": (
        "The plan won praise from the ministry.",
        [("the ministry", "won praise", "named_organization")],
    ),
    "came under criticism": (
        "The mayor came under criticism from residents.",
        [("residents", "came under criticism", "unnamed_group")],
    ),
    "drew criticism from nobody": ("The plan drew criticism.", [(None, "drew criticism", "unstated")]),
    "drew no criticism": ("The plan drew no criticism from residents.", []),
    "drew a crowd": ("The mayor drew a crowd from two towns.", []),
    "gave an account": (
        "The clerk gave an account of the night.",
        [("The clerk", "gave an account", "unnamed_person")],
    ),
    "gave a thing": ("The clerk gave a spoon to the guest.", []),
    "reported by": (
        "The fault was first reported by a docker.",
        [("a docker", "was first reported", "unnamed_person")],
    ),
    "as reported by": (
        "As reported by The Lantern Post, the quay was closed.",
        [("The Lantern Post", "reported", "named_organization")],
    ),
    "reported by, behind its noun": (
        "The sale, reported by two aides, was dropped.",
        [("two aides", "reported", "unnamed_person")],
    ),
    "done by": ("The quay was closed by a guard.", []),
    "hearsay": ("The boat, said to be forty years old, sank.", [(None, "said", "unstated")]),
    "hearsay behind a noun": ("A bell reported to be lost was found.", [(None, "reported", "unstated")]),
    "claimed of oneself": ("A guard claimed to be ill.", [("A guard", "claimed", "unnamed_person")]),
    "a belief of nobody": ("The gate was believed to be shut.", []),
    "attacked over": (
        "The mayor attacked the plan over its cost.",
        [("The mayor", "attacked", "named_person")],
    ),
    "attacked a place": ("Rebels attacked the village.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_the_construction(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    items = find_attributions(text).items
    assert [(item.source and item.source.text, item.cue.text, item.class_) for item in items] == expected


REQUESTS = {
    "A docker asked the court to shut the gate.": ["A docker"],
    "Residents asked that the gate be shut.": ["Residents"],
    "Residents asked for calm.": ["Residents"],
    "“Please shut the gate tonight,” a docker asked.": ["a docker"],
    "“Who pays for all of this?” a docker asked.": [],
    "A docker asked, “Who pays for all of this?”": [],
    "A docker asked whether the gate was shut.": [],
    "A docker asked the mayor why the gate was shut.": [],
    "A docker asked about the gate.": [],
    "A docker asked to leave.": [],
}


@pytest.mark.parametrize(("text", "sources"), REQUESTS.items())
def test_tells_requests_from_questions(text: str, sources: list[str]) -> None:
    assert [item.source and item.source.text for item in find_attributions(text).items] == sources


HEADLINES = {
    "Fares to rise: sources": ("sources", ":", "unnamed_person"),
    "Fares to rise - diplomats": ("diplomats", "-", "unnamed_person"),
    "Fares to rise — officials": ("officials", "—", "unnamed_person"),
    "Fares to rise, sources say": ("sources", "say", "unnamed_person"),
    "Fares to rise: ministry": ("ministry", ":", "named_organization"),
    "Fares to rise: study": ("study", ":", "unnamed_document"),
    "Sources: fares to rise": ("Sources", ":", "unnamed_person"),
    "Bridges: a history": None,
    "Bridge to close: here is why": None,
    "The long winter - part two": None,
}


@pytest.mark.parametrize(("headline", "expected"), HEADLINES.items())
def test_reads_who_is_behind_a_headline(headline: str, expected: tuple[str, str, str] | None) -> None:
    items = find_attributions(f"{headline}\n\nIt rained.").items
    found = [(item.source and item.source.text, item.cue.text, item.class_) for item in items]
    assert found == ([expected] if expected else [])


def test_a_label_stands_in_no_paragraph() -> None:
    assert find_attributions("It rained.\n\nThe gate is shut: sources").items == ()


VOICES = {
    "“The tide was late again today,” she purred.": ["she"],
    "“The tide was late again today,” laughed a docker.": ["a docker"],
    "“The tide was late again today,” sighed Ida Lomax.": ["Ida Lomax"],
    "“The tide was late again today,” greets one docker.": ["one docker"],
    "“The tide was late again today,” greets Ida Lomax.": ["Ida Lomax"],
    "“The tide was late again today,” she greets from afar.": ["she"],
    "“The tide was late again today” greets whoever comes.": [],
    "The engine purred all night.": [],
    "A docker laughed at the cold.": [],
    "The dog barked at the gate.": [],
    "She smiled at “the tide that was late”.": [],
}


@pytest.mark.parametrize(("text", "sources"), VOICES.items())
def test_takes_a_voice_for_a_telling_beside_a_quotation_only(text: str, sources: list[str]) -> None:
    assert [item.source and item.source.text for item in find_attributions(text).items] == sources

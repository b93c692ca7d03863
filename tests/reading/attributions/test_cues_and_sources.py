"""Which words credit whom, for every way of crediting that the engine reads."""

import pytest

from sidelight.reading.attributions import find_attributions

CASES = {
    "subject before the verb": ("The minister resigned, a clerk said.", [("a clerk", "said")]),
    "subject before a that-clause": (
        "Two nurses warned that the ward was full.",
        [("Two nurses", "warned")],
    ),
    "auxiliaries": ("Aides have repeatedly denied the story.", [("Aides", "have repeatedly denied")]),
    "progressive": ("Engineers are warning of a collapse.", [("Engineers", "are warning")]),
    "inverted after a quotation": (
        "“We saw the smoke first,” said one firefighter.",
        [("one firefighter", "said")],
    ),
    "inverted with a title": (
        "“The tide was late,” said Harbour Master Ida Lomax.",
        [("Harbour Master Ida Lomax", "said")],
    ),
    "in the middle of the sentence": (
        "The bridge, officials said, had been closed for a week.",
        [("officials", "said")],
    ),
    "according to, behind": (
        "The pump failed twice, according to a mechanic at the plant.",
        [("a mechanic at the plant", "according to")],
    ),
    "according to, in front": (
        "According to residents, the river rose overnight.",
        [("residents", "According to")],
    ),
    "citing": (
        "The paper reported the sale, citing two bankers.",
        [("The paper", "reported"), ("two bankers", "citing")],
    ),
    "told somebody that": (
        "A guard told The Lantern Post that the gate was open.",
        [("A guard", "told")],
    ),
    "shared subject": (
        "A ranger climbed down and said the path was safe.",
        [("A ranger", "said")],
    ),
    "participle": (
        "Officials said the road was open, adding that buses would run.",
        [("Officials", "said"), ("Officials", "adding")],
    ),
    "relative clause": (
        "The police spoke to a baker who said she had seen nothing.",
        [("a baker who", "said")],
    ),
    "parenthesis with a relative clause": (
        "A senior officer, who asked not to be named, said the raid failed.",
        [("A senior officer, who asked not to be named", "said")],
    ),
    "parenthesis with an apposition": (
        "Ida Lomax, a harbour pilot in Port Ellery, said the channel was blocked.",
        [("Ida Lomax, a harbour pilot in Port Ellery", "said")],
    ),
    "long modifiers": (
        "Three people briefed on the talks, who spoke on condition of anonymity, said a deal was near.",
        [("Three people briefed on the talks, who spoke on condition of anonymity", "said")],
    ),
    "a contact clause": (
        "All the farmers I met said the harvest was lost.",
        [("All the farmers I met", "said")],
    ),
    "adverbial in front": (
        "In a statement on Tuesday, the ministry denied the claim.",
        [("the ministry", "denied")],
    ),
    "object of the clause before": (
        "After the storm hit the coast, fishermen said their nets were gone.",
        [("fishermen", "said")],
    ),
    "a document": ("Court records show that the lease expired.", [("Court records", "show")]),
    "by a participle": (
        "The mayor answered by saying the town was broke.",
        [("The mayor", "saying")],
    ),
    "agent of a passive": (
        "The plan was criticized by several economists.",
        [("several economists", "was criticized")],
    ),
    "label in a headline": ("Study: Bees sleep late\n\nBees were watched.", [("Study", ":")]),
    "name under a quotation": (
        "“I will not sell the boat to anyone.” — Ida Lomax",
        [("Ida Lomax", "—")],
    ),
    "noun with an owner": (
        "The tribunal heard the miners' claim that the shaft was unsafe.",
        [("the miners", "claim")],
    ),
    "went on to say": ("The coach went on to say that the pitch was wet.", [("The coach", "went on to say")]),
    "quoted as saying": (
        "The envoy was quoted as saying that the border would open.",
        [("The envoy", "was quoted as saying")],
    ),
    "particle": ("A geologist pointed out that the slope was bare.", [("A geologist", "pointed")]),
    "of several": ("One of the officials said the raid had failed.", [("One of the officials", "said")]),
    "relative clause with a verb of its own": (
        "People who live near the plant say the water smells.",
        [("People who live near the plant", "say")],
    ),
    "headline": ("Minister to quit, sources say\n\nIt rained.", [("sources", "say")]),
    "a reason with a purpose clause": (
        (
            "A broker, who asked not to be named because the deal was not yet known to shareholders, "
            "said the price was fair."
        ),
        [
            (
                "A broker, who asked not to be named because the deal was not yet known to shareholders",
                "said",
            )
        ],
    ),
    "a reason with three verbs": (
        (
            "A juror, who asked not to be identified because she was not allowed to talk to reporters, "
            "told the court that the vote was close."
        ),
        [
            (
                "A juror, who asked not to be identified because she was not allowed to talk to reporters",
                "told",
            )
        ],
    ),
    "in": ("A major in the fire brigade said it was over.", [("A major in the fire brigade", "said")]),
    "at": ("A goalkeeper at the club said it was over.", [("A goalkeeper at the club", "said")]),
    "to": ("An aide to the mayor said it was over.", [("An aide to the mayor", "said")]),
    "of": ("The head of a union said it was over.", [("The head of a union", "said")]),
    "for": ("A barrister for the bank said it was over.", [("A barrister for the bank", "said")]),
    "with": ("A geologist with the survey said it was over.", [("A geologist with the survey", "said")]),
    "a noun in -ing inside the place": (
        "Guards at the river crossing describe the same nights.",
        [("Guards at the river crossing", "describe")],
    ),
    "put it": ("“We flew blind,” as one pilot put it.", [("one pilot", "put")]),
    "put it to somebody": ("As a miner puts it to The Lantern Post: “It is dark.”", [("a miner", "puts")]),
    "put it, and how": (
        "One trader, who declined to be named, put it more bluntly: “Nobody is buying.”",
        [("One trader, who declined to be named", "put")],
    ),
    "owned, with an adverb": (
        "The chapel's preachers even boast that the road is theirs.",
        [("The chapel's preachers", "boast")],
    ),
    "own": (
        "The club's own finance officer says the till is empty.",
        [("The club's own finance officer", "says")],
    ),
    "object in front": (
        "The driver was drunk, the owner said, which she denies.",
        [("the owner", "said"), ("she", "denies")],
    ),
    "citing recordings": (
        "The airline denied the report, citing radio traffic that the tower had kept.",
        [("The airline", "denied"), ("radio traffic that the tower had kept", "citing")],
    ),
    "citing pictures": (
        "The lab closed the lake, citing satellite images and a logbook.",
        [("satellite images and a logbook", "citing")],
    ),
    "citing statistics": (
        "The league changed the rule, citing figures from two clubs.",
        [("figures from two clubs", "citing")],
    ),
    "a document with its maker": (
        "According to a log kept by the harbour's watch room, the boat left at two.",
        [("a log kept by the harbour's watch room", "According to")],
    ),
    "a document with a clause": (
        "According to a survey that the union ordered, half of them fell ill.",
        [("a survey that the union ordered", "According to")],
    ),
    "a document, signed by many": (
        "A petition against the mine, signed by 4,000 people, says the well would dry.",
        [("A petition against the mine, signed by 4,000 people", "says")],
    ),
    "an age in between": (
        "A teacher, 41, who has worked there for ten years, said the roof leaks.",
        [("A teacher, 41, who has worked there for ten years", "said")],
    ),
    "a figure": ("Officials put the death toll at 41.", [("Officials", "put")]),
    "a noun like a verb inside the phrase": (
        "“They knew,” said a former plant manager.",
        [("a former plant manager", "said")],
    ),
    "a noun like a verb in front": ("Rescue workers said the school fell.", [("Rescue workers", "said")]),
    "a verb like a noun behind a place": (
        "Minutes of the meeting show the vote was rigged.",
        [("Minutes of the meeting", "show")],
    ),
    "some and others": (
        "Some say the dog barked; others claim it slept.",
        [("Some", "say"), ("others", "claim")],
    ),
    "a first name in between": (
        "A stoker, who would give only his first name, Ivo, said the engine failed.",
        [("A stoker, who would give only his first name, Ivo", "said")],
    ),
    "a date in between": (
        "A company memo, dated 4 May, warns staff not to talk.",
        [("A company memo, dated 4 May", "warns")],
    ),
    "bracket in between": ("Ida Lomax (a pilot) said the tide was out.", [("Ida Lomax", "said")]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_finds_source_and_cue(text: str, expected: list[tuple[str, str]]) -> None:
    items = find_attributions(text).items
    assert [(item.source.text if item.source else None, item.cue.text) for item in items] == expected

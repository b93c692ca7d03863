"""Where a page says that its article comes from. A false "republished" is the worst error."""

from typing import Any

import pytest

from sidelight.reading.declarations import find_declarations
from sidelight.reading.furniture import find_furniture
from sidelight.reading.json_ld import open_declarations
from sidelight.reading.model import OriginFinding, Page
from sidelight.reading.origin import find_origin

BODY = (
    "The harbour wall at Port Ellery was finished on Monday, two years late.\n\n"
    "It is four hundred metres long and has no railing.\n\n"
    "Fishermen have begun to dry their nets on it.\n\n"
    "The town council meets again in June."
)


def page(text: str = "", *, frame: str = "", **fields: Any) -> Page:
    return Page(
        **{"url": "https://www.harrowreview.example/a/b", "site_name": "Harrow Review", **fields},
        text=text,
        frame=frame,
    )


def origin(of: Page) -> OriginFinding:
    return find_origin(of, find_declarations(open_declarations(of.declarations)), find_furniture(of))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("This report by The Lantern Post was first published March 9, 2024.", "The Lantern Post"),
        ("This piece is reproduced with the kind permission of The Lantern Post.", "The Lantern Post"),
        ("Ran in The Lantern Post of 9 March 2024; the headline is ours.", "The Lantern Post"),
        ("This essay was taken, with its author's leave, from Quayside Quarterly.", "Quayside Quarterly"),
        ("What you have just read was first printed in The Lantern Post.", "The Lantern Post"),
        (
            "An abridged version of this lecture essay ran in the spring issue of Quayside Quarterly.",
            "Quayside Quarterly",
        ),
        ("Republished here under CC BY-NC 4.0 from The Lantern Post.", "The Lantern Post"),
        ("The Lantern Post is the original publisher of this article.", "The Lantern Post"),
        ("You can read the original article on The Lantern Post.", "The Lantern Post"),
        ("Adapted from an article first published by The Lantern Post.", "The Lantern Post"),
        ("The-CNN-Wire™ & © 2024 Cable News Network, Inc. All rights reserved.", "CNN"),
        ("Copyright 2024 United Press International, Inc.", "United Press International"),
        ("Dana Holm, The Canadian Press", "The Canadian Press"),
        ("The original source of this article is [The Lantern Post](#)", "The Lantern Post"),
        ("This article was originally published by *The Lantern Post*.", "The Lantern Post"),
        ("This article was originally published on January 5, 2024 by The Lantern Post.", "The Lantern Post"),
        (
            "This story was originally published by The Lantern Post and is reproduced here.",
            "The Lantern Post",
        ),
        ("This piece first appeared in The Lantern Post on 9 March 2024.", "The Lantern Post"),
        ("This essay first appeared in the March 2024 issue of Quayside Quarterly.", "Quayside Quarterly"),
        ("This article, by Dana Holm, was first published in The Lantern Post.", "The Lantern Post"),
        ("A version of this article first appeared in The Lantern Post.", "The Lantern Post"),
        ("A longer version of this piece was published by Quayside Quarterly.", "Quayside Quarterly"),
        ("Originally published at [Lantern Post](https://lanternpost.example/x).", "Lantern Post"),
        ("Originally published by The Lantern Post", "The Lantern Post"),
        ("First published in the Brannock Gazette, 4 May 2023.", "Brannock Gazette"),
        ("Republished with permission from The Lantern Post.", "The Lantern Post"),
        ("Reprinted by permission of Quayside Quarterly.", "Quayside Quarterly"),
        (
            "This article is republished from The Lantern Post under a Creative Commons license.",
            "The Lantern Post",
        ),
        (
            "This article is republished under a Creative Commons licence from The Lantern Post.",
            "The Lantern Post",
        ),
        ("Cross-posted from Brannock Weekly", "Brannock Weekly"),
        ("Reposted from The Lantern Post with the author's consent.", "The Lantern Post"),
        ("The post Why the wall leans appeared first on The Lantern Post.", "The Lantern Post"),
        ("This article originally appeared on BRANNOCK TODAY: Why the wall leans", "BRANNOCK TODAY"),
        ("This story comes courtesy of The Lantern Post.", "The Lantern Post"),
        ("The Lantern Post first published this article on 9 March.", "The Lantern Post"),
        ("(This article was first published in The Lantern Post.)", "The Lantern Post"),
        ("Editor’s note: This article was first published in The Lantern Post.", "The Lantern Post"),
        ("Read the original article on The Lantern Post.", "The Lantern Post"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "The Associated Press"),
        ("© 2024 AFP", "Agence France-Presse"),
        ("©2024 The Brannock Times. Distributed by Tribune Content Agency, LLC.", "The Brannock Times"),
        ("Article originally published by Brannock Weekly", "Brannock Weekly"),
        (
            "This is an edited version of an article that first appeared in The Lantern Post.",
            "The Lantern Post",
        ),
        ("This article was first published in Karvian by El Faro and translated by Dana Holm.", "El Faro"),
        ("Copyright The Associated Press 2024", "The Associated Press"),
        ("First published in The Lantern Post 9 March 2024", "The Lantern Post"),
        ("— Reuters", "Reuters"),
        ("The council meets again in June, she said. – Bernama", "Bernama"),
    ],
)
def test_a_credit_at_the_end_of_the_text(line: str, name: str) -> None:
    found = origin(page(f"{BODY}\n\n{line}"))
    assert (found.status, found.name) == ("republished", name)
    assert any(evidence.span for evidence in found.evidence)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("LONDON (Reuters) - The harbour wall is finished.", "Reuters"),
        ("LONDON, March 4 (Reuters) – The harbour wall is finished.", "Reuters"),
        ("PORT ELLERY, Karvia (AP) — The harbour wall is finished.", "The Associated Press"),
        ("**BRANNOCK (AFP)** — The harbour wall is finished.", "Agence France-Presse"),
        ("BEIJING, March 4 (Xinhua) -- The harbour wall is finished.", "Xinhua"),
        ("(AP) — The harbour wall is finished.", "The Associated Press"),
        ("Brannock (dpa) - The harbour wall is finished.", "dpa"),
        ("PORT ELLERY (Seaboard News Service) — The harbour wall is finished.", "Seaboard News Service"),
        ("PORT ELLERY (NPA) — The harbour wall is finished.", "NPA"),
        ("By The Associated Press", "The Associated Press"),
        ("By Dana Holm, Reuters", "Reuters"),
        ("Agence France-Presse", "Agence France-Presse"),
        ("By Dana Holm, CNN", "CNN"),
        ("By Dana Holm | AP", "The Associated Press"),
        ("By Dana Holm, PA Transport Correspondent", "PA Media"),
        ("Words by Dana Holm, Reuters", "Reuters"),
        ("By Staff writers, AFP", "Agence France-Presse"),
        ("Dana Holm, Associated Press", "The Associated Press"),
        ("By Dana Holm\nThe Associated Press", "The Associated Press"),
    ],
)
def test_a_wire_dateline_or_byline_at_the_top(line: str, name: str) -> None:
    found = origin(page(f"A wall by the sea\n\n{line}\n\n{BODY}"))
    assert (found.status, found.name) == ("republished", name)


def test_a_credit_in_the_frame() -> None:
    found = origin(page(BODY, frame="World\n\nAbout us\n\nOriginally published by The Lantern Post."))
    assert (found.status, found.name) == ("republished", "The Lantern Post")
    assert [e.span.part for e in found.evidence if e.span] == ["frame"]


def test_a_tag_takes_the_name_that_the_byline_spells_out() -> None:
    text = f"By Seaboard Press Bureau\n\nPORT ELLERY (SPB) — The wall is finished.\n\n{BODY}"
    found = origin(page(text))
    assert (found.status, found.name) == ("republished", "Seaboard Press Bureau")
    assert {evidence.kind for evidence in found.evidence} == {"wire_dateline", "byline"}


@pytest.mark.parametrize("name", ["[The Lantern Post](#)", "The Lantern Post", "*The Lantern Post*,"])
def test_the_two_datelines_of_a_repost_date_the_origin(name: str) -> None:
    text = (
        "A wall by the sea\n\nBy [The Lantern Post](#)\nHarrow Review, March 12, 2024\n"
        f"{name} 9 March 2024\n\n{BODY}\n\nCopyright © The Lantern Post, 2024"
    )
    found = origin(page(text))
    assert (found.status, found.name, found.published) == ("republished", "The Lantern Post", "2024-03-09")


@pytest.mark.parametrize(
    "words",
    [
        "This article was originally published on January 5, 2024 by The Lantern Post.",
        "This article was originally published by The Lantern Post on 5 January 2024.",
        "Originally published by The Lantern Post, Jan. 5, 2024.",
    ],
)
def test_a_credit_line_may_hold_the_date(words: str) -> None:
    assert origin(page(f"{BODY}\n\n{words}")).published == "2024-01-05"


@pytest.mark.parametrize(
    "words",
    [
        "The minister told The Lantern Post that the wall would hold.",
        "This article was published with the support of The Lantern Foundation.",
        "This article was published by Dana Holm on 9 March.",
        "This article was originally published in London.",
        "This article was originally published in response to a letter in The Lantern Post.",
        "Originally Published: June 13, 2024 at 6:03 AM EDT",
        "Excerpted from The Salt Ledger by Mirela Ahn.",
        "First published in Great Britain by Halden House.",
        "This article was edited by Dana Holm for The Lantern Post.",
        "This article was updated after The Lantern Post published the letters.",
        "This story was reported with help from The Lantern Post.",
        "This work was first published in the journal Work & Ear, he said, and then in The Lantern Post.",
        "The letter ran in The Lantern Post on Monday and caused a stir in the council for a week or more.",
        "Dana Holm, of the Associated Press, was at the wall on Monday.",
        "SOURCE: harbour office",
        "Source: The Lantern Post, harbour office, own counts",
        "The Lantern Post first reported the delay.",
        "The Lantern Post reported on Monday that the wall was late.",
        "The Lantern Post first published the letters in 2019.",
        "As first reported by Reuters, the wall was late.",
        "The study was originally published in Quayside Quarterly.",
        "Her poem, which first appeared in The Lantern Post, hangs in the hall.",
        "“This article was originally published by The Lantern Post,” the judge read out, and laughed.",
        "The Associated Press contributed to this report.",
        "With reporting by Reuters.",
        "Additional reporting by the AP and AFP.",
        "Reporting by Dana Holm; editing by Sol Ferris",
        "This article was first published on 5 May 2024.",
        "This article was originally published in March 2023.",
        "This story first appeared on page 4 of the morning edition.",
        "This article was originally published by Harrow Review.",
        "This article originally appeared in the Harrow Review, 5 May 2024.",
        "This article was first published in our newsletter.",
        "This article was updated on 5 May 2024.",
        "This article was written by Dana Holm and edited by Sol Ferris.",
        "Copyright © 2024 Harrow Review. All rights reserved.",
        "© 2024 Quayside Holdings Ltd",
        "Copyright 2024 Dana Holm",
        "Photo: Reuters",
        "Getty Images / AFP",
        "(Photo by Dana Holm/AFP)",
        "h/t The Lantern Post",
        "This photo first appeared in The Lantern Post.",
        "Co-published with The Lantern Post.",
        "This article was published in partnership with The Lantern Post.",
        "The book is distributed by Quayside Press.",
        "See also The Lantern Post",
        "Correction: the wall is in Brannock (AP style uses Brannock-on-Sea).",
        "Subscribe to The Lantern Post.",
        "In Brannock (Reuters has an office there) nobody minded.",
        "WASHINGTON (D.C.) – The wall is finished.",
        "BRANNOCK (UK) — The wall is finished.",
        "PORT ELLERY (HR) — The wall is finished.",
        "PORT ELLERY (KPLE) — The wall is finished.",
        "PORT ELLERY (Harrow Review) — The wall is finished.",
        "ACCORDING TO THE MAYOR (see below) — the wall is finished.",
        "NEW YORK, March 4, 2024 (GLOBE NEWSWIRE) -- Quayside Holdings today announced a wall.",
        "By Dana Holm",
        "By Dana Holm, PA",
        "By Dana Holm and The Associated Press",
        "By Monday, Reuters, AP and a dozen others had sent somebody to look at the wall.",
        "PITTSBURGH, PA — The wall is finished.",
        "App",
        "The original was published in London and is lost.",
        "The original article was published in Quayside Quarterly in 1998.",
        "The article was reprinted from the Brannock Gazette in 1950.",
        "First published in London in 1849, the novel of the sea has never been out of print since.",
        "First published by Quayside Press in 1954, the history of the wall runs to nine volumes.",
        "This article was first published in French.",
        "Shared with the town by Sol Ferris, the plans of the wall were hung in the hall.",
        "Which agency got it first? Reuters.",
        "Original article withdrawn.",
        "By Dana Holm\nHarrow Review, March 12, 2024\nBrannock, 9 March 2024",
        "By The Lantern Collective of Readers",
    ],
)
@pytest.mark.parametrize("place", ["top", "end"])
def test_near_misses(words: str, place: str) -> None:
    text = f"A wall by the sea\n\n{words}\n\n{BODY}" if place == "top" else f"{BODY}\n\n{words}"
    assert origin(page(text)).status != "republished"


@pytest.mark.parametrize(
    ("site", "line"),
    [
        ({"url": "https://apnews.com/article/x", "site_name": None}, "LONDON (AP) — The wall is finished."),
        (
            {"url": "https://www.reuters.com/world/x", "site_name": "Reuters"},
            "LONDON (Reuters) - The wall is finished.",
        ),
        ({"url": "https://harrowreview.example/x", "site_name": None}, "By Harrow Review"),
        ({}, "By Dana Holm, Harrow Review staff writer"),
        ({}, "PORT ELLERY (HR) — The wall is finished."),
        ({}, "(Harrow Review) — The wall is finished."),
        ({}, "By Harrow Review News Desk"),
        ({}, "By Dana Holm\nChief reporter, Harrow Review"),
        ({}, "From our own correspondent"),
        ({}, "Copyright 2024 Harrow Review Pvt Ltd. All rights reserved."),
        ({}, "Interview: Dana Holm, deputy editor of Harrow Review"),
        ({}, "By Staff Writer"),
    ],
)
def test_the_outlets_own(site: dict[str, Any], line: str) -> None:
    found = origin(page(f"{line}\n\n{BODY}", **site))
    assert found.status == "own"
    assert found.evidence


def test_nothing_says_anything() -> None:
    assert origin(page(BODY)) == find_origin(page(""), ())


def test_signs_that_disagree_are_shown_and_decide_nothing() -> None:
    found = origin(
        page(f"By Dana Holm, Review staff writer\n\nLONDON (AP) — The wall is finished.\n\n{BODY}")
    )
    assert found.status == "unknown"
    assert {evidence.kind for evidence in found.evidence} == {"byline", "wire_dateline"}


@pytest.mark.parametrize(
    ("fields", "kind", "value"),
    [
        ({"canonical_url": "https://lanternpost.example/x"}, "canonical", "https://lanternpost.example/x"),
        ({"canonical_url": "file:///etc/hosts"}, "canonical", "file:///etc/hosts"),
        (
            {"declarations": ({"@type": "NewsArticle", "isBasedOn": "https://lanternpost.example/x"},)},
            "declaration",
            "https://lanternpost.example/x",
        ),
        (
            {"declarations": ({"@type": "NewsArticle", "provider": {"name": "Reuters"}},)},
            "declaration",
            "Reuters",
        ),
    ],
)
def test_what_the_page_claims_is_listed_and_makes_nothing(
    fields: dict[str, Any], kind: str, value: str
) -> None:
    found = origin(page(BODY, **fields))
    assert (found.status, found.name) == ("unknown", None)
    assert [(evidence.kind, evidence.value) for evidence in found.evidence] == [(kind, value)]


@pytest.mark.parametrize(
    "canonical",
    [
        "https://harrowreview.example/other",
        "https://m.harrowreview.example/a/b",
        "https://news.harrowreview.example/a/b",
        "/a/b",
        "",
    ],
)
def test_a_canonical_link_to_the_same_site_says_nothing(canonical: str) -> None:
    assert origin(page(BODY, canonical_url=canonical)).evidence == ()


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"canonical_url": "https://www.lanternpost.example/2024/wall"}, "republished"),
        (
            {"declarations": ({"@type": "Article", "isBasedOn": "https://lanternpost.example/x"},)},
            "republished",
        ),
        ({"declarations": ({"@type": "Article", "provider": {"name": "The Lantern Post"}},)}, "republished"),
        ({"canonical_url": "https://elsewhere.example/wall"}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_a_byline_that_names_an_outlet_needs_a_second_sign(fields: dict[str, Any], status: str) -> None:
    found = origin(page(f"By Dana Holm, The Lantern Post\n\n{BODY}", **fields))
    assert found.status == status
    assert (found.name is None) == (status == "unknown")


def test_a_byline_sent_as_a_field_is_evidence_with_its_value() -> None:
    found = origin(page(BODY, byline="Dana Holm, Associated Press"))
    assert (found.status, found.name) == ("republished", "The Associated Press")
    assert [(e.kind, e.span, e.value) for e in found.evidence] == [
        ("byline", None, "Dana Holm, Associated Press")
    ]

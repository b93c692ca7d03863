"""Where a page says that its article comes from. A false "republished" is the worst error."""

from typing import Any

import pytest

from reading.origins import BODY, origin, page
from sidelight.reading.origin import find_origin


def test_a_credit_in_the_frame() -> None:
    found = origin(page(BODY, frame="World\n\nAbout us\n\nOriginally published by The Lantern Post."))
    assert (found.status, found.name) == ("republished", "The Lantern Post")
    assert [e.span.part for e in found.evidence if e.span] == ["frame"]


def test_a_sentence_may_begin_with_the_title() -> None:
    said = "Why walls lean was first published in The Lantern Post."
    assert origin(page(f"{BODY}\n\n{said}", title="Why walls lean")).name == "The Lantern Post"
    said = "The wall was first published in The Lantern Post."
    assert origin(page(f"{BODY}\n\n{said}", title="The wall")).name is None


def test_a_note_counts_beside_the_article_alone() -> None:
    note = "With thanks to The Lantern Post, where this appeared first."
    long = "\n\n".join([BODY] * 3)
    assert origin(page(f"{long}\n\n{note}")).name == "The Lantern Post"
    assert origin(page(f"{long}\n\n{note}\n\n{long}")).name is None


def test_a_tag_takes_the_name_that_the_byline_spells_out() -> None:
    text = f"By Seaboard Press Bureau\n\nPORT ELLERY (SPB) — The wall is finished.\n\n{BODY}"
    found = origin(page(text))
    assert (found.status, found.name) == ("republished", "Seaboard Press Bureau")
    assert {evidence.kind for evidence in found.evidence} == {"wire_dateline", "byline"}


def test_a_domain_that_is_called_amp_is_not_the_rest_of_it() -> None:
    found = origin(page(BODY, url="https://amp.example/a", canonical_url="https://lanternpost.example/a"))
    assert [evidence.value for evidence in found.evidence] == ["https://lanternpost.example/a"]


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
        ({}, "By Dana Holm\nHarrow Review"),
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
        *(
            (
                {"declarations": ({"@type": "NewsArticle", claim: {"name": "Reuters"}},)},
                "declaration",
                "Reuters",
            )
            for claim in ("sourceOrganization", "provider", "copyrightHolder", "publisher")
        ),
    ],
)
def test_what_the_page_claims_is_listed_and_makes_nothing(
    fields: dict[str, Any], kind: str, value: str
) -> None:
    found = origin(page(BODY, **fields))
    assert (found.status, found.name) == ("unknown", None)
    assert [(evidence.kind, evidence.value) for evidence in found.evidence] == [(kind, value)]


def test_what_is_no_claim_is_not_listed_and_a_claim_is_listed_once() -> None:
    reuters = {"name": "Reuters"}
    said = {"@type": "NewsArticle", "author": reuters, "provider": reuters, "sourceOrganization": reuters}
    assert [evidence.value for evidence in origin(page(BODY, declarations=(said,))).evidence] == ["Reuters"]
    assert origin(page(BODY, declarations=({"@type": "NewsArticle", "author": reuters},))).evidence == ()


@pytest.mark.parametrize(
    "suffix",
    ["co.uk", "com.au", "net.nz", "org.uk", "gov.uk", "ac.uk", "edu.au", "gob.mx", "or.jp", "ne.jp"],
)
def test_two_names_below_a_public_suffix_are_two_sites(suffix: str) -> None:
    canonical = f"https://lanternpost.{suffix}/a"
    found = origin(page(BODY, url=f"https://www.harrowreview.{suffix}/a", canonical_url=canonical))
    assert [evidence.value for evidence in found.evidence] == [canonical]


@pytest.mark.parametrize("hosts", [("m.gov.uk", "gov.uk"), ("gov.uk", "m.gov.uk")])
def test_a_host_inside_another_is_the_same_site(hosts: tuple[str, str]) -> None:
    one, other = (f"https://{host}/a" for host in hosts)
    assert origin(page(BODY, url=one, canonical_url=other)).evidence == ()


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


@pytest.mark.parametrize("between", [", ", "\n"])
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
def test_a_byline_that_names_an_outlet_needs_a_second_sign(
    fields: dict[str, Any], status: str, between: str
) -> None:
    found = origin(page(f"By Dana Holm{between}The Lantern Post\n\n{BODY}", **fields))
    assert found.status == status
    assert (found.name is None) == (status == "unknown")


@pytest.mark.parametrize("line", ["Courtesy of The Lantern Post", "Via: The Lantern Post"])
def test_a_weak_line_needs_a_second_sign(line: str) -> None:
    byline = "By Dana Holm, The Lantern Post"
    assert origin(page(BODY, frame=line)).status == "unknown"
    found = origin(page(f"{byline}\n\n{BODY}", frame=line))
    assert (found.status, found.name) == ("republished", "The Lantern Post")


def test_a_byline_sent_as_a_field_is_evidence_with_its_value() -> None:
    found = origin(page(BODY, byline="Dana Holm, Associated Press"))
    assert (found.status, found.name) == ("republished", "The Associated Press")
    assert [(e.kind, e.span, e.value) for e in found.evidence] == [
        ("byline", None, "Dana Holm, Associated Press")
    ]

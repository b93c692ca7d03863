"""The public page of an outlet."""

import html
import re

import pytest

from past import BEGIN, CHANGED_CITY, FORMER, HARROW, REASON, WITHDRAWN_OWNER
from running import Server
from sidelight.outlets.claims import claims
from sidelight.web.contract.answers import FiledAnswer
from sidelight.web.pages import wording
from web.asking import get
from web.conftest import CONTACT
from web.test_on_file import NO_IDS, OUTLETS


def seen(page: str) -> str:
    """The visible text of a page with white space folded."""
    body = page.partition("<body>")[2]
    return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]+>", "", body)))


@pytest.mark.parametrize("outlet", OUTLETS)
def test_every_claim_stands_on_the_page_with_the_address_where_it_can_be_checked(
    server: Server, outlet: str
) -> None:
    filed = FiledAnswer.model_validate_json(get(server, f"/v1/outlets/{outlet}").content).outlet
    page = get(server, f"/outlets/{outlet}")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    text = seen(page.text)
    for fact in filed.facts:
        assert wording.fact(fact.field, fact.value) in text
    for rating in filed.ratings:
        shown = (rating.rater, rating.label, rating.about, rating.definition or "not stated", rating.scale)
        assert all(each in text for each in shown)
    for disclaimer in filed.disclaimers:
        assert disclaimer.text in text
    for policy in filed.policies:
        assert f'href="{policy.url}"' in page.text
    for rule in filed.rules:
        assert wording.pages(rule) in text
    assert len(list(claims(filed))) > 3
    for _, claim in claims(filed):
        citation = claim.model_dump()["citation"]
        if citation:
            assert f'href="{citation["url"]}" rel="noopener noreferrer nofollow"' in page.text
            assert (citation["licence"] or "") in text


def test_a_reply_stands_right_after_what_it_disputes_and_before_anything_else(server: Server) -> None:
    text = seen(get(server, "/outlets/port-ellery-courier").text)
    in_order = [
        "The outlet replied to this whole entry on 20 April 2026, from editors@portellery-courier.example:",
        "We are named here without our two sister papers",
        "What it disputes was kept.",
        "Source of the reply: portellery-courier.example/notes/on-file",
        "The curators of the file answered:",
        "The sister papers have hosts of their own",
        "Country United Kingdom",
        "Owner Ellery Newspapers Limited",
        "The outlet replied to this fact on 9 June 2026",
        "Our owner has been the Ellery Press Trust",
        "What it disputes is under review. The reply was sent, not published.",
        "Also known as The Courier",
    ]
    places = [text.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)


def test_evidence_comes_first_and_what_others_say_last(past: Server) -> None:
    page = get(past, f"/outlets/{HARROW}").text
    assert re.findall("<h1[^>]*>(.*?)</h1>", page) == ["The Harrow Review"]
    assert re.findall("<h2>(.*?)</h2>", page) == [
        "Publisher",
        "Pages on file as its own",
        "Its disclaimers, in its own words",
        "Policies that it publishes",
        "Ratings by others",
        "Withdrawn",
        "What was shown, and when",
        "How to dispute what stands here",
    ]


def test_a_number_is_told_with_its_scale_and_what_a_higher_one_says(server: Server) -> None:
    text = seen(get(server, "/outlets/port-ellery-courier").text)
    assert "0.62 on a scale from 0 to 1" in text
    assert "Numbers A higher number says more of what it is about." in text


def test_a_number_without_words_of_its_rater_needs_none_and_its_scope_comes_first(past: Server) -> None:
    assert (
        "Quay Desk 7 on a scale from 0 to 10 Applies to The weekend pages About Corrections "
        "Numbers A higher number says less of what it is about. Scale Index"
    ) in seen(get(past, f"/outlets/{FORMER.id}?on=2020-02-01").text)


def test_a_long_list_of_hosts_is_folded_and_says_once_what_lies_below_them(past: Server) -> None:
    page = get(past, f"/outlets/{FORMER.id}?on=2020-02-01").text
    assert (
        "Each with all hosts below it: formerweekly.example Each without hosts below it: year-1990.example"
    ) in seen(page)
    folded = page.partition("<details>")[2].partition("</details>")[0]
    assert seen(f"<body>{folded}").strip() == "3 more year-2002.example year-2003.example year-2004.example"


def test_a_source_that_several_facts_in_a_row_have_is_written_out_once(server: Server) -> None:
    publisher = seen(get(server, "/outlets/port-ellery-courier").text).partition("Pages on file")[0]
    assert publisher.count("titles.csv, line 9") == 1
    assert (
        "City Port Ellery Source: the same as above. Language English Source: the same as above." in publisher
    )
    # Between these two stands a reply with a source of its own.
    assert publisher.count("Source: portellery-courier.example/about, Port Ellery Courier") == 2


def test_a_policy_that_is_its_own_source_is_linked_once(server: Server) -> None:
    page = get(server, "/outlets/northgate-press-agency").text
    assert page.count('href="https://northgate.example/corrections"') == 1
    assert "Source: that page, Northgate Press Agency, archived at" in seen(page)


def test_a_date_that_nobody_knows_is_said_to_be_unknown(server: Server) -> None:
    assert "lanternpost.example/history, The Lantern Post, date not known." in seen(
        get(server, "/outlets/the-lantern-post").text
    )


def test_a_withdrawn_claim_is_told_and_its_words_are_gone_from_every_page(past: Server) -> None:
    for path in (f"/outlets/{HARROW}", f"/outlets/{HARROW}?on=2020-02-01"):
        page = get(past, path).text
        assert f"A claim of the kind “Owner” was withdrawn on 6 May 2021: {REASON}" in seen(
            page.replace('<q dir="auto">', "“").replace("</q>", "”")
        )
        assert WITHDRAWN_OWNER not in page


def test_what_was_shown_earlier_is_one_click_away(past: Server) -> None:
    now = get(past, f"/outlets/{HARROW}").text
    assert f'href="?on={BEGIN}"' in now
    text = seen(now)
    assert "Changed: City. Added: Owner." in text
    assert "10 January 2020, 08:00 UTC until" in text
    assert CHANGED_CITY not in text
    then = seen(get(past, f"/outlets/{HARROW}?on={BEGIN}").text)
    assert CHANGED_CITY in then
    assert "This was shown from 10 January 2020, 08:00 UTC until" in then


def test_an_outlet_that_is_no_longer_on_file_keeps_a_page_that_says_so(past: Server) -> None:
    response = get(past, f"/outlets/{FORMER.id}")
    assert response.status_code == 200
    text = seen(response.text)
    assert "Nothing is on file of this outlet any more, since" in text
    assert "No longer on file." in text
    assert "Ratings by others" not in text


def test_markup_in_the_file_is_text_and_only_addresses_of_the_web_are_links(past: Server) -> None:
    page = get(past, f"/outlets/{FORMER.id}?on=2020-02-01").text
    text = seen(page)
    assert "The <i>Former</i> Weekly" in text
    assert "<script>alert(1)</script>" in text
    assert "<script" not in page
    assert "Source: Its imprint, itself, date not known." in text
    assert "javascript:" not in page


@pytest.mark.parametrize("path", [HARROW, f"{HARROW}?on=2020-02-01", "nobody", "static/outlet.css"])
def test_nothing_but_the_own_style_may_be_loaded(past: Server, path: str) -> None:
    response = get(past, f"/outlets/{path}")
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert " style=" not in response.text


def test_an_outlet_is_told_how_to_dispute_and_to_whom(past: Server, server: Server) -> None:
    page = get(past, f"/outlets/{HARROW}").text
    assert f'href="mailto:{CONTACT}"' in page
    assert "at most 1,000 characters" in seen(page)
    assert "Send it to whoever runs this server." in seen(get(server, f"/outlets/{HARROW}").text)


@pytest.mark.parametrize("outlet", NO_IDS)
def test_an_unknown_outlet_gets_a_page_that_says_so(past: Server, outlet: str) -> None:
    response = get(past, f"/outlets/{outlet}")
    assert response.status_code == 404


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("nobody", 404, "No outlet is on file here"),
        ("nobody?on=2020-02-01", 404, "No outlet is on file here"),
        (f"{HARROW}?on=2020-02-30", 400, "This is no day"),
        (f"{HARROW}?on=2020-01-09", 404, "Nothing was on file then"),
    ],
)
def test_what_is_not_there_is_told_on_a_page(past: Server, path: str, status: int, says: str) -> None:
    response = get(past, f"/outlets/{path}")
    assert response.status_code == status
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert says in seen(response.text)
    assert 'content="noindex"' in response.text

"""The words of the public pages, and of what changed on them."""

import pytest

from sidelight.outlets.model import Citation, Fact, Outlet, Policy, Rating, Reply, Rule, Withdrawal
from sidelight.web.pages import wording
from sidelight.web.pages.changes import changes

CITATION = Citation(title="Register", publisher="Register office", url="https://register.example/")


@pytest.mark.parametrize(
    ("iso", "told"),
    [
        ("2024", "2024"),
        ("2024-01", "January 2024"),
        ("2024-01-09", "9 January 2024"),
        ("2026-11-22T23:59:59Z", "22 November 2026"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(iso: str, told: str) -> None:
    assert wording.day(iso) == told


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("country", "CA", "Canada"),
        ("country", "IR", "Iran"),
        ("country", "XK", "XK"),
        ("language", "en", "English"),
        ("language", "el", "Greek"),
        ("language", "pt-BR", "Portuguese (Brazil)"),
        ("language", "zh-Hant", "Chinese (Hant)"),
        ("language", "ckb", "Central Kurdish"),
        ("language", "qqq", "qqq"),
        ("founded", "1921-05-05", "5 May 1921"),
        ("owner", "CA", "CA"),
    ],
)
def test_a_code_is_told_by_its_name(field: str, value: str, told: str) -> None:
    assert wording.fact(field, value) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (Rule(host="a.example"), "a.example"),
        (Rule(host="square.example", path="/@a", subdomains=False), "square.example/@a"),
        (
            Rule(host="a.example", subdomains=False, valid_from="2019", valid_to="2020-06-30"),
            "a.example, from 2019 until 30 June 2020",
        ),
    ],
)
def test_a_rule_is_told_in_words(rule: Rule, told: str) -> None:
    assert wording.pages(rule) == told


def test_the_panel_and_the_pages_say_the_same_words() -> None:
    assert wording.field("former_name") == "Formerly"
    assert wording.policy("unnamed_sources") == "Unnamed sources"
    assert wording.status("under review") == "What it disputes is under review."


def test_what_the_panel_has_no_word_for_stays() -> None:
    assert wording.claim("facts", "telex") == "telex"


def _reply(text: str) -> Reply:
    return Reply(text=text, received_on="2026-11-22", status="received")


OUTLET = Outlet(
    id="a",
    name="A",
    rules=(Rule(host="a.example"),),
    facts=(Fact(field="owner", value="One", citation=CITATION),),
    policies=(Policy(kind="ethics", url="https://a.example/ethics", citation=CITATION),),
    ratings=(
        Rating(rater="Circle", label="good", scale="Survey", about="x", definition=None, citation=CITATION),
    ),
)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, OUTLET, ("Came on file.",)),
        (OUTLET, None, ("No longer on file.",)),
        (OUTLET, OUTLET.model_copy(update={"name": "B"}), ("The name was changed from A.",)),
        (
            OUTLET,
            OUTLET.model_copy(update={"rules": ()}),
            ("The pages on file as its own were changed.",),
        ),
        (
            OUTLET,
            OUTLET.model_copy(
                update={
                    "facts": (
                        Fact(field="owner", value="Two", citation=CITATION),
                        Fact(field="city", value="C", citation=CITATION),
                    ),
                    "ratings": (),
                }
            ),
            ("Changed: Owner.", "Added: City.", "No longer on file: rating by Circle, Survey."),
        ),
        (
            OUTLET,
            OUTLET.model_copy(
                update={
                    "withdrawn": (
                        Withdrawal(
                            table="facts", what="city", claim="0" * 16, withdrawn_on="2026", reason="r"
                        ),
                    )
                }
            ),
            ("A claim was withdrawn.",),
        ),
        (
            OUTLET,
            OUTLET.model_copy(
                update={
                    "replies": tuple(map(_reply, "abc")),
                    "policies": (),
                    "facts": (
                        *OUTLET.facts,
                        Fact(field="owner", value="Two", citation=CITATION),
                        Fact(field="owner", value="Three", citation=CITATION),
                    ),
                }
            ),
            (
                "Added: Owner (2); 3 replies of 22 November 2026.",
                "No longer on file: policy: Ethics.",
            ),
        ),
        (
            OUTLET,
            OUTLET.model_copy(
                update={
                    "facts": (
                        Fact(field="owner", value="One", citation=CITATION.model_copy(update={"url": "b"})),
                    )
                }
            ),
            ("Sources, dates or the state of a reply were changed.",),
        ),
    ],
)
def test_what_changed_is_told_by_what_kind_of_claim_it_is(
    before: Outlet | None, after: Outlet | None, told: tuple[str, ...]
) -> None:
    assert changes(before, after) == told

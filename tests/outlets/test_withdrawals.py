"""A claim that is withdrawn is withdrawn everywhere."""

from pathlib import Path

import pytest

from outlets.making import CITATION, TODAY, contents_of, directory, documents
from sidelight.outlets.claims import claims, redact
from sidelight.outlets.current import CurrentDirectory
from sidelight.outlets.model import Fact, FiledDisclaimer, Outlet, Policy, Rating, Reply, Rule, Withdrawal
from sidelight.outlets.store import Store

WORDS = "a label that nobody gave"
REPLY = Reply(text="We never had that label.", received_on="2026-03-01", status="received")
HARROW = Outlet(
    id="harrow",
    name="The Harrow Review",
    rules=(Rule(host="harrow.example"),),
    facts=(
        Fact(field="country", value="CA", citation=CITATION),
        Fact(field="owner", value="Harrow Society", citation=CITATION),
    ),
    ratings=(
        Rating(
            rater="Observatory",
            label=WORDS,
            scale="Openness",
            about="What is disclosed",
            definition=None,
            rated_on="2024",
            replies=(REPLY,),
            citation=CITATION,
        ),
    ),
    policies=(Policy(kind="ethics", url="https://harrow.example/ethics", citation=CITATION),),
    disclaimers=(FiledDisclaimer(text="Letters are their writers'.", scope="letters", citation=CITATION),),
    replies=(Reply(text="We answer every letter.", received_on="2026-04-01", status="received"),),
)
POST = Outlet(id="post", name="The Post", rules=(Rule(host="post.example"),))
NUMBER = {claim.what: claim.id for claim, _ in claims(HARROW)}
WITHDRAWAL = Withdrawal(
    table="ratings",
    what="Observatory, Openness",
    claim=NUMBER["Observatory, Openness"],
    withdrawn_on="2026-11-20",
    reason="The observatory never gave it.",
)
WITHOUT = HARROW.model_copy(update={"ratings": (), "withdrawn": (WITHDRAWAL,)})


def bodies(store: Store) -> str:
    contents = contents_of(store)
    assert contents
    return " ".join(each.body.decode() for each in contents.documents)


def test_every_claim_has_a_number_of_its_own() -> None:
    assert len(set(NUMBER.values())) == len(list(claims(HARROW))) == 7
    assert all(len(number) == 16 for number in NUMBER.values())


def test_evidence_and_dates_do_not_change_a_claims_number() -> None:
    other = HARROW.ratings[0].model_copy(
        update={"rated_on": "2025", "citation": CITATION.model_copy(update={"url": "https://other.example/"})}
    )
    again = HARROW.model_copy(update={"ratings": (other,)})
    assert {claim.id for claim, _ in claims(again)} == set(NUMBER.values())


def test_the_same_words_of_another_outlet_are_another_claim() -> None:
    other = HARROW.model_copy(update={"id": "post"})
    assert not {claim.id for claim, _ in claims(other)} & set(NUMBER.values())


def test_the_words_go_and_the_fact_stays() -> None:
    left = redact(HARROW, {WITHDRAWAL.claim: WITHDRAWAL})
    assert left.ratings == ()
    assert left.withdrawn == (WITHDRAWAL,)
    assert (left.facts, left.policies) == (HARROW.facts, HARROW.policies)


@pytest.mark.parametrize(
    ("what", "part"),
    [
        ("country", "facts"),
        ("Observatory, Openness", "ratings"),
        ("ethics", "policies"),
        ("letters", "disclaimers"),
        ("2026-04-01", "replies"),
    ],
)
def test_a_claim_of_each_kind_can_be_withdrawn_alone(what: str, part: str) -> None:
    withdrawal = WITHDRAWAL.model_copy(update={"table": part, "what": what, "claim": NUMBER[what]})
    left = redact(HARROW, {withdrawal.claim: withdrawal})
    # The reply to a rating goes with it.
    gone = {what, "2026-03-01"} if part == "ratings" else {what}
    assert {claim.what for claim, _ in claims(left)} == NUMBER.keys() - gone
    assert left.withdrawn == (withdrawal,)


def test_a_reply_can_be_withdrawn_alone() -> None:
    back = Withdrawal(
        table="replies", what="2026-03-01", claim=NUMBER["2026-03-01"], withdrawn_on="2026-11-20", reason="."
    )
    left = redact(HARROW, {back.claim: back})
    assert left.ratings[0].label == WORDS
    assert left.ratings[0].replies == ()
    assert left.withdrawn == (back,)


def test_what_was_not_withdrawn_is_returned_as_it_is() -> None:
    assert redact(POST, {WITHDRAWAL.claim: WITHDRAWAL}) is POST


def test_a_claim_leaves_every_earlier_edition(store: Store) -> None:
    first = store.activate(documents(HARROW, POST))
    store.activate(documents(HARROW, POST, POST.model_copy(update={"id": "other"})))
    store.activate(documents(WITHOUT, POST))
    (shown,) = store.history("harrow")
    assert shown.shown_from == first.activated_at
    assert shown.outlet
    assert (shown.outlet.ratings, shown.outlet.withdrawn) == ((), (WITHDRAWAL,))
    assert len(shown.outlet.facts) == 2


def test_editions_from_before_the_claim_was_filed_do_not_hide_later_ones_that_hold_it(store: Store) -> None:
    before = HARROW.model_copy(update={"ratings": ()})
    for number in range(4):
        for each in (before, HARROW):
            store.activate(documents(each.model_copy(update={"name": f"Harrow {number}"})))
    store.activate(documents(WITHOUT))
    shown = [each.outlet for each in store.history("harrow") if each.outlet]
    assert [each.ratings for each in shown] == [()] * 9
    assert [len(each.withdrawn) for each in shown] == [1, 1, 0, 1, 0, 1, 0, 1, 0]


def test_a_claim_that_was_reinstated_can_be_withdrawn_again(store: Store) -> None:
    held = store.activate(documents(HARROW))
    edition = store.activate(documents(WITHOUT))
    store.reinstate("harrow", WITHDRAWAL.claim)
    store.activate(documents(HARROW))
    assert store.activate(documents(WITHOUT)).id == edition.id
    (shown,) = store.history("harrow")
    assert (shown.shown_from, shown.edition, shown.outlet) == (held.activated_at, edition.id, WITHOUT)


def test_a_running_process_lets_go_of_it_when_nothing_else_changed(store: Store) -> None:
    store.activate(documents(HARROW, POST))
    current = CurrentDirectory(store)
    store.activate(documents(WITHOUT, POST))
    current.look()
    harrow = current.get().by_id("harrow")
    assert harrow
    assert (harrow.ratings, harrow.withdrawn) == ((), (WITHDRAWAL,))


def test_no_file_of_the_database_keeps_the_words(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/sidelight.db") as store:
        store.activate(documents(HARROW, POST))
        assert any(WORDS.encode() in file.read_bytes() for file in tmp_path.iterdir())
        store.activate(documents(WITHOUT, POST))
        assert not any(WORDS.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_an_older_package_does_not_bring_it_back(store: Store) -> None:
    old = documents(HARROW, POST)
    store.activate(old)
    edition = store.activate(documents(WITHOUT, POST))
    assert list(store.withdrawn(old)) == [("harrow", WITHDRAWAL)]
    assert store.activate(old) == edition
    assert WORDS not in bodies(store)


def test_going_back_to_an_edition_that_held_it_shows_it_as_withdrawn(store: Store) -> None:
    renamed = HARROW.model_copy(update={"name": "Harrow"})
    store.activate(documents(renamed))
    store.activate(documents(WITHOUT, POST))
    store.activate(documents(renamed))
    newest = store.history("harrow")[0].outlet
    assert newest
    assert (newest.name, newest.ratings, newest.withdrawn) == ("Harrow", (), (WITHDRAWAL,))


def test_a_claim_that_is_reinstated_can_be_loaded_again(store: Store) -> None:
    store.activate(documents(WITHOUT))
    assert store.reinstate("harrow", WITHDRAWAL.claim)
    store.activate(documents(HARROW))
    assert WORDS in bodies(store)
    assert not store.reinstate("harrow", WITHDRAWAL.claim)


def test_what_else_was_withdrawn_stays_so_when_one_claim_is_reinstated(store: Store) -> None:
    other = WITHDRAWAL.model_copy(update={"table": "policies", "what": "ethics", "claim": NUMBER["ethics"]})
    elsewhere = POST.model_copy(update={"withdrawn": (WITHDRAWAL,)})
    bare = WITHOUT.model_copy(update={"policies": (), "withdrawn": (WITHDRAWAL, other)})
    store.activate(documents(bare, elsewhere))
    assert store.reinstate("harrow", WITHDRAWAL.claim)
    assert not store.reinstate("post", other.claim)
    filed = documents(HARROW, POST)
    assert list(store.withdrawn(filed)) == [("harrow", other)]
    assert store.reinstate("post", WITHDRAWAL.claim)


def test_a_reinstated_claim_comes_back_with_the_very_package_that_held_it(store: Store) -> None:
    store.activate(documents(HARROW))
    store.activate(documents(WITHOUT))
    store.reinstate("harrow", WITHDRAWAL.claim)
    store.activate(documents(HARROW))
    assert [len(each.outlet.ratings) for each in store.history("harrow") if each.outlet] == [1, 0]


def test_an_edition_is_known_by_what_it_holds_after_a_withdrawal(store: Store) -> None:
    first = store.activate(documents(HARROW, POST))
    second = store.activate(documents(WITHOUT, POST))
    assert {each.edition for each in store.history("harrow")} == {second.id}
    assert first.id != second.id


def test_a_text_that_looks_like_a_list_of_withdrawals_is_a_text(store: Store) -> None:
    odd = POST.model_copy(update={"name": '"withdrawn":["x"]'})
    edition = store.activate(documents(odd))
    assert edition.outlets == 1
    assert list(store.withdrawn(documents(odd))) == []


def test_a_document_without_the_claim_is_found_like_any(store: Store) -> None:
    store.activate(documents(WITHOUT))
    found = directory(WITHOUT).find("harrow.example", TODAY)
    assert found
    assert found.outlet == WITHOUT

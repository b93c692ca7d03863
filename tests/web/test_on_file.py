"""What the API answers of one outlet: all that is on file, and what was shown earlier."""

from pathlib import Path

import pytest

from past import BEGIN, CHANGED_CITY, FORMER, HARROW, REASON, WITHDRAWN_OWNER, server_with_a_past
from running import Server
from sidelight.outlets.model import Outlet
from sidelight.web.contract.answers import FiledAnswer, HistoryAnswer
from web.asking import error_of, get

OUTLETS = ("northgate-press-agency", "port-ellery-courier", HARROW, "the-lantern-post")
NO_IDS = (
    "nobody",
    "The-Harrow-Review",
    "the_harrow_review",
    "-",
    "x" * 4000,
    "a%00b",
    "%ff",
    "%F0%9F%98%80",
    "%ED%A0%80",
    "..",
    "..%2f..%2fetc",
    "'%20OR%201=1",
    "%",
)


def city_of(outlet: Outlet | None) -> str | None:
    return next((fact.value for fact in outlet.facts if fact.field == "city"), None) if outlet else None


@pytest.mark.parametrize("outlet", OUTLETS)
def test_all_of_an_outlet_has_every_field_of_the_contract_and_no_other(server: Server, outlet: str) -> None:
    response = get(server, f"/v1/outlets/{outlet}")
    answer = FiledAnswer.model_validate_json(response.content)
    assert answer.model_dump(mode="json", by_alias=True) == response.json()
    assert answer.edition.outlets == len(OUTLETS)
    assert answer.outlet.id == outlet
    assert answer.outlet.rules
    parts = (answer.outlet.facts, answer.outlet.ratings, answer.outlet.policies, answer.outlet.disclaimers)
    assert all(claim.citation.url for part in parts for claim in part)


def test_replies_stand_in_what_they_dispute(server: Server) -> None:
    outlet = FiledAnswer.model_validate_json(get(server, "/v1/outlets/port-ellery-courier").content).outlet
    replies = {fact.field: [reply.status for reply in fact.replies] for fact in outlet.facts if fact.replies}
    assert replies == {"owner": ["under review"]}
    assert [(reply.status, bool(reply.answer)) for reply in outlet.replies] == [("kept", True)]


@pytest.mark.parametrize(
    "path", ["/v1/outlets/{}", "/v1/outlets/{}/history", "/v1/outlets/{}/history?on=2020-02-01"]
)
@pytest.mark.parametrize("outlet", NO_IDS)
def test_what_is_no_outlet_s_id_is_not_found(past: Server, path: str, outlet: str) -> None:
    response = get(past, path.format(outlet))
    assert response.status_code == 404
    error_of(response)


def test_history_tells_what_was_shown_when_without_the_words_of_what_was_withdrawn(past: Server) -> None:
    response = get(past, f"/v1/outlets/{HARROW}/history")
    answer = HistoryAnswer.model_validate_json(response.content)
    assert answer.model_dump(mode="json", by_alias=True) == response.json()
    now, before = answer.history
    assert (before.shown_from, before.shown_until, now.shown_until) == (BEGIN, now.shown_from, None)
    assert [city_of(now.outlet), city_of(before.outlet)] == ["Harrow Falls", CHANGED_CITY]
    assert now.edition == get(past, f"/v1/outlets/{HARROW}").json()["edition"]["id"] != before.edition
    assert before.outlet
    assert [(each.what, each.reason) for each in before.outlet.withdrawn] == [("owner", REASON)]
    assert WITHDRAWN_OWNER not in response.text


@pytest.mark.parametrize(
    ("on", "city"),
    [
        ("2020-01-10", CHANGED_CITY),
        ("2020-01-10T08:00:00Z", CHANGED_CITY),
        ("2020-01-10T08:30:00", CHANGED_CITY),
        ("2020-01-10T09:00:00%2B01:00", CHANGED_CITY),
        ("2020-01-10T03:00:00-05:00", CHANGED_CITY),
        ("9999-12-31", "Harrow Falls"),
        ("2020-01-09", None),
        ("2020-01-10T07:59:59Z", None),
        ("2020-01-10T08:30:00%2B01:00", None),
        ("0001-01-01", None),
    ],
)
def test_a_day_or_a_time_chooses_what_was_shown_then(past: Server, on: str, city: str | None) -> None:
    response = get(past, f"/v1/outlets/{HARROW}/history?on={on}&further=1")
    history = HistoryAnswer.model_validate_json(response.content).history
    assert [city_of(each.outlet) for each in history] == ([city] if city else [])


@pytest.mark.parametrize(
    "on",
    [
        "",
        "yesterday",
        "2020",
        "2020-02-30",
        "20200110",
        "2020-W02-5",
        "2020-01-10T",
        "2020-01-10T25:00:00Z",
        "0001-01-01T00:00:00%2B23:00",
        "9999-12-31T23:59:59-23:00",
        "%ED%A0%80",
        "1" * 4000,
    ],
)
def test_what_is_neither_a_day_nor_a_time_is_refused(past: Server, on: str) -> None:
    response = get(past, f"/v1/outlets/{HARROW}/history?on={on}")
    error = error_of(response)
    assert response.status_code == 400
    assert (error["code"], error["field"]) == ("invalid_request", "on")
    assert "2024-01-31T12:00:00Z" in str(error["help"])


def test_an_outlet_that_is_no_longer_on_file_is_found_in_history(past: Server) -> None:
    response = get(past, f"/v1/outlets/{FORMER.id}")
    assert response.status_code == 404
    assert "/history" in str(error_of(response)["help"])
    history = HistoryAnswer.model_validate_json(get(past, f"/v1/outlets/{FORMER.id}/history").content).history
    assert [each.outlet for each in history] == [None, FORMER]


@pytest.mark.parametrize(
    "path", [f"/v1/outlets/{HARROW}", f"/v1/outlets/{HARROW}/history", f"/outlets/{HARROW}"]
)
def test_a_cache_asks_whether_what_it_has_still_holds(past: Server, path: str) -> None:
    first = get(past, path)
    assert first.headers["Cache-Control"] == "no-cache"
    second = get(past, path, **{"If-None-Match": first.headers["ETag"]})
    assert (second.status_code, second.content) == (304, b"")
    assert get(past, path, **{"If-None-Match": '"another"'}).content == first.content


def test_without_the_database_what_is_on_file_is_answered_and_the_past_is_said_to_be_out_of_reach(
    tmp_path: Path,
) -> None:
    with server_with_a_past(tmp_path) as server:
        before = get(server, f"/v1/outlets/{HARROW}")
        for file in tmp_path.glob("sidelight.db*"):
            file.write_bytes(b"This is no database. " * 1000)
        assert get(server, f"/v1/outlets/{HARROW}").content == before.content
        response = get(server, f"/v1/outlets/{HARROW}/history")
        error = error_of(response)
        assert (response.status_code, error["code"]) == (503, "database_unavailable")
        assert str(tmp_path) not in response.text
        page = get(server, f"/outlets/{HARROW}")
        assert page.status_code == 200
        assert "What was shown earlier can’t be read at the moment." in page.text
        for path in (f"/outlets/{HARROW}?on=2020-02-01", f"/outlets/{FORMER.id}"):
            refused = get(server, path)
            assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")
            assert "can’t be read at the moment" in refused.text

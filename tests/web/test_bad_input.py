"""What the API answers to input that it cannot or need not read."""

import contextlib
import http.client
import json

import pytest
import requests

from running import Server
from web.asking import error_of

GOOD = {"url": "https://harrowreview.example/a", "text": "The mill will close, a union official said."}


def post(server: Server, body: object, path: str = "/v1/context", **headers: str) -> requests.Response:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return requests.post(
        server.address + path, data=data, headers={"Content-Type": "application/json"} | headers, timeout=30
    )


@pytest.mark.parametrize(
    ("body", "code", "field", "says"),
    [
        (b"", "not_json", None, "JSON"),
        (b"{", "not_json", None, "JSON"),
        (b"\xff\xfe", "not_json", None, "JSON"),
        (b"[]", "invalid_request", None, "url, text"),
        (b"null", "invalid_request", None, "url, text"),
        ({"text": "x"}, "invalid_request", "url", "http or https"),
        ({"url": "https://a.example/"}, "invalid_request", "text", "blank line"),
        (GOOD | {"text": 7}, "invalid_request", "text", "blank line"),
        (GOOD | {"text": "x" * 1_000_001}, "invalid_request", "text", "1,000,000"),
        (GOOD | {"url": "/only/a/path"}, "invalid_request", "url", "absolute"),
        (GOOD | {"url": "ftp://a.example/"}, "invalid_request", "url", "http or https"),
        (GOOD | {"url": "https://"}, "invalid_request", "url", "absolute"),
        (GOOD | {"url": "https://[::1"}, "invalid_request", "url", "absolute"),
        (GOOD | {"url": "javascript:alert(1)"}, "invalid_request", "url", "http or https"),
        (GOOD | {"frame": "x" * 50_001}, "invalid_request", "frame", "50,000"),
        (GOOD | {"links": [{}]}, "invalid_request", "links.0.url", "links"),
        (
            GOOD | {"links": [{"url": "https://b.example/", "in": "text", "start": 0, "end": 999}]},
            "invalid_request",
            None,
            "links.0",
        ),
        (b'{"url": "https://a.example/", "text": "\\ud800"}', "not_json", None, "JSON"),
        (
            b'{"url": "https://a.example/", "text": "", "declarations": ' + b"[" * 5000 + b"]" * 5000 + b"}",
            "not_json",
            None,
            "JSON",
        ),
    ],
)
def test_a_bad_body_is_refused_with_the_field_and_what_it_takes(
    server: Server, body: object, code: str, field: str | None, says: str
) -> None:
    response = post(server, body)
    error = error_of(response)
    assert response.status_code == 400
    assert (error["code"], error["field"]) == (code, field)
    assert says in f"{error['message']} {error['help']}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t ",
        "😀" * 50,
        "a\0b said c.",
        "\u202e\u05e9\u05dc\u05d5\u05dd\u202c",
        "“" * 1000,
        "word " * 200_000,
    ],
    ids=["empty", "white space", "emoji", "NUL", "right to left", "quotation marks", "1,000,000 characters"],
)
def test_odd_text_gets_a_normal_answer(server: Server, text: str) -> None:
    response = post(server, GOOD | {"text": text})
    assert response.status_code == 200
    assert response.json()["outlet"]["name"] == "The Harrow Review"


@pytest.mark.parametrize(
    "declaration",
    [
        '{"@type": "NewsArticle"',
        "x" * 300_000,
        "[" * 5_000 + "]" * 5_000,
        {"@type": "Article", "author": "x" * 200_000},
    ],
    ids=["cut", "huge", "deep", "huge object"],
)
def test_declarations_that_cannot_be_read_are_noted_and_refuse_nothing(
    server: Server, declaration: object
) -> None:
    article = {
        "@type": ["NewsArticle", 7, None],
        "author": {"name": ["<b>Dana</b>"]},
        "publisher": "A <i>B</i>",
    }
    response = post(server, GOOD | {"declarations": [declaration, article]})
    assert response.status_code == 200
    panel = response.json()
    assert [one["value"] for one in panel["declarations"]] == ["A <i>B</i>"]
    (note,) = (note for note in panel["notes"] if note["code"] == "declarations_left_out")
    assert note["params"] == {"count": 1}


@pytest.mark.parametrize(
    "canonical",
    [
        "javascript:alert(1)",
        "http://192.168.0.1/admin",
        "file:///etc/passwd",
        "http://[::1",
        "no address",
        "//",
    ],
)
def test_any_canonical_link_is_reported_as_found(server: Server, canonical: str) -> None:
    response = post(server, GOOD | {"canonical_url": canonical})
    assert response.status_code == 200
    origin = response.json()["origin"]
    assert origin["status"] == "unknown"
    assert {sign["value"] for sign in origin["evidence"]} <= {canonical}


def test_a_body_of_another_type_is_refused(server: Server) -> None:
    response = requests.post(server.address + "/v1/context", data={"url": "x"}, timeout=30)
    assert (response.status_code, error_of(response)["code"]) == (415, "unsupported_media_type")


def test_too_large_a_body_is_refused_before_it_is_sent(server: Server) -> None:
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.putrequest("POST", "/v1/context")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", str(16 * 1024 * 1024 + 1))
        connection.endheaders()
        response = connection.getresponse()
        assert response.status == 413
        assert json.load(response)["error"]["code"] == "too_large"


def test_a_chunked_body_is_refused(server: Server) -> None:
    response = requests.post(
        server.address + "/v1/context",
        data=iter([json.dumps(GOOD).encode()]),
        headers={"Content-Type": "application/json"},
        timeout=30,
    )
    assert (response.status_code, error_of(response)["code"]) == (411, "length_required")


def test_unknown_fields_are_passed_over(server: Server) -> None:
    assert post(server, GOOD | {"added_in_a_later_version": 1}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "not_found"),
        ("GET", "/v1//about", 404, "not_found"),
        ("GET", "/outlets/", 404, "not_found"),
        ("GET", "/v1/context", 405, "method_not_allowed"),
        ("PUT", "/v1/about", 405, "method_not_allowed"),
    ],
)
def test_other_routes_and_methods_get_the_same_error_shape(
    server: Server, method: str, path: str, status: int, code: str
) -> None:
    response = requests.request(method, server.address + path, timeout=30)
    assert response.status_code == status
    assert error_of(response)["code"] == code


def test_another_method_is_told_which_the_route_takes(server: Server) -> None:
    response = requests.put(server.address + "/v1/about", timeout=30)
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"url": "https://a.example/", "hostname": "a.example"},
        {"hostname": "not a host"},
        {"hostname": ""},
    ],
)
def test_an_outlet_is_asked_for_by_url_or_hostname(server: Server, body: object) -> None:
    response = post(server, body, "/v1/outlet")
    assert response.status_code == 400
    error_of(response)

"""What browsers are told of each answer."""

import pytest
import requests

from running import Server


@pytest.mark.parametrize(
    "path", ["/", "/outlets/the-harrow-review", "/outlets/none", "/v1/about", "/healthz", "/none"]
)
def test_each_answer_says_what_a_browser_may_do_with_it(server: Server, path: str) -> None:
    headers = requests.get(server.address + path, timeout=30).headers
    policy = {part.split()[0]: part.split()[1:] for part in headers["Content-Security-Policy"].split(";")}
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert policy["default-src"] in (["'none'"], ["'self'"])
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_what_a_reader_asked_is_kept_by_no_cache(server: Server) -> None:
    asked = {"url": "https://harrowreview.example/a", "text": "The mill will close, a union official said."}
    for body in (asked, {}):
        answer = requests.post(server.address + "/v1/context", json=body, timeout=30)
        assert answer.headers["Cache-Control"] == "no-store"

"""Requests that show the API at work, and what servers answer to them: the examples of the OpenAPI document.

Their shape is told in `sidelight.web.document`; `scripts/api-examples` writes them anew.
"""

import contextlib
import http.client
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import requests
from flask import Flask

import running
from sidelight.access.tokens import make as make_token
from sidelight.outlets.current import NothingLoadedError
from sidelight.outlets.store import StoreError
from sidelight.panel.request import MAX_BODY_BYTES
from sidelight.web import document, errors
from sidelight.web.receiving import TooSlowError
from sidelight.web.rooms import BusyError

PAGE = {
    "url": "https://portellery-courier.example/2026/ferry",
    "title": "The ferry to Ellery may stop in May",
    "text": "The ferry to Ellery will stop in May, an official said. She asked not to be named.\n\n"
    "The views expressed in this article are those of the author.",
    "language": "en",
}
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Asked:
    """An example: the operation, what it shows, the path and the body."""

    operation: str
    name: str
    summary: str
    path: str
    body: Mapping[str, Any] | None = None


ASKED = (
    Asked("post_v1_context", "article", "An article of an outlet on file", "/v1/context", PAGE),
    Asked(
        "post_v1_context",
        "not_read",
        "A text in a language that is not read",
        "/v1/context",
        {"url": "https://milllane.example/a", "text": "Der Sprecher sagte, die Fähre fahre nicht mehr."},
    ),
    Asked("post_v1_outlet", "by_hostname", "By a host", "/v1/outlet", {"hostname": "lanternpost.example"}),
    Asked(
        "post_v1_outlet",
        "by_url",
        "By an address, of nobody on file",
        "/v1/outlet",
        {"url": "https://milllane.example/a"},
    ),
    Asked("get_v1_outlets_outlet_", "on_file", "An outlet on file", "/v1/outlets/port-ellery-courier"),
    Asked(
        "get_v1_outlets_outlet_history",
        "history",
        "An outlet since it came on file",
        "/v1/outlets/northgate-press-agency/history",
    ),
    Asked("get_v1_about", "about", "A server over four outlets", "/v1/about"),
    Asked("get_healthz", "healthz", "A process that answers", "/healthz"),
    Asked("get_readyz", "readyz", "A process that has ratings", "/readyz"),
)


def make() -> dict[str, Any]:
    """Start servers, and give all examples."""
    with tempfile.TemporaryDirectory() as folder:
        nowhere = Path(folder) / "no-page"
        with running.server(Path(folder), page=str(nowhere)) as server:
            answers = dict(_answers(server))
            failed = dict(_failures(server)) | dict(_failures_inside())
        guarded = Path(folder) / "guarded"
        token = make_token(guarded / "tokens.json", "Reader", date(2026, 1, 31))
        with running.server(guarded, limit="1/day") as server:
            failed |= dict(_failures_of_visitors(server, token))
    return {"answers": answers, "errors": failed}


def _answers(server: running.Server) -> Iterator[tuple[str, Any]]:
    for asked in ASKED:
        method = "POST" if asked.body else "GET"
        response = requests.request(method, server.address + asked.path, json=asked.body, timeout=30)
        response.raise_for_status()
        yield (
            asked.name,
            {
                "operation": asked.operation,
                "summary": asked.summary,
                "request": asked.body,
                "answer": response.json(),
            },
        )


def _failures(server: running.Server) -> Iterator[tuple[str, Any]]:
    """What a server refuses."""
    context = server.address + "/v1/context"
    refused = [
        requests.get(
            server.address + "/healthz", headers={"Origin": "https://elsewhere.example"}, timeout=30
        ),
        requests.post(context, data=b'{"url": ', headers=JSON, timeout=30),
        requests.post(context, json={"text": PAGE["text"]}, timeout=30),
        requests.post(context, data=iter([b"{}"]), headers=JSON, timeout=30),
        requests.post(context, data={"url": "x"}, timeout=30),
        requests.get(server.address + "/page/none.js", timeout=30),
        requests.get(server.address + "/v1/outlets/the-none-post", timeout=30),
        requests.get(server.address + "/", timeout=30),
        requests.get(context, timeout=30),
    ]
    for answer in (*(response.json() for response in refused), _too_large(server)):
        yield answer["error"]["code"], answer


def _failures_of_visitors(server: running.Server, token: str) -> Iterator[tuple[str, Any]]:
    """Who is refused, whatever is asked."""
    about = server.address + "/v1/about"
    shown = {"Authorization": f"Bearer {token}"}
    requests.get(about, headers=shown, timeout=30).raise_for_status()
    for headers in ({}, shown, {"Host": "elsewhere.example"}, {"Host": "no host"}):
        answer = requests.get(about, headers=headers, timeout=30).json()
        yield answer["error"]["code"], answer


def _too_large(server: running.Server) -> Any:
    """A body that is said to be too large; it is not sent."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.putrequest("POST", "/v1/context")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", str(MAX_BODY_BYTES + 1))
        connection.endheaders()
        return json.load(connection.getresponse())


def _failures_inside() -> Iterator[tuple[str, Any]]:
    """What goes wrong in a server, which no request can bring about."""
    for cause in (
        StoreError("away"),
        NothingLoadedError(),
        BusyError(),
        TooSlowError(),
        RuntimeError("a mistake"),
    ):
        app = Flask(__name__)
        app.logger.disabled = True
        errors.register(app)
        app.add_url_rule(f"/{type(cause).__name__}", view_func=_raising(cause))
        answer = app.test_client().get(f"/{type(cause).__name__}").get_json()
        yield answer["error"]["code"], answer


def _raising(cause: Exception) -> Any:
    def view() -> NoReturn:
        raise cause

    return view


def lasting(answer: Any) -> Any:
    """Give examples without what changes with the day: times of editions, and how old ratings are by then."""
    if isinstance(answer, dict):
        passing = {"activated_at", "shown_from", "stale"}
        return {name: lasting(value) for name, value in answer.items() if name not in passing}
    return [lasting(one) for one in answer] if isinstance(answer, list) else answer


def write() -> None:
    """Make the file of examples anew; where nothing has changed but the day, it stays as it is."""
    made = make()
    if not document.EXAMPLES.exists() or lasting(made) != lasting(document.examples()):
        document.EXAMPLES.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")

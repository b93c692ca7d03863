"""What the OpenAPI document cannot say of good requests, and what schemathesis does not know of answers."""

from collections.abc import Iterator
from typing import Any

import schemathesis
from hypothesis import strategies as st

from sidelight.outlets.site import NotASiteError, parse_site

HOSTS = st.one_of(
    st.sampled_from(
        [
            "harrowreview.example",
            "WWW.LanternPost.example",
            "bücher.example",
            "alice.substack.com",
            "medium.com",
            "localhost",
            "192.0.2.7",
            "[2001:db8::1]",
        ]
    ),
    st.from_regex(r"[a-z][a-z0-9]{0,20}(\.[a-z][a-z0-9]{0,20}){1,3}", fullmatch=True),
)
PATHS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(lambda path: f"/{path}")

schemathesis.openapi.format("host-name", HOSTS)
schemathesis.openapi.format(
    "web-address", st.builds("{}://{}{}".format, st.sampled_from(["http", "https", "HTTPS"]), HOSTS, PATHS)
)
schemathesis.openapi.format("date", st.dates().map(str))
schemathesis.openapi.format(
    "date-time", st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat())
)


@schemathesis.hook
def before_call(context: Any, case: Any, **_: Any) -> None:  # noqa: ARG001 - their signature
    """Make good what only looks good: addresses without a site, links beyond the end of their text.

    And the reverse: any text is taken for a breach of a format that is ours, though some are names of hosts.
    """
    if not (case.meta and isinstance(case.body, dict)):
        return
    if not case.meta.generation.mode.is_positive:
        for field in _of_another_format(case.meta):
            if isinstance(case.body.get(field), str) and _is_site(case.body[field]):
                case.body[field] = "no/host"  # a breach of its pattern too, which schemathesis can see
        return
    for field, good in (("url", "https://harrowreview.example/a"), ("hostname", "harrowreview.example")):
        if case.body.get(field) is not None and not _is_site(case.body[field]):
            case.body[field] = good
    if "links" in case.body and "text" in case.body:
        case.body["links"] = [*_within(case.body)]


def _of_another_format(meta: Any) -> Iterator[str]:
    """Fields of the body whose format was to be broken."""
    for mutation in getattr(meta.phase.data, "mutations", ()):
        if "format" in mutation.keywords and mutation.path:
            yield mutation.path[-1]


def _is_site(address: str) -> bool:
    try:
        parse_site(address)
    except NotASiteError:
        return False
    return True


def _within(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for link in body["links"]:
        if end := len(body.get(link["in"], "")):
            yield link | {"start": 0, "end": end}


@schemathesis.check
def code_conformance(context: Any, response: Any, case: Any) -> None:  # noqa: ARG001 - their signature
    """An error has one of the codes that are described for its status."""
    described = case.operation.definition.raw["responses"].get(str(response.status_code), {})
    examples = described.get("content", {}).get("application/json", {}).get("examples", {})
    if response.status_code >= 400 and "json" in response.headers.get("content-type", [""])[0]:
        code = response.json()["error"]["code"]
        assert code in {*examples, "not_found", "method_not_allowed"}, code

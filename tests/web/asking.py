"""What tests ask of a server."""

import requests

from running import Server


def get(server: Server, path: str, **headers: str) -> requests.Response:
    """Ask for a path as it is written, without tidying it."""
    with requests.Session() as session:
        prepared = session.prepare_request(requests.Request("GET", server.address, headers=headers))
        prepared.url = server.address + path
        return session.send(prepared, timeout=30)


def error_of(response: requests.Response) -> dict[str, str | None]:
    """Every error has one shape, whatever went wrong."""
    assert response.headers["Content-Type"] == "application/json"
    error: dict[str, str | None] = response.json()["error"]
    assert set(error) == {"code", "message", "field", "help"}
    assert error["message"]
    assert error["help"]
    return error

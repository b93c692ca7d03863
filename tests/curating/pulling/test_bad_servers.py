"""Whatever a server does, it changes nothing here and is named in words."""

from pathlib import Path

import pytest

import running
from curating.pulling.publishing import (
    DESCRIPTOR,
    SMALL,
    contents,
    edition,
    leads_to,
    says,
    speaks_otherwise,
    stays_silent,
    stops_midway,
)
from publisher import Answer, Handler, Publisher, drips, drips_headers, never_ends
from sidelight.curating.pulling import Limits, PullError, pull

ADDRESSES = [
    ("http://localhost/datapackage.json", "is no address under https"),
    ("ftp://localhost/datapackage.json", "is no address under https"),
    ("ratings/datapackage.json", "is no address under https"),
    ("https://[::1/datapackage.json", "is no address"),
    ("https://user:secret@localhost/datapackage.json", "names a user"),
    ("https://nowhere.invalid/datapackage.json", "No computer is called nowhere.invalid"),
    ("https://localhost:1/", "localhost cannot be reached: Connection refused"),
]


@pytest.mark.parametrize(("address", "message"), ADDRESSES, ids=[message for _, message in ADDRESSES])
def test_an_address_that_cannot_be_used_is_named(
    site: Publisher, pulled: Path, address: str, message: str
) -> None:
    before = contents(pulled)
    with pytest.raises(PullError) as caught:
        pull(address, pulled)
    assert message in str(caught.value)
    assert "secret" not in str(caught.value)
    assert (contents(pulled), site.asked) == (before, [])


BAD_SERVERS: list[tuple[str, str, Answer, str]] = [
    ("nothing there", DESCRIPTOR, says(404), "There is nothing at"),
    ("not public", DESCRIPTOR, says(403), "is not for everybody"),
    ("out of order", DESCRIPTOR, says(503), "cannot give"),
    ("an odd status", DESCRIPTOR, says(418), "with the status 418"),
    ("unchanged, unasked", "/facts.csv", says(304), "does not hold facts.csv"),
    ("a table missing", "/facts.csv", says(404), "There is nothing at"),
    ("a web page", DESCRIPTOR, says(200, b"\n<!DOCTYPE html><html>"), "is a web page and no package"),
    ("no JSON", DESCRIPTOR, says(200, b"name: ratings"), "is not JSON"),
    ("deep JSON", DESCRIPTOR, says(200, b"[" * 50_000), "is not JSON"),
    ("other JSON", DESCRIPTOR, says(200, b'["ratings"]'), "describes no data package"),
    (
        "another package",
        DESCRIPTOR,
        says(200, b'{"resources": []}'),
        "it lacks outlets, domains, facts and others",
    ),
    ("a body without end", "/facts.csv", never_ends, "is longer than the"),
    ("a descriptor without end", DESCRIPTOR, never_ends, "is longer than the 100,000 bytes"),
    (
        "a length beyond all limits",
        DESCRIPTOR,
        says(200, b"{", {"Content-Length": "100001"}),
        "is longer than the 100,000 bytes",
    ),
    ("an end too early", "/facts.csv", says(200, b"o", {"Content-Length": "9"}), "broke off before its end"),
    (
        "a length too short",
        "/facts.csv",
        says(200, b"outlet,field", {"Content-Length": "6"}),
        "is not the file",
    ),
    ("another file", "/facts.csv", says(200, b"outlet,field,value\n"), "is not the file that"),
    ("compression", "/facts.csv", says(200, b"", {"Content-Encoding": "gzip"}), "comes compressed"),
    ("a way out of https", "/facts.csv", leads_to("http://localhost/facts.csv"), "which is not under https"),
    ("a way to a user", "/facts.csv", leads_to("https://me:me@localhost/"), "which names a user"),
    ("a way to nowhere", "/facts.csv", leads_to("https://[::1/"), "which is no address"),
    ("a way in circles", DESCRIPTOR, leads_to(DESCRIPTOR), "leads on more than 5 times"),
    ("no HTTP", DESCRIPTOR, speaks_otherwise, "does not answer as servers of web pages do"),
]


@pytest.mark.parametrize(
    ("path", "answer", "message"), [each[1:] for each in BAD_SERVERS], ids=[each[0] for each in BAD_SERVERS]
)
def test_a_bad_server_changes_nothing(
    site: Publisher, pulled: Path, path: str, answer: Answer, message: str
) -> None:
    before = contents(pulled)
    site.answers[path] = answer
    with pytest.raises(PullError) as caught:
        pull(site.address, pulled, limits=SMALL)
    assert message in str(caught.value)
    assert contents(pulled) == before
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]


@pytest.mark.parametrize(
    ("path", "answer"), [("/facts.csv", drips), (DESCRIPTOR, drips_headers)], ids=["body", "headers"]
)
def test_a_server_that_drips_is_given_up(site: Publisher, pulled: Path, path: str, answer: Answer) -> None:
    before = contents(pulled)
    site.answers[path] = answer
    with pytest.raises(PullError, match=r"took longer than 0\.3 seconds in all"):
        pull(site.address, pulled, limits=Limits(seconds=0.3))
    assert contents(pulled) == before


@pytest.mark.parametrize("answer", [stays_silent, stops_midway])
def test_a_server_that_falls_silent_is_given_up(site: Publisher, folder: Path, answer: Answer) -> None:
    site.answers[DESCRIPTOR] = answer
    with pytest.raises(PullError, match="localhost did not answer in time"):
        pull(site.address, folder, limits=Limits(silence=0.3))


def test_a_redirect_with_a_body_without_end_is_followed_at_once(site: Publisher, folder: Path) -> None:
    def answer(handler: Handler) -> None:
        handler.send_response(302)
        handler.send_header("Location", f"{site.address}datapackage.json")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.server.closing.wait()

    site.answers["/latest/datapackage.json"] = answer
    for name in contents(site.folder):
        site.answers.setdefault(f"/latest/{name}", leads_to(f"{site.address}{name}"))
    pull(f"{site.address}latest/", folder)
    assert edition(folder) == edition(running.RATINGS)


def test_files_may_be_too_large_together(site: Publisher, folder: Path) -> None:
    with pytest.raises(PullError, match="is longer than the"):
        pull(
            site.address, folder, limits=Limits(total=(site.folder / "datapackage.json").stat().st_size + 900)
        )
    assert list(folder.parent.iterdir()) == []


def test_a_certificate_that_nobody_vouches_for_is_refused(
    site: Publisher, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(PullError, match="localhost cannot prove that it is localhost"):
        pull(site.address, folder)
    assert site.asked == []


def test_a_file_of_certificates_that_is_not_there_is_named(
    site: Publisher, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/authority.pem")
    with pytest.raises(PullError, match=r"/nowhere/authority\.pem"):
        pull(site.address, folder)


def test_a_proxy_that_does_not_answer_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{running.free_port()}")
    with pytest.raises(PullError, match=r"The proxy that is set does not let news\.example be reached"):
        pull("https://news.example/ratings/", folder)

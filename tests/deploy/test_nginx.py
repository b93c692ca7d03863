"""nginx as it is configured here, before two replicas that share a database."""

import contextlib
import json
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import pytest
import requests
import trustme

import running
from nginx import Proxy, nginx
from postgresql import new_database
from running import Server
from web.asking import error_of

ARTICLE = {
    "url": "https://harrowreview.example/mark-in-a-url",
    "text": "The bridge is closed, officials said.",
}


SENTENCES = [f"“The bridge stays closed,” said official {number}." for number in range(3000)]

Site = tuple[Proxy, Sequence[Server]]


@pytest.fixture(scope="module")
def database(postgresql_server: str) -> str:
    return new_database(postgresql_server)


@contextlib.contextmanager
def running_site(folder: Path, database: str) -> Iterator[Site]:
    """Run two replicas and nginx before them."""
    folders = [folder / name for name in ("one", "two", "nginx")]
    for each in folders:
        each.mkdir()
    with contextlib.ExitStack() as stack:
        replicas = [stack.enter_context(running.server(each, database=database)) for each in folders[:2]]
        ports = [each.port for each in replicas]
        yield stack.enter_context(nginx(folders[2], ports)), replicas


@pytest.fixture(scope="module")
def site(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site"), database) as started:
        yield started


@pytest.fixture
def proxy(site: Site) -> Proxy:
    return site[0]


def ask(there: Proxy | Server, **more: object) -> requests.Response:
    return requests.post(f"{there.address}/v1/context", json=ARTICLE | more, timeout=60)


def test_answers_come_from_both_and_no_log_says_what_was_asked(site: Site) -> None:
    proxy, replicas = site
    referrer = {"Referer": "https://harrowreview.example/mark-in-a-referrer"}
    for _ in range(4):
        assert ask(proxy).json()["outlet"]["id"] == "the-harrow-review"
        page = requests.get(f"{proxy.address}/outlets/the-harrow-review", headers=referrer, timeout=30)
        assert page.ok
    assert requests.get(f"{proxy.address}/v1/about?mark-in-a-query=1", headers=referrer, timeout=30).ok
    log = proxy.log()
    assert log.count("200 POST") == 4
    assert all(f"from 127.0.0.1:{each.port}: 200" in log for each in replicas)
    said = log + "".join(each.output.read_text() for each in replicas)
    assert not [mark for mark in ("harrow", "mark-in", "/outlets", "/about", "officials") if mark in said]


def test_a_long_article_touches_no_disk(proxy: Proxy) -> None:
    text = "\n\n".join(SENTENCES)
    answer = ask(proxy, text=text)
    assert answer.status_code == 200
    assert len(answer.content) > 1_000_000
    # Nor does one whose length is not told before.
    body = json.dumps(ARTICLE | {"text": text}).encode()
    chunked = requests.post(
        f"{proxy.address}/v1/context",
        data=iter((body[:50_000], body[50_000:])),
        headers={"Content-Type": "application/json"},
        timeout=30,
    )
    assert chunked.status_code == 200


def test_a_body_that_is_too_large_is_refused_like_by_the_server(proxy: Proxy) -> None:
    answer = requests.post(
        f"{proxy.address}/v1/context",
        data=b" " * (16 * 1024 * 1024 + 1),
        headers={"Content-Type": "application/json"},
        timeout=30,
    )
    assert answer.status_code == 413
    assert error_of(answer)["code"] == "too_large"


def test_figures_of_a_replica_are_not_for_everybody(proxy: Proxy) -> None:
    answer = requests.get(f"{proxy.address}/metrics", timeout=30)
    assert answer.status_code == 404
    assert error_of(answer)["code"] == "not_found"


def test_what_a_replica_does_not_answer_in_time_the_other_one_does(site: Site, tmp_path: Path) -> None:
    _, (hanging, other) = site
    # The first answer of a server takes longer.
    assert ask(hanging).ok
    assert ask(other).ok
    sooner = {"proxy_read_timeout 30s": "proxy_read_timeout 3s"}
    with nginx(tmp_path, [hanging.port, other.port], sooner) as proxy:
        hanging.signal(signal.SIGSTOP)
        try:
            assert [ask(proxy).status_code for _ in range(2)] == [200, 200]
        finally:
            hanging.signal(signal.SIGCONT)
        assert f"from 127.0.0.1:{hanging.port}, 127.0.0.1:{other.port}: 504, 200" in proxy.log()


def test_a_killed_replica_costs_no_answer_and_only_without_any_one_has_to_come_again(
    database: str, tmp_path: Path
) -> None:
    text = "\n\n".join(SENTENCES[:500])
    with running_site(tmp_path, database) as (proxy, (killed, other)), ThreadPoolExecutor(8) as clients:
        asked = [clients.submit(ask, proxy, text=text) for _ in range(8)]
        next(as_completed(asked))
        killed.signal(signal.SIGKILL)
        later = [ask(proxy) for _ in range(8)]
        assert {each.status_code for each in (*later, *(each.result() for each in asked))} == {200}
        assert f"from 127.0.0.1:{killed.port}, 127.0.0.1:{other.port}: 502, 200" in proxy.log()
        other.signal(signal.SIGKILL)
        answer = ask(proxy)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert error_of(answer)["code"] == "unavailable"


def test_with_tls_other_requests_are_sent_there(site: Site, tmp_path: Path) -> None:
    authority, port = trustme.CA(), running.free_port()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    certificate = authority.issue_cert("localhost")
    certificate.private_key_pem.write_to_path(str(tmp_path / "privkey.pem"))
    for part in certificate.cert_chain_pems:
        part.write_to_path(str(tmp_path / "fullchain.pem"), append=True)
    switched_on = {"#tls ": "", "listen 443": f"listen 127.0.0.1:{port}", "/etc/nginx/tls": str(tmp_path)}
    with nginx(tmp_path, [each.port for each in site[1]], switched_on) as proxy:
        plain = requests.get(f"{proxy.address}/v1/about", timeout=30, allow_redirects=False)
        secure = requests.get(
            f"https://localhost:{port}/v1/about", timeout=30, verify=str(tmp_path / "authority.pem")
        )
    assert plain.status_code == 308
    assert plain.headers["Location"] == "https://127.0.0.1/v1/about"
    assert secure.json()["name"] == "sidelight"
    assert "Strict-Transport-Security" in secure.headers

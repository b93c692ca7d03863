"""`make audit` tells what is known of the pinned packages, and where it could not find out."""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from running import free_port
from supply.shipped import ROOT

ADVISORY = {
    "id": 1,
    "url": "https://advisories.example/1",
    "title": "Markup is passed through",
    "severity": "high",
    "vulnerable_versions": ">=0.0.1",
    "cwe": [],
    "cvss": {"score": 7, "vectorString": None},
}


class Registry(BaseHTTPRequestHandler):
    """A registry of npm packages that knows of one vulnerability."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps({"preact": [ADVISORY]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def registry() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Registry) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def audit(npm_registry: str) -> subprocess.CompletedProcess[str]:
    """Look up vulnerabilities with the way to the Python advisories shut."""
    shut = f"http://127.0.0.1:{free_port()}"
    ways = {"HTTPS_PROXY": shut, "https_proxy": shut, "npm_config_registry": npm_registry}
    return subprocess.run(
        [sys.executable, ROOT / "scripts" / "audit"],
        env=os.environ | ways | {"NO_PROXY": "127.0.0.1", "npm_config_fetch_retries": "0"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_known_vulnerability_is_told() -> None:
    with registry() as address:
        done = audit(address)
    assert done.returncode == 1, done.stderr
    assert "npm: preact: high: Markup is passed through (>=0.0.1)" in done.stdout


def test_advisories_out_of_reach_are_no_good_news() -> None:
    done = audit(f"http://127.0.0.1:{free_port()}")
    assert done.returncode == 2, done.stderr
    assert "Python: the advisories could not be looked up here" in done.stdout
    assert "npm: the advisories could not be looked up here" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr

"""All that a server prints has one form; what failed is named without what was in it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests

import running

PAGE = {"url": "https://daily.example/a", "text": "The bridge will close, an official said on Monday."}
FAILING = """
import sys, threading, warnings
from sidelight.observing import logs
logs.take_over("json", "info")
def fail():
    raise ValueError("what a reader sent")
thread = threading.Thread(target=fail)
thread.start()
thread.join()
warnings.warn("what a reader sent", UserWarning)
print("said")
sys.stderr.write("complained\\n")
raise KeyError("what a reader sent")
"""


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_as_json_every_line_is_an_object_and_each_request_leaves_one(tmp_path: Path) -> None:
    with running.server(tmp_path, log_format="json", workers="2") as server:
        read = requests.post(server.address + "/v1/context", json=PAGE, timeout=30)
        refused = requests.post(server.address + "/v1/context", json={}, timeout=30)
    written = lines(server.output.read_text())
    assert {"time", "level", "process", "message"} <= set.intersection(*(set(line) for line in written))
    assert any("Sidelight is ready" in line["message"] for line in written)
    logged = {line["request"]: line for line in written if "request" in line}
    line = logged[read.headers["X-Request-Id"]]
    assert (line["method"], line["route"], line["status"]) == ("POST", "/v1/context", 200)
    assert line["bytes_in"] == len(json.dumps(PAGE).encode())
    assert line["ms"] > 0
    assert "error" not in line or line["error"] is None
    assert logged[refused.headers["X-Request-Id"]]["error"] == "invalid_request"


def test_lines_to_read_say_the_same(tmp_path: Path) -> None:
    with running.server(tmp_path) as server:
        read = requests.post(server.address + "/v1/context", json=PAGE, timeout=30)
    (line,) = (
        line for line in server.output.read_text().splitlines() if read.headers["X-Request-Id"] in line
    )
    assert "method=POST route=/v1/context status=200" in line


@pytest.mark.parametrize(("level", "routes"), [("warning", set()), ("debug", {"/healthz", "/v1/context"})])
def test_the_level_that_is_set_decides_what_is_written(tmp_path: Path, level: str, routes: set[str]) -> None:
    with running.server(tmp_path, log_format="json", log_level=level) as server:
        requests.get(server.address + "/healthz", timeout=30)
        assert requests.post(server.address + "/v1/context", json=PAGE, timeout=30).status_code == 200
    written = lines(server.output.read_text())
    assert {line["route"] for line in written if "route" in line} == routes


def test_whatever_nobody_catches_is_named_by_its_kind_alone() -> None:
    failed = subprocess.run([sys.executable, "-c", FAILING], capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "what a reader sent" not in failed.stderr
    logged = lines(failed.stderr)
    assert [line["message"] for line in logged if line["level"] == "info"] == ["said"]
    assert [line.get("failure") for line in logged if line["level"] == "critical"] == [
        "ValueError",
        "KeyError",
    ]
    warned, complained = (line["message"] for line in logged if line["level"] == "warning")
    assert warned.startswith("UserWarning at ")
    assert complained == "complained"

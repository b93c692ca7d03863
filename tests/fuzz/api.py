"""Schemathesis over the whole OpenAPI document, against a running server, with every check."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")


@dataclass(frozen=True)
class Tried:
    """How many requests were made, how many of them failed a check, and what was said of it."""

    requests: int
    failed: int
    output: str


def tried(address: str, folder: Path, *options: str) -> Tried:
    """Make up as many requests as the options of schemathesis ask for; reports are left in a folder."""
    report = folder / "report.json"
    path = os.pathsep.join([str(HERE), *sys.path])
    done = subprocess.run(
        [
            *(SCHEMATHESIS, "--no-color", f"--config-file={HERE / 'schemathesis.toml'}"),
            *("run", f"{address}/openapi.json", f"--url={address}", "--checks=all"),
            *("--report=json", f"--report-json-path={report}", *options),
        ],
        env=os.environ | {"SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": path},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if not report.exists():
        return Tried(0, 1, done.stdout + done.stderr)
    cases = json.loads(report.read_text())["test_cases"]
    failed = cases["with_failures"] + cases["errored"]
    return Tried(cases["generated"], failed or int(done.returncode != 0), done.stdout + done.stderr)

"""The example of the first run is what a server answers."""

import json
from pathlib import Path

from example import FILE, lasting, page, panel
from running import server


def test_the_example_of_the_first_run_is_what_a_server_answers_today(tmp_path: Path) -> None:
    example = json.loads(FILE.read_text("utf-8"))
    again = "Make it anew: .venv/bin/python scripts/example"
    assert example["page"] == page(), again
    with server(tmp_path) as started:
        assert lasting(example["panel"]) == lasting(panel(started.address)), again

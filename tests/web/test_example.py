"""The example of the first run is what a server answers."""

import json

from example import FILE, lasting, page, panel
from running import Server


def test_the_example_of_the_first_run_is_what_a_server_answers_today(server: Server) -> None:
    example = json.loads(FILE.read_text("utf-8"))
    again = "Make it anew: .venv/bin/python scripts/example"
    assert example["page"] == page(), again
    assert lasting(example["panel"]) == lasting(panel(server.address)), again

"""What the server keeps of a request: nothing."""

from pathlib import Path

import requests

import running

MARK = "quixotic-heron"


def test_neither_addresses_nor_texts_are_written_anywhere(tmp_path: Path) -> None:
    with running.server(tmp_path) as server:
        for body in (
            {"url": f"https://{MARK}.example/{MARK}", "text": f"The {MARK} will close, an official said."},
            {"url": f"https://{MARK}.example/", "text": 7},
            {"url": MARK, "text": MARK},
        ):
            assert requests.post(server.address + "/v1/context", json=body, timeout=30).status_code in {
                200,
                400,
            }
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert server.output in written
    assert not [path for path in written if MARK.encode() in path.read_bytes()]

"""The server's own page."""

from pathlib import Path

import pytest
import requests

import running
from running import SIDELIGHT, Server


def test_a_folder_s_path_begins_where_the_server_was_started(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "index.html").write_text("<title>Built</title>")
    settings = running.settings_in(tmp_path, page="built")
    with running.serving((SIDELIGHT, "serve"), tmp_path, settings, tmp_path) as server:
        for path in ("/", "/page/index.html"):
            assert requests.get(server.address + path, timeout=30).text == "<title>Built</title>"


@pytest.mark.parametrize("path", ["/", "/page/page.js", "/outlets/static/outlet.css"])
def test_a_file_is_given_as_a_whole_and_once(server: Server, path: str) -> None:
    whole = requests.get(server.address + path, timeout=30)
    for part in ("bytes=0-9", "bytes=99999999-"):
        asked = requests.get(server.address + path, headers={"Range": part}, timeout=30)
        assert (asked.status_code, asked.content) == (200, whole.content)
    again = requests.get(server.address + path, headers={"If-None-Match": whole.headers["ETag"]}, timeout=30)
    assert (again.status_code, again.content) == (304, b"")
    assert whole.headers["Cache-Control"] == again.headers["Cache-Control"] == "no-cache"

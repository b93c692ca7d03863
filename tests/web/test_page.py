"""The server's own page."""

from pathlib import Path

import requests

import running
from running import SIDELIGHT


def test_a_folder_s_path_begins_where_the_server_was_started(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "index.html").write_text("<title>Built</title>")
    settings = running.settings_in(tmp_path, page="built")
    with running.serving((SIDELIGHT, "serve"), tmp_path, settings, tmp_path) as server:
        for path in ("/", "/page/index.html"):
            assert requests.get(server.address + path, timeout=30).text == "<title>Built</title>"

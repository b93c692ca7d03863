"""What the server keeps of a request: nothing."""

from pathlib import Path

import pytest
import requests

import running
from serving.workers import figures_folder

MARK = "quixotic-heron"
URL = f"https://{MARK}.example/{MARK}"
SPAN = {"in": "text", "start": 0, "end": 1}
FULL = {
    "url": URL,
    "text": f"The {MARK} will close, an official said. © {MARK}. The {MARK} declined to comment.",
    "title": MARK,
    "frame": f"© 2024 {MARK}. All rights reserved.",
    "language": "en",
    "canonical_url": URL,
    "byline": MARK,
    "site_name": MARK,
    "links": [{"url": URL, **SPAN}],
    "declarations": [{"@type": "NewsArticle", "author": MARK, MARK: MARK}],
    "selection": True,
}
WRONG = [{**FULL, name: {MARK: MARK}} for name in FULL]
UNKNOWN = {**FULL, MARK: MARK}
NAMES = ("User-Agent", "Referer", "Cookie", "X-Request-Id", "X-Forwarded-For", "Accept-Language", MARK)
HEADERS = dict.fromkeys(NAMES, MARK) | {"Authorization": f"Bearer {MARK}"}
ANY = {200, 400}


@pytest.mark.parametrize("log_format", ["console", "json"])
def test_neither_addresses_nor_texts_are_written_anywhere(tmp_path: Path, log_format: str) -> None:
    with running.server(tmp_path, log_format=log_format, log_level="debug") as server:
        context = server.address + "/v1/context"
        for body in (FULL, *WRONG, UNKNOWN, {"url": MARK, "text": MARK}):
            answer = requests.post(context, json=body, headers=HEADERS, timeout=30)
            assert answer.status_code in ANY
            assert answer.headers["X-Request-Id"] != MARK
        requests.post(context, data=MARK, headers={"Content-Type": "application/json"}, timeout=30)
        requests.post(context, data=MARK, headers={"Content-Type": MARK}, timeout=30)
        requests.post(server.address + "/v1/outlet", json={"hostname": f"{MARK}.example"}, timeout=30)
        requests.get(context, headers={"Origin": f"https://{MARK}.example"}, timeout=30)
        requests.get(context, headers={"Host": f"{MARK}.example"}, timeout=30)
        for path in (
            f"/{MARK}",
            f"/v1/outlets/{MARK}",
            f"/v1/outlets/{MARK}/history?on={MARK}",
            f"/outlets/{MARK}",
        ):
            requests.get(f"{server.address}{path}", params={MARK: MARK}, headers=HEADERS, timeout=30)
        requests.request("QUIXOTIC", server.address, timeout=30)
        metrics = requests.get(server.address + "/metrics", timeout=30)
        figures = figures_folder(server)
        written = {
            path: path.read_bytes() for path in (*tmp_path.rglob("*"), *figures.iterdir()) if path.is_file()
        }
    written[server.output] = server.output.read_bytes()
    assert "sidelight_requests_total" in metrics.text
    for spelling in (MARK, MARK.title(), "QUIXOTIC"):
        assert spelling not in metrics.text
        assert not [path for path, content in written.items() if spelling.encode() in content]

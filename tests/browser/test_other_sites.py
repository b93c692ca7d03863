"""What other websites can do to a reader's server: nothing."""

from browser.document import Browser
from browser.recorder import Recorder
from browser.world import REPUBLISHED

# What a page's script learns of an answer: its status, or that the browser keeps it away.
ASK = """fetch("%s", %s).then((answer) => answer.status, (error) => error.name)"""
POST = """{ method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }"""


def test_another_site_s_page_cannot_use_the_api(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    assert page.evaluate(ASK % (f"{recorder.address}/v1/about", "{}")) == "TypeError"
    assert page.evaluate(ASK % (f"{recorder.address}/v1/context", POST)) == "TypeError"
    asked = [exchange for exchange in recorder.exchanges if exchange.origin == "http://harrowreview.example"]
    assert {(exchange.path, exchange.status) for exchange in asked} >= {("/v1/about", 403)}
    assert "POST" not in {exchange.method for exchange in asked}

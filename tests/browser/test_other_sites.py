"""What other websites can do to a reader's server: nothing."""

from browser.document import Browser
from browser.recorder import Recorder
from browser.world import REPUBLISHED, World
from waiting import until

# What a page's script learns of an answer: its status, or that the browser keeps it away.
ASK = """fetch("%s", %s).then((answer) => answer.status, (error) => error.name)"""
READ = """fetch("%s", %s).then((answer) => answer.text(), (error) => error.name)"""
POST = """{ method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }"""
SIMPLE = """{ method: "POST", mode: "no-cors", headers: { "Content-Type": "text/plain" }, body: "{}" }"""

# Whatever a page can have its browser ask without being asked itself whether it may. The last part of each
# address says by what.
UNASKED = """<!doctype html><html lang="en"><title>Elsewhere</title><body>
<img src="{server}/v1/about?image" alt="">
<iframe src="{server}/v1/about?frame" title="a"></iframe>
<iframe name="there" title="b"></iframe>
<form id="typed" target="there" method="post" enctype="text/plain" action="{server}/v1/context?form">
<input name='{{"url": "https://harrowreview.example/", "text": "' value='"}}'></form>
<script src="{server}/v1/about?script"></script>
<script>
navigator.sendBeacon("{server}/v1/context?beacon", new Blob(["{{}}"], {{ type: "text/plain" }}));
void fetch("{server}/v1/about?unread", {{ mode: "no-cors" }});
void fetch("{server}/v1/context?unread", {simple});
document.getElementById("typed").submit();
</script>"""
WAYS = {
    ("GET", "/v1/about?image"),
    ("GET", "/v1/about?frame"),
    ("GET", "/v1/about?script"),
    ("GET", "/v1/about?unread"),
    ("POST", "/v1/context?form"),
    ("POST", "/v1/context?beacon"),
    ("POST", "/v1/context?unread"),
}


def test_another_site_s_page_cannot_use_the_api(browser: Browser, recorder: Recorder) -> None:
    page = browser.open(REPUBLISHED)
    assert page.evaluate(ASK % (f"{recorder.address}/v1/about", "{}")) == "TypeError"
    assert page.evaluate(ASK % (f"{recorder.address}/v1/context", POST)) == "TypeError"
    asked = [exchange for exchange in recorder.exchanges if exchange.origin == "http://harrowreview.example"]
    assert {(exchange.path, exchange.status) for exchange in asked} >= {("/v1/about", 403)}
    assert "POST" not in {exchange.method for exchange in asked}


def test_nor_by_what_browsers_ask_of_any_site_unasked(
    browser: Browser, recorder: Recorder, world: World
) -> None:
    html = UNASKED.format(server=recorder.address, simple=SIMPLE)
    browser.open(world.publish("http://elsewhere.example/", html))

    def answered() -> dict[tuple[str, str], int]:
        exchanges = [each for each in recorder.exchanges if "?" in each.path]
        return {(each.method, each.path): each.status for each in exchanges}

    until(lambda: answered().keys() >= WAYS, "all ways to be tried")
    assert answered() == dict.fromkeys(WAYS, 403)


def test_nor_where_its_name_was_made_to_mean_this_machine(
    browser: Browser, world: World, api_address: str
) -> None:
    host = "rebound.example:7654"
    empty = world.publish(f"http://{host}/", "<!doctype html><html lang='en'><title>Rebound</title>")
    with world.rebinding(host, api_address):
        page = browser.open(empty)
        # The browser takes the server for the page's own: it may read whatever is answered.
        assert page.evaluate(ASK % ("/v1/about", "{}")) == 421
        assert page.evaluate(ASK % ("/v1/context", POST)) == 421
        assert page.evaluate(ASK % ("/outlets/the-harrow-review", "{}")) == 421
        assert "host_not_allowed" in page.evaluate(READ % ("/v1/about", "{}"))

"""Browsers that tell when the button was pressed, what a page's thread did, and what the panel holds."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, Playwright

from browser.chromium import Chromium, ChromiumDocument
from browser.document import Document
from browser.extension import Build
from browser.firefox import ADDON, UUID, WIDGET, Firefox

STOPWATCH = Path(__file__).with_name("stopwatch.js")
FIRST_SCRIPT = "<script "


def timed(build: Build, folder: Path) -> Build:
    """Copy a build, with a stopwatch in its panel; what is packed has none."""
    build.folder = shutil.copytree(build.folder, folder / build.folder.name)
    shutil.copy(STOPWATCH, build.folder)
    panel = build.folder / "panel.html"
    html = panel.read_text()
    panel.write_text(html.replace(FIRST_SCRIPT, f'<script src="{STOPWATCH.name}"></script>{FIRST_SCRIPT}', 1))
    return build


class MeasuredChromium(Chromium):
    """A Chromium whose tabs and panel are asked through its debugging protocol."""

    label = "Chromium"

    def __init__(self, playwright: Playwright, build: Build, proxy_port: int) -> None:
        super().__init__(playwright, build, proxy_port)
        self._sessions: dict[Page, CDPSession] = {}

    def pressed(self) -> float:
        """Press the button and give when that was, in milliseconds."""
        tab = {"id": self.extension_id, "targetId": self._front_tab()}
        moment = time.time() * 1000
        self._cdp.send("Extensions.triggerAction", tab)
        return moment

    def busy(self, document: Document) -> float:
        """Give how long the document's main thread has worked so far, in milliseconds."""
        return self._metrics(document)["TaskDuration"] * 1000

    def held(self, panel: Document) -> float:
        """Give what the panel's scripts hold after a collection of garbage, in MB."""
        session = self._session(panel)
        session.send("HeapProfiler.enable")
        session.send("HeapProfiler.collectGarbage")
        return self._metrics(panel)["JSHeapUsedSize"] / 1e6

    def injected(self, document: Document) -> int:
        """Give how many worlds of Sidelight's scripts there are in a page."""
        worlds: list[dict[str, Any]] = []
        session = self._new_session(document)
        session.on("Runtime.executionContextCreated", lambda event: worlds.append(event["context"]))
        session.send("Runtime.enable")
        session.detach()
        return sum(self.extension_id in world["origin"] for world in worlds)

    def _metrics(self, document: Document) -> dict[str, float]:
        answer = self._session(document).send("Performance.getMetrics")
        return {metric["name"]: metric["value"] for metric in answer["metrics"]}

    def _session(self, document: Document) -> CDPSession:
        assert isinstance(document, ChromiumDocument)
        if document.page not in self._sessions:
            session = self._sessions[document.page] = self._new_session(document)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
        return self._sessions[document.page]

    def _new_session(self, document: Document) -> CDPSession:
        assert isinstance(document, ChromiumDocument)
        return document.page.context.new_cdp_session(document.page)


# When the button got the click, in the time of the browser's own window.
LISTEN = f"""
window.pressedAt = 0;
document.getElementById("{WIDGET}-BAP").addEventListener("click", () => {{
  window.pressedAt = performance.timeOrigin + performance.now();
}}, {{ capture: true, once: true }});
"""
# The time that the main thread of the front tab's process has had of a processor, in nanoseconds.
THREAD = """
const { children } = await ChromeUtils.requestProcInfo();
const { osPid } = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal;
const { threads } = children.find(({ pid }) => pid === osPid);
return threads.find(({ tid }) => tid === osPid).cpuTime;
"""
# What the panel's window holds, scripts included, after a collection of garbage there and in this process.
HELD = f"""
const manager = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
Services.obs.notifyObservers(null, "child-mmu-request");
await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
let held = 0;
const add = (_process, path, _kind, units, amount) => {{
  const ours = path.includes("{UUID}") && path.includes("panel.html");
  if (path.startsWith("explicit/") && units === 0 && ours) held += amount;
}};
await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
return held;
"""
COLLECTIONS = 5
INJECTED = f"return WebExtensionPolicy.getByID({json.dumps(ADDON)}).contentScripts.length;"


class MeasuredFirefox(Firefox):
    """A Firefox that is asked in its own window."""

    label = "Firefox"

    def pressed(self) -> float:
        """Press the button and give when that was, in milliseconds."""
        with self.marionette.privileged():
            self.marionette.run(LISTEN)
            self.marionette.click(f"#{WIDGET}-BAP")
            moment: float = self.marionette.run("return window.pressedAt")
        return moment

    def busy(self, _document: Document) -> float:
        """Give how long the main thread of the front tab's process has worked so far, in milliseconds."""
        with self.marionette.privileged():
            worked: int = self.marionette.run(THREAD)
        return worked / 1e6

    def held(self, _panel: Document) -> float:
        """Give what the panel's window holds after a collection of garbage, in MB."""
        with self.marionette.privileged():
            # Another process collects when it gets to it, and nothing tells when it has.
            held: list[int] = [self.marionette.run(HELD) for _ in range(COLLECTIONS)]
        return min(held) / 1e6

    def injected(self, _document: Document) -> int:
        """Give how many scripts Sidelight has registered for pages."""
        with self.marionette.privileged():
            registered: int = self.marionette.run(INJECTED)
        return registered

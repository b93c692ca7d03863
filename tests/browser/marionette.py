"""Firefox's Marionette protocol, with the standard library alone.

A message is `<length>:<json>`; a request is `[0, id, command, parameters]` and its answer
`[1, id, error, result]`: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import base64
import contextlib
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ELEMENT = (
    "element-6066-11e4-a52e-4f735466cecf"  # the key of an element's reference, from the WebDriver standard
)
KEYS = {  # as WebDriver names them
    "Shift": "\ue008",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Space": " ",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowRight": "\ue014",
}


class MarionetteError(RuntimeError):
    """Firefox refused a command, or a script failed."""


class Marionette:
    """A connection to one Firefox."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=120)
        self._stream = self._socket.makefile("rb")
        self._count = 0
        self._read()  # the greeting
        self("WebDriver:NewSession", capabilities={})

    def __call__(self, command: str, **parameters: Any) -> Any:
        """Send a command and give its result.

        Raises:
            MarionetteError: with Firefox's kind of error and message.
        """
        self._count += 1
        message = json.dumps([0, self._count, command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        if error:
            raise MarionetteError(f"{error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def _read(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise MarionetteError("Firefox closed the connection")
            length += byte
        return json.loads(self._stream.read(int(length)))

    @contextlib.contextmanager
    def privileged(self) -> Iterator[None]:
        """Let commands act on the browser's own window instead of the page."""
        self("Marionette:SetContext", value="chrome")
        try:
            yield
        finally:
            self("Marionette:SetContext", value="content")

    def run(self, script: str, *arguments: object) -> Any:
        """Run the body of an async function and give what it returns.

        Raises:
            MarionetteError: the script threw.
        """
        wrapped = (
            "const [args, done] = arguments;"
            f"(async (...args) => {{ {script} }})(...args)"
            ".then((value) => done({ value }), (error) => done({ error: String(error) }));"
        )
        result = self("WebDriver:ExecuteAsyncScript", script=wrapped, args=[arguments])
        if "error" in result:
            raise MarionetteError(result["error"])
        return result.get("value")

    def click(self, selector: str, button: int = 0) -> None:
        """Click the element as a user would, scrolled into view and trusted; button 0 is the first."""
        element = self("WebDriver:FindElement", using="css selector", value=selector)
        if button == 0:
            self("WebDriver:ElementClick", id=element[ELEMENT])
            return
        script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })"
        self("WebDriver:ExecuteScript", script=script, args=[element])
        steps = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": element},
            {"type": "pointerDown", "button": button},
            {"type": "pointerUp", "button": button},
        ]
        self("WebDriver:PerformActions", actions=[{"type": "pointer", "id": "mouse", "actions": steps}])
        self("WebDriver:ReleaseActions")

    def click_at(self, x: float, y: float) -> None:
        """Click at a point of the window, with trusted events."""
        where = {"type": "pointerMove", "x": round(x), "y": round(y), "origin": "viewport"}
        presses = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}}
        self("WebDriver:PerformActions", actions=[mouse | {"actions": [where, *presses]}])

    def type_key(self, key: str) -> None:
        """Strike one key where the focus is, with trusted events; `Shift+` may stand before it."""
        names = key.split("+") if len(key) > 1 else [key]
        codes = [KEYS.get(name, name) for name in names]
        strokes = [{"type": "keyDown", "value": code} for code in codes]
        strokes += [{"type": "keyUp", "value": code} for code in reversed(codes)]
        self("WebDriver:PerformActions", actions=[{"type": "key", "id": "keys", "actions": strokes}])

    def screenshot(self, path: Path) -> None:
        """Write a PNG of the window in the current context."""
        path.write_bytes(base64.b64decode(self("WebDriver:TakeScreenshot", full=False, hash=False)))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()
        self._socket.close()

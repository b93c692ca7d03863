"""The panel beside an article, with the keyboard at its heading."""

import pytest

from browser.document import Browser, Document, shows
from browser.keyboard.keys import TITLE, enter
from browser.recorder import Recorder
from browser.world import REPUBLISHED


@pytest.fixture
def panel(browser: Browser, recorder: Recorder) -> Document:  # noqa: ARG001 - with nothing recorded yet
    browser.open(REPUBLISHED)
    panel = browser.press_button()
    shows(panel, "Disclaimers and policies", "Take it along")
    return enter(panel, TITLE)

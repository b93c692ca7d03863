"""The keys that stand for Sidelight's button."""

from browser.document import Browser

COMMANDS = "(globalThis.browser ?? chrome).commands.getAll()"


def test_both_browsers_take_the_keys_of_the_button(browser: Browser) -> None:
    (command,) = browser.extension_page("options.html").evaluate(COMMANDS)
    assert (command["name"], command["shortcut"]) == ("_execute_action", "Alt+Shift+S")

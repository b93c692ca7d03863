"""A keyboard in the panel: where it is, and how it goes on from there."""

from browser.document import Document
from waiting import until

TITLE = "The Ferry Kings of the Sorn"

CONTROLS = """[...document.querySelectorAll('a[href], button, summary, input, pre[tabindex], [role=listbox]')]
  .filter((element) => element.checkVisibility())"""
# What has the focus: which of the controls, whether a line around it shows that, and whether it can be seen.
STOP = f"""((at, header) => {{
  const {{ outlineStyle, outlineWidth }} = getComputedStyle(at);
  const {{ top, bottom }} = at.getBoundingClientRect();
  return {{
    number: {CONTROLS}.indexOf(at),
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: at.closest("header") !== null
      || Math.min(bottom, innerHeight) - Math.max(top, header.bottom) >= Math.min(bottom - top, 24) - 1,
  }};
}})(document.activeElement, document.querySelector("header").getBoundingClientRect())"""
# Controls that stand neither below the one before them nor behind it in its line; the skip link has no place
# until it is reached.
OUT_OF_ORDER = f"""(() => {{
  scrollTo(0, 0);
  const controls = {CONTROLS}.filter((control) => !control.matches(".skip"));
  return controls.slice(1).filter((control, index) => {{
    const before = [...controls[index].getClientRects()].at(-1);
    const after = control.getClientRects()[0];
    return after.top < before.bottom - 8 && after.left < before.left;
  }}).map((control) => control.outerHTML);
}})()"""
FOCUSED = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
MARK = (
    "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.ariaLabel ?? ''"
)
SAID = "[...document.querySelectorAll('[role=status]')].map((status) => status.textContent).join(' ')"


def enter(panel: Document, title: str) -> Document:
    """Go to the panel's heading: what is struck next goes on from there."""
    panel.evaluate("document.querySelector('h1').focus()")
    assert panel.evaluate(FOCUSED).startswith(title)
    return panel


def tab_to(panel: Document, name: str) -> None:
    """Strike Tab until something of this name has the focus."""
    for _ in range(panel.evaluate(f"{CONTROLS}.length")):
        if name in panel.evaluate(FOCUSED):
            return
        tab(panel)
    assert name in panel.evaluate(FOCUSED)


def tab(panel: Document, key: str = "Tab") -> None:
    """Strike Tab and wait until something else has the focus."""
    before = panel.evaluate(STOP)["number"]
    panel.type_key(key)
    until(lambda: panel.evaluate(STOP)["number"] != before, f"the stop after {before}")


def becomes(panel: Document, expression: str, wanted: object) -> None:
    """Wait until an expression of the panel is as wanted, or a text has what is wanted in it."""

    def fits() -> bool:
        value = panel.evaluate(expression)
        return value == wanted or (isinstance(value, str) and str(wanted) in value)

    try:
        until(fits, "the panel")
    except TimeoutError:
        raise AssertionError(f"{panel.evaluate(expression)} instead of {wanted}") from None

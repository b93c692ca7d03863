"""The accessibility rules of axe-core, run in any document."""

import json
from typing import Any

from browser.document import SCHEMES, Document
from browser.extension import SOURCES

Options = dict[str, Any]
AXE = (SOURCES / "node_modules" / "axe-core" / "axe.min.js").read_text()
IS_THERE = "typeof window.axe === 'object'"

# Each violation as one line: the rule, what it asks for, and where it is broken.
RUN = """((options) => {
  const places = (nodes) => nodes.map(({ target }) => target.join(" ")).join(", ");
  const line = ({ id, help, nodes }) => `${id}: ${help}: ${places(nodes)}`;
  return window.axe.run({ resultTypes: ["violations"], ...options })
    .then(({ violations }) => violations.map(line));
})"""
# Best practices are among axe-core's own choice of rules; sizes of targets and names that hold the visible
# words are not, though WCAG asks for them.
ALL: Options = {"rules": {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}}}
COLOURS: Options = {"runOnly": ["color-contrast", "link-in-text-block"]}


def violations(document: Document, options: Options = ALL) -> list[str]:
    """Give what axe-core finds wrong with a document, a line each."""
    if not document.evaluate(IS_THERE):
        document.evaluate(f"(() => {{ {AXE} }})()")
    found: list[str] = document.evaluate(f"{RUN}({json.dumps(options)})")
    return found


def violations_in_both_schemes(document: Document) -> list[str]:
    """Give what axe-core finds wrong with a document in light, and with its colours in dark."""
    found = []
    for scheme, options in zip(SCHEMES, (ALL, COLOURS), strict=True):
        document.prefer(scheme)
        found += [f"{scheme}: {violation}" for violation in violations(document, options)]
    return found

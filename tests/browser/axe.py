"""The accessibility rules of axe-core, run in any document."""

from browser.document import Document
from browser.extension import SOURCES

AXE = (SOURCES / "node_modules" / "axe-core" / "axe.min.js").read_text()

# Each violation as one line: the rule, what it asks for, and where it is broken.
RUN = """(() => {
%s
  const places = (nodes) => nodes.map(({ target }) => target.join(" ")).join(", ");
  const line = ({ id, help, nodes }) => `${id}: ${help}: ${places(nodes)}`;
  return window.axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(line));
})()"""


def violations(document: Document) -> list[str]:
    """Give what axe-core finds wrong with a document, a line each."""
    found: list[str] = document.evaluate(RUN % AXE)
    return found

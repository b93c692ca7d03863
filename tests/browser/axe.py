"""The accessibility rules of axe-core, run in any document."""

from browser.document import SCHEMES, Document
from browser.extension import SOURCES

AXE = (SOURCES / "node_modules" / "axe-core" / "axe.min.js").read_text()

# Each violation as one line: the rule, what it asks for, and where it is broken. Best practices are among
# axe-core's own choice of rules; sizes of targets and names that hold the visible words are not, though WCAG
# asks for them.
RUN = """(() => {
%s
  const rules = { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } };
  const places = (nodes) => nodes.map(({ target }) => target.join(" ")).join(", ");
  const line = ({ id, help, nodes }) => `${id}: ${help}: ${places(nodes)}`;
  const options = { resultTypes: ["violations"], rules };
  return window.axe.run(options).then(({ violations }) => violations.map(line));
})()"""


def violations(document: Document) -> list[str]:
    """Give what axe-core finds wrong with a document, a line each."""
    found: list[str] = document.evaluate(RUN.replace("%s", AXE))
    return found


def violations_in_both_schemes(document: Document) -> list[str]:
    """Give what axe-core finds wrong with a document in light and in dark."""
    found = []
    for scheme in SCHEMES:
        document.prefer(scheme)
        found += [f"{scheme}: {violation}" for violation in violations(document)]
    return found

"""What changes, as a report: a summary, what concerns many outlets, and a block for each outlet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sidelight.curating.diffing.changes import Difference, OutletChange
from sidelight.curating.diffing.shared import CommonChange
from sidelight.curating.wording import counted, listed

LONGEST_MARKDOWN = 60_000
"""Characters. A comment on a pull request may have 65,536."""

_KINDS = {
    "added": ("is added", "are added"),
    "removed": ("is removed", "are removed"),
    "changed": ("changes", "change"),
}
_HEADINGS = {"added": ", which is added", "removed": ", which is removed", "changed": ""}
_ADDRESS = re.compile(r"https?://[^\s<>“”]+[^\s<>“”.,;:]")
_MARKUP = re.compile(r"([\\`*_\[\]<>&~|$])")
# An account or an issue of the forge must not be called by what stands in a table.
_CALLING = re.compile(r"[@#](?=\w)")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the sentences below it."""

    heading: str
    sentences: tuple[str, ...]


def summary(difference: Difference) -> str:
    """Say in one sentence how much changes."""
    counts = []
    for kind, (one, many) in _KINDS.items():
        number = sum(each.kind == kind for each in difference.outlets)
        if number:
            counts.append(counted(number, f"outlet {one}", f"outlets {many}"))
    if counts:
        return f"{listed(counts)}."
    return "Only what outlets share changes." if difference else "No reader will see a change."


def blocks(difference: Difference) -> Iterator[Block]:
    """Give the report below its summary."""
    if difference.common:
        yield Block("What outlets share", tuple(_concerned(each) for each in difference.common))
    seen = [each for each in difference.outlets if not _only_sources(each)]
    for outlet in seen:
        yield Block(_heading(outlet), tuple(each.text for each in outlet.changes))
    rest = [each for each in difference.outlets if _only_sources(each)]
    if rest:
        lines = (f"{_heading(outlet)}: {each.text}" for outlet in rest for each in outlet.changes)
        yield Block("Outlets of which only sources change", tuple(lines))


def _only_sources(outlet: OutletChange) -> bool:
    return all(each.part == "sources" for each in outlet.changes)


def markdown(difference: Difference, longest: int = LONGEST_MARKDOWN) -> str:
    """Write the report as Markdown; of a very long one the rest is counted."""
    text = f"### {summary(difference)}\n"
    given = list(blocks(difference))
    for number, block in enumerate(given):
        lines = (f"\n**{escaped(block.heading)}**\n", *(f"- {escaped(each)}" for each in block.sentences))
        addition = "\n".join(lines) + "\n"
        if len(text) + len(addition) > longest:
            rest = len(given) - number
            return f"{text}\n… and {rest:,} more. `sidelight ratings diff` shows all of them.\n"
        text += addition
    return text


def escaped(text: str) -> str:
    """Write text so that Markdown shows it as it is; addresses become links."""
    parts, end = [], 0
    for address in _ADDRESS.finditer(text):
        parts += [_plain(text[end : address.start()]), f"<{address[0]}>"]
        end = address.end()
    return "".join((*parts, _plain(text[end:])))


def _plain(text: str) -> str:
    return _CALLING.sub(lambda found: f"{found[0]}<!-- -->", _MARKUP.sub(r"\\\1", text))


def _heading(outlet: OutletChange) -> str:
    return f"{outlet.name} ({outlet.id}){_HEADINGS[outlet.kind]}"


def _concerned(change: CommonChange) -> str:
    if change.outlets is None:
        return change.text
    return f"{change.text} This concerns {counted(change.outlets, 'outlet', 'outlets')}."

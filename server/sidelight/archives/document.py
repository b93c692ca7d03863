"""A panel as a document for the terminal or in Markdown: the same sections as in the extension's."""

import re
import textwrap
from collections.abc import Iterator

from sidelight.archives.words import words
from sidelight.outlets.model import Citation
from sidelight.panel.model import Panel, PanelOutlet

Section = tuple[str, list[str]]


_KINDS = {
    "named_person": "namedSources",
    "named_organization": "namedSources",
    "named_document": "namedSources",
    "author": "namedSources",
    "unnamed_document": "documentsNotIdentified",
    "unstated": "unstatedSources",
}
_ORDER = ("unnamed_person", "unnamed_group", *_KINDS)


def sections(panel: Panel, *, is_addressed: bool) -> list[Section]:
    """Give headings and what stands below them, in plain text; those without anything are left out.

    Args:
        panel: The panel.
        is_addressed: Whether the article's address was given, so that its outlet may be known.
    """
    origin = panel.origin
    who = origin.outlet.name if origin.outlet and origin.outlet.name else origin.name
    found = [
        (words("publishedBy"), list(_outlet(panel.outlet)) if is_addressed else []),
        (words("credits"), [who] if origin.status == "republished" and who else []),
        (words("sources"), list(_sources(panel))),
        (
            words("disclaimersHere"),
            [f"{words(f'disclaimer_{each.kind}')}: “{each.span.text}”" for each in panel.disclaimers.items],
        ),
        (
            words("linksTo"),
            [f"{each.outlet.name} · {words('linkCount', count=each.links)}" for each in panel.cited_outlets],
        ),
        (words("ratings"), list(_ratings(panel.outlet))),
    ]
    return [section for section in found if section[1]]


def as_text(panel: Panel, width: int, *, is_addressed: bool = True) -> str:
    """Set it for a terminal of this width."""
    lines = []
    for heading, items in sections(panel, is_addressed=is_addressed):
        lines += [heading, *(_filled(item, width) for item in items), ""]
    return "\n".join([*lines, _filled(words("byProgram"), width, "", "")])


def as_markdown(panel: Panel, title: str, *, is_addressed: bool = True) -> str:
    """Write it in Markdown."""
    parts = [f"# {_escaped(title)}"]
    for heading, items in sections(panel, is_addressed=is_addressed):
        parts += [f"## {heading}", "\n".join(f"- {_escaped(item)}" for item in items)]
    return "\n\n".join([*parts, words("byProgram")])


def _outlet(outlet: PanelOutlet) -> Iterator[str]:
    yield outlet.name or outlet.account or outlet.site or ""
    for fact in outlet.facts:
        yield f"{words(f'field_{fact.field}')}: {fact.value} ({_cited(fact.citation)})"


def _sources(panel: Panel) -> Iterator[str]:
    yield from (note.text for note in panel.notes)
    counts = panel.attributions.counts
    if counts is None:
        return
    yield words("listedOnly", count=counts.total) if counts.total else words("foundNone")
    sources = sorted(panel.attributions.sources, key=lambda each: _ORDER.index(each.class_))
    for source in sources:
        kind = _KINDS.get(source.class_)
        kind = f"{words(kind)}: " if kind else ""
        count = words("attributionCount", count=len(source.items))
        yield f"{kind}“{source.description.value}”: {count}"
    if counts.unnamed_person or counts.unnamed_group:
        yield words("notIdentifiedToYou")


def _ratings(outlet: PanelOutlet) -> Iterator[str]:
    for each in outlet.ratings:
        date = each.rated_on or words("dateNotKnown")
        yield f"{each.rater}: “{each.label}” · {date} ({_cited(each.citation)})"


def _cited(citation: Citation) -> str:
    return f"{citation.url}, {citation.captured_on or words('dateNotKnown')}"


def _filled(text: str, width: int, indent: str = "  ", further: str = "    ") -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", " ".join(text.split()))

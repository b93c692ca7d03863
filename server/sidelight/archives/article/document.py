"""A panel as a document for the terminal or in Markdown: the same sections as in the extension's."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator

from sidelight.archives.article.headline import headline, listed
from sidelight.outlets.model import Citation
from sidelight.panel.model import Panel, PanelOutlet
from sidelight.panel.words import words

Section = tuple[str, list[str]]


_KINDS = {
    "named_person": "namedSources",
    "named_organization": "namedSources",
    "named_document": "namedSources",
    "author": "namedSources",
    "unnamed_document": "documentsNotIdentified",
    "unstated": "unstatedSources",
}
_MARKS = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’\u201a", "'")})
# Signs after which what follows runs the other way, whatever it is; see Unicode's annex 9.
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_ORDER = ("unnamed_person", "unnamed_group", *_KINDS)


def sections(panel: Panel, text: str, *, is_addressed: bool) -> list[Section]:
    """Give headings and what stands below them, in plain text; those without anything are left out.

    Args:
        panel: The panel.
        text: The article's text.
        is_addressed: Whether the article's address was given, so that its outlet may be known.
    """
    origin = panel.origin
    who = origin.outlet.name if origin.outlet and origin.outlet.name else origin.name
    outlets = [each for each in (panel.outlet, origin.outlet) if each]
    found = [
        (words("publishedBy"), list(_outlet(panel.outlet)) if is_addressed else []),
        (words("credits"), [who] if origin.status == "republished" and who else []),
        (words("sources"), list(_sources(panel, text))),
        (
            words("disclaimersHere"),
            [f"{words(f'disclaimer_{each.kind}')}: “{each.span.text}”" for each in panel.disclaimers.items],
        ),
        (words("disclaimers"), [line for outlet in outlets for line in _disclaimers(outlet, panel)]),
        *((words("policies", name=_name(outlet)), list(_policies(outlet))) for outlet in outlets),
        (
            words("linksTo"),
            [f"{each.outlet.name} · {words('linkCount', count=each.links)}" for each in panel.cited_outlets],
        ),
        (words("ratings"), list(_ratings(panel.outlet))),
    ]
    return [section for section in found if section[1]]


def as_text(panel: Panel, text: str, width: int, *, is_addressed: bool = True) -> str:
    """Set it for a terminal of this width."""
    lines = []
    for heading, items in sections(panel, text, is_addressed=is_addressed):
        lines += [heading, *(_filled(item, width) for item in items), ""]
    return "\n".join([*lines, _filled(words("byProgram"), width, "", "")])


def as_markdown(panel: Panel, text: str, title: str, *, is_addressed: bool = True) -> str:
    """Write it in Markdown."""
    parts = [f"# {_escaped(title)}"]
    for heading, items in sections(panel, text, is_addressed=is_addressed):
        parts += [f"## {heading}", "\n".join(f"- {_escaped(item)}" for item in items)]
    return "\n\n".join([*parts, words("byProgram")])


def _outlet(outlet: PanelOutlet) -> Iterator[str]:
    yield _name(outlet)
    for fact in outlet.facts:
        yield f"{words(f'field_{fact.field}')}: {fact.value} ({_cited(fact.citation)})"


def _name(outlet: PanelOutlet) -> str:
    return outlet.name or outlet.account or outlet.site or ""


def _sources(panel: Panel, text: str) -> Iterator[str]:
    yield from (note.text for note in panel.notes)
    counts = panel.attributions.counts
    if counts is None:
        return
    yield headline(panel, text)
    for each in sorted(listed(panel.attributions), key=lambda source: _ORDER.index(source.class_)):
        kind = f"{words(_KINDS[each.class_])}: " if each.class_ in _KINDS else ""
        yield f"{kind}“{each.description}”: {words('attributionCount', count=each.attributions)}"
    if counts.unnamed_person or counts.unnamed_group:
        yield words("notIdentifiedToYou")


def _disclaimers(outlet: PanelOutlet, panel: Panel) -> Iterator[str]:
    """Those on file, without what was found on the page."""
    there = [_folded(each.span.text) for each in panel.disclaimers.items]
    for each in outlet.disclaimers:
        if not any(_folded(each.text) in found for found in there):
            yield (
                f"{words('onFileFor', name=_name(outlet))}: “{each.text}” · "
                f"{words('appliesTo')}: {each.scope} ({_cited(each.citation)})"
            )


def _policies(outlet: PanelOutlet) -> Iterator[str]:
    for each in outlet.policies:
        yield f"{words(f'policy_{each.kind}')}: {each.url} ({_cited(each.citation)})"


def _ratings(outlet: PanelOutlet) -> Iterator[str]:
    for each in outlet.ratings:
        date = each.rated_on or words("dateNotKnown")
        yield f"{each.rater}: “{each.label}” · {date} ({_cited(each.citation)})"


def _cited(citation: Citation) -> str:
    return f"{citation.url}, {citation.captured_on or words('dateNotKnown')}"


def _filled(text: str, width: int, indent: str = "  ", further: str = "    ") -> str:
    return textwrap.fill(
        _visible(text),
        width,
        initial_indent=indent,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", " ".join(_visible(text).split()))


def _visible(text: str) -> str:
    """Write as codes what would steer a terminal or turn the order of what stands beside it."""
    return "".join(f"\\u{ord(each):04x}" if _steers(each) else each for each in text)


def _steers(sign: str) -> bool:
    return (unicodedata.category(sign) == "Cc" and not sign.isspace()) or (
        unicodedata.bidirectional(sign) in _TURNING
    )


def _folded(text: str) -> str:
    """Words by which the same sentence is known, whatever the shape of its quotation marks and spaces."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).split())

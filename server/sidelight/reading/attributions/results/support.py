"""Who bears a source out: "two officials said it was late. Ida Lomax *confirmed* it"."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from sidelight.reading.attributions.engine import Finding
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import Span

_NAMED = frozenset(("named_person", "named_organization", "named_document"))
_UNNAMED = frozenset(("unnamed_person", "unnamed_group"))
_PASSAGE = 1
"""How many sentences behind the attribution the other one can stand; in between nobody else may speak."""


def find_support(prose: Prose, findings: Sequence[Finding]) -> Mapping[int, Sequence[Span]]:
    """Give, by the number of somebody not identified, the named sources that say they say the same.

    That two sources say the same is taken from the verb alone: the lexicon's list `corroborating`. Each span
    reaches from the named source, or its verb, to the end of what it is credited with.
    """
    found: dict[int, list[Span]] = {}
    for said, confirmed in pairwise(findings):
        one, other = said.identity, confirmed.identity
        if one is None or other is None or one.class_ not in _UNNAMED or other.class_ not in _NAMED:
            continue
        near = confirmed.cue.sentence - said.cue.sentence <= _PASSAGE
        form = confirmed.cue.form
        if near and form is not None and prose.lexicon.has("corroborating", form.base):
            found.setdefault(one.number, []).append(_span(prose, confirmed))
    return found


def _span(prose: Prose, finding: Finding) -> Span:
    pieces = [piece for piece in (finding.source, finding.content) if piece is not None]
    starts, ends = (piece.start for piece in pieces), (piece.end for piece in pieces)
    return prose.span(min(finding.cue.start, *starts), max(finding.cue.end, *ends))

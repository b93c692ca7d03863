"""From findings to the values of the contract: items, sources, counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from sidelight.reading.attribution_model import Anonymity, Attribution, Attributions, Counts, Detail, Source
from sidelight.reading.attributions.engine import Finding, Found
from sidelight.reading.attributions.identities.mentions import Identity
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.results.details import affiliation, hearer, knowledge, people
from sidelight.reading.attributions.results.support import find_support
from sidelight.reading.model import NotAnalysed, Span

Member = tuple[Attribution, Finding]

_LONGEST_HEADLINE = 30
"""Words."""
_OPENING_BLOCKS = 3


class _Told(NamedTuple):
    """What a text tells besides of identities, by their numbers."""

    anonymity: Mapping[int, Anonymity]
    support: Mapping[int, Sequence[Span]]


def attributions_of(prose: Prose, found: Found, language: str) -> Attributions:
    """Number the findings and gather them by source, both in the order of the text."""
    members: dict[int, list[Member]] = {}
    numbers: dict[int, str] = {}
    identities: dict[int, Identity] = {}
    items: list[Attribution] = []
    for finding in found.findings:
        source_id = None
        if finding.identity is not None:
            number = finding.identity.number
            identities[number] = finding.identity
            source_id = numbers.setdefault(number, f"s{len(numbers) + 1}")
        item = _item(prose, finding, f"a{len(items) + 1}", source_id)
        items.append(item)
        if finding.identity is not None:
            members.setdefault(finding.identity.number, []).append((item, finding))
    told = _Told(found.anonymity, find_support(prose, found.findings))
    sources = (_source(prose, source_id, identities[n], members[n], told) for n, source_id in numbers.items())
    return Attributions(
        analysed=True,
        reason=None,
        language=language,
        counts=_counts(items),
        sources=tuple(sources),
        items=tuple(items),
    )


def not_found(reason: NotAnalysed, language: str | None) -> Attributions:
    """Say that no attributions were looked for, and why."""
    return Attributions(analysed=False, reason=reason, language=language, counts=None, sources=(), items=())


def _item(prose: Prose, finding: Finding, item_id: str, source_id: str | None) -> Attribution:
    source, content = finding.source, finding.content
    start = finding.cue.start
    for i in range(start, finding.cue.word):
        if prose.tags[i] == "adv" and (i == finding.cue.start or prose.has("hearsay_adverb", i)):
            start = i + 1
    return Attribution(
        id=item_id,
        class_=finding.identity.class_ if finding.identity is not None else "unstated",
        form=finding.form,
        source_id=source_id,
        source=prose.span(source.start, source.end) if source is not None else None,
        cue=prose.span(start, finding.cue.end),
        content=prose.span(content.start, content.end) if content is not None else None,
        rule=finding.rule,
    )


def _counts(items: Sequence[Attribution]) -> Counts:
    by_class = Counter(item.class_ for item in items)
    return Counts(
        anonymous=by_class["unnamed_person"] + by_class["unnamed_group"],
        unnamed_person=by_class["unnamed_person"],
        unnamed_group=by_class["unnamed_group"],
        named=by_class["named_person"] + by_class["named_organization"] + by_class["named_document"],
        unnamed_document=by_class["unnamed_document"],
        unstated=by_class["unstated"],
        total=len(items) - by_class["author"],
    )


def _source(
    prose: Prose,
    source_id: str,
    identity: Identity,
    members: Sequence[Member],
    told: _Told,
) -> Source:
    phrase = identity.first.phrase
    described = prose.span(phrase.start, phrase.end)
    unnamed = identity.class_ in ("unnamed_person", "unnamed_group")
    first = members[0][1]
    return Source(
        id=source_id,
        class_=identity.class_,
        description=Detail(described.text, described),
        items=tuple(item.id for item, _ in members),
        affiliation=affiliation(prose, phrase) if unnamed else None,
        people=people(prose, phrase) if unnamed else None,
        knows_how=knowledge(prose, phrase) if unnamed else None,
        anonymity=told.anonymity.get(identity.number, Anonymity(None, None)),
        spoke_to=next(
            (one for _, finding in members if (one := hearer(prose, finding.cue)) is not None), None
        ),
        supported_by=tuple(told.support.get(identity.number, ())),
        position=_position(prose, first),
    )


def _is_headline(block: str) -> bool:
    """Tell a headline from the first paragraph of a text that was sent without one."""
    return len(block.split()) <= _LONGEST_HEADLINE and not block.rstrip('"”’*_ ').endswith(".")


def _position(prose: Prose, finding: Finding) -> Literal["headline", "opening", "body"]:
    first = prose.blocks[0]
    is_in_first = len(prose.blocks) > 1 and finding.cue.start < first.end
    if is_in_first and _is_headline(prose.span(first.start, first.end).text):
        return "headline"
    opening = prose.blocks[min(_OPENING_BLOCKS, len(prose.blocks)) - 1].end
    return "opening" if finding.cue.start < opening else "body"

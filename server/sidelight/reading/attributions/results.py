"""From findings to the values of the contract: items, sources, counts."""

from collections import Counter
from typing import Literal

from sidelight.reading.attributions.anonymity import anonymity_near
from sidelight.reading.attributions.engine import Finding
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import Anonymity, Attribution, Attributions, Counts, Detail, Source, SourceClass


def attributions_of(prose: Prose, findings: list[Finding], language: str) -> Attributions:
    """Number the findings and gather them by source."""
    order: dict[int, str] = {}
    items: list[Attribution] = []
    members: dict[str, list[tuple[Attribution, Finding]]] = {}
    for finding in findings:
        source_id = None
        if finding.identity is not None:
            source_id = order.setdefault(finding.identity.number, f"s{len(order) + 1}")
        item = Attribution(
            id=f"a{len(items) + 1}",
            class_=_class(finding),
            form=finding.form,
            source_id=source_id,
            source=prose.span(finding.source.start, finding.source.end) if finding.source else None,
            cue=prose.span(_shown_start(prose, finding), finding.cue.end),
            content=prose.span(finding.content.start, finding.content.end) if finding.content else None,
            rule=finding.rule,
        )
        items.append(item)
        if source_id is not None:
            members.setdefault(source_id, []).append((item, finding))
    return Attributions(
        analysed=True,
        reason=None,
        language=language,
        counts=_counts(items),
        sources=tuple(_source(prose, source_id, entries) for source_id, entries in members.items()),
        items=tuple(items),
    )


def _shown_start(prose: Prose, finding: Finding) -> int:
    start = finding.cue.start
    while start < finding.cue.word and prose.tags[start] == "adv":
        start += 1
    return start


def _class(finding: Finding) -> SourceClass:
    return finding.identity.class_ if finding.identity is not None else "unstated"


def _counts(items: list[Attribution]) -> Counts:
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


def _source(prose: Prose, source_id: str, entries: list[tuple[Attribution, Finding]]) -> Source:
    first, finding = entries[0]
    assert finding.identity is not None
    phrase = finding.identity.first.phrase
    described = prose.span(phrase.start, phrase.end)
    return Source(
        id=source_id,
        class_=first.class_,
        description=Detail(described.text, described),
        items=tuple(item.id for item, _ in entries),
        affiliation=None,
        people=None,
        knows_how=None,
        anonymity=_anonymity(prose, entries),
        spoke_to=None,
        supported_by=(),
        position=_position(prose, finding),
    )


def _anonymity(prose: Prose, entries: list[tuple[Attribution, Finding]]) -> Anonymity:
    for item, finding in entries:
        if item.class_ == "unnamed_person":
            sentence = prose.sentences[finding.cue.sentence]
            found = anonymity_near(prose, sentence.start, sentence.end)
            if found.stated is not None:
                return found
    return Anonymity(None, None)


_OPENING_BLOCKS = 3


def _position(prose: Prose, finding: Finding) -> Literal["headline", "opening", "body"]:
    if len(prose.blocks) > 1 and finding.cue.start < prose.blocks[0].end:
        return "headline"
    opening = prose.blocks[min(_OPENING_BLOCKS, len(prose.blocks)) - 1].end
    return "opening" if finding.cue.start < opening else "body"

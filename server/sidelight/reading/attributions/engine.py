"""The steps in their order: cues, sources, reporting, identities, contents."""

from collections.abc import Sequence
from typing import NamedTuple

from sidelight.reading.attributions import reporting
from sidelight.reading.attributions.anonymity import Statement
from sidelight.reading.attributions.contents import Form, content_of
from sidelight.reading.attributions.cues import Cue, find_cues
from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.identities import Identity, Mentions
from sidelight.reading.attributions.phrases import Phrase
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.sources import source_of
from sidelight.reading.attributions.subjects import main_subject
from sidelight.reading.sentences import Range


class Finding(NamedTuple):
    """An attribution in token numbers; `identity` is None where no source is given."""

    cue: Cue
    source: Phrase | None
    identity: Identity | None
    content: Range | None
    form: Form
    rule: str


def find(prose: Prose, statements: Sequence[Statement]) -> list[Finding]:
    """Find the attributions of a text in their order; "insisting on anonymity" is none."""
    mentions = Mentions(prose)
    findings: list[Finding] = []
    said_of_source = {i for statement in statements for i in range(statement.start, statement.end)}
    for cue in find_cues(prose):
        if cue.word in said_of_source:
            continue
        finding = _read(prose, cue, mentions, findings[-1] if findings else None)
        if finding is not None:
            findings.append(finding)
    return findings


def _read(prose: Prose, cue: Cue, mentions: Mentions, last: Finding | None) -> Finding | None:
    if cue.rule == "unstated_adverb":
        return _finding(prose, cue, None, None)
    if not reporting.is_told(prose, cue):
        return None
    if cue.rule == "verb" and cue.voice == "gerund":
        return _participle(prose, cue, mentions, last)
    source = source_of(prose, cue)
    if source is None:
        return _finding(prose, cue, None, None) if reporting.is_unattributed(prose, cue) else None
    if cue.rule == "citing" and not _can_be_cited(describe(prose, source)):
        return _participle(prose, cue, mentions, last)
    return _credit(prose, cue, source, mentions)


def _credit(prose: Prose, cue: Cue, source: Phrase, mentions: Mentions) -> Finding | None:
    """Credit `source`, if it and its verb pass something on."""
    description = describe(prose, source)
    if not reporting.passes_on(prose, cue, source, description):
        return None
    identity = mentions.identify(description, cue.sentence)
    return _finding(prose, cue, source, identity) if identity is not None else None


def _participle(prose: Prose, cue: Cue, mentions: Mentions, last: Finding | None) -> Finding | None:
    """Credit ", adding that" to whoever spoke or acted in the main clause."""
    if not reporting.is_loose_participle(prose, cue):
        return None
    if last is not None and last.cue.sentence == cue.sentence and last.identity is not None:
        accepted = reporting.accepts(prose, cue, last.identity.first)
        return _finding(prose, cue, last.source, last.identity) if accepted else None
    source = main_subject(prose, cue.start - 1, prose.sentences[cue.sentence].start)
    return _credit(prose, cue, source, mentions) if source is not None else None


def _can_be_cited(description: Description) -> bool:
    """Tell "citing two officials" from "citing the cost"."""
    return description.form == "name" or bool(description.kinds)


def _finding(prose: Prose, cue: Cue, source: Phrase | None, identity: Identity | None) -> Finding:
    content, form = content_of(prose, cue, source)
    rule = cue.rule if cue.rule != "verb" else f"verb_{cue.voice}"
    return Finding(cue, source, identity, content, form, rule)

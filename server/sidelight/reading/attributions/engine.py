"""The steps in their order: cues, sources, reporting, identities, contents."""

from typing import NamedTuple

from sidelight.reading.attributions import reporting
from sidelight.reading.attributions.anonymity import anonymity_statements
from sidelight.reading.attributions.contents import Form, content_of
from sidelight.reading.attributions.cues import Cue, find_cues
from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.identities import Identity, Mentions
from sidelight.reading.attributions.phrases import Phrase
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.sources import is_unattributed_noun, main_subject, source_of
from sidelight.reading.sentences import Range


class Finding(NamedTuple):
    """An attribution in token numbers; `identity` is None where no source is given."""

    cue: Cue
    source: Phrase | None
    identity: Identity | None
    content: Range | None
    form: Form
    rule: str


def find(prose: Prose) -> list[Finding]:
    """Find the attributions of a text in their order."""
    mentions = Mentions(prose)
    findings: list[Finding] = []
    stated = anonymity_statements(prose)
    for cue in find_cues(prose):
        if cue.word in stated:
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
    source = source_of(prose, cue)
    if cue.rule == "noun" and source is None:
        return _finding(prose, cue, None, None) if is_unattributed_noun(prose, cue) else None
    if cue.rule == "verb" and cue.voice == "gerund":
        return _participle(prose, cue, mentions, last)
    if cue.rule == "verb" and cue.voice == "passive" and source is None:
        return _passive(prose, cue)
    if source is None or reporting.is_supposed(prose, cue, source):
        return None
    description = describe(prose, source)
    if cue.rule == "citing" and not _can_be_cited(description):
        return _participle(prose, cue, mentions, last)
    if description.head == "those" and source.end == cue.start and source.end > source.core and prose.tags[source.core] == "rel":
        return None  # "those who say" are anybody
    if reporting.is_denied(prose, description) or not reporting.accepts(prose, cue, description):
        return None
    if not description.kinds and description.form == "noun":
        return None
    identity = mentions.identify(description, cue.sentence)
    return _finding(prose, cue, source, identity) if identity is not None else None


def _can_be_cited(description: Description) -> bool:
    return description.form == "name" or bool(description.kinds)


def _participle(prose: Prose, cue: Cue, mentions: Mentions, last: Finding | None) -> Finding | None:
    """", adding that": whoever spoke or acted in the main clause."""
    before = prose.tags[cue.start - 1] if cue.start > prose.sentences[cue.sentence].start else "start"
    spoken = cue.form is not None and not cue.form.kinds.isdisjoint(("say", "tell"))
    if before not in ("comma", "dash", "conj", "quote") and not (spoken and prose.tokens[cue.start - 1].lower == "by"):
        return None
    if last is not None and last.cue.sentence == cue.sentence and last.identity is not None:
        if not reporting.accepts(prose, cue, last.identity.first):
            return None
        return _finding(prose, cue, last.source, last.identity)
    if before == "start":
        return None
    source = main_subject(prose, cue)
    if source is None:
        return None
    description = describe(prose, source)
    if reporting.is_denied(prose, description) or not reporting.accepts(prose, cue, description):
        return None
    identity = mentions.identify(description, cue.sentence)
    return _finding(prose, cue, source, identity) if identity is not None else None


def _passive(prose: Prose, cue: Cue) -> Finding | None:
    if not prose.lexicon.has("passive_unstated", prose.tokens[cue.word].lower):
        return None
    return _finding(prose, cue, None, None)


def _finding(prose: Prose, cue: Cue, source: Phrase | None, identity: Identity | None) -> Finding:
    content, form = content_of(prose, cue, source)
    rule = cue.rule if cue.rule != "verb" else f"verb_{cue.voice}"
    return Finding(cue, source, identity, content, form, rule)

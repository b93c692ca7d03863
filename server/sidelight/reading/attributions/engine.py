"""The steps in their order: cues, sources, reporting, identities, contents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sidelight.reading.attribution_model import Anonymity
from sidelight.reading.attributions import reporting
from sidelight.reading.attributions.anonymity import Statement
from sidelight.reading.attributions.anonymity.owners import Credited, anonymity_of
from sidelight.reading.attributions.contents import Form, content_of
from sidelight.reading.attributions.cues import Cue, find_cues
from sidelight.reading.attributions.descriptions import Description, describe
from sidelight.reading.attributions.identities import Identities
from sidelight.reading.attributions.identities.mentions import Identity
from sidelight.reading.attributions.noun_phrases import REACH, NounPhrase
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.reporting.unlisted import is_speaker
from sidelight.reading.attributions.reporting.verb_uses import accepts, is_inference
from sidelight.reading.attributions.sources import absolute_subject, source_of
from sidelight.reading.attributions.sources.subjects import main_subject
from sidelight.reading.sentences import Range

MOST_ATTRIBUTIONS = 20_000
"""How many a text can have. A book of a million characters has about 7,000; more would wear a server out."""


class Finding(NamedTuple):
    """An attribution in token numbers; `identity` is None where no source is given."""

    cue: Cue
    source: NounPhrase | None
    identity: Identity | None
    content: Range | None
    form: Form
    rule: str


class Found(NamedTuple):
    """What is found in a text, in its order; `anonymity` is what is stated of an identity, by its number."""

    findings: list[Finding]
    anonymity: Mapping[int, Anonymity]


def find(prose: Prose, statements: Sequence[Statement]) -> Found | None:
    """Find the attributions of a text and whose anonymity it states; "insisting on anonymity" is none.

    Returns None if there are more than `MOST_ATTRIBUTIONS`.
    """
    stated = frozenset(i for statement in statements for i in range(statement.start, statement.end))
    engine = _Engine(prose, Identities(prose), stated)
    for cue in find_cues(prose):
        if cue.word in stated:
            continue
        finding = engine.read(cue)
        if finding is not None:
            engine.findings.append(finding)
        if len(engine.findings) > MOST_ATTRIBUTIONS:
            return None
    credited = [
        Credited(f.cue.sentence, f.source, f.identity) for f in engine.findings if f.identity is not None
    ]
    return Found(engine.findings, anonymity_of(prose, statements, credited, engine.identities.mentions))


@dataclass(frozen=True, slots=True)
class _Engine:
    """What the steps share. `stated` are the tokens in which somebody's anonymity is stated."""

    prose: Prose
    identities: Identities
    stated: frozenset[int]
    findings: list[Finding] = field(default_factory=list)

    def read(self, cue: Cue) -> Finding | None:
        """Take one cue through all steps; None where it passes nothing on."""
        prose = self.prose
        if cue.rule == "unstated_adverb":
            return self._finding(cue, None, None)
        if not reporting.is_told(prose, cue):
            return None
        if cue.rule == "verb" and cue.voice == "gerund":
            return self._participle(cue)
        source = source_of(prose, cue)
        if source is None:
            return self._finding(cue, None, None) if reporting.is_unattributed(prose, cue) else None
        if cue.rule == "citing" and not _can_be_cited(describe(prose, source)):
            return self._participle(cue)
        return self._credit(cue, source)

    def _credit(self, cue: Cue, source: NounPhrase) -> Finding | None:
        """Credit `source`, if it and its verb pass something on."""
        description = describe(self.prose, source)
        if "spokesperson" in description.kinds and not self.stated.isdisjoint(range(source.core, source.end)):
            description = description._replace(kinds=frozenset(("person",)))  # anonymity that is stated wins
        if is_speaker(self.prose, cue, description):
            description = description._replace(kinds=frozenset(("person",)))
        if not reporting.passes_on(self.prose, cue, source, description) or self._is_others_belief(
            cue, source
        ):
            return None
        identity = self.identities.identify(description, cue.sentence, trails=self._trails(cue, source))
        return self._finding(cue, source, identity) if identity is not None else None

    def _is_others_belief(self, cue: Cue, source: NounPhrase) -> bool:
        """Tell "she said they believed that", where the belief is part of what is said."""
        last = self.findings[-1] if self.findings else None
        if cue.kinds != {"think"} or last is None or last.cue.sentence != cue.sentence:
            return False
        return source.start - last.cue.end in (0, 1) and last.cue.start < source.start

    def _trails(self, cue: Cue, source: NounPhrase) -> bool:
        """Tell whether source and cue end their sentence, behind what they credit."""
        tags = self.prose.tags
        start, end = cue.with_source(source)
        sentence = self.prose.sentences[cue.sentence]
        ends = end == sentence.end or tags[end] in ("stop", "comma", "time", "quote", "dash")
        return ends and start > sentence.start and tags[start - 1] in ("comma", "quote", "dash")

    def _participle(self, cue: Cue) -> Finding | None:
        """Credit ", adding that" to whoever spoke or acted in the main clause."""
        subject = absolute_subject(self.prose, cue)
        if subject is not None:
            return self._credit(cue, subject)
        if not reporting.is_loose_participle(self.prose, cue):
            return None
        start = max(self.prose.sentences[cue.sentence].start, cue.start - REACH)
        if cue.rule == "citing" and not self.stated.isdisjoint(range(start, cue.start)):
            return None  # "asked not to be named, citing the rules"
        last = self.findings[-1] if self.findings else None
        if last is not None and last.cue.sentence == cue.sentence and last.identity is not None:
            accepted = accepts(self.prose, cue, last.identity.first)
            return self._finding(cue, last.source, last.identity) if accepted else None
        if is_inference(self.prose, cue):
            return None
        source = main_subject(self.prose, cue.start - 1, self.prose.sentences[cue.sentence].start)
        return self._credit(cue, source) if source is not None else None

    def _finding(self, cue: Cue, source: NounPhrase | None, identity: Identity | None) -> Finding:
        content, form = content_of(self.prose, cue, source)
        rule = cue.rule if cue.rule != "verb" else f"verb_{cue.voice}"
        return Finding(cue, source, identity, content, form, rule)


def _can_be_cited(description: Description) -> bool:
    """Tell "citing two officials" from "citing the cost"."""
    return description.form == "name" or bool(description.kinds)

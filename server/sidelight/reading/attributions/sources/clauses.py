"""A stretch of a sentence read from left to right, to tell whose the verb after it is."""

from dataclasses import dataclass, field

from sidelight.reading.attributions.noun_phrases import NounPhrase, can_speak, core_end, is_person
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.tagging.context import VERBAL

_MODIFIERS = frozenset(("prep", "ing", "verb", "rel", "that", "noun"))


def read_clause(prose: Prose, start: int, end: int) -> NounPhrase | None:
    """Find, among the tokens `start` to `end`, the subject of the verb that stands at `end`."""
    clause = _Clause(prose, end)
    i = start
    while i < end and clause.antecedent is None:
        i = clause.step(i)
    found = clause.antecedent or clause.found()
    return found if found is None or found.end > found.core else _with_modifiers(prose, found, end)


def _with_modifiers(prose: Prose, phrase: NounPhrase, end: int) -> NounPhrase:
    modified = end > phrase.core and prose.tags[phrase.core] in _MODIFIERS
    return phrase._replace(end=end if modified else phrase.core)


@dataclass(slots=True)
class _Clause:
    """What is known after the tokens read so far.

    `subject` is that of the clause being read, `before_verb` that of the verb last met, and `antecedent`
    whoever "who" stands for, once the clause turns out to be a relative one. `seen` are all phrases,
    each with whether a preposition stands before it.
    """

    prose: Prose
    end: int
    subject: NounPhrase | None = None
    before_verb: NounPhrase | None = None
    antecedent: NounPhrase | None = None
    outer: NounPhrase | None = None
    seen: list[tuple[NounPhrase, bool]] = field(default_factory=list)

    def step(self, i: int) -> int:
        """Read the token or phrase at `i`; return where the next one begins."""
        tag = self.prose.tags[i]
        if tag == "open":
            return self._past_bracket(i)
        if tag in ("rel", "that"):
            self._relative(i)
        elif tag in VERBAL:
            self.before_verb, self.subject = self.subject or self.before_verb, None
        elif self.subject is not None and self._is_whose(i):
            self.antecedent = self.subject._replace(end=self.end)
        elif self.subject is not None and self._is_where(i):
            self.outer = self.outer or self.subject
            self.subject = self.before_verb = None
        elif tag == "sub" or self.prose.has("contrast", i):
            self.subject = self.before_verb = None
        elif tag in ("prep", "ing", "to"):
            return self._object(i)
        elif not self._modifies(i):
            return self._phrase(i)
        return i + 1

    def found(self) -> NounPhrase | None:
        """Return the subject, once all is read."""
        if self.outer is not None and self.before_verb is not None:
            return self.outer._replace(end=self.end)  # "a nurse at the ward where they lay | said"
        found = self.subject or self.before_verb
        last = self.seen[-1][0] if self.seen else None
        if last is None or last.core != self.end or (found is not None and not is_person(self.prose, last)):
            return found
        if found is None or not can_speak(self.prose, found):
            return last  # "voting rights advocates", "a fraction of the sum experts say it costs"
        return found

    def _past_bracket(self, i: int) -> int:
        while i < self.end and self.prose.tags[i] != "close":
            i += 1
        return i + 1

    def _relative(self, i: int) -> None:
        relative = self.prose.tags[i] == "rel" and i + 1 == self.end
        if self.seen and (relative or self._verb_follows(i + 1)):
            self.antecedent = self._antecedent(i)
        else:
            self.subject = self.before_verb = None

    def _is_where(self, i: int) -> bool:
        before = self.prose.tags[i - 1]
        return before in ("noun", "name") and self.prose.has("where_relative", i)

    def _is_whose(self, i: int) -> bool:
        """Tell "a clerk whose name we withhold | said" from "a clerk whose lawyer | said"."""
        if not self.prose.has("owner_relative", i):
            return False
        return any(self.prose.tags[k] in VERBAL for k in range(i, self.end))

    def _verb_follows(self, i: int) -> bool:
        while i < self.end and self.prose.tags[i] in ("adv", "neg"):
            i += 1
        return i < self.end and self.prose.tags[i] in VERBAL

    def _antecedent(self, i: int) -> NounPhrase | None:
        """Choose who "who" is: the nearest phrase, or the one before it where a place stands between."""
        if self._is_predicate():
            return self.before_verb  # "she is a lawyer who says"
        phrases = [phrase for phrase, _ in reversed(self.seen)]
        if self.prose.has("thing_relative", i):
            chosen = next((phrase for phrase in phrases if not is_person(self.prose, phrase)), None)
        else:
            chosen, placed = self.seen[-1]
            if placed and self._is_in_place(chosen):
                people = (
                    p
                    for p in phrases[1:]
                    if is_person(self.prose, p) or self.prose.tags[p.core - 1] == "name"
                )
                chosen = next(people, chosen)
        return self._whole_of(chosen)._replace(end=self.end) if chosen is not None else None

    def _whole_of(self, part: NounPhrase) -> NounPhrase:
        """Return "most of the teachers" for "the teachers", of whom they are a share."""
        i = part.start - 1
        if i < 1 or not self.prose.has("whole_preposition", i):
            return part
        counted = next((phrase for phrase, _ in self.seen if phrase.core == i), part)
        share = self.prose.tags[i - 1] in ("quant", "num") or self.prose.has("share", i - 1)
        return counted if share else part

    def _is_in_place(self, phrase: NounPhrase) -> bool:
        """Tell "protesters in Port Ellery | who" from "the calculus for Lomax | who"."""
        before = self.prose.tokens[phrase.start - 1].lower
        return self.prose.tags[phrase.core - 1] != "name" or self.prose.lexicon.has(
            "place_preposition", before
        )

    def _is_predicate(self) -> bool:
        subject = self.before_verb
        if subject is None or self.prose.tags[subject.core] != "be":
            return False
        return not self.prose.has("existential", subject.start)

    def _object(self, i: int) -> int:
        """Read past a preposition or participle and the phrase that hangs on it."""
        core = core_end(self.prose, i + 1, self.end)
        if core > i + 1:
            self.seen.append((NounPhrase(i + 1, core, core), self.prose.tags[i] != "ing"))
        return max(core, i + 1)

    def _modifies(self, i: int) -> bool:
        """Tell whether the word belongs to the subject before it: "those | close to", "a clerk | Monday"."""
        if self.prose.tags[i] == "time":
            return self.subject is None or self.prose.tags[i - 1] == "time"
        after_subject = self.subject is not None and i == self.subject.core
        return after_subject and self.prose.has("reduced_relative", i)

    def _phrase(self, i: int) -> int:
        core = core_end(self.prose, i, self.end)
        if core == i:
            return i + 1
        tags = self.prose.tags
        subject = self.subject
        if subject is None:
            subject = NounPhrase(i, core, core)
        elif tags[i - 1] == "conj":
            subject = NounPhrase(subject.start, core, core)
        elif tags[i] == "pron" and i == subject.core and self._verb_follows(core):
            self.antecedent = subject._replace(end=self.end)  # "the experts I interviewed"
        elif tags[i] == "pron" or i == subject.core:
            subject = NounPhrase(i, core, core)
        self.subject = subject
        self.seen.append((subject, False))
        return core

"""From a cue to the noun phrase that it credits."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.phrases import REACH, Phrase, core_end, phrase_at
from sidelight.reading.attributions.prose import Prose

POSSESSIVE = frozenset(("my", "your", "his", "her", "its", "our", "their", "whose"))
_VERBAL = frozenset(("verb", "be", "have", "do", "modal", "negaux"))
_PARENTHETICAL = frozenset(("det", "rel", "prep", "ing", "verb", "num"))
_SEPARATORS = frozenset(("comma", "dash"))


def source_of(prose: Prose, cue: Cue) -> Phrase | None:
    """Find the phrase that `cue` credits; None where the sentence names nobody for it."""
    if cue.rule in ("according_to", "citing"):
        return _after(prose, cue.end, prose.sentences[cue.sentence].end)
    if cue.rule == "label":
        return _label(prose, cue)
    if cue.rule == "credit":
        return _credited(prose, cue)
    if cue.rule == "noun":
        return _owner(prose, cue)
    if cue.rule != "verb":
        return None
    if cue.voice == "passive":
        return _agent(prose, cue)
    if cue.voice == "gerund":
        return None
    return inverted_subject(prose, cue) or subject_before(prose, cue.start, prose.sentences[cue.sentence].start)


def _after(prose: Prose, i: int, stop: int) -> Phrase | None:
    phrase = phrase_at(prose, i, stop)
    return with_relative_clause(prose, phrase, stop) if phrase else None


def with_relative_clause(prose: Prose, phrase: Phrase, stop: int) -> Phrase:
    """Extend `phrase` over ", who asked not to be named" and the like."""
    tags = prose.tags
    i = phrase.end
    if i < stop and tags[i] == "comma":
        i += 1
    if i >= stop or tags[i] != "rel":
        return phrase
    limit = min(stop, i + REACH)
    while i < limit and tags[i] not in ("stop", "colon", "quote", "dash") and (tags[i] != "comma" or i == phrase.end):
        i += 1
    return phrase._replace(end=i)


def _label(prose: Prose, cue: Cue) -> Phrase | None:
    sentence = prose.sentences[cue.sentence]
    i = sentence.start
    if prose.tags[i] == "quote":
        i += 1
    end = core_end(prose, i, cue.start)
    if end != cue.start or end + 1 >= sentence.end:
        return None
    words = prose.tokens[i:end]
    headline = cue.sentence == 0
    transcript = all(word.text.isupper() for word in words) and prose.tags[end - 1] == "name"
    return Phrase(i, end, end) if headline or transcript else None


def _credited(prose: Prose, cue: Cue) -> Phrase | None:
    """The name under a quotation: “…” — Anna Lark."""
    end = core_end(prose, cue.end, len(prose.tokens))
    if end == cue.end or prose.tags[end - 1] != "name":
        return None
    ends_line = end == len(prose.tokens) or prose.tokens[end].newlines > 0 or prose.tags[end] in ("stop", "comma")
    return Phrase(cue.end, end, end) if ends_line else None


def _owner(prose: Prose, cue: Cue) -> Phrase | None:
    """"the minister's claim that", "a statement by the ministry"."""
    tags, tokens = prose.tags, prose.tokens
    sentence = prose.sentences[cue.sentence]
    after = tokens[cue.end].lower if cue.end < sentence.end else ""
    if after == "by":
        agent = phrase_at(prose, cue.end + 1, sentence.end)
        return agent if agent and agent.end < sentence.end and tags[agent.end] == "that" else None
    if after != "that":
        return None
    i = cue.start - 1
    while i > sentence.start and cue.start - i < 5 and tags[i] == "noun":
        i -= 1
    if i <= sentence.start or tags[i] != "poss":
        return None
    start = i
    while start > sentence.start and tags[start - 1] in ("det", "name", "noun", "num", "quant"):
        start -= 1
    return Phrase(start, i, i) if start < i else None


def is_unattributed_noun(prose: Prose, cue: Cue) -> bool:
    """Tell whether "allegations of fraud" belong to nobody in the sentence."""
    tags, tokens = prose.tags, prose.tokens
    if not prose.lexicon.has("unstated_noun", tokens[cue.word].lower) or cue.end >= len(tokens):
        return False
    if cue.start and tags[cue.start - 1] in ("poss", "name"):
        return False
    if cue.start and tokens[cue.start - 1].lower in POSSESSIVE:
        return False
    return tokens[cue.end].lower in ("of", "that")


def _agent(prose: Prose, cue: Cue) -> Phrase | None:
    sentence = prose.sentences[cue.sentence]
    for i in range(cue.end, min(sentence.end, cue.end + 12)):
        if prose.tags[i] in ("stop", "comma", "quote", "colon") or prose.tags[i] in _VERBAL:
            return None
        if prose.tokens[i].lower == "by":
            return phrase_at(prose, i + 1, sentence.end)
    return None


def inverted_subject(prose: Prose, cue: Cue) -> Phrase | None:
    """“…,” said one official."""
    tags = prose.tags
    sentence = prose.sentences[cue.sentence]
    before = tags[cue.start - 1] if cue.start > sentence.start else "start"
    if before not in ("quote", "comma", "dash", "start", "stop") or cue.start != cue.word:
        return None
    if cue.form is None or cue.form.kinds.isdisjoint(("say", "clause", "ask")):
        return None
    i = cue.end
    while i < sentence.end and tags[i] == "adv":
        i += 1
    if i >= sentence.end or tags[i] not in ("det", "quant", "num", "noun", "name", "pron"):
        return None
    phrase = phrase_at(prose, i, sentence.end)
    if phrase is None:
        return None
    after = tags[phrase.end] if phrase.end < sentence.end else "stop"
    if before == "quote":
        return with_relative_clause(prose, phrase, sentence.end)
    if after in _VERBAL or after in ("adv", "to", "that", "poss"):
        return None
    if before == "comma" and not (_has_clause(prose, sentence.start, cue.start - 1) and _can_speak(prose, phrase)):
        return None
    return with_relative_clause(prose, phrase, sentence.end)


def _can_speak(prose: Prose, phrase: Phrase) -> bool:
    last = phrase.core - 1
    return prose.tags[last] == "name" or prose.tokens[last].lower in prose.lexicon.nouns


def _has_clause(prose: Prose, start: int, end: int) -> bool:
    return any(prose.tags[i] in _VERBAL for i in range(max(start, end - REACH), end))


def subject_before(prose: Prose, i: int, floor: int) -> Phrase | None:
    """Find the subject of the verb group that begins at `i`, looking left as far as `floor`."""
    pieces = _pieces(prose, i, floor)
    nearest_start, nearest_end = pieces[0]
    if nearest_start < nearest_end:
        if prose.tags[i - 1] == "conj":
            return _first_subject(prose, pieces)
        if _is_lone_relative(prose, nearest_start, nearest_end) and len(pieces) > 1:
            return _subject_in(prose, pieces[1][0], nearest_start + 1)
        subject = _subject_in(prose, nearest_start, nearest_end)
        if subject is not None:
            return subject
        if prose.tags[nearest_start] in ("conj", "adv"):
            return _first_subject(prose, pieces)
        return None
    return _before_parenthesis(prose, pieces)


def _is_lone_relative(prose: Prose, start: int, end: int) -> bool:
    """Tell "who said" and "who in May said" from "who officials said"."""
    if prose.tags[start] != "rel":
        return False
    after = start + 1
    return after == end or (prose.tags[after] in ("prep", "adv", "time") and not _has_clause(prose, start, end))


def _before_parenthesis(prose: Prose, pieces: list[tuple[int, int]]) -> Phrase | None:
    """The subject before ", a professor at the university," or ", who asked not to be named,"."""
    for number in range(2, len(pieces)):
        start, end = pieces[number]
        if start == end:
            return None
        if number + 1 < len(pieces) and _goes_on_a_list(prose, pieces, number):
            continue
        if number + 1 < len(pieces) and prose.tags[start] in _PARENTHETICAL and _ends_with_name(prose, pieces[number + 1]):
            continue
        subject = _subject_in(prose, start, end)
        if subject is None:
            if prose.tags[start] in ("rel", "ing", "prep"):
                continue
            return None
        return subject._replace(end=pieces[1][1])
    return None


def _goes_on_a_list(prose: Prose, pieces: list[tuple[int, int]], number: int) -> bool:
    """Tell whether a stretch is the middle of "a student of plants, soils, and rivers,"."""
    return all(_is_bare(prose, piece) for piece in pieces[2:number + 1]) and prose.tags[pieces[1][0]] == "conj"


def _is_bare(prose: Prose, piece: tuple[int, int]) -> bool:
    return prose.tags[piece[0]] in ("noun", "name") and core_end(prose, *piece) == piece[1]


def _ends_with_name(prose: Prose, piece: tuple[int, int]) -> bool:
    start, end = piece
    if end <= start or prose.tags[end - 1] != "name":
        return False
    first = end - 1
    while first > start and prose.tags[first - 1] == "name":
        first -= 1
    return first == start or prose.tags[first - 1] != "prep"


def _pieces(prose: Prose, i: int, floor: int) -> list[tuple[int, int]]:
    """The stretches between commas to the left of `i`, nearest first, back to a border of the clause."""
    tags = prose.tags
    pieces: list[tuple[int, int]] = []
    end = i
    j = i
    low = max(floor, i - REACH)
    while j > low:
        tag = tags[j - 1]
        if tag == "close":
            opened = j - 1
            while opened > low and tags[opened] != "open":
                opened -= 1
            if tags[opened] == "open":
                j = opened
                continue
        if tag in ("stop", "colon", "open") or (tag == "quote" and _is_border(prose, j - 1)):
            break
        if tag in _SEPARATORS:
            pieces.append((j, end))
            end = j - 1
        j -= 1
    pieces.append((j, end))
    return pieces


def _is_border(prose: Prose, i: int) -> bool:
    return prose.quotation_of[i] < 0 or prose.in_speech(i)


def main_subject(prose: Prose, cue: Cue) -> Phrase | None:
    """The subject of the clause that a participle at `cue` hangs on."""
    pieces = _pieces(prose, cue.start, prose.sentences[cue.sentence].start)
    return _first_subject(prose, pieces)


def _first_subject(prose: Prose, pieces: list[tuple[int, int]]) -> Phrase | None:
    """The subject of the clause in "rose and said", in the nearest stretch that has a verb of its own."""
    for number, (start, end) in enumerate(pieces):
        i = start
        if number == 1 and prose.tags[start] == "rel" and pieces[0][1] - pieces[0][0] == 1:
            continue  # ", who left in May, and said": the clause around it goes on
        if i < end and prose.tags[i] == "rel" and number + 1 < len(pieces):
            return _subject_in(prose, pieces[number + 1][0], i + 1)
        if i < end and prose.tags[i] in _VERBAL and number + 1 < len(pieces):
            return _before_parenthesis(prose, [(i, i), *pieces[number + 1 :]])
        while i < end:
            if prose.tags[i] in ("prep", "sub", "ing"):
                i = max(core_end(prose, i + 1, end), i + 1)
                continue
            core = core_end(prose, i, end)
            if core > i:
                if _has_clause(prose, core, end):
                    return Phrase(i, core, core)
                i = core
                continue
            i += 1
    return None


def _subject_in(prose: Prose, start: int, end: int) -> Phrase | None:
    """Read a stretch from left to right and keep the phrase that the verb after it belongs to."""
    tags = prose.tags
    subject: Phrase | None = None  # the subject of the clause that is being read
    before_verb: Phrase | None = None  # that of the clause before, for "left and said"
    seen: list[tuple[Phrase, bool]] = []  # every phrase, and whether a preposition of place precedes it
    i = start
    while i < end:
        tag = tags[i]
        if tag == "open":
            while i < end and tags[i] != "close":
                i += 1
        elif tag in ("rel", "that") and seen and i + 1 < end and _verb_follows(prose, i + 1, end):
            if before_verb is not None and tags[before_verb.core] == "be":
                return before_verb  # "she is a lawyer who says"
            return _antecedent(prose, seen, i, end)
        elif tag == "rel" and i + 1 == end:
            return _antecedent(prose, seen, i, end) if seen else None
        elif tag in _VERBAL:
            before_verb, subject = subject or before_verb, None
        elif tag in ("sub", "that", "rel"):
            subject = before_verb = None
        elif tag in ("prep", "ing", "to"):
            core = core_end(prose, i + 1, end)
            if core > i + 1:
                seen.append((Phrase(i + 1, core, core), tag != "ing"))
            i = max(core, i + 1)
            continue
        elif subject is not None and prose.lexicon.has("reduced_relative", prose.tokens[i].lower) and i == subject.core:
            pass  # "those close to the talks"
        elif tag == "time" and (subject is None or tags[i - 1] == "time"):
            pass
        else:
            core = core_end(prose, i, end)
            if core > i:
                joined = subject is not None and tags[i - 1] == "conj"
                if subject is not None and joined:
                    subject = Phrase(subject.start, core, core)
                elif subject is not None and tag == "pron" and i == subject.core and _verb_follows(prose, core, end):
                    return subject._replace(end=end)  # "the experts I interviewed"
                elif subject is None or tag == "pron" or i == subject.core:
                    subject = Phrase(i, core, core)
                seen.append((subject, False))
                i = core
                continue
        i += 1
    found = subject or before_verb
    if found is None and seen and seen[-1][0].core == end:
        found = seen[-1][0]  # "voting rights advocates said": no participle after all
    if found is None:
        return None
    if seen and seen[-1][0].core == end and _is_person(prose, seen[-1][0]) and not _can_speak(prose, found):
        found = seen[-1][0]  # "a fraction of the sum experts say it costs"
    return found._replace(end=end if _has_modifiers(prose, found, end) else found.core)


def _verb_follows(prose: Prose, i: int, end: int) -> bool:
    while i < end and prose.tags[i] in ("adv", "neg"):
        i += 1
    return i < end and prose.tags[i] in _VERBAL


def _antecedent(prose: Prose, seen: list[tuple[Phrase, bool]], relative: int, end: int) -> Phrase | None:
    """Choose who "who" is: the nearest phrase, or the one before it where a place stands between."""
    if prose.tokens[relative].lower == "which":
        things = (phrase for phrase, _ in reversed(seen) if not _is_person(prose, phrase))
        phrase = next(things, None)
    else:
        phrase, placed = seen[-1]
        if len(seen) > 1 and placed and not _is_person(prose, phrase):
            phrase = next((p for p, _ in reversed(seen[:-1]) if _is_person(prose, p)), phrase)
    return phrase._replace(end=max(phrase.core, end)) if phrase else None


def _is_person(prose: Prose, phrase: Phrase) -> bool:
    word = prose.tokens[phrase.core - 1].lower
    entry = prose.lexicon.nouns.get(word)
    return (entry is not None and not entry.kinds.isdisjoint(("person", "group"))) or prose.lexicon.has("people_name", word)


def _has_modifiers(prose: Prose, phrase: Phrase, end: int) -> bool:
    return end > phrase.core and prose.tags[phrase.core] in ("prep", "ing", "verb", "rel", "that", "noun")

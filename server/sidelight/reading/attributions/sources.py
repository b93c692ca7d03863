"""From a cue to the noun phrase that it credits."""

from sidelight.reading.attributions.cues import Cue
from sidelight.reading.attributions.phrases import REACH, Phrase, core_end, phrase_at
from sidelight.reading.attributions.prose import Prose

_VERBAL = frozenset(("verb", "be", "have", "do", "modal", "negaux"))
_PARENTHETICAL = frozenset(("det", "rel", "prep", "ing", "verb", "num"))
_SEPARATORS = frozenset(("comma", "dash"))


def source_of(prose: Prose, cue: Cue) -> Phrase | None:
    """Find the phrase that `cue` credits; None where the sentence names nobody for it."""
    if cue.rule in ("according_to", "citing"):
        return _after(prose, cue.end, prose.sentences[cue.sentence].end)
    if cue.rule == "label":
        return _label(prose, cue)
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


def _owner(prose: Prose, cue: Cue) -> Phrase | None:
    """"the minister's claim that", "a statement by the ministry"."""
    tags, tokens = prose.tags, prose.tokens
    sentence = prose.sentences[cue.sentence]
    after = tokens[cue.end].lower if cue.end < sentence.end else ""
    if after in ("by", "from") and cue.end + 1 < sentence.end:
        return phrase_at(prose, cue.end + 1, sentence.end) if after == "by" else None
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
    if before == "comma" and not _has_clause(prose, sentence.start, cue.start - 1):
        return None
    return with_relative_clause(prose, phrase, sentence.end)


def _has_clause(prose: Prose, start: int, end: int) -> bool:
    return any(prose.tags[i] in _VERBAL for i in range(max(start, end - REACH), end))


def subject_before(prose: Prose, i: int, floor: int) -> Phrase | None:
    """Find the subject of the verb group that begins at `i`, looking left as far as `floor`."""
    pieces = _pieces(prose, i, floor)
    nearest_start, nearest_end = pieces[0]
    if nearest_start < nearest_end:
        if prose.tags[i - 1] == "conj":
            return _first_subject(prose, pieces)
        subject = _subject_in(prose, nearest_start, nearest_end)
        if subject is not None:
            return subject
        if prose.tags[nearest_start] in ("conj", "adv"):
            return _first_subject(prose, pieces)
        return None
    return _before_parenthesis(prose, pieces)


def _before_parenthesis(prose: Prose, pieces: list[tuple[int, int]]) -> Phrase | None:
    """The subject before ", a professor at the university," or ", who asked not to be named,"."""
    for number in range(2, len(pieces)):
        start, end = pieces[number]
        if start == end:
            return None
        if number + 1 < len(pieces) and prose.tags[start] in _PARENTHETICAL and _ends_with_name(prose, pieces[number + 1]):
            continue
        subject = _subject_in(prose, start, end)
        if subject is None:
            if prose.tags[start] in ("rel", "ing", "prep"):
                continue
            return None
        return subject._replace(end=pieces[1][1])
    return None


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


def _first_subject(prose: Prose, pieces: list[tuple[int, int]]) -> Phrase | None:
    for start, end in reversed(pieces):
        i = start
        while i < end:
            if prose.tags[i] == "prep":
                i = max(core_end(prose, i + 1, end), i + 1)
                continue
            core = core_end(prose, i, end)
            if core > i:
                return Phrase(i, core, core)
            i += 1
    return None


def _subject_in(prose: Prose, start: int, end: int) -> Phrase | None:
    """Read a stretch from left to right and keep the phrase that the verb after it belongs to."""
    tags = prose.tags
    subject: Phrase | None = None
    pending: Phrase | None = None
    relative: Phrase | None = None
    i = start
    while i < end:
        tag = tags[i]
        if tag == "open":
            while i < end and tags[i] != "close":
                i += 1
        elif tag == "prep":
            i = max(core_end(prose, i + 1, end), i + 1)
            continue
        elif tag == "rel" or (tag == "that" and subject is not None and i + 1 < end and tags[i + 1] in _VERBAL):
            if subject is not None and relative is None:
                relative = subject
            subject = None
            if tag == "rel" and relative is None:
                subject = Phrase(i, i + 1, i + 1)
        elif tag in _VERBAL:
            if subject is not None:
                pending = subject
            elif relative is not None:
                pending = relative
                return Phrase(relative.start, relative.core, end)
            subject = None
        elif tag in ("sub", "that"):
            subject = pending = None
        elif tag == "ing":
            i = max(core_end(prose, i + 1, end), i + 1)
            continue
        else:
            core = core_end(prose, i, end)
            if core > i:
                if subject is None:
                    subject = Phrase(i, core, core)
                elif tags[i - 1] == "conj":
                    subject = Phrase(subject.start, core, core)
                elif tag == "pron":
                    subject = Phrase(i, core, core)
                i = core
                continue
        i += 1
    found = subject or relative or pending
    if found is None:
        return None
    return found._replace(end=max(found.core, end if not _trailing(prose, found, end) else found.core))


def _trailing(prose: Prose, phrase: Phrase, end: int) -> bool:
    """Tell whether what follows the phrase is no modifier of it (an adverb, a day)."""
    return end > phrase.core and prose.tags[phrase.core] not in ("prep", "ing", "verb", "rel", "that", "noun")

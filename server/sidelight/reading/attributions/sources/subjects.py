"""The subject of a verb: the noun phrase to its left that it belongs to."""

from sidelight.reading.attributions.noun_phrases import REACH, NounPhrase, core_end, phrase_at
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.attributions.sources.clauses import read_clause
from sidelight.reading.attributions.tagging.context import VERBAL
from sidelight.reading.sentences import Range

_MOST_VERBS = 6
"""A subject stands no more verbs away from its own, auxiliaries counted."""
_TWO_WORDS = 2
_SEPARATORS = frozenset(("comma", "dash"))
_BEFORE_OBJECT = frozenset(("prep", "to", "verb", "ing"))
_BORDERS = frozenset(("stop", "colon", "open"))
_BEGINS_PARENTHESIS = frozenset(("det", "rel", "prep", "ing", "verb", "num"))


def subject_before(prose: Prose, i: int, floor: int) -> NounPhrase | None:
    """Find the subject of the verb group that begins at `i`, looking left as far as token `floor`."""
    if i > floor and prose.tags[i - 1] == "pron":
        beginning = i - 1 == floor or prose.tags[i - 2] not in _BEFORE_OBJECT
        if beginning or prose.has("subject_pronoun", i - 1):
            return NounPhrase(i - 1, i, i)
    i = _before_time(prose, i, floor)
    joined = prose.tags[i - 1] == "conj" or prose.has("sequel", i)
    behind = i - 1 > floor and prose.tags[i - 1] == "comma" and prose.tags[i - 2] == "quote"
    pieces = _pieces(prose, i, floor, past_quotations=joined or behind)
    nearest = pieces[0]
    if nearest.start == nearest.end and prose.has("sequel", i):
        return _shared_subject(prose, pieces)
    if nearest.start == nearest.end and len(pieces) > 2 and _is_aside(prose, pieces[1]):  # noqa: PLR2004
        return read_clause(prose, *pieces[2])
    if nearest.start == nearest.end:
        return _before_parenthesis(prose, pieces)
    if prose.tags[i - 1] == "conj":
        return _shared_subject(prose, pieces)
    if len(pieces) > 1 and _is_lone_relative(prose, nearest):
        return read_clause(prose, pieces[1].start, nearest.start + 1)
    subject = read_clause(prose, nearest.start, nearest.end)
    if subject is not None and subject.start == nearest.start:
        subject = subject._replace(start=_list_start(prose, subject, pieces[1:]))
    if subject is None and prose.tags[nearest.start] in ("conj", "adv"):
        return _shared_subject(prose, pieces)
    return subject


def _list_start(prose: Prose, subject: NounPhrase, pieces: list[Range]) -> int:
    """Return where the list begins that a subject ends: "the UN, two charities and officials"."""
    start = subject.start
    if "conj" not in prose.tags[subject.start : subject.core]:
        return start
    for piece in pieces:
        alone = piece.end == start - 1 and piece.end > piece.start and core_end(prose, *piece) == piece.end
        if not alone:
            break
        start = piece.start
    return start


def _is_aside(prose: Prose, piece: Range) -> bool:
    """Tell ", however," and ", he said," from a parenthesis that says something of the subject."""
    start, end = piece
    if end - start == _TWO_WORDS and prose.tags[start] == "pron":
        verb = prose.lexicon.verbs.get(prose.tokens[start + 1].lower)
        return verb is not None and "say" in verb.kinds
    return piece.end > piece.start and all(prose.tags[i] == "adv" for i in range(*piece))


def _before_time(prose: Prose, i: int, floor: int) -> int:
    """Step back over a day: "Ida Lomax, a pilot, | on Tuesday denied"."""
    tags = prose.tags
    if i - 1 > floor and tags[i - 1] == "time" and tags[i - 2] == "prep":
        return i - 2
    return i


def main_subject(prose: Prose, i: int, floor: int) -> NounPhrase | None:
    """Find the subject of the clause that the participle at `i` hangs on ("…, adding that")."""
    return _shared_subject(prose, _pieces(prose, i, floor))


def has_verb(prose: Prose, start: int, end: int) -> bool:
    """Tell whether a finite verb stands in the stretch, of which only the last words are looked at."""
    return any(prose.tags[i] in VERBAL for i in range(max(start, end - REACH), end))


def _pieces(prose: Prose, i: int, floor: int, *, past_quotations: bool = False) -> list[Range]:
    """Cut what stands left of `i` at commas, nearest first, back to where the clause must begin."""
    tags = prose.tags
    low = max(floor, i - REACH)
    pieces: list[Range] = []
    end = j = i
    verbs = 0
    while j > low:
        tag = tags[j - 1]
        if tag in VERBAL:
            verbs += 1
            if verbs > _MOST_VERBS:
                break
        if tag == "close":
            opened = _opening_bracket(prose, j - 1, low)
            if opened < 0:
                break
            j = opened
            continue
        if tag == "quote" and past_quotations and prose.quotation_of[j - 1] >= 0:
            j = max(prose.quotations[prose.quotation_of[j - 1]].start, low)
            continue
        if tag in _BORDERS or (tag == "quote" and _is_speech_mark(prose, j - 1)):
            break
        if tag in _SEPARATORS:
            pieces.append(Range(j, end))
            end = j - 1
        j -= 1
    pieces.append(Range(j, end))
    return pieces


def _opening_bracket(prose: Prose, i: int, low: int) -> int:
    while i >= low and prose.tags[i] != "open":
        i -= 1
    return i if i >= low else -1


def _is_speech_mark(prose: Prose, i: int) -> bool:
    return prose.quotation_of[i] < 0 or prose.in_speech(i)


def _is_lone_relative(prose: Prose, piece: Range) -> bool:
    """Tell "who said" and "who in May said" from "who officials said"."""
    if prose.tags[piece.start] != "rel":
        return False
    after = piece.start + 1
    return after == piece.end or (
        prose.tags[after] in ("prep", "adv", "time") and not has_verb(prose, piece.start, piece.end)
    )


def _before_parenthesis(prose: Prose, pieces: list[Range]) -> NounPhrase | None:
    """Find the subject before ", a professor at the university," or ", who asked not to be named,".

    The first piece is empty (a comma stands before the verb) and the second is the parenthesis.
    """
    for number in range(2, len(pieces)):
        piece = pieces[number]
        if piece.start == piece.end:
            return None
        if number + 1 < len(pieces) and _is_parenthesis_too(prose, pieces, number):
            continue
        subject = read_clause(prose, piece.start, piece.end)
        if subject is not None:
            return subject._replace(end=pieces[1].end)
        if prose.tags[piece.start] not in ("rel", "ing", "prep"):
            return None
    return None


def _is_parenthesis_too(prose: Prose, pieces: list[Range], number: int) -> bool:
    """Tell whether a piece belongs to the parenthesis: ", a student of plants, soils, and rivers,"."""
    start, end = pieces[number]
    if end - start == 1 and prose.tags[start] == "num":
        return True  # ", 41, who has worked there,"
    participle = prose.lexicon.verbs.get(prose.tokens[start].lower)
    if prose.tags[start] == "verb" and participle is not None and "participle" in participle.forms:
        return True  # ", based in Ellery, a port,"
    if end - start > 1 and prose.tags[start] == "rel" and prose.tags[start + 1] in VERBAL:
        return True  # ", who would give only a first name, Ivo,"
    in_list = prose.tags[pieces[1].start] == "conj" and all(
        _is_bare(prose, p) for p in pieces[2 : number + 1]
    )
    return in_list or (
        prose.tags[pieces[number].start] in _BEGINS_PARENTHESIS and _ends_with_name(prose, pieces[number + 1])
    )


def _is_bare(prose: Prose, piece: Range) -> bool:
    return prose.tags[piece.start] in ("noun", "name") and core_end(prose, *piece) == piece.end


def _ends_with_name(prose: Prose, piece: Range) -> bool:
    """Tell whether the piece ends with a name that is no place ("…, in Ohio")."""
    if piece.start == piece.end or prose.tags[piece.end - 1] != "name":
        return False
    first = piece.end - 1
    while first > piece.start and prose.tags[first - 1] == "name":
        first -= 1
    return first == piece.start or prose.tags[first - 1] != "prep"


def _shared_subject(prose: Prose, pieces: list[Range]) -> NounPhrase | None:
    """Find the subject that two verbs share ("rose and said"), in the nearest piece that has a verb."""
    for number, piece in enumerate(pieces):
        if piece.start == piece.end:
            continue
        tag = prose.tags[piece.start]
        if number + 1 < len(pieces):
            if tag == "rel" and number == 1 and pieces[0].end - pieces[0].start == 1:
                continue  # ", who left in May, and said": the clause around it goes on
            if tag == "rel":
                return read_clause(prose, pieces[number + 1].start, piece.start + 1)
            if tag in VERBAL:
                hole = Range(piece.start, piece.start)
                return _before_parenthesis(prose, [hole, *pieces[number + 1 :]])
        subject = _first_phrase(prose, piece)
        if subject is not None:
            return subject
    return None


def _first_phrase(prose: Prose, piece: Range) -> NounPhrase | None:
    """Find the first phrase that hangs on no preposition and has a verb behind it."""
    i = piece.start
    while i < piece.end:
        if prose.tags[i] in ("prep", "sub", "ing"):
            i = max(core_end(prose, i + 1, piece.end), i + 1)
            continue
        core = core_end(prose, i, piece.end)
        if core > i and has_verb(prose, core, piece.end):
            return phrase_at(prose, i, piece.end)
        i = max(core, i + 1)
    return None

"""Can this be the subject of that verb form? Number, and what stands between the two."""

from sidelight.reading.attributions.tagging.context import Context

_BEGINS_OBJECT = frozenset(("det", "pron", "that", "sub"))
_LONGEST_NAME = 6
_LONGEST_SUBJECT = 30
_MOST_HEADS = 3
_BEFORE_FIGURE = frozenset("$€£")
_NOUN_PHRASE = frozenset(("det", "poss", "num", "quant", "noun", "name"))


def agrees(context: Context, place: int, i: int, *, third: bool) -> bool:
    """Tell whether the word at `place` can be the subject of the present form at `i`."""
    previous = context.tag(place)
    object_follows = begins_object(context, i + 1)
    if previous == "that" or (object_follows and head_agrees(context, place, third=third)):
        return True
    if context.tag(_phrase_start(context, place) - 1) == "prep":
        # "members of Parliament echo her fears", but "in court documents", "comment on media reports that"
        return object_follows and head_agrees(context, place, third=third)
    if previous == "name":
        adjective = context.has("nationality", place)
        return not adjective and third != is_plural(context, place)
    if previous in ("noun", "close"):
        known = context.lexicon.noun(context.word(place)) is not None
        return (known or object_follows) and (
            third != is_plural(context, place) or context.has("mass_noun", place)
        )
    if previous in ("quote", "comma", "dash"):
        return (third and (object_follows or _counts(context, i + 1))) or (
            object_follows and (is_plural(context, place - 1) or _first_is_plural(context, place))
        )
    return False


def head_agrees(context: Context, place: int, *, third: bool) -> bool:
    """Tell whether a noun before a preposition is the subject: "*minutes* of the meeting show the"."""
    for _ in range(_MOST_HEADS):
        i = place
        while i > max(0, place - _LONGEST_NAME) and context.tag(i) in _NOUN_PHRASE:
            i -= 1
        head = i - 1
        if context.tag(head) == "verb":  # "data seen by the court"
            head -= 1
        if context.tag(i) != "prep" or context.tag(head) not in ("noun", "name"):
            return False
        if third != is_plural(context, head):
            return True
        place = head
    return False


def begins_object(context: Context, i: int) -> bool:
    """Tell whether token `i` can begin an object: "*the* figures", "*$40*", "*Port* Ellery"."""
    if i >= len(context.tokens):
        return False
    first = context.tokens[i].text[0]
    return (
        first.isupper()
        or first.isdigit()
        or first in _BEFORE_FIGURE
        or context.lexicon.function_words.get(context.word(i)) in _BEGINS_OBJECT
    )


def is_plural(context: Context, i: int) -> bool:
    """Tell whether the noun or name at `i` is a plural, or the last of several that are joined."""
    word = context.word(i)
    entry = context.lexicon.noun(word)
    if context.tag(i) == "name":
        joined = "conj" in (context.tag(i - 1), context.tag(i - 2) if context.tag(i - 1) == "name" else "")
        return joined or context.lexicon.has("people_name", word) or (entry is not None and entry.plural)
    return entry.plural if entry is not None else is_plural_form(word)


def is_plural_form(word: str) -> bool:
    """Tell whether an unknown word looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _first_is_plural(context: Context, i: int) -> bool:
    """Tell whether the sentence of token `i` begins with a plural: "*Files* seen by us, however, show"."""
    start = i
    while start > max(0, i - _LONGEST_SUBJECT) and context.tag(start - 1) != "stop":
        start -= 1
    end = start
    while end < i and context.tag(end) in _NOUN_PHRASE:
        end += 1
    return (
        end > start
        and context.lexicon.noun(context.word(end - 1)) is not None
        and is_plural(context, end - 1)
    )


def _phrase_start(context: Context, place: int) -> int:
    start = place
    while start > max(0, place - _LONGEST_NAME) and context.tag(start - 1) in _NOUN_PHRASE:
        start -= 1
    return start


def _counts(context: Context, i: int) -> bool:
    return context.lexicon.function_words.get(context.word(i)) in ("quant", "poss", "adv")

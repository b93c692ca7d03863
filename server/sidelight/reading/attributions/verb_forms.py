"""Tells a verb from the noun or adjective that is written alike: "reports", "the reported attack"."""

from collections.abc import Sequence
from typing import NamedTuple

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.tokens import Token

VERBAL = frozenset(("verb", "be", "have", "do", "modal", "negaux"))
BEFORE_NOUN = frozenset(("det", "poss", "num", "prep", "quant"))
_BEFORE_VERB = frozenset(("to", "modal", "do", "negaux", "pron", "rel"))
_AFTER_WHICH_NO_BASE = frozenset(("verb", "ing", "be", "have"))
_BEGINS_OBJECT = frozenset(("det", "pron", "that", "sub"))
_LONGEST_NAME = 6
_LONGEST_SUBJECT = 30
_MOST_HEADS = 3
_BEFORE_FIGURE = frozenset("$€£")
_FEW_ADJECTIVES = 3
_NOUN_PHRASE = frozenset(("det", "poss", "num", "quant", "noun", "name"))


class Context(NamedTuple):
    """The tokens of a text, the tags of those before the one that is looked at, and last names in the text."""

    tokens: Sequence[Token]
    tags: list[str]
    lexicon: Lexicon
    surnames: set[str]

    def word(self, i: int) -> str:
        """Return the word at `i` in lower case, empty outside the text."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def tag(self, i: int) -> str:
        """Return the tag at `i`, empty outside the text."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def has(self, list_name: str, i: int) -> bool:
        """Tell whether the word at `i` is in a list of the lexicon."""
        return self.lexicon.has(list_name, self.word(i))

    def before(self, i: int) -> int:
        """Return the token before `i` that is no adverb ("Others, however, question"); -1 if none is."""
        tags = self.tags
        i -= 1
        while i >= 0:
            if tags[i] in ("adv", "neg"):
                i -= 1
            elif tags[i] == "comma" and i > 1 and tags[i - 1] == "adv" and tags[i - 2] == "comma":
                i -= 3
            else:
                break
        return i


def verb_or_noun(context: Context, i: int) -> str:
    """Return `verb`, `ing` or `noun` for a word that the lexicon lists as a form of a verb."""
    word, lexicon = context.word(i), context.lexicon
    forms = lexicon.verbs[word].forms
    place = context.before(i)
    previous = context.tag(place)
    if forms == {"gerund"}:
        listed = word in lexicon.nouns and previous in ("noun", "name")  # "a regulatory filing"
        noun = listed or previous in ("det", "poss") or _ends_noun_phrase(context, i)
        return "noun" if noun else "ing"
    if previous in BEFORE_NOUN:
        return "noun" if _is_adjective_or_noun(context, i, previous) else "verb"
    if forms == {"base"} and (previous in _AFTER_WHICH_NO_BASE or _is_part_of_name(context, i, place)):
        return "noun"  # "said lead author", "a former plant manager"
    if forms == {"base"} and previous == "noun" and _follows_article(context, place):
        return "noun"  # "a greater say": one thing takes no such form
    only_verb = forms.isdisjoint(("base", "third")) or not _can_be_noun(lexicon, word)
    acts = "past" in forms and lexicon.function_words.get(context.word(i + 1)) in _BEGINS_OBJECT
    if only_verb or acts or previous in _BEFORE_VERB:
        return "verb"  # `acts` is for "cut their targets"
    if _is_told_by_people(context, place, third="third" in forms) and _tells(context, i):
        return "verb"  # "which some analysts estimate is worth"
    if _begins_noun_phrase(context, i + 1):
        return "noun"
    return "verb" if _agrees(context, place, i, third="third" in forms) else "noun"


def _counts(context: Context, i: int) -> bool:
    return context.lexicon.function_words.get(context.word(i)) in ("quant", "poss", "adv")


def _follows_article(context: Context, place: int) -> bool:
    start = place
    while start > max(0, place - _FEW_ADJECTIVES) and context.tag(start) == "noun":
        start -= 1
    return context.has("indefinite", start) and not _is_plural(context, place)


def _is_told_by_people(context: Context, place: int, *, third: bool) -> bool:
    entry = context.lexicon.noun(context.word(place)) if context.tag(place) == "noun" else None
    people = entry is not None and not entry.kinds.isdisjoint(("person", "group"))
    return (
        people and context.tag(place - 1) in ("quant", "rel", "") and not third and _is_plural(context, place)
    )


def _is_part_of_name(context: Context, i: int, place: int) -> bool:
    """Tell "a former *plant* manager", "*Rescue* workers" from "farmers plant trees"; telling verbs apart."""
    word, following = context.word(i), context.word(i + 1)
    if context.lexicon.verbs[word].kinds:
        return False
    person = context.lexicon.noun(following)
    if person is None or following in context.lexicon.verbs:
        return False
    if context.tag(i - 1) in ("", "stop"):
        return context.tokens[i].text[0].isupper() and person.plural
    return context.tag(place) == "noun" and not _is_plural(context, place)


def _ends_noun_phrase(context: Context, i: int) -> bool:
    """Tell "at the river *crossing* say" from "at the man *carrying* it", for a word in -ing."""
    following = context.word(i + 1)
    function = context.lexicon.function_words.get(following)
    if function not in VERBAL and (function is not None or following not in context.lexicon.verbs):
        return False
    if _begins_noun_phrase(context, i + 2):
        return False  # "the steel casting plant says"
    start = i - 1
    while start >= max(0, i - _LONGEST_NAME) and context.tag(start) in ("noun", "name"):
        start -= 1
    return start < i - 1 and context.tag(start) in ("det", "poss")


def _can_be_noun(lexicon: Lexicon, word: str) -> bool:
    return word in lexicon.nouns or lexicon.has("cue_noun", word) or lexicon.has("noun_homograph", word)


def _is_adjective_or_noun(context: Context, i: int, previous: str) -> bool:
    """Tell "the reported attack" and "two reports" from "some reported", after a word that nouns follow."""
    forms = context.lexicon.verbs[context.word(i)].forms
    following = context.word(i + 1)
    if not forms.isdisjoint(("base", "third")):
        return not _is_verb_of_number(context, i, third="third" in forms)
    if previous in ("det", "poss"):
        return True
    if previous == "quant" and context.has("never_adjective", i):
        return False  # "another said villagers had"
    if (
        previous == "quant"
        and _tells(context, i)
        and (_begins_object(context, i + 1) or _ends_object(context, i + 1))
    ):
        return False  # "several told the court", "others complained of it"
    if not following[:1].isalpha() or following in context.lexicon.function_words:
        return False
    form = context.lexicon.verbs.get(following)
    return form is None or form.forms == {"gerund"} or following in context.lexicon.nouns


def _tells(context: Context, i: int) -> bool:
    return bool(context.lexicon.verbs[context.word(i)].kinds)


def _begins_object(context: Context, i: int) -> bool:
    if i >= len(context.tokens):
        return False
    first = context.tokens[i].text[0]
    return (
        first.isupper()
        or first.isdigit()
        or first in _BEFORE_FIGURE
        or context.lexicon.function_words.get(context.word(i)) in _BEGINS_OBJECT
    )


def _ends_object(context: Context, i: int) -> bool:
    following = context.word(i)
    return (
        context.lexicon.function_words.get(following) in ("prep", "adv", "sub") or not following[:1].isalnum()
    )


def _is_verb_of_number(context: Context, i: int, *, third: bool) -> bool:
    """Tell "some say", "another claims that", "a log from 1962 shows that" from "some reports"."""
    word, number = context.word(i), context.before(i)
    acts = context.lexicon.function_words.get(context.word(i + 1)) in _BEGINS_OBJECT
    if context.tag(number) == "num":
        return acts and _head_agrees(context, number, third=third)
    if context.tag(number) != "quant":
        return False
    if context.has("never_subject", number):
        return False
    single = any(context.has(kind, number) for kind in ("single_quantifier", "member"))
    agrees = third == single
    return agrees and (acts or not _can_be_noun(context.lexicon, word))


def _begins_noun_phrase(context: Context, i: int) -> bool:
    """Tell whether "of" or another verb follows ("reports of", "reports say"), so that this one is none."""
    following, lexicon = context.word(i), context.lexicon
    if lexicon.has("whole_preposition", following):
        return True
    form = lexicon.verbs.get(following)
    acts = form is not None and form.forms != {"gerund"}  # not "experts blame collapsing systems"
    verbal = acts or lexicon.function_words.get(following) in VERBAL
    return verbal and following not in lexicon.nouns


def _agrees(context: Context, place: int, i: int, *, third: bool) -> bool:
    """Tell whether the word at `place` can be the subject of the present form at `i`."""
    previous = context.tag(place)
    object_follows = _begins_object(context, i + 1)
    if previous == "that" or (object_follows and _head_agrees(context, place, third=third)):
        return True
    if context.tag(_phrase_start(context, place) - 1) == "prep":
        # "members of Parliament echo her fears", but "in court documents", "comment on media reports that"
        return object_follows and _head_agrees(context, place, third=third)
    if previous == "name":
        adjective = context.has("nationality", place)
        return not adjective and third != _is_plural(context, place)
    if previous in ("noun", "close"):
        known = context.lexicon.noun(context.word(place)) is not None
        return (known or object_follows) and (
            third != _is_plural(context, place) or context.has("mass_noun", place)
        )
    if previous in ("quote", "comma", "dash"):
        return (third and (object_follows or _counts(context, i + 1))) or (
            object_follows and (_is_plural(context, place - 1) or _first_is_plural(context, place))
        )
    return False


def _phrase_start(context: Context, place: int) -> int:
    start = place
    while start > max(0, place - _LONGEST_NAME) and context.tag(start - 1) in _NOUN_PHRASE:
        start -= 1
    return start


def _head_agrees(context: Context, place: int, *, third: bool) -> bool:
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
        if third != _is_plural(context, head):
            return True
        place = head
    return False


def _first_is_plural(context: Context, i: int) -> bool:
    """Tell whether the sentence of token `i` begins with a plural: "*Files* seen by us, and checked, show that"."""
    start = i
    while start > max(0, i - _LONGEST_SUBJECT) and context.tag(start - 1) != "stop":
        start -= 1
    end = start
    while end < i and context.tag(end) in _NOUN_PHRASE:
        end += 1
    return (
        end > start
        and context.lexicon.noun(context.word(end - 1)) is not None
        and _is_plural(context, end - 1)
    )


def _is_plural(context: Context, i: int) -> bool:
    word = context.word(i)
    entry = context.lexicon.noun(word)
    if context.tag(i) == "name":
        joined = "conj" in (context.tag(i - 1), context.tag(i - 2) if context.tag(i - 1) == "name" else "")
        return joined or context.lexicon.has("people_name", word) or (entry is not None and entry.plural)
    return entry.plural if entry is not None else is_plural_form(word)


def is_plural_form(word: str) -> bool:
    """Tell whether an unknown word looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))

"""Tells a verb from the noun or adjective that is written alike: "reports", "the reported attack"."""

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.attributions.tagging.agreement import agrees, begins_object, head_agrees, is_plural
from sidelight.reading.attributions.tagging.context import VERBAL, Context

BEFORE_NOUN = frozenset(("det", "poss", "num", "prep", "quant"))
_BEFORE_VERB = frozenset(("to", "modal", "do", "negaux", "pron", "rel"))
_AFTER_WHICH_NO_BASE = frozenset(("verb", "ing", "be", "have"))
_BEGINS_OBJECT = frozenset(("det", "pron", "that", "sub"))
_IN_SHORT_CLAUSE = VERBAL | {"adv", "neg", "to"}
_LONGEST_NAME = 6
_FEW_ADJECTIVES = 3


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
    is_behind_clause = forms == {"base"} and _is_behind_clause(context, i)  # "residents who fled say it"
    if forms == {"base"} and not is_behind_clause:
        if previous in _AFTER_WHICH_NO_BASE or _is_part_of_name(context, i, place):
            return "noun"  # "said lead author", "a former plant manager"
        if previous == "noun" and _follows_article(context, place):
            return "noun"  # "a greater say": one thing takes no such form
    only_verb = forms.isdisjoint(("base", "third")) or not _can_be_noun(lexicon, word)
    acts = "past" in forms and lexicon.function_words.get(context.word(i + 1)) in _BEGINS_OBJECT
    if is_behind_clause or only_verb or acts or previous in _BEFORE_VERB:
        return "verb"  # `acts` is for "cut their targets"
    if _is_told_by_people(context, place, third="third" in forms) and _tells(context, i):
        return "verb"  # "which some analysts estimate is worth"
    if _begins_noun_phrase(context, i + 1):
        return "noun"
    return "verb" if agrees(context, place, i, third="third" in forms) else "noun"


def _follows_article(context: Context, place: int) -> bool:
    start = place
    while start > max(0, place - _FEW_ADJECTIVES) and context.tag(start) == "noun":
        start -= 1
    return context.has("indefinite", start) and not is_plural(context, place)


def _is_behind_clause(context: Context, i: int) -> bool:
    """Tell whether a clause that ends in its verb stands between the word and the plural that tells it."""
    end = i - 1
    while context.tag(end) in _IN_SHORT_CLAUSE:
        end -= 1
    is_clause = end < i - 1 and context.tag(end) == "rel" and context.tag(end - 1) == "noun"
    after = context.lexicon.function_words.get(context.word(i + 1))
    tells = _tells(context, i) and begins_object(context, i + 1) and after != "sub"
    return is_clause and tells and is_plural(context, end - 1) and context.tag(i - 1) != "have"


def _is_told_by_people(context: Context, place: int, *, third: bool) -> bool:
    entry = context.lexicon.noun(context.word(place)) if context.tag(place) == "noun" else None
    people = entry is not None and entry.is_people
    return (
        people and context.tag(place - 1) in ("quant", "rel", "") and not third and is_plural(context, place)
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
    return context.tag(place) == "noun" and not is_plural(context, place)


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
        and (begins_object(context, i + 1) or _ends_object(context, i + 1))
    ):
        return False  # "several told the court", "others complained of it"
    if not following[:1].isalpha() or following in context.lexicon.function_words:
        return False
    form = context.lexicon.verbs.get(following)
    return form is None or form.forms == {"gerund"} or following in context.lexicon.nouns


def _tells(context: Context, i: int) -> bool:
    return bool(context.lexicon.verbs[context.word(i)].kinds)


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
        return acts and head_agrees(context, number, third=third)
    if context.tag(number) != "quant":
        return False
    if context.has("never_subject", number) or context.tag(number - 1) == "prep":
        return False  # "for some reason"
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

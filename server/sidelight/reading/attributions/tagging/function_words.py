"""The closed classes: what "that", "to", "since", "first" are where they stand."""

from collections.abc import Callable, Mapping

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.attributions.tagging.context import VERBAL, Context

NOMINAL = frozenset(("det", "quant", "num", "noun", "name", "poss", "time"))
_BEFORE_INEXACT = frozenset(("", "stop", "comma", "conj", "quote", "prep"))
_BEFORE_DEMONSTRATIVE = frozenset(("", "stop", "prep", "quote"))
_BEFORE_ADVERB = frozenset(("have", "pron", "name", "noun"))


def function_word(context: Context, i: int) -> str | None:
    """Return the tag of a function word; None for all other words."""
    word, lexicon = context.tokens[i].lower, context.lexicon
    if word not in lexicon.closed:
        return None
    known = lexicon.function_words.get(word)
    if i and context.tags[i - 1] == "det" and lexicon.has("member", word):
        return "quant"  # "the first said"
    if i and lexicon.has("extreme", word) and context.has("figure_preposition", i - 1):
        return "adv"  # "at *least* two"
    if known is None:
        own = lexicon.has("after_possessor", word) and _is_possessor(context, i - 1)
        return "poss" if own else None
    choose = _CHOICES.get(known)
    return choose(context, i, word) if choose is not None else known


def tag_of_unchanging(lexicon: Lexicon, word: str) -> str | None:
    """Return the tag of a function word that is the same one everywhere; None for all other words."""
    known = lexicon.function_words.get(word)
    if lexicon.has("member", word) or lexicon.has("extreme", word):
        return None
    plain = known in ("prep", "sub") and not any(lexicon.has(name, word) for name in _CHANGING)
    return known if plain or known not in _CHOICES else None


def _that(context: Context, i: int, _word: str) -> str:
    """Tell "*That* doctor confirmed" from "said *that*"."""
    begins = context.tag(i - 1) in _BEFORE_DEMONSTRATIVE
    return "det" if begins and _is_one_noun(context, i + 1) else "that"


def _prep(context: Context, i: int, word: str) -> str:
    return "adv" if _is_about_a_number(context, i, word) else "prep"


def _sub(context: Context, i: int, word: str) -> str:
    if _is_about_a_number(context, i, word):
        return "quant"  # "more *than* two"
    inside = context.lexicon.has("adverb_inside_verb", word) and _is_inside_verb(context, i)
    return "adv" if inside else "sub"


def _to(context: Context, i: int, _word: str) -> str:
    return "prep" if _is_preposition(context, i) else "to"


def _pron(context: Context, i: int, word: str) -> str:
    """Tell "*there* is" from "a nurse *there*", "it is *mine*" from "the *mine*"."""
    lexicon = context.lexicon
    if lexicon.has("existential", word) and not lexicon.has("thing_pronoun", word):
        return "pron" if lexicon.function_words.get(context.word(i + 1)) in VERBAL else "adv"
    return "noun" if context.has("article", i - 1) else "pron"


def _time(context: Context, i: int, word: str) -> str:
    """Tell "according to the *minutes*", "*minutes* of the meeting" from "ten *minutes*"."""
    document = word in context.lexicon.nouns
    noun = document and (context.has("definite", i - 1) or context.has("whole_preposition", i + 1))
    return "noun" if noun else "time"


_CHOICES: Mapping[str, Callable[[Context, int, str], str]] = {
    "that": _that,
    "prep": _prep,
    "sub": _sub,
    "to": _to,
    "pron": _pron,
    "time": _time,
}


_CHANGING = ("figure_preposition", "comparison", "approximation", "adverb_inside_verb")
"""Lists of the prepositions and conjunctions that can be something else."""


def _is_inside_verb(context: Context, i: int) -> bool:
    """Tell "has since told", "Lark once wrote", "has so far said", ", since moved," from "since he told"."""
    following, lexicon = context.word(i + 1), context.lexicon
    if context.tag(i - 1) == "comma":
        verb = lexicon.verbs.get(following)
        return verb is not None and verb.forms == {"past", "participle"}
    if context.tag(i - 1) not in _BEFORE_ADVERB:
        return False
    return following in lexicon.verbs or lexicon.function_words.get(following) == "adv"


def _is_one_noun(context: Context, i: int) -> bool:
    entry = context.lexicon.noun(context.word(i))
    return entry is not None and not entry.plural and context.word(i) not in context.lexicon.verbs


def _is_about_a_number(context: Context, i: int, word: str) -> bool:
    """Tell "at least one", "about 40 guests", "more than two" from "at home", "about it", "than he"."""
    lexicon, following = context.lexicon, context.word(i + 1)
    if lexicon.has("extreme", following):
        return lexicon.has("figure_preposition", word)
    if not (following[:1].isdigit() or lexicon.has("number", following)):
        return False
    if lexicon.has("comparison", word):
        return context.tag(i - 1) == "quant"
    return context.tag(i - 1) in _BEFORE_INEXACT and lexicon.has("approximation", word)


def _is_preposition(context: Context, i: int) -> bool:
    """Tell "an aide to the mayor", "spoke to reporters" from "asked to speak"."""
    lexicon = context.lexicon
    if context.has("before_to", i - 1):
        return True
    word = context.word(i + 1)
    known = lexicon.function_words.get(word)
    if known is not None:
        return known in NOMINAL or known in ("pron", "rel")
    name = context.tokens[i + 1].text[0].isupper() if word else False
    return name or word[:1].isdigit() or (word in lexicon.nouns and word not in lexicon.verbs)


def _is_possessor(context: Context, i: int) -> bool:
    """Tell "the council's | own officer" from "they | own"."""
    return context.tag(i) == "poss" or context.has("possessive", i)

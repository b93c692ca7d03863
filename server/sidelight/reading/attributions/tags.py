"""Tokens to coarse word classes, from the lexicon and a word or two of context.

A tag is a short name: `det`, `quant`, `num`, `noun`, `name`, `poss`, `pron`, `rel`, `that`, `verb`,
`ing`, `be`, `have`, `do`, `modal`, `neg`, `negaux`, `to`, `prep`, `conj`, `sub`, `adv`, `time` for words;
`comma`, `stop`, `colon`, `dash`, `quote`, `open`, `close`, `other` for marks. Adjectives are `noun`:
what matters here is where a noun phrase begins and ends.
"""

from collections.abc import Sequence

from sidelight.reading.attributions.headlines import find_surnames, is_common_in_headline, is_in_title_case
from sidelight.reading.attributions.lexicon import Lexicon, VerbForm
from sidelight.reading.attributions.verb_forms import (
    BEFORE_NOUN,
    VERBAL,
    Context,
    is_plural_form,
    verb_or_noun,
)
from sidelight.reading.sentences import Range
from sidelight.reading.tokens import Token

NOMINAL = frozenset(("det", "quant", "num", "noun", "name", "poss", "time"))

_MARKS = {
    mark: tag
    for tag, marks in {
        "comma": ",",
        "stop": ". ! ? … ...",
        "colon": "; :",
        "dash": "— – ― -- -",
        "open": "(",
        "close": ")",
        "quote": "“ ” \" « » ‘ '' ``",
        "noun": "%",
        "conj": "&",
        "num": "$ € £",
        "name": "@",
    }.items()
    for mark in marks.split()
}
_APOSTROPHES = frozenset("'’")
_AFTER_CLITIC_VERB = frozenset(("pron", "rel", "that", "adv"))
_NO_VERB = VerbForm("", frozenset(), frozenset(), frozenset())


def tag(tokens: Sequence[Token], sentences: Sequence[Range], lexicon: Lexicon) -> list[str]:
    """Give every token its tag."""
    context = Context(tokens, [], lexicon, set())
    title_cased = [is_in_title_case(tokens, sentence) for sentence in sentences]
    context.surnames.update(find_surnames(tokens, sentences, title_cased))
    for sentence, title_case in zip(sentences, title_cased, strict=True):
        for i in range(sentence.start, sentence.end):
            token = tokens[i]
            first = token.text[0]
            if first.isalnum():
                found = _word(context, i, sentence.start, title_case=title_case)
            elif first in _APOSTROPHES:
                found = _apostrophe(context, i)
            else:
                found = _MARKS.get(token.text, "other")
            context.tags.append(found)
    return context.tags


def _word(context: Context, i: int, sentence_start: int, *, title_case: bool) -> str:
    token, lexicon = context.tokens[i], context.lexicon
    lower = token.lower
    if context.tokens[i - 1].text == "@" and i:
        return "name"
    known = _function_word(context, i)
    if _has_prefix(token):
        return "name"
    if _is_plural_acronym(token) and lower in lexicon.nouns:
        return "noun"
    if token.text[0].isupper():
        begins = i == sentence_start or _opens(context, i, sentence_start)
        if known is not None:
            return "name" if _is_acronym(token, begins=begins) else known
        if begins and (lexicon.has("adjective", lower) or _looks_like_adjective(context, i)):
            return "noun"
        listed = (
            lower in lexicon.nouns
            or lower in lexicon.verbs
            or ("-" in lower and lexicon.noun(lower) is not None)
        )
        common = begins and listed and lower not in context.surnames
        if not common and not (title_case and is_common_in_headline(context, i)):
            return "name"
    elif known is not None:
        return known
    return verb_or_noun(context, i) if lower in lexicon.verbs else _unlisted(context, i, lower)


def _is_plural_acronym(token: Token) -> bool:
    """Tell "MPs" and "NGOs" from names."""
    return len(token.text) > len("Ms") and token.text[-1] == "s" and token.text[:-1].isupper()


def _looks_like_adjective(context: Context, i: int) -> bool:
    """Tell "*Provisional* schedules show" from "*Marital* said" at the start of a sentence."""
    word, following = context.word(i), context.lexicon.noun(context.word(i + 1))
    ending = word.endswith(tuple(context.lexicon.words["adjective_ending"]))
    return ending and following is not None and word not in context.surnames and "-" not in word


def _function_word(context: Context, i: int) -> str | None:
    word = context.word(i)
    known = context.lexicon.function_words.get(word)
    if (
        known == "that"
        and context.tag(i - 1) in ("", "stop", "prep", "quote")
        and _is_one_noun(context, i + 1)
    ):
        return "det"  # "That doctor confirmed"
    if context.tag(i - 1) == "det" and context.lexicon.has("member", word):
        return "quant"  # "the first said"
    if known in ("prep", "sub") and _is_about_a_number(context, i, word):
        return "adv" if known == "prep" else "quant"
    if known == "to" and _is_preposition(context, i):
        return "prep"
    if (
        known == "pron"
        and context.lexicon.has("existential", word)
        and word not in context.lexicon.words["thing_pronoun"]
    ):
        return known if context.lexicon.function_words.get(context.word(i + 1)) in VERBAL else "adv"
    if known == "time" and word in context.lexicon.nouns:
        if context.has("definite", i - 1):
            return "noun"  # "according to the minutes"
        of = context.has("whole_preposition", i + 1)
        return "noun" if of else known  # "minutes of the meeting"
    if known is None and context.lexicon.has("after_possessor", word) and _is_possessor(context, i - 1):
        return "poss"
    if known == "sub" and context.lexicon.has("adverb_inside_verb", word) and _is_inside_verb(context, i):
        return "adv"
    if known == "pron" and context.has("article", i - 1):
        return "noun"  # "the mine"
    return known


def _is_inside_verb(context: Context, i: int) -> bool:
    """Tell "has since told", "Lark once wrote", "has so far said" from "since he told"."""
    following = context.word(i + 1)
    if context.tag(i - 1) not in ("have", "pron", "name", "noun", "comma"):
        return False
    if context.tag(i - 1) == "comma":
        return context.lexicon.verbs.get(following, _NO_VERB).forms == {"past", "participle"}
    return following in context.lexicon.verbs or context.lexicon.function_words.get(following) == "adv"


def _is_one_noun(context: Context, i: int) -> bool:
    entry = context.lexicon.noun(context.word(i))
    return entry is not None and not entry.plural and context.word(i) not in context.lexicon.verbs


def _is_about_a_number(context: Context, i: int, word: str) -> bool:
    """Tell "at least one", "about 40 guests", "more than two" from "at home", "about it", "than he"."""
    lexicon, following = context.lexicon, context.word(i + 1)
    if lexicon.has("extreme", following):
        return lexicon.has("figure_preposition", word)
    number = following[:1].isdigit() or lexicon.has("number", following)
    if lexicon.has("comparison", word):
        return number and context.tag(i - 1) == "quant"
    begins = context.tag(i - 1) in ("", "stop", "comma", "conj", "quote")
    return number and begins and lexicon.has("approximation", word)


def _is_preposition(context: Context, i: int) -> bool:
    """Tell "an aide to the mayor", "spoke to reporters" from "asked to speak"."""
    lexicon = context.lexicon
    if lexicon.has("before_to", context.word(i - 1)):
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


def _has_prefix(token: Token) -> bool:
    """Tell "al-Rashid" from "no-one"."""
    before, _, after = token.text.partition("-")
    return len(before) == len("al") and before.islower() and after[:1].isupper()


def _opens(context: Context, i: int, sentence_start: int) -> bool:
    """Tell whether only a mark stands between the word and the start of the sentence or quotation."""
    previous = context.tag(i - 1)
    return previous == "quote" or (i == sentence_start + 1 and previous not in NOMINAL)


def _is_acronym(token: Token, *, begins: bool) -> bool:
    """Tell "US" from "us" and "WHO" from "who"; a sentence may begin in capitals."""
    return len(token.text) > 1 and token.text.isupper() and (not begins or token.text == "US")


def _apostrophe(context: Context, i: int) -> str:
    """Tell "she's saying", "the voters' fears" and a quotation mark apart."""
    tokens = context.tokens
    word = tokens[i].lower
    if word == "'s":
        is_verb = context.tag(i - 1) in _AFTER_CLITIC_VERB or context.has("progressive", i + 1)
        return "be" if is_verb else "poss"
    if word != "'":
        return context.lexicon.function_words.get(word, "poss")
    if i == 0 or i + 1 == len(tokens):
        return "quote"
    before, after = tokens[i - 1], tokens[i + 1]
    joined = before.end == tokens[i].start and before.lower[-1] == "s"
    return "poss" if joined and after.start > tokens[i].end and after.text[0].isalnum() else "quote"


def _unlisted(context: Context, i: int, lower: str) -> str:
    """Guess from the ending what a word is that no table lists."""
    previous = context.tag(context.before(i))
    if lower[0].isdigit():
        return "num"
    if lower.endswith("ly") and not context.lexicon.has("noun_in_ly", lower):
        return "adv"
    plural_object = previous == "to" and is_plural_form(lower)  # "to reporters": no infinitive ends so
    acts = previous in ("modal", "do", "negaux") or (previous == "to" and not plural_object)
    if acts or (previous in ("pron", "rel") and lower.endswith("s")):
        return "verb"
    if previous in BEFORE_NOUN or "-" in lower or context.lexicon.has("adjective", lower):
        return "noun"
    if lower.endswith("ed") and previous != "be":
        return "verb"
    return "ing" if lower.endswith("ing") else "noun"

"""Tokens to coarse word classes, from the lexicon and a word or two of context.

A tag is a short name: `det`, `quant`, `num`, `noun`, `name`, `poss`, `pron`, `rel`, `that`, `verb`,
`ing`, `be`, `have`, `do`, `modal`, `neg`, `negaux`, `to`, `prep`, `conj`, `sub`, `adv`, `time` for words;
`comma`, `stop`, `colon`, `dash`, `quote`, `open`, `close`, `other` for marks. Adjectives are `noun`:
what matters here is where a noun phrase begins and ends.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.attributions.tagging.agreement import is_plural_form
from sidelight.reading.attributions.tagging.context import Context
from sidelight.reading.attributions.tagging.function_words import NOMINAL, function_word, tag_of_unchanging
from sidelight.reading.attributions.tagging.headlines import (
    find_surnames,
    is_common_in_headline,
    is_in_title_case,
)
from sidelight.reading.attributions.tagging.verb_forms import BEFORE_NOUN, verb_or_noun
from sidelight.reading.sentences import Range
from sidelight.reading.tokens import Token

_MARKS = {
    mark: tag
    for tag, marks in {
        "comma": ",",
        "stop": ". ! ? … ...",
        "colon": "; :",
        "dash": "— – ― --- -- -",
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


def tag(tokens: Sequence[Token], sentences: Sequence[Range], lexicon: Lexicon) -> list[str]:
    """Give every token its tag."""
    context = Context(tokens, [], lexicon, set())
    title_cased = [is_in_title_case(tokens, sentence) for sentence in sentences]
    context.surnames.update(find_surnames(tokens, sentences, title_cased))
    unchanging = _unchanging(lexicon)
    for sentence, title_case in zip(sentences, title_cased, strict=True):
        for i in range(sentence.start, sentence.end):
            text = tokens[i].text
            found = unchanging.get(text, "")
            if not found:
                first = text[0]
                if first.isalnum():
                    found = _word(context, i, sentence.start, title_case=title_case)
                elif first in _APOSTROPHES:
                    found = _apostrophe(context, i)
                else:
                    found = _MARKS.get(text, "other")
            elif i and tokens[i - 1].text == "@":
                found = "name"
            context.tags.append(found)
    return context.tags


@cache
def _unchanging(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the words and marks, as printed, that have one tag wherever they stand."""
    plain = (word for word in lexicon.closed if word.isalpha())
    words = {word: tag for word in plain if (tag := tag_of_unchanging(lexicon, word))}
    return {**words, **{mark: tag for mark, tag in _MARKS.items() if mark[0] not in _APOSTROPHES}}


def _word(context: Context, i: int, sentence_start: int, *, title_case: bool) -> str:
    token, lexicon = context.tokens[i], context.lexicon
    lower = token.lower
    if context.tokens[i - 1].text == "@" and i:
        return "name"
    known = function_word(context, i)
    if "-" in token.text and _has_prefix(token):
        return "name"
    if token.text[0].isupper():
        if _is_plural_acronym(token) and lower in lexicon.nouns:
            return "noun"
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
    ending = word.endswith(context.lexicon.adjective_endings)
    return ending and following is not None and word not in context.surnames and "-" not in word


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

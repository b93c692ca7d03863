"""Tokens to coarse word classes, from the lexicon and a word or two of context.

A tag is a short name: `det`, `quant`, `num`, `noun`, `name`, `poss`, `pron`, `rel`, `that`, `verb`,
`ing`, `be`, `have`, `do`, `modal`, `neg`, `negaux`, `to`, `prep`, `conj`, `sub`, `adv`, `time` for words;
`comma`, `stop`, `colon`, `dash`, `quote`, `open`, `close`, `other` for marks. Adjectives are `noun`:
what matters here is where a noun phrase begins and ends.
"""

from collections.abc import Sequence

from sidelight.reading.attributions.lexicon import Lexicon, VerbForm
from sidelight.reading.sentences import Range
from sidelight.reading.tokens import Token

_MARKS = {
    ",": "comma", ".": "stop", "!": "stop", "?": "stop", "…": "stop", "...": "stop", ";": "colon", ":": "colon",
    "—": "dash", "–": "dash", "―": "dash", "--": "dash", "-": "dash", "(": "open", ")": "close", "“": "quote", "”": "quote", '"': "quote",
    "«": "quote", "»": "quote", "‘": "quote", "’": "quote", "'": "quote", "''": "quote", "``": "quote", "%": "noun", "&": "conj",
    "$": "num", "€": "num", "£": "num",
}  # fmt: skip

NOMINAL = frozenset(("det", "quant", "num", "noun", "name", "poss", "time"))
_BEFORE_NOUN = frozenset(("det", "poss", "num", "prep", "quant"))
_VERBAL = frozenset(("verb", "be", "have", "do", "modal", "negaux"))
_SUBJECT = frozenset(("pron", "rel", "name"))


def tag(tokens: Sequence[Token], sentences: Sequence[Range], lexicon: Lexicon) -> list[str]:
    """Give every token its tag."""
    tags: list[str] = []
    starts = {sentence.start for sentence in sentences}
    function_words, verbs, nouns = lexicon.function_words, lexicon.verbs, lexicon.nouns
    sentence_start = 0
    for i, token in enumerate(tokens):
        if i in starts:
            sentence_start = i
        first = token.text[0]
        if not first.isalnum() and first not in "'’":
            tags.append(_MARKS.get(token.text, "other"))
            continue
        lower = token.lower
        if lower == "'s":
            tags.append(_clitic(tokens, tags, i))
            continue
        begins = i == sentence_start or (i > 0 and tags[i - 1] == "quote") or (
            i == sentence_start + 1 and tags[i - 1] not in NOMINAL
        )
        known = function_words.get(lower)
        if lower == "to" and i > 0 and tokens[i - 1].lower in ("according", "thanks", "due", "owing"):
            known = "prep"
        capital = first.isupper()
        if known is not None and not (capital and _is_name_here(token, known, begins)):
            tags.append(known)
        elif capital and not (begins and (lower in nouns or lower in verbs)) and not _is_title_verb(token, i, tags, verbs):
            tags.append("name")
        elif lower in verbs:
            tags.append(_verb_or_noun(tokens, tags, i, lexicon))
        elif first.isdigit():
            tags.append("num")
        elif first in "'’":
            tags.append(_MARKS.get(token.text, "poss"))
        elif lower.endswith("ly") and lower not in ("family", "ally", "assembly", "anomaly", "bully", "elderly", "early"):
            tags.append("adv")
        else:
            tags.append(_unknown(tags, lower))
    return tags


def _is_name_here(token: Token, known: str, begins: bool) -> bool:
    if begins:
        return token.text == "US"
    if len(token.text) == 1:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return known in ("modal", "time") and known == "modal"


def _is_title_verb(token: Token, i: int, tags: list[str], verbs: dict[str, VerbForm]) -> bool:
    """In a headline verbs have capitals too; only verbs of telling matter there."""
    form = verbs.get(token.lower)
    return form is not None and "third" in form.forms and not form.kinds.isdisjoint(("say", "judge", "tell")) and i > 0 and tags[i - 1] in ("name", "noun")


def _clitic(tokens: Sequence[Token], tags: list[str], i: int) -> str:
    if i == 0:
        return "poss"
    if tags[i - 1] in ("pron", "rel", "that", "adv"):
        return "be"
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return "be" if following.endswith("ing") and tags[i - 1] == "name" and following in _progressive else "poss"


_progressive = frozenset(("saying", "claiming", "telling", "calling", "arguing", "warning", "denouncing", "asking"))


def _verb_or_noun(tokens: Sequence[Token], tags: list[str], i: int, lexicon: Lexicon) -> str:
    """Tell a verb from the noun or adjective that is written alike ("reports", "reported")."""
    word = tokens[i].lower
    form = lexicon.verbs[word]
    previous = _previous(tags, i)
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    follows_verbal = following in lexicon.verbs or lexicon.function_words.get(following) in _VERBAL
    is_noun = word in lexicon.nouns or word in lexicon.cue_nouns or lexicon.has("noun_homograph", word)
    if form.forms == {"gerund"}:
        return "noun" if previous in ("det", "poss") else "ing"
    if previous in ("to", "modal", "do", "negaux", "pron", "rel"):
        return "verb"
    if previous in ("det", "poss") and form.forms != {"base", "third"}:
        return "noun"
    if "base" not in form.forms and "third" not in form.forms:
        adjective = previous in _BEFORE_NOUN and _is_nominal_word(following, lexicon)
        return "noun" if adjective else "verb"
    if previous in _BEFORE_NOUN:
        return "noun"
    if not is_noun:
        return "verb"
    if following == "of" or (follows_verbal and following not in lexicon.nouns):
        return "noun"
    return "verb" if _agrees(tokens, tags, i, lexicon, previous, following) else "noun"


_BEGINS_OBJECT = frozenset(("det", "pron", "that", "sub"))


def _agrees(tokens: Sequence[Token], tags: list[str], i: int, lexicon: Lexicon, previous: str, following: str) -> bool:
    """Tell whether what stands before can be the subject of this form."""
    third = "third" in lexicon.verbs[tokens[i].lower].forms
    before = tokens[i - 1].lower if i else ""
    if previous == "that":
        return True
    if previous == "name":
        if lexicon.has("nationality", before):
            return False
        return third or lexicon.has("people_name", before)
    if previous in ("noun", "close"):
        entry = lexicon.nouns.get(before)
        plural = entry.plural if entry is not None else before.endswith("s") and not before.endswith("ss")
        if third:
            return not plural and (entry is not None or lexicon.function_words.get(following) in _BEGINS_OBJECT)
        return plural and (entry is not None or lexicon.function_words.get(following) in _BEGINS_OBJECT)
    if previous in ("quote", "comma", "dash"):
        return third or (i > 1 and tokens[i - 2].lower.endswith("s") and lexicon.function_words.get(following) in _BEGINS_OBJECT)
    return False


def _previous(tags: list[str], i: int) -> str:
    i -= 1
    while i > 0 and (tags[i] in ("adv", "neg") or (tags[i] == "comma" and tags[i - 1] == "adv" and i > 1 and tags[i - 2] == "comma")):
        i -= 1 if tags[i] != "comma" else 3
    return tags[i] if i >= 0 else ""


def _is_nominal_word(word: str, lexicon: Lexicon) -> bool:
    if not word or not word[0].isalpha():
        return False
    known = lexicon.function_words.get(word)
    if known is not None:
        return False
    form = lexicon.verbs.get(word)
    return form is None or word in lexicon.nouns


def _unknown(tags: list[str], lower: str) -> str:
    previous = _previous(tags, len(tags))
    if previous in ("to", "modal", "do", "negaux"):
        return "verb"
    if lower.endswith("ed") and len(lower) > 4 and "-" not in lower and previous not in _BEFORE_NOUN and previous != "be":
        return "verb"
    if lower.endswith("ing") and len(lower) > 5 and previous not in _BEFORE_NOUN:
        return "ing"
    if previous in ("pron", "rel") and lower.endswith("s"):
        return "verb"
    return "noun"

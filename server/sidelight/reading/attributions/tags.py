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
VERBAL = frozenset(("verb", "be", "have", "do", "modal", "negaux"))
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
        if token.text in ("'", "’"):
            tags.append("poss" if _is_possessive(tokens, i) else "quote")
            continue
        lower = token.lower
        if lower == "'s":
            tags.append(_clitic(tokens, tags, i))
            continue
        begins = (
            i == sentence_start
            or (i > 0 and tags[i - 1] == "quote")
            or (i == sentence_start + 1 and tags[i - 1] not in NOMINAL)
        )
        known = function_words.get(lower)
        if lower == "to" and i > 0 and tokens[i - 1].lower in ("according", "thanks", "due", "owing"):
            known = "prep"
        capital = first.isupper()
        if known is not None and not (capital and _is_name_here(token, known, begins)):
            tags.append(known)
        elif (
            capital
            and not (begins and (lower in nouns or lower in verbs))
            and not _is_title_verb(token, i, tags, verbs)
        ):
            tags.append("name")
        elif lower in verbs:
            tags.append(_verb_or_noun(tokens, tags, i, lexicon))
        elif first.isdigit():
            tags.append("num")
        elif first in "'’":
            tags.append("poss")
        elif lower.endswith("ly") and lower not in (
            "family",
            "ally",
            "assembly",
            "anomaly",
            "bully",
            "elderly",
            "early",
        ):
            tags.append("adv")
        else:
            tags.append(_unknown(tags, lower))
    return tags


def _is_possessive(tokens: Sequence[Token], i: int) -> bool:
    """Tell the apostrophe of "the voters' fears" from a quotation mark."""
    if i == 0 or i + 1 == len(tokens):
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    return (
        before.end == tokens[i].start
        and before.lower[-1] == "s"
        and after.start > tokens[i].end
        and after.text[0].isalnum()
    )


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
    return (
        form is not None
        and "third" in form.forms
        and not form.kinds.isdisjoint(("say", "judge", "tell"))
        and i > 0
        and tags[i - 1] in ("name", "noun")
    )


def _clitic(tokens: Sequence[Token], tags: list[str], i: int) -> str:
    if i == 0:
        return "poss"
    if tags[i - 1] in ("pron", "rel", "that", "adv"):
        return "be"
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return (
        "be" if following.endswith("ing") and tags[i - 1] == "name" and following in _progressive else "poss"
    )


_progressive = frozenset(
    ("saying", "claiming", "telling", "calling", "arguing", "warning", "denouncing", "asking")
)


def _verb_or_noun(tokens: Sequence[Token], tags: list[str], i: int, lexicon: Lexicon) -> str:
    """Tell a verb from the noun or adjective that is written alike ("reports", "reported")."""
    word = tokens[i].lower
    form = lexicon.verbs[word]
    place = _previous(tags, i)
    previous = tags[place] if place >= 0 else ""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    follows_verbal = following in lexicon.verbs or lexicon.function_words.get(following) in VERBAL
    is_noun = (
        word in lexicon.nouns or word in lexicon.words["cue_noun"] or lexicon.has("noun_homograph", word)
    )
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
    agrees = _agrees(tokens, tags, place, lexicon, third="third" in form.forms, following=following)
    return "verb" if agrees else "noun"


_BEGINS_OBJECT = frozenset(("det", "pron", "that", "sub"))


def _agrees(  # noqa: PLR0913 - the context of a word
    tokens: Sequence[Token], tags: list[str], place: int, lexicon: Lexicon, *, third: bool, following: str
) -> bool:
    """Tell whether the word at `place` can be the subject of a present form."""
    previous = tags[place] if place >= 0 else ""
    object_follows = lexicon.function_words.get(following) in _BEGINS_OBJECT
    if previous == "that":
        return True
    if not third and object_follows and place > 0 and tags[place - 1] == "prep":
        return True  # "members of Parliament echo her fears"
    if previous == "name":
        adjective = lexicon.has("nationality", tokens[place].lower)
        return not adjective and third != _is_plural(tokens, tags, place, lexicon)
    if previous in ("noun", "close"):
        known = tokens[place].lower in lexicon.nouns
        return (known or object_follows) and third != _is_plural(tokens, tags, place, lexicon)
    if previous in ("quote", "comma", "dash"):
        return third or (object_follows and place > 0 and _is_plural(tokens, tags, place - 1, lexicon))
    return False


def _is_plural(tokens: Sequence[Token], tags: list[str], i: int, lexicon: Lexicon) -> bool:
    word = tokens[i].lower
    entry = lexicon.nouns.get(word)
    if tags[i] == "name":
        joined = i > 1 and (tags[i - 1] == "conj" or (tags[i - 1] == "name" and tags[i - 2] == "conj"))
        return joined or lexicon.has("people_name", word) or (entry is not None and entry.plural)
    return entry.plural if entry is not None else word.endswith("s") and not word.endswith("ss")


def _previous(tags: list[str], i: int) -> int:
    """Return the token before `i` that is no adverb ("Others, however, question"); -1 if there is none."""
    i -= 1
    while i >= 0:
        if tags[i] in ("adv", "neg"):
            i -= 1
        elif tags[i] == "comma" and i > 1 and tags[i - 1] == "adv" and tags[i - 2] == "comma":
            i -= 3
        else:
            break
    return i


def _is_nominal_word(word: str, lexicon: Lexicon) -> bool:
    if not word or not word[0].isalpha():
        return False
    known = lexicon.function_words.get(word)
    if known is not None:
        return False
    form = lexicon.verbs.get(word)
    return form is None or word in lexicon.nouns


def _unknown(tags: list[str], lower: str) -> str:
    place = _previous(tags, len(tags))
    previous = tags[place] if place >= 0 else ""
    if previous in ("to", "modal", "do", "negaux"):
        return "verb"
    if (
        lower.endswith("ed")
        and len(lower) > 4
        and "-" not in lower
        and previous not in _BEFORE_NOUN
        and previous != "be"
    ):
        return "verb"
    if lower.endswith("ing") and len(lower) > 5 and previous not in _BEFORE_NOUN:
        return "ing"
    if previous in ("pron", "rel") and lower.endswith("s"):
        return "verb"
    return "noun"

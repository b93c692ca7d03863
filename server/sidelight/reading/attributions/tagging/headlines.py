"""Headlines, in which common words can have capitals too, and last names, which never lose theirs."""

from collections.abc import Sequence

from sidelight.reading.attributions.tagging.context import Context
from sidelight.reading.sentences import Range
from sidelight.reading.tokens import Token

_LONGEST_HEADLINE = 40
_LONG_WORD = 4
_FEW_WORDS = 3
_MOST = 0.8


def find_surnames(
    tokens: Sequence[Token], sentences: Sequence[Range], title_cased: Sequence[bool]
) -> set[str]:
    """Collect what stands in capitals behind another capital inside a sentence: "Ida *Baker* said"."""
    found: set[str] = set()
    for sentence, title_case in zip(sentences, title_cased, strict=True):
        if not title_case:
            capital = False
            for i in range(sentence.start, sentence.end):
                word = tokens[i].text
                follows, capital = capital, word[0].isupper() and not word.isupper()
                if follows and capital and i > sentence.start + 1:
                    found.add(tokens[i].lower)
    return found


def is_in_title_case(tokens: Sequence[Token], sentence: Range) -> bool:
    """Tell a headline in which common words have capitals too."""
    if sentence.end - sentence.start > _LONGEST_HEADLINE:
        return False
    long = [token.text for token in tokens[sentence.start : sentence.end] if len(token.text) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= _FEW_WORDS and capitals >= _MOST * len(long)


def is_common_in_headline(context: Context, i: int) -> bool:
    """Tell the verbs and people of a headline from its names: "Mayor *Rejects* Plan, *Aides* Say"."""
    word = context.word(i)
    form = context.lexicon.verbs.get(word)
    if form is not None and not form.forms.isdisjoint(("third", "past", "gerund")):
        return context.tag(i - 1) in ("name", "noun", "comma", "adv", "modal")
    if form is not None and form.kinds and context.tag(i - 1) == "noun":
        people = context.lexicon.noun(context.word(i - 1))
        return people is not None and people.plural and people.is_people
    noun = context.lexicon.noun(word)
    if noun is None or "organization" in noun.kinds:
        return False
    following = context.lexicon.verbs.get(context.word(i + 1))
    tells = following is not None and "third" in following.forms and bool(following.kinds)
    return noun.plural or tells  # "Former *Doctor* Says"

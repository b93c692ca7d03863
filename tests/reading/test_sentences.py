import pytest

from sidelight.reading.sentences import Range, find_blocks, find_sentences
from sidelight.reading.tokens import Token, tokenize

ABBREVIATIONS = frozenset(("mr", "sen"))


def cut(text: str, ranges: list[Range], tokens: list[Token]) -> list[str]:
    return [text[tokens[r.start].start : tokens[r.end - 1].end] for r in ranges]


SENTENCES = {
    "plain": ("It rained. It stopped.", ["It rained.", "It stopped."]),
    "closing mark": ("“It rained.” He left.", ["“It rained.”", "He left."]),
    "title": ("Mr. Low and Sen. I. Low left. It rained.", ["Mr. Low and Sen. I. Low left.", "It rained."]),
    "initials before a name": ("The U.S. Treasury spoke.", ["The U.S. Treasury spoke."]),
    "initials at the end": ("He left the U.S. The ship sank.", ["He left the U.S.", "The ship sank."]),
    "decimal": ("It grew 3.5 percent. It fell.", ["It grew 3.5 percent.", "It fell."]),
    "lower case goes on": ("It grew, he said. and fell.", ["It grew, he said. and fell."]),
    "four dots": ("He left.... Fog came.... It fell.", ["He left....", "Fog came....", "It fell."]),
    "marks of surprise": ("He left!! It rained.", ["He left!!", "It rained."]),
    "blank line": ("A headline\n\nIt rained.", ["A headline", "It rained."]),
    "page break": ("It rained on the\n\nharbour all day.", ["It rained on the\n\nharbour all day."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), SENTENCES.values(), ids=SENTENCES)
def test_cuts_sentences(text: str, sentences: list[str]) -> None:
    tokens = tokenize(text, ABBREVIATIONS)
    assert cut(text, find_sentences(tokens, find_blocks(tokens)), tokens) == sentences


TOKENS = {
    "clitics": ("they’ve Lomax's", ["they", "’ve", "Lomax", "'s"]),
    "one word": (
        "O’Brien isn't AT&T 9/11 1,000 e-mail",
        ["O’Brien", "isn't", "AT&T", "9/11", "1,000", "e-mail"],
    ),
    "markdown": ("*The Title* [said](https://x.example) **no**", ["The", "Title", "said", "no"]),
    "marks": ("“no,” — (a)", ["“", "no", ",", "”", "—", "(", "a", ")"]),
}


@pytest.mark.parametrize(("text", "words"), TOKENS.values(), ids=TOKENS)
def test_cuts_tokens_at_their_places(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == words
    assert [text[token.start : token.end] for token in tokens] == words

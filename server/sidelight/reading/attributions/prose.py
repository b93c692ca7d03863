"""A text made ready for the steps: tokens, tags, sentences and quotations, looked up by token number."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidelight.reading.attributions.lexicon import Lexicon
from sidelight.reading.attributions.tagging import tag
from sidelight.reading.model import Span
from sidelight.reading.quotations import Quotation, find_quotations
from sidelight.reading.sentences import Range, find_blocks, find_sentences
from sidelight.reading.tokens import Token, tokenize

SPEECH_WORDS = 4
"""A quotation of fewer words is a term or a "scare quote" inside somebody's sentence, no utterance."""
SHORT_SENTENCE = 5
"""A quotation that ends with a full stop is an utterance from this number of tokens on."""


@dataclass(frozen=True, slots=True)
class Prose:
    """All that the steps ask about a text.

    `quotation_of[i]` is the number of the quotation around token `i`, or -1.
    """

    text: str
    lexicon: Lexicon
    tokens: tuple[Token, ...]
    tags: tuple[str, ...]
    blocks: tuple[Range, ...]
    sentences: tuple[Range, ...]
    quotations: tuple[Quotation, ...]
    quotation_of: tuple[int, ...]
    furniture: tuple[bool, ...]

    def span(self, start: int, end: int) -> Span:
        """Cut the tokens `start` to `end` out of the text."""
        first, last = self.tokens[start].start, self.tokens[end - 1].end
        if self.text.startswith("*", last) and self.text.count("*", first, last) % 2:
            last += 1  # emphasis that began inside ends with it
        return Span("text", first, last, self.text[first:last])

    def has(self, list_name: str, i: int) -> bool:
        """Tell whether token `i` is in a list of the lexicon; none is outside the text."""
        return 0 <= i < len(self.tokens) and self.tokens[i].lower in self.lexicon.words[list_name]

    def starts_block(self, i: int) -> bool:
        """Tell whether a block begins with token `i`."""
        place = bisect_left(self.blocks, i, key=lambda block: block.start)
        return place < len(self.blocks) and self.blocks[place].start == i

    def with_quotations(self, quotations: tuple[Quotation, ...]) -> "Prose":
        """Return the same text with other quotations."""
        return replace(self, quotations=quotations, quotation_of=_quotation_of(quotations, len(self.tokens)))

    def in_speech(self, i: int) -> bool:
        """Tell whether token `i` lies in an utterance quoted word for word."""
        number = self.quotation_of[i]
        if number < 0:
            return False
        start, end, _ = self.quotations[number]
        ended = end - start > SHORT_SENTENCE and self.tags[end - 2] == "stop"
        return ended or end - start > SPEECH_WORDS + 2


def read_prose(text: str, skip: Sequence[Span], lexicon: Lexicon) -> Prose:
    """Tokenize and tag `text`; tokens in `skip` are marked as furniture."""
    tokens = tokenize(text, lexicon.words["abbreviation"])
    blocks = find_blocks(tokens)
    sentences = find_sentences(tokens, blocks)
    quotations = find_quotations(text, tokens, blocks)
    return Prose(
        text=text,
        lexicon=lexicon,
        tokens=tuple(tokens),
        tags=tuple(tag(tokens, sentences, lexicon)),
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        quotations=tuple(quotations),
        quotation_of=_quotation_of(quotations, len(tokens)),
        furniture=tuple(_furniture(tokens, skip)),
    )


def _quotation_of(quotations: Sequence[Quotation], length: int) -> tuple[int, ...]:
    numbers = [-1] * length
    for number, quotation in enumerate(quotations):
        for i in range(quotation.start, quotation.end):
            numbers[i] = number
    return tuple(numbers)


def _furniture(tokens: Sequence[Token], skip: Sequence[Span]) -> list[bool]:
    marked = [False] * len(tokens)
    parts = sorted((span.start, span.end) for span in skip if span.part == "text")
    i = 0
    for start, end in parts:
        while i < len(tokens) and tokens[i].end <= start:
            i += 1
        while i < len(tokens) and tokens[i].start < end:
            marked[i] = True
            i += 1
    return marked

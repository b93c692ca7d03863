"""No list of the lexicon is there for nothing: without its words, one of the cases is read otherwise."""

from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from reading.case_texts import texts_of
from sidelight.reading.attribution_model import Attributions
from sidelight.reading.attributions.anonymity import find_statements
from sidelight.reading.attributions.engine import find
from sidelight.reading.attributions.lexicon import Lexicon, load_lexicon
from sidelight.reading.attributions.prose import read_prose
from sidelight.reading.attributions.results import attributions_of
from sidelight.reading.attributions.unclosed import close_before_credits

LEXICON = load_lexicon("en")
LONGEST = 1_000
"""Characters: what is longer tries how much a reading bears."""


@cache
def texts() -> dict[str, str]:
    """Every text of a case of this folder, with its words in lower case."""
    modules = (path.stem for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__))
    cases = texts_of(*(import_module(f"reading.attributions.{name}") for name in sorted(modules)))
    return {text: text.lower().replace("’", "'") for text in cases if " " in text and len(text) < LONGEST}


@cache
def read_as_is(text: str) -> Attributions | None:
    return read(text, LEXICON)


def read(text: str, lexicon: Lexicon) -> Attributions | None:
    prose = close_before_credits(read_prose(text, (), lexicon))
    statements = find_statements(replace(prose, lexicon=LEXICON))  # no list is asked for here
    found = find(prose, statements)
    return attributions_of(prose, found, "en") if found else None


def without(name: str) -> Lexicon:
    """Return the lexicon without the words of one list."""
    words = {**LEXICON.words, name: frozenset[str]()}
    if name == "person_ending":
        return replace(LEXICON, words=words, person_endings=())
    if name == "adjective_ending":
        return replace(LEXICON, words=words, adjective_endings=())
    return replace(LEXICON, words=words)


@pytest.mark.parametrize("name", sorted(LEXICON.words))
def test_every_list_has_a_case(name: str) -> None:
    lexicon = without(name)
    parts = [part for word in LEXICON.words[name] for part in word.split("-")]
    likeliest = sorted(texts().items(), key=lambda text: not any(part in text[1] for part in parts))
    assert any(read(text, lexicon) != read_as_is(text) for text, _ in likeliest)

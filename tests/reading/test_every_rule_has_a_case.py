"""No rule of the data files is there for nothing: each fits one of the cases of these tests."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Any

import pytest

from reading import (
    test_credits,
    test_disclaimers,
    test_furniture,
    test_no_credits,
    test_origin,
    test_page_kind,
)
from reading.attributions import test_anonymity, test_anonymity_owners
from reading.case_texts import texts_of
from sidelight.reading.attributions.anonymity import find_statements
from sidelight.reading.attributions.lexicon import load_lexicon
from sidelight.reading.attributions.prose import read_prose
from sidelight.reading.blocks import blocks, lines, plain, sentences, tidy
from sidelight.reading.disclaimers.notice_text import notice_sentences, unquoted
from sidelight.reading.disclaimers.rules import Rule as NoticeRule
from sidelight.reading.disclaimers.rules import label_of
from sidelight.reading.disclaimers.rules import rules as notice_rules
from sidelight.reading.disclaimers.speakers import speakers
from sidelight.reading.furniture.rules import Rule as FurnitureRule
from sidelight.reading.furniture.rules import combinations_needed, forms_needed
from sidelight.reading.furniture.rules import rules as furniture_rules
from sidelight.reading.furniture.scores import topics_needed
from sidelight.reading.furniture.words import Words, classes, classes_needed, names_of, use_of, words_of
from sidelight.reading.model import Page
from sidelight.reading.origin.signs import after_opening
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.sieve import Sieve

CREDIT = load("origin")["credit"]
AROUND = load("origin")["around"]
CREDITS = {
    "subject": [f"(?:{one})[ ,]{{1,2}}{CREDIT['verb']}" for one in CREDIT["subject"]],
    "ours": CREDIT["ours"],
    **load("origin")["direct"],
    **load("origin")["line"],
    "around": [f"{one['before']} ?[^.]+? {after}" for one in AROUND for after in one["after"]],
}
PAGE_KIND = load("page_kind")
FORMS = [form for rule in PAGE_KIND["form"] for form in rule["phrases"]]
LABELS = [label for rule in PAGE_KIND["label"] for label in rule["phrases"]]
PROMPTS = [
    one for part in PAGE_KIND["truncated"].values() for one in ([part] if isinstance(part, str) else part)
]
LEXICON = load_lexicon("en")


def numbered(rules: Iterable[NoticeRule | FurnitureRule]) -> list[Any]:
    return [pytest.param(rule, id=f"{rule.kind}-{n}") for n, rule in enumerate(rules)]


def pairs(tables: dict[str, Any], *names: str) -> list[tuple[str, str]]:
    return [(name, one) for name in names for one in tables[name]]


@cache
def notices() -> tuple[tuple[str, str, str], ...]:
    """Each sentence of a notice as rules see it: its kind, its words, and the sentence behind it."""
    return tuple(said for kind, words in test_disclaimers.NOTICES for said in said_in(kind, words))


def said_in(kind: str, words: str) -> Iterator[tuple[str, str, str]]:
    page = Page("https://harrowreview.example/a", text=words, byline="Dana Holm")
    yield kind, tidy(words).strip(" ."), ""
    for block in blocks(page, "text"):
        run = list(notice_sentences(block, unquoted(block)))
        for sentence, behind in zip(run, (*run[1:], None), strict=True):
            label = label_of(sentence.span.text)
            for start in {0, label.end if label else 0}:
                yield kind, sentence.said(start, speakers(page)), behind.words if behind else ""


@pytest.mark.parametrize("rule", numbered(notice_rules()))
def test_every_rule_for_a_notice_has_a_case(rule: NoticeRule) -> None:
    def fits(words: str, behind: str) -> bool:
        return all(one.fullmatch(words) for one in rule.all) if rule.is_label else rule.fits(words, behind)

    assert any(kind == rule.kind and fits(words, behind) for kind, words, behind in notices())


def test_every_label_of_a_notice_has_a_case() -> None:
    written = (line for text in texts_of(test_disclaimers) for line in text.split("\n"))
    labels = {label.key for line in written if (label := label_of(f"{line} The wall is dry."))}
    assert labels == set(load("disclaimers")["labels"])


@cache
def furniture() -> dict[str, tuple[Words, ...]]:
    """The blocks and lines of the cases by their kind, as rules see them where furniture stands."""
    names = names_of("Harrow Review", ["Dana Holm"])
    sieves = (Sieve(forms_needed()), Sieve(chain(combinations_needed(), classes_needed(), topics_needed())))
    places = frozenset(("body", "end", "middle"))
    return {
        kind: tuple(
            words_of(piece, names, places, sieves)
            for written in cases
            for piece in dict.fromkeys((written, *written.split("\n")))
        )
        for kind, cases in test_furniture.BLOCKS.items()
    }


def is_in_furniture(found: Phrase) -> bool:
    return any(found.search(words.text) for cases in furniture().values() for words in cases)


@pytest.mark.parametrize("rule", numbered(chain(*furniture_rules())))
def test_every_rule_for_furniture_has_a_case(rule: FurnitureRule) -> None:
    assert any(rule.fits(words) for words in furniture()[rule.kind])


@pytest.mark.parametrize("name", classes())
def test_every_word_class_has_a_case(name: str) -> None:
    assert is_in_furniture(use_of(name))


@pytest.mark.parametrize("part", ["says", "head", "newcomer", "trade", "contact", "role", "no"])
def test_every_part_of_a_biography_has_a_case(part: str) -> None:
    assert is_in_furniture(phrase(load("furniture_parts")["biography"][part]))


@cache
def credits_and_others() -> tuple[str, ...]:
    """Each block, line and sentence of the cases on origin, from where it begins behind its marks."""
    texts = texts_of(test_credits, test_no_credits, test_origin)
    pages = (Page("https://harrowreview.example/a", text=text) for text in texts)
    found = (block for page in pages for block in blocks(page, "text"))
    pieces = (piece for block in found for piece in (block, *lines(block), *sentences(block)))
    plainly = dict.fromkeys(plain(piece.text).replace("\n", " ") for piece in pieces)
    return tuple(words[after_opening(words) :] for words in plainly)


@pytest.mark.parametrize(("table", "source"), pairs(CREDITS, *CREDITS))
def test_every_beginning_of_a_credit_has_a_case(table: str, source: str) -> None:
    whole = "" if table in load("origin")["line"] else r"(?!\w)"
    found = phrase(f"(?:{source}){whole}", load("origin")["words"])
    assert any(map(found.match, credits_and_others()))


@pytest.mark.parametrize("source", LABELS)
def test_every_label_of_a_page_has_a_case(source: str) -> None:
    found = phrase(source, PAGE_KIND["words"])
    parts = (part for text in texts_of(test_page_kind) for part in re.split(r"\n|:|\|", text))
    assert any(found.fullmatch(part.strip(" .[]()*#")) for part in parts)


@pytest.mark.parametrize("source", FORMS + PROMPTS)
def test_every_form_of_a_page_and_every_prompt_has_a_case(source: str) -> None:
    found = phrase(source, PAGE_KIND["words"], re.IGNORECASE | re.MULTILINE)
    assert any(map(found.search, texts_of(test_page_kind)))


@cache
def statements() -> tuple[tuple[str, int, int], ...]:
    """Each case that states anonymity: its text, and where the statement and its reason begin (or -1)."""
    return tuple(
        (text, stated.start, reason.start if reason else -1)
        for module in (test_anonymity, test_anonymity_owners)
        for text in texts_of(module)
        for statement in find_statements(read_prose(text, (), LEXICON))
        for stated, reason in [(statement.anonymity.stated, statement.anonymity.reason)]
        if stated
    )


@pytest.mark.parametrize(
    ("part", "source"),
    pairs(LEXICON.anonymity, "stated", "unattributed", "unauthorized", "reason", "reason_before"),
)
def test_every_phrase_on_anonymity_has_a_case(part: str, source: str) -> None:
    found = phrase(rf"\b(?:{source})", LEXICON.anonymity["words"])
    of_reason = part.startswith("reason")
    places = ((text, reason if of_reason else stated) for text, stated, reason in statements())
    assert any(start >= 0 and found.match(text, start) for text, start in places)


def test_every_word_that_anonymity_is_told_by_has_a_case() -> None:
    words = {word for text, *_ in statements() for word in re.findall(r"\w+", text.lower())}
    assert LEXICON.anonymity["trigger"] - words == set()

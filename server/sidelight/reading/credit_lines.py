"""Lines that say where an article was published first: credits, the datelines of a repost, copyrights."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sidelight.reading.blocks import lines, plain, sentences, tidy
from sidelight.reading.dates import find_dates
from sidelight.reading.model import Page, Span
from sidelight.reading.names import Name, agency, is_own, name_at
from sidelight.reading.phrases import load, phrase
from sidelight.reading.signs import LONGEST_LINE, Sign, is_outlet_like

_REMAINDER = 8
"""Words that may follow the name where a credit is no whole sentence: a date, "and used with permission"."""
_REACH = 140
"""Characters from the verb of a credit to what leads to the name."""
_NEXT_PLACE = re.compile(r"\s+by\s+[*_\[“\"]{0,2}(?=[A-Z])")
"""Where the name of an outlet follows, "in Karvian by El Faro", what stands before it is none."""
_BEFORE_COPYRIGHT = 40
"""Characters that may stand before a copyright line's sign: "The-CNN-Wire™ & © 2024"."""
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
        found = _COPYRIGHT.search(words, 0, _after_opening(words) + _BEFORE_COPYRIGHT)
        name = _holder(page, sentence.text, found.end()) if found and _YEAR.search(words) else None
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


def _holder(page: Page, text: str, start: int) -> Name | None:
    """Read who holds a copyright; of "Ruth Adair, The Lantern Post", the outlet."""
    first = name = name_at(text, start)
    while name:
        if agency(name.words) or is_own(page, name.words) or is_outlet_like(name.words):
            return name
        comma = re.compile(r"[)\]#(*_]{0,6},\s*").match(text, name.end)
        name = name_at(text, comma.end()) if comma else None
    return first


def _is_distributed(line: Span) -> bool:
    """Tell whether a copyright line goes on as syndicates end theirs: "Distributed by …"."""
    distributed = _DISTRIBUTED.search(line.text)
    name = name_at(line.text, distributed.end()) if distributed else None
    return name is not None and agency(name.words.split(",")[0]) is not None


def _credited(page: Page, block: Span, run: Sequence[Span]) -> Iterator[Sign]:
    for piece in run:
        if len(piece.text) <= LONGEST_LINE:
            yield from _stated(page, piece)
            yield from _direct(page, piece, "sentence")
    if len(block.text) <= LONGEST_LINE:
        yield from _direct(page, block, "block")


def _stated(page: Page, piece: Span) -> Iterator[Sign]:
    """Find the credit in a sentence on this article's publication: subject, verb, place, name."""
    rules = _phrases()
    words = plain(piece.text)
    start = _after_opening(words)
    subject = rules["subject"].match(words, start)
    verb = rules["verb"].match(words, _after_space(words, subject.end()) if subject else start)
    if not verb:
        return
    is_marked = bool(verb["once"] or verb["again"] or verb["once_more"])
    if not subject and not is_marked and not verb["ran"]:
        return
    for place in rules["place"].finditer(words, verb.end(), verb.end() + _REACH):
        if rules["no_credit"].search(words, verb.end(), place.start()):
            return
        name = name_at(piece.text, place.end())
        if name is None or _is_no_outlet(name.words) or _NEXT_PLACE.match(words, name.end):
            continue
        rest = re.split("[;.]", words[name.end :], maxsplit=1)[0]
        is_short = subject or verb["again"] or len(rest.split()) <= _REMAINDER
        if is_short and (is_marked or is_outlet_like(name.words)):
            yield _credit(page, piece, name)
        return


def _direct(page: Page, piece: Span, rule: str) -> Iterator[Sign]:
    words = plain(piece.text)
    found = _phrases()[rule].match(words, _after_opening(words))
    name = name_at(piece.text, found.end()) if found else None
    if name and not _is_no_outlet(name.words):
        yield _credit(page, piece, name)


def _named_first(page: Page, run: Sequence[Span]) -> Iterator[Sign]:
    for sentence in run:
        if len(sentence.text) > LONGEST_LINE:
            continue
        words = plain(sentence.text)
        opening = _phrases()["named_inside"].match(words, _after_opening(words))
        name = name_at(sentence.text, opening.end() if opening else 0)
        after = _phrases()["named_inside_after" if opening else "named_first"]
        if name and after.match(words[name.end :].lstrip(" )#*_](,")):
            yield _credit(page, sentence, name)


def _is_no_outlet(name: str) -> bool:
    return re.search(load("origin")["outlet"]["no_outlet"], name) is not None


def _after_space(words: str, start: int) -> int:
    return start + len(words[start:]) - len(words[start:].lstrip(" ,"))


def _source_lines(page: Page, block: Span) -> Iterator[Sign]:
    """Find the lines that are a source and nothing else; who issued a release speaks for itself."""
    for line in lines(block):
        for rule in ("release", "line"):
            found = _phrases()[rule].match(plain(line.text)) if len(line.text) <= LONGEST_LINE else None
            name = name_at(line.text, found.end()) if found else None
            if name and not line.text[name.end :].strip(" )]#(.*_"):
                own = is_own(page, name.words)
                yield Sign("credit_line", name.words, line, speaks=rule == "release" and not own, own=own)
                break


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

    def any_of(phrases: Sequence[str] | str) -> re.Pattern[str]:
        one = phrases if isinstance(phrases, str) else "|".join(phrases)
        return phrase(f"(?:{one})", data["words"])

    def whole(phrases: Sequence[str]) -> re.Pattern[str]:
        return phrase("(?:" + "|".join(phrases) + r")(?!\w)", data["words"])

    credit = data["credit"]
    return {
        "subject": whole(credit["subject"]),
        "verb": phrase(credit["verb"] + r"(?!\w)", data["words"]),
        "place": phrase(r"(?<!\w)" + credit["place"] + r"(?!\w)", data["words"]),
        "no_credit": phrase(credit["no_credit"], data["words"]),
        "sentence": whole(data["direct"]["sentence"]),
        "block": whole(data["direct"]["block"]),
        "line": any_of(data["direct"]["line"]),
        "release": any_of(data["release"]["line"]),
        "named_first": whole(data["named_first"]["sentence"]),
        "named_inside": whole([data["named_inside"]["before"]]),
        "named_inside_after": any_of(data["named_inside"]["after"]),
    }

"""Lines and sentences that say where an article was published first, and the datelines of a repost."""

from collections.abc import Container, Iterable, Iterator

from sidelight.reading.blocks import lines, plain, sentences, tidy
from sidelight.reading.model import Page, Span
from sidelight.reading.origin.credit_rules import credit_sieve, rules
from sidelight.reading.origin.credit_sentences import find_note, find_statement, is_no_outlet
from sidelight.reading.origin.dates import find_dates, find_month
from sidelight.reading.origin.signs import LONGEST_LINE, Sign, after_opening, is_outlet_like
from sidelight.reading.outlet_names import Name, is_own, name_at

_PAIR = 120
"""Characters of two lines of which the first says what the second names."""
_BETWEEN = " ,|·•–—-*_"
"""What may stand between a name and a date."""


def find_credits(page: Page, pieces: Iterable[Span], notes: Container[Span]) -> Iterator[Sign]:
    """Find the sentences and lines that credit an outlet with the first publication.

    `notes` are the blocks right before and after the article, in which looser wordings count.
    """
    for block in pieces:
        may_hold = frozenset(credit_sieve().candidates(block.text))
        if not may_hold:
            continue
        is_beside = "note" in may_hold and block in notes
        run = sentences(block)
        for sentence, before in zip(run, (None, *run), strict=False):
            if len(sentence.text) <= LONGEST_LINE:
                found = tuple(_credits(page, sentence, before, may_hold))
                yield from found
                name = find_note(page, sentence) if is_beside and not found else None
                if name:
                    yield _credit(page, sentence, name)
        if len(block.text) <= LONGEST_LINE and "direct" in may_hold:
            yield from _direct(page, block, "block")
        if "line" in may_hold:
            yield from _source_lines(page, block)


def find_repost_datelines(page: Page, head: Iterable[Span]) -> Iterator[Sign]:
    """Find the datelines of a repost: a line that is an outlet's name and a date, and nothing else.

    Another outlet's speaks for itself beneath the page's own of the same day or a later one.
    """
    own_date = None
    for line in (line for block in head for line in lines(block)):
        dates = tuple(find_dates(line.text)) if len(line.text) <= LONGEST_LINE else ()
        if len(dates) != 1 or line.text[dates[0].end :].strip(" .*_)"):
            continue
        before = line.text[: dates[0].start]
        name = name_at(before, 0)
        if name and tidy(before).rstrip(_BETWEEN) == name.words:
            own = is_own(page, name.words)
            is_first = own_date is not None and dates[0].iso <= own_date and is_outlet_like(name.words)
            yield Sign(
                "credit_line", name.words, line, speaks=not own and is_first, own=own, published=dates[0].iso
            )
            own_date = dates[0].iso if own else own_date


def _credits(page: Page, sentence: Span, before: Span | None, may_hold: Container[str]) -> Iterator[Sign]:
    name = find_statement(page, sentence, before, may_hold)
    if name:
        yield _credit(page, sentence, name)
        return
    if "direct" in may_hold:
        yield from _direct(page, sentence, "sentence")
    yield from _around(page, sentence, may_hold)


def _direct(page: Page, piece: Span, rule: str) -> Iterator[Sign]:
    """Find the beginnings right after which the name stands."""
    words = plain(piece.text)
    found = rules().direct[rule].match(words, after_opening(words))
    name = name_at(piece.text, found.end()) if found else None
    if name and not is_no_outlet(name.words):
        yield _credit(page, piece, name)


def _around(page: Page, sentence: Span, may_hold: Container[str]) -> Iterator[Sign]:
    """Find the sentences in which what credits an outlet stands on both sides of its name, or behind it."""
    held = [around for n, around in enumerate(rules().around) if f"around {n}" in may_hold]
    if not held:
        return
    words = plain(sentence.text)
    start = after_opening(words)
    for before, after in held:
        opening = before.match(words, start)
        name = name_at(sentence.text, opening.end()) if opening else None
        is_name = name is not None and (not before.source or is_outlet_like(name.words))
        if name and is_name and after.match(words[name.end :].lstrip(" )#*_](,")):
            yield _credit(page, sentence, name)
            return


def _source_lines(page: Page, block: Span) -> Iterator[Sign]:
    """Find the lines that are a source and nothing else; some speak for themselves."""
    run = lines(block)
    # "News provided by" on one line, who did on the next.
    pair = (block,) if len(run) == 2 and len(block.text) <= _PAIR else ()  # noqa: PLR2004
    for line in (*run, *pair):
        for rule in ("speaking", "weak"):
            words = line.text.replace("\n", " ")
            found = rules().line[rule].match(plain(words)) if len(words) <= LONGEST_LINE else None
            name = name_at(words, found.end()) if found else None
            if name and not _without_date(words[name.end :]).strip(" )]#(.,*_"):
                own = is_own(page, name.words)
                yield Sign("credit_line", name.words, line, speaks=rule == "speaking" and not own, own=own)
                break


def _without_date(text: str) -> str:
    date = next(find_dates(text), None)
    return text[: date.start] + text[date.end :] if date else text


def _credit(page: Page, piece: Span, name: Name) -> Sign:
    own = is_own(page, name.words)
    date = next((date.iso for date in find_dates(piece.text)), None)
    when = date or find_month(piece.text)
    return Sign("credit_line", name.words, piece, speaks=not own, own=own, published=when)

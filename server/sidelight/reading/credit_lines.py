"""Lines that say where an article was published first: credits, and the datelines of a repost."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sidelight.reading.blocks import lines, plain, sentences, tidy
from sidelight.reading.dates import find_dates, find_month
from sidelight.reading.model import Page, Span
from sidelight.reading.names import Name, is_own, name_at
from sidelight.reading.phrases import load, phrase
from sidelight.reading.signs import LONGEST_LINE, Sign, after_opening, is_outlet_like

_REMAINDER = 8
"""Words that may follow the name where a credit is no whole sentence: a date, "and used with permission"."""
_REACH = 140
"""Characters from the verb of a credit to what leads to the name."""
_TITLE = 3
"""Words: a shorter title begins sentences by chance."""
_IN_LANGUAGE = re.compile(r"(\w+) (?:on|by|in|at) ")
_BETWEEN = " ,|·•–—-*_"
"""What may stand between a name and a date."""


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
    start = after_opening(words)
    found = rules["about"].match(words, start)
    verb = found or rules["verb"].match(words, _after_title(page, words, start) or start)
    if not verb:
        return
    is_about = found is not None or _after_title(page, words, start) is not None
    is_marked = bool(verb["once"] or verb["again"] or verb["once_more"])
    for name, place in _named(piece.text, words, verb.end()):
        by_leave = is_marked or rules["leave"].search(words, verb.end(), place) is not None
        rest = re.split("[;.]", words[name.end :], maxsplit=1)[0]
        is_short = is_about or verb["again"] or len(rest.split()) <= _REMAINDER
        if is_short and (by_leave or (is_outlet_like(name.words) and (is_about or verb["ran"]))):
            yield _credit(page, piece, name)
        return


def _named(text: str, words: str, start: int) -> Iterator[tuple[Name, int]]:
    """Give the names that a place leads to after a verb, each with where it begins, the likeliest first."""
    rules = _phrases()
    passed_over = None
    for place in rules["place"].finditer(words, start, start + _REACH):
        if rules["no_credit"].search(words, start, place.start()):
            break
        name = _behind_language(text, name_at(text, place.end()))
        if name is None or _is_no_outlet(name.words):
            continue
        if passed_over is None and place[0].lower() == "in" and _may_be_no_outlet(name):
            # "in Karvian in El Faro", "in Karvian by El Faro": what stands first is a language or a town.
            passed_over = name, place.end()
            continue
        if passed_over is None or place[0].lower() in {"in", "by"}:
            yield name, place.end()
    if passed_over:
        yield passed_over


def _may_be_no_outlet(name: Name) -> bool:
    return " " not in name.words and not is_outlet_like(name.words)


def _after_title(page: Page, words: str, start: int) -> int | None:
    """Return where the page's own title ends, where a sentence begins with it."""
    title = tidy(page.title)
    if len(title.split()) < _TITLE or not words[start:].casefold().startswith(title.casefold()):
        return None
    return _after_space(words, start + len(title))


def _behind_language(text: str, name: Name | None) -> Name | None:
    """Read on where a name begins with what is none: "in English on Al-Monitor"."""
    found = _IN_LANGUAGE.match(name.words) if name else None
    if name and found and _is_no_outlet(found[1]):
        return name_at(text, text.index(found[0], name.start) + found.end())
    return name


def _direct(page: Page, piece: Span, rule: str) -> Iterator[Sign]:
    words = plain(piece.text)
    found = _phrases()[rule].match(words, after_opening(words))
    name = name_at(piece.text, found.end()) if found else None
    if name and not _is_no_outlet(name.words):
        yield _credit(page, piece, name)


def _named_first(page: Page, run: Sequence[Span]) -> Iterator[Sign]:
    for sentence in run:
        if len(sentence.text) > LONGEST_LINE:
            continue
        words = plain(sentence.text)
        opening = _phrases()["named_inside"].match(words, after_opening(words))
        name = name_at(sentence.text, opening.end() if opening else 0)
        after = _phrases()["named_inside_after" if opening else "named_first"]
        if (
            name
            and after.match(words[name.end :].lstrip(" )#*_](,"))
            and (not opening or (is_outlet_like(name.words) and not any(_stated(page, sentence))))
        ):
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
    when = date or find_month(piece.text)
    return Sign("credit_line", name.words, piece, speaks=not own, own=own, published=when)


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
        "about": phrase(
            f"(?:{'|'.join(credit['subject'])})[ ,]{{1,2}}{credit['verb']}(?!\\w)", data["words"]
        ),
        "verb": phrase(credit["verb"] + r"(?!\w)", data["words"]),
        "place": phrase(r"(?<!\w)" + credit["place"] + r"(?!\w)", data["words"]),
        "no_credit": phrase(credit["no_credit"], data["words"]),
        "leave": phrase(credit["leave"], data["words"]),
        "sentence": whole(data["direct"]["sentence"]),
        "block": whole(data["direct"]["block"]),
        "line": any_of(data["direct"]["line"]),
        "release": any_of(data["release"]["line"]),
        "named_first": whole(data["named_first"]["sentence"]),
        "named_inside": whole([data["named_inside"]["before"]]),
        "named_inside_after": any_of(data["named_inside"]["after"]),
    }

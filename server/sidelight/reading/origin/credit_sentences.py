"""Sentences on this article's publication, read in parts: subject, verb, place, name."""

import re
from collections.abc import Container, Iterator

from sidelight.reading.blocks import plain, tidy
from sidelight.reading.model import Page, Span
from sidelight.reading.origin.credit_rules import rules
from sidelight.reading.origin.signs import after_opening, is_outlet_like
from sidelight.reading.outlet_names import Name, agency, is_own, name_at
from sidelight.reading.phrases import load

_REMAINDER = 8
"""Words that may follow the name where a credit is no whole sentence: a date, "and used with permission"."""
_REACH = 140
"""Characters from the verb of a credit to what leads to the name."""
_TITLE = 3
"""Words: a shorter title begins sentences by chance."""
_NOTE = 300
"""Characters: a note is no longer."""
_CAPITAL = re.compile(r"(?<![\w.])(?!An?\s)(?:[Tt]he )?[A-ZÀ-Þ]")
_IN_LANGUAGE = re.compile(r"(\w+) (?:on|by|in|at) ")
_IT = re.compile(r"it ", re.IGNORECASE)


def find_statement(page: Page, sentence: Span, before: Span | None, may_hold: Container[str]) -> Name | None:
    """Return whom a sentence credits with the first publication of this article.

    `may_hold` names the rules that its block may fit: see `credit_sieve`. `before` is the sentence before it
    in its block, which "it" may speak of. A sentence without a subject ("Originally published by …") counts
    where it holds little else.
    """
    if "verb" not in may_hold and "ours" not in may_hold:
        return None
    words = plain(sentence.text)
    start = after_opening(words)
    about, verb = _about(page, words, start, before, may_hold)
    ours = rules().ours.match(words, start) if "ours" in may_hold else None
    found = verb or ours
    if not found:
        return None
    is_about = about or ours is not None
    is_marked = verb is None or bool(verb["once"] or verb["again"] or verb["once_more"])
    for name in _named(sentence.text, words, found.end()):
        by_leave = is_marked or rules().leave.search(words, found.end()) is not None
        rest = re.split("[;.]", words[name.end :], maxsplit=1)[0]
        is_short = is_about or (verb and verb["again"]) or len(rest.split()) <= _REMAINDER
        is_plain = is_about or (verb and verb["ran"]) or agency(name.words) is not None
        return name if is_short and (by_leave or (is_outlet_like(name.words) and is_plain)) else None
    return None


def _about(
    page: Page, words: str, start: int, before: Span | None, may_hold: Container[str]
) -> tuple[bool, re.Match[str] | None]:
    """Return whether a sentence speaks of this article, and its verb."""
    found = rules().about.match(words, start) if "about" in may_hold else None
    if found:
        return True, found
    behind = _after_title(page, words, start)
    if behind is None and before and (it := _IT.match(words, start)) and rules().written.search(before.text):
        behind = it.end()
    return behind is not None, rules().verb.match(words, start if behind is None else behind)


def find_note(page: Page, sentence: Span) -> Name | None:
    """Return the one outlet that a note beside an article names, and which speaks of two publications."""
    words = plain(sentence.text)
    note = rules().note
    if len(words) > _NOTE or note["other"].search(words):
        return None
    if not note["itself"].search(words[after_opening(words) :]) or not note["twice"].search(words):
        return None
    found = {name.words: name for name in _names(sentence.text) if not is_own(page, name.words)}
    names = [name for name in found.values() if is_outlet_like(name.words) and not is_no_outlet(name.words)]
    return names[0] if len(names) == 1 else None


def _names(text: str) -> Iterator[Name]:
    end = 0
    for start in _CAPITAL.finditer(text):
        if start.end() <= end:
            continue
        name = name_at(text, start.start())
        if name:
            end = name.end
            yield name


def is_no_outlet(name: str) -> bool:
    """Tell whether a name is rather a language, a town or a publisher of books."""
    return re.search(load("origin")["outlet"]["no_outlet"], name) is not None


def _named(text: str, words: str, start: int) -> Iterator[Name]:
    """Give the names that a place leads to after a verb, the likeliest first."""
    passed_over = None
    for place in rules().place.finditer(words, start, start + _REACH):
        if rules().no_credit.search(words, start, place.start()):
            break
        name = _behind_language(text, name_at(text, place.end()))
        if name is None or is_no_outlet(name.words):
            continue
        if passed_over is None and place[0].lower() == "in" and _may_be_no_outlet(name):
            # "in Karvian in El Faro", "in Karvian by El Faro": what stands first is a language or a town.
            passed_over = name
            continue
        if passed_over is None or place[0].lower() in {"in", "by"}:
            yield name
    if passed_over:
        yield passed_over


def _may_be_no_outlet(name: Name) -> bool:
    return " " not in name.words and not is_outlet_like(name.words)


def _after_title(page: Page, words: str, start: int) -> int | None:
    """Return where the page's own title ends, where a sentence begins with it."""
    if words[start : start + 1].casefold() not in page.title.casefold():
        return None
    title = tidy(page.title)
    if len(title.split()) < _TITLE or not words[start:].casefold().startswith(title.casefold()):
        return None
    behind = words[start + len(title) :]
    return start + len(title) + len(behind) - len(behind.lstrip(" ,"))


def _behind_language(text: str, name: Name | None) -> Name | None:
    """Read on where a name begins with what is none: "in English on Al-Monitor"."""
    found = _IN_LANGUAGE.match(name.words) if name else None
    if name and found and is_no_outlet(found[1]):
        return name_at(text, text.index(found[0], name.start) + found.end())
    return name

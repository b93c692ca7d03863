"""Sentences for the reader: when each is said, its words, and what it rests on.

One table, so that all wordings can be read side by side. Each has a code and parameters, by which a client
can say it in another language. What a note rests on is written as the way to it: `page.evidence.0` and
`outlet.ratings.2` in the answer, `request.text` in what was sent.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sidelight.panel.model import Note, PanelOrigin, PanelOutlet
from sidelight.reading.model import PageKind
from sidelight.reading.result import Reading

_SATIRE = re.compile(r"\b(?:satir|parod)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What notes are made from: the page as read, its outlet as on file, and its origin."""

    reading: Reading
    publisher: PanelOutlet
    origin: PanelOrigin


@dataclass(frozen=True, slots=True)
class Grounds:
    """That a note is true: what it rests on, and its parameters."""

    rests_on: tuple[str, ...]
    params: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Rule:
    """A note: `applies` gives its grounds where it is true, else null."""

    code: str
    text: str
    applies: Callable[[Known], Grounds | None]


def notes(reading: Reading, publisher: PanelOutlet, origin: PanelOrigin) -> Iterator[Note]:
    """Yield the notes that are true of a page, in the order of the table."""
    known = Known(reading, publisher, origin)
    for rule in RULES:
        found = rule.applies(known)
        if found is not None:
            yield Note(
                code=rule.code,
                params=found.params,
                text=rule.text.format_map(found.params),
                rests_on=found.rests_on,
            )


def _grounds(*rests_on: str, **params: str | int) -> Grounds:
    return Grounds(rests_on, params)


def _kind(*kinds: PageKind) -> Callable[[Known], Grounds | None]:
    return lambda known: next((_grounds(*grounds) for kind, grounds in _kinds(known) if kind in kinds), None)


def _kinds(known: Known) -> Iterator[tuple[PageKind, tuple[str, ...]]]:
    page = known.reading.page
    yield page.kind, _each("page.evidence", len(page.evidence))
    for number, further in enumerate(page.also):
        yield further.kind, _each(f"page.also.{number}.evidence", len(further.evidence))


def _each(where: str, count: int) -> tuple[str, ...]:
    return tuple(f"{where}.{number}" for number in range(count))


def _live(*, is_ordered: bool) -> Callable[[Known], Grounds | None]:
    live = _kind("live")
    return lambda known: live(known) if (known.reading.page.newest_first is not None) == is_ordered else None


def _completeness(*, complete: bool | None) -> Callable[[Known], Grounds | None]:
    def applies(known: Known) -> Grounds | None:
        page = known.reading.page
        is_said = bool(page.complete_evidence) and page.complete is complete
        return _grounds(*_each("page.complete_evidence", len(page.complete_evidence))) if is_said else None

    return applies


def _rated_satire(known: Known) -> Grounds | None:
    for number, rating in enumerate(known.publisher.ratings):
        if _SATIRE.search(rating.label):
            return _grounds(f"outlet.ratings.{number}", rater=rating.rater, label=rating.label)
    return None


def _signs_disagree(known: Known) -> Grounds | None:
    """True where words on the page name different outlets, or its own and another's."""
    signs = [
        (number, sign)
        for number, sign in enumerate(known.origin.evidence)
        if sign.kind not in ("canonical", "declaration")
    ]
    if len({sign.name for _, sign in signs}) < 2:  # noqa: PLR2004  # one alone agrees with itself
        return None
    return _grounds(*(f"origin.evidence.{number}" for number, _ in signs))


def _language_not_read(known: Known) -> Grounds | None:
    language = known.reading.language
    if language.is_read or language.name is None:
        return None
    return _grounds("request.text", language=language.tag or "", name=language.name)


def _language_unknown(known: Known) -> Grounds | None:
    unknown = known.reading.attributions.reason in ("language_unknown", "language_not_read")
    return _grounds("request.text") if unknown and known.reading.language.name is None else None


def _not_analysed(reason: str) -> Callable[[Known], Grounds | None]:
    return lambda known: _grounds("request.text") if known.reading.attributions.reason == reason else None


def _declarations_left_out(known: Known) -> Grounds | None:
    count = known.reading.declarations_left_out
    return _grounds("request.declarations", count=count) if count else None


RULES = (
    Rule("not_an_article", "This page is not an article.", _kind("home", "video")),
    Rule("incomplete", "Only the part that your browser received was read.", _completeness(complete=False)),
    Rule(
        "not_free",
        "The page declares that it is not free to read. What your browser received was read.",
        _completeness(complete=None),
    ),
    Rule("opinion", "Labelled opinion by the outlet.", _kind("opinion")),
    Rule("interview", "Question and answer: few attributions are marked.", _kind("interview")),
    Rule("live", "A live page: shown as found at the time of reading.", _live(is_ordered=False)),
    Rule(
        "live_newest_first",
        "A live page: shown as found at the time of reading, newest first.",
        _live(is_ordered=True),
    ),
    Rule("press_release", "A press release: the organization that issued it speaks.", _kind("press_release")),
    Rule(
        "translation", "Read in translation; attributions may differ from the original.", _kind("translation")
    ),
    Rule("satire", "Labelled satire by the outlet.", _kind("satire")),
    Rule("rated_satire", "Rated “{label}” by {rater}.", _rated_satire),
    Rule("signs_disagree", "Signs on this page disagree on where its article comes from.", _signs_disagree),
    Rule(
        "language_not_read",
        "Sidelight cannot yet read {name} articles. Outlet information is shown; the text was not checked.",
        _language_not_read,
    ),
    Rule(
        "language_unknown",
        "Sidelight did not recognize the language. Outlet information is shown; the text was not checked.",
        _language_unknown,
    ),
    Rule("no_text", "There is no text to read. Outlet information is shown.", _not_analysed("no_text")),
    Rule(
        "too_many_attributions",
        "The text has more attributions than Sidelight can show. Outlet information is shown.",
        _not_analysed("too_many_attributions"),
    ),
    Rule(
        "declarations_left_out",
        "Statements of this page to machines that could not be read: {count}.",
        _declarations_left_out,
    ),
)

"""Sentences for the reader: when each is said, and its words.

One table, so that all wordings can be read side by side. Each has a code and parameters, by
which a client can say it in another language.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sidelight.panel.model import Note
from sidelight.reading.model import PageKind, Reading

Params = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Rule:
    """A note: `applies` gives its parameters for a reading that it is true of, else null."""

    code: str
    text: str
    applies: Callable[[Reading], Params | None]


def notes(reading: Reading) -> Iterator[Note]:
    """Yield the notes that are true of a reading, in the order of the table."""
    for rule in RULES:
        params = rule.applies(reading)
        if params is not None:
            yield Note(code=rule.code, params=params, text=rule.text.format_map(params))


def _kind(*kinds: PageKind) -> Callable[[Reading], Params | None]:
    return lambda reading: {} if reading.page.kind in kinds else None


def _language_not_read(reading: Reading) -> Params | None:
    language = reading.language
    if language.is_read or language.name is None:
        return None
    return {"language": language.tag or "", "name": language.name}


def _language_unknown(reading: Reading) -> Params | None:
    language = reading.language
    unknown = reading.attributions.reason in ("language_unknown", "language_not_read")
    return {} if unknown and language.name is None else None


RULES = (
    Rule("not_an_article", "This page is not an article.", _kind("home", "video")),
    Rule(
        "incomplete",
        "Only the part that your browser received was read.",
        lambda reading: {} if reading.page.complete is False else None,
    ),
    Rule("opinion", "Labelled opinion by the outlet.", _kind("opinion")),
    Rule("interview", "Question and answer: few attributions are marked.", _kind("interview")),
    Rule("live", "A live page: shown as found at the time of reading.", _kind("live")),
    Rule("press_release", "This is a press release: whoever issued it speaks.", _kind("press_release")),
    Rule(
        "translation", "Read in translation; attributions may differ from the original.", _kind("translation")
    ),
    Rule("satire", "Labelled satire by the outlet.", _kind("satire")),
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
    Rule(
        "no_text",
        "There is no text to read. Outlet information is shown.",
        lambda reading: {} if reading.attributions.reason == "no_text" else None,
    ),
    Rule(
        "too_many_attributions",
        "The text has more attributions than Sidelight can show. Outlet information is shown.",
        lambda reading: {} if reading.attributions.reason == "too_many_attributions" else None,
    ),
)

"""What the public page of an outlet shows, now or as it was."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sidelight.outlets.history import Shown
from sidelight.outlets.model import Fact, Outlet
from sidelight.panel.model import FiledOutlet
from sidelight.panel.outlet import filed
from sidelight.web.pages.changes import changes


@dataclass(frozen=True, slots=True)
class Period:
    """One line of the history: what was shown from when to when, and in which sentences it was new."""

    shown: Shown
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What one page shows.

    `outlet` is null where none is on file. `facts` are its facts by their field, `language` is that of its
    own words, where the file names no other. `past` is the period that was asked for, null for what is on
    file now. `periods`, newest first, are null where they cannot be read.
    """

    name: str
    outlet: FiledOutlet | None
    facts: tuple[tuple[str, tuple[Fact, ...]], ...]
    language: str | None
    past: Shown | None
    periods: tuple[Period, ...] | None


def view(outlet: Outlet | None, past: Shown | None, history: Sequence[Shown] | None, today: date) -> View:
    """Join what a page shows.

    Args:
        outlet: What is on file, now or in the period that was asked for; null where nothing is, and then
            there is a history.
        past: That period.
        history: All periods, newest first; null where they cannot be read.
        today: From which day the age of ratings is counted.
    """
    shown = filed(outlet, today) if outlet else None
    known = [outlet, *(each.outlet for each in history or ())]
    facts = _by_field(shown.facts if shown else ())
    languages = dict(facts).get("language", ())
    return View(
        name=next(each.name for each in known if each),
        outlet=shown,
        facts=facts,
        language=languages[0].value if len(languages) == 1 else None,
        past=past,
        periods=None if history is None else _periods(history),
    )


def _by_field(facts: Sequence[Fact]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    grouped: defaultdict[str, tuple[Fact, ...]] = defaultdict(tuple)
    for fact in facts:
        grouped[fact.field] += (fact,)
    return tuple(grouped.items())


def _periods(history: Sequence[Shown]) -> tuple[Period, ...]:
    outlets = [*(each.outlet for each in history), None]
    return tuple(
        Period(shown, changes(before, after))
        for shown, (after, before) in zip(history, pairwise(outlets), strict=True)
    )

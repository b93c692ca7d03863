"""What was shown of an outlet, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest

from sidelight.outlets.model import Outlet


@dataclass(frozen=True, slots=True)
class Version:
    """What one activation said of an outlet: the hash and body of its document, both null where nothing."""

    activated_at: str
    edition: str
    hash: str | None
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown of an outlet between two moments (ISO 8601, UTC); the second is null for what still is.

    `edition` is the first edition that showed it; `outlet` is null where none was on file. Claims that were
    taken back later have lost their words; `withdrawn` of the outlet says which they were.
    """

    shown_from: str
    shown_until: str | None
    edition: str
    outlet: Outlet | None


def periods(versions: Iterable[Version]) -> tuple[Shown, ...]:
    """Join activations, oldest first, that showed the same into periods, newest first.

    The time before an outlet came on file is none of its periods.
    """
    firsts = list(_changes(versions))
    shown = [
        Shown(
            first.activated_at,
            later.activated_at if later else None,
            first.edition,
            None if first.body is None else Outlet.model_validate_json(first.body),
        )
        for first, later in zip_longest(firsts, firsts[1:])
    ]
    return tuple(reversed(shown))


def on(shown: Iterable[Shown], moment: str) -> Shown | None:
    """What was shown at a moment, or at the end of a day (ISO 8601, UTC); null before the first.

    Args:
        shown: Periods, newest first.
        moment: `2024-01-31` or `2024-01-31T12:00:00Z`.
    """
    return next((each for each in shown if each.shown_from[: len(moment)] <= moment), None)


def _changes(versions: Iterable[Version]) -> Iterator[Version]:
    for number, (hash_, run) in enumerate(groupby(versions, key=lambda each: each.hash)):
        if number or hash_ is not None:
            yield next(run)

"""Live pages: entries under the times of a day."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sidelight.reading.blocks import lines, plain
from sidelight.reading.model import Span

_FEWEST_ENTRIES = 3
_TIME = re.compile(
    r"[\s*_\[(|•·–—-]{0,4}(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?(?:[A-Z]{2,4}|ET|GMT)\b)?[\s*_\])|•·–—:-]{0,4}(?=\S|\Z)",
    re.IGNORECASE,
)


def first_entry(pieces: Sequence[Span]) -> Span | None:
    """Return the time of the first entry of a live page; null where the text has no entries under times."""
    entries = _entries(pieces)
    return entries[0][0] if len(entries) >= _FEWEST_ENTRIES else None


def is_newest_first(pieces: Sequence[Span]) -> bool | None:
    """Tell whether a live page's entries run from the newest to the oldest; null where no times tell."""
    times = [minute for _, minute in _entries(pieces)]
    if len(times) < 2 or times[0] == times[-1]:  # noqa: PLR2004  # two make an order
        return None
    falling = sum(one > other for one, other in pairwise(times))
    return 2 * falling > len(times) - 1


def _entries(pieces: Sequence[Span]) -> list[tuple[Span, int]]:
    """The blocks that begin with a clock time, each with its minute of the day."""
    found = []
    for block in pieces:
        first = lines(block)[0]
        time = _TIME.match(plain(first.text[:60]))
        if time:
            hour = int(time["hour"]) % 12 if time["half"] else int(time["hour"])
            half = 12 if (time["half"] or "").lower() == "p" else 0
            found.append((_mark(first, time.end()), 60 * (hour + half) + int(time["minute"])))
    return found


def _mark(line: Span, end: int) -> Span:
    words = line.text[:end].rstrip(" *_|•·–—:-")
    return Span(line.part, line.start, line.start + len(words), words)

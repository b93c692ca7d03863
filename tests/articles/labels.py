"""Labels given as words, made into spans.

A label in `expected.json` may be written as words instead of a span; `resolve` finds where they stand.

    "said"                            these words, which stand in the text exactly once
    "the mayor |said| on Monday"      the words between the bars, found by the words around them
    "“We had no [...] by hand.”"      from the first words to the last ones, whatever is between
    {"in": "frame", "words": "…"}     the same in another field of the request: text, title or frame

Any white space stands for any other: a label may run over a line break or a blank line.
"""

import re
from typing import Any

GAP = "[...]"
PARTS = ("text", "title", "frame")


class LabelError(ValueError):
    """A label that does not say where it stands; the message says how to make it do so."""


def resolve(labels: Any, request: dict[str, Any]) -> Any:
    """Return `labels` with every label that is given as words made a span of `request`.

    Spans that are there already are kept. Which values are labels is told by their keys: see `SPAN_KEYS`.

    Raises:
        LabelError: the words are absent, or stand in more than one place.
    """
    if isinstance(labels, list):
        return [resolve(label, request) for label in labels]
    if isinstance(labels, dict):
        if set(labels) == {"in", "words"}:
            return find(labels["words"], request, labels["in"])
        return {key: _value(key, value, request) for key, value in labels.items()}
    return labels


SPAN_KEYS = frozenset({"source", "cue", "content", "span", "stated", "reason"})


def _value(key: str, value: Any, request: dict[str, Any]) -> Any:
    if key in SPAN_KEYS and isinstance(value, str):
        return find(value, request)
    return resolve(value, request)


def find(words: str, request: dict[str, Any], part: str = "text") -> dict[str, Any]:
    """Find `words` in one field of the request."""
    if part not in PARTS:
        raise LabelError(f'"in": "{part}" is no field that a span lies in. Write one of {", ".join(PARTS)}.')
    text = request.get(part) or ""
    bars = words.split("|")
    if len(bars) not in {1, 3}:
        raise LabelError(f"“{words}” has {len(bars) - 1} bars. Put one on either side of the words you mean.")
    before, label, after = bars if len(bars) == 3 else ("", words, "")
    if not label.strip():
        raise LabelError(f"The label “{words}” marks no words. Write some, or null where there are none.")
    pattern = re.compile(f"(?={_literal(before)}({_literal(label)}){_literal(after)})", re.DOTALL)
    places = {found.span(1) for found in pattern.finditer(text)}
    if not places:
        raise LabelError(f"“{words}” is not in the {part}. Copy the words from it, marks and all.")
    if len(places) > 1:
        raise LabelError(
            f"“{words}” stands {len(places)} times in the {part}, at {_list(places)}. "
            "Add words around it, with bars about those you mean: “the mayor |said| on Monday”."
        )
    ((start, end),) = places
    return {"in": part, "start": start, "end": end, "text": text[start:end]}


def _literal(words: str) -> str:
    pieces = (re.escape(piece) for piece in words.split(GAP))
    # What stands beside a gap is part of it; elsewhere any white space stands for any other.
    gapped = re.sub(r"(?:\\\s)*\.\*\?(?:\\\s)*", ".*?", ".*?".join(pieces))
    return re.sub(r"(?:\\\s)+", r"\\s+", gapped)


def _list(places: set[tuple[int, int]]) -> str:
    starts = [str(start) for start, _ in sorted(places)]
    return ", ".join(starts[:5]) + (" …" if len(starts) > 5 else "")

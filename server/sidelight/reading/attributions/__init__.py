"""Whom a text credits: attributions, their sources, and which of these it does not identify."""

from collections.abc import Sequence

from sidelight.reading.attribution_model import Attributions
from sidelight.reading.attributions.anonymity import find_statements
from sidelight.reading.attributions.engine import find
from sidelight.reading.attributions.lexicon import load_lexicon
from sidelight.reading.attributions.prose import read_prose
from sidelight.reading.attributions.results import attributions_of, not_found
from sidelight.reading.attributions.unclosed import close_before_credits
from sidelight.reading.model import Span

__all__ = ["find_attributions", "not_found"]


def find_attributions(text: str, skip: Sequence[Span] = (), language: str = "en") -> Attributions:
    """Find the attributions of `text`, which is in `language`, one that has a lexicon.

    No attribution lies in the spans of `skip` (page furniture). Offsets are Unicode code points
    into `text`. The work grows linearly with the length of the text. A text with more than
    `MOST_ATTRIBUTIONS` is answered with that as the reason why there are none.
    """
    prose = close_before_credits(read_prose(text, skip, load_lexicon(language)))
    found = find(prose, find_statements(prose))
    if found is None:
        return not_found("too_many_attributions", language)
    return attributions_of(prose, found, language)

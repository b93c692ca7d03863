"""What comes out of reading a page: all findings together."""

from dataclasses import dataclass

from sidelight.reading.attribution_model import Attributions
from sidelight.reading.model import (
    Declaration,
    Disclaimers,
    Ignored,
    Language,
    OriginFinding,
    PageFinding,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the text of one page says, and what was left out of the reading."""

    language: Language
    page: PageFinding
    origin: OriginFinding
    disclaimers: Disclaimers
    attributions: Attributions
    declarations: tuple[Declaration, ...]
    declarations_left_out: int
    ignored: tuple[Ignored, ...]

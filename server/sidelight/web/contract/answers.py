"""The answers of the small routes; the panel's model is `sidelight.panel.model.Panel`."""

from typing import Annotated, Literal

from pydantic import Field

from sidelight import __version__
from sidelight.outlets.history import Shown
from sidelight.panel.model import EditionInfo, FiledOutlet, PanelOutlet, Part
from sidelight.panel.request import MAX_BODY_BYTES, MAX_FRAME, MAX_LINKS, MAX_TEXT
from sidelight.reading.json_ld import MAX_DECLARATIONS_BYTES


class OutletAnswer(Part):
    """What is on file of one outlet."""

    api: Literal[1] = 1
    edition: EditionInfo
    outlet: PanelOutlet


class FiledAnswer(Part):
    """All that is on file of one outlet."""

    api: Literal[1] = 1
    edition: EditionInfo
    outlet: FiledOutlet


class HistoryAnswer(Part):
    """What was shown of one outlet, newest first; editions in a row that said the same are one entry."""

    api: Literal[1] = 1
    id: str
    history: tuple[Shown, ...]


class Limits(Part):
    """How much one request may hold."""

    body_bytes: int = MAX_BODY_BYTES
    text_characters: int = MAX_TEXT
    frame_characters: int = MAX_FRAME
    links: int = MAX_LINKS
    declarations_bytes: int = MAX_DECLARATIONS_BYTES


class About(Part):
    """Which server this is: `name` tells a client that it reached Sidelight at all."""

    name: Literal["sidelight"] = "sidelight"
    api: Literal[1] = 1
    version: str = __version__
    edition: EditionInfo
    limits: Limits = Limits()


class Health(Part):
    """The process answers; nothing more is claimed."""

    status: Literal["ok"] = "ok"


class ErrorDetail(Part):
    """What went wrong, in which field of the request, and what is expected instead."""

    code: Annotated[str, Field(description="For programs: a fixed word for the cause")]
    message: Annotated[str, Field(description="What is wrong, in one sentence")]
    field: Annotated[str | None, Field(description="Dotted path of the field, like links.3.url")] = None
    help: Annotated[str, Field(description="What to send or do instead")]


class ErrorAnswer(Part):
    """The body of every answer that is an error."""

    error: ErrorDetail

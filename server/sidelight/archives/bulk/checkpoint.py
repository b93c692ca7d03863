"""How far the reading of an archive has come: a small file beside the results, replaced in one step."""

import os
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from sidelight.archives.bulk.batches import Position


class CheckpointError(Exception):
    """The file beside the results is none of ours."""


class Checkpoint(BaseModel):
    """What is done, and with what.

    `today` is the day from which the age of ratings is counted: that of the beginning, however long it takes.
    The sizes are those of the results' files when all before the position had been written.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    edition: str
    sidelight: str
    today: date
    position: Position = Position()
    records: int = 0
    rejected: int = 0
    records_bytes: int = 0
    rejected_bytes: int = 0
    finished: bool = False


def read_checkpoint(file: Path) -> Checkpoint | None:
    """Read a checkpoint; null where there is none.

    Raises:
        CheckpointError: The file holds something else.
        OSError: It cannot be read.
    """
    try:
        return Checkpoint.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:
        raise CheckpointError(f"{file} is no checkpoint that this version can read.") from None


def write_checkpoint(file: Path, checkpoint: Checkpoint) -> None:
    """Put a checkpoint in the place of the one before, so that there is always a whole one."""
    new = file.with_name(f"{file.name}.new")
    with new.open("wb") as out:
        out.write(checkpoint.model_dump_json(indent=2).encode() + b"\n")
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)

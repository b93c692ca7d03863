"""Read a whole archive into a file of results, from where an earlier reading of it ended.

Results are appended and then vouched for by a checkpoint. What lies behind the last checkpoint is cut off
when the reading goes on: whenever it was stopped, no article is lost and none is there twice.
"""

import os
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from sidelight import __version__
from sidelight.archives.bulk.batches import Archive, ChangedError, Position
from sidelight.archives.bulk.checkpoint import Checkpoint, read_checkpoint, write_checkpoint
from sidelight.archives.bulk.crew import Crew
from sidelight.archives.bulk.worker import Results, Task
from sidelight.outlets.directory import Directory

_SECONDS = 1.0
"""How much work is lost at most when the program is killed."""

_AGAIN = "Name another file for the results, or begin them anew with --restart."

Follow = Callable[[Checkpoint, int], object]
"""Told how far it is, and how many bytes of the archive's file were read."""


class RefusedError(Exception):
    """The results cannot be added to. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Places:
    """The files of a reading: results, lines that were set aside, checkpoint."""

    records: Path

    @property
    def rejected(self) -> Path:
        """Where lines are named that were set aside."""
        return self.records.with_name(f"{self.records.name}.rejected.jsonl")

    @property
    def checkpoint(self) -> Path:
        """Where it is written how far the reading has come."""
        return self.records.with_name(f"{self.records.name}.checkpoint.json")

    @property
    def lock(self) -> Path:
        """What two programs that want to write the results cannot both hold."""
        return self.records.with_name(f"{self.records.name}.lock")


def begin(places: Places, directory: Directory, today: date, *, restart: bool) -> Checkpoint:
    """Find out from where to read.

    Raises:
        RefusedError: There are results of something else.
        CheckpointError, OSError: The checkpoint cannot be read.
    """
    fresh = Checkpoint(edition=directory.edition.id, sidelight=__version__, today=today)
    if restart:
        return fresh
    found = read_checkpoint(places.checkpoint)
    if found is None:
        if _size(places.records) or _size(places.rejected):
            raise RefusedError(
                f"{places.records} holds something, and there is no {places.checkpoint} that says how far it "
                f"goes. {_AGAIN}"
            )
        return fresh
    for what, then, now in (
        ("edition of the ratings", found.edition[:12], fresh.edition[:12]),
        ("version of Sidelight", found.sidelight, fresh.sidelight),
    ):
        if then != now:
            raise RefusedError(
                f"{places.records} was begun with the {what} {then}, and this is {now}. Go on with "
                f"the first one. {_AGAIN}"
            )
    if _size(places.records) < found.records_bytes or _size(places.rejected) < found.rejected_bytes:
        raise RefusedError(
            f"{places.records} or {places.rejected} is shorter than {places.checkpoint} says: it was "
            f"changed. {_AGAIN}"
        )
    return found


def read_archive(  # noqa: PLR0913 (named arguments all)
    archive: Archive,
    places: Places,
    start: Checkpoint,
    directory: Directory,
    *,
    workers: int,
    follow: Follow,
) -> Checkpoint:
    """Read what is left of an archive, and return how far it is then.

    Args:
        archive: The archive, at its beginning.
        places: Where the results go.
        start: What `begin` found.
        directory: The ratings.
        workers: How many processes read.
        follow: Shows how far the work has come.

    Raises:
        RefusedError: The archive is another one.
        OSError, EOFError: Something cannot be read or written.
    """
    try:
        archive.skip(start.position)
    except ChangedError as error:
        raise RefusedError(
            f"{places.records} holds the results of another archive, or it was changed: {error}. {_AGAIN}"
        ) from None
    with (
        _opened(places.records, start.records_bytes) as records,
        _opened(places.rejected, start.rejected_bytes) as rejected,
    ):
        # Before anything is written over, nothing vouches for what was there.
        write_checkpoint(places.checkpoint, at := start.model_copy(update={"finished": False}))
        crew = Crew(Task(directory, start.today, is_packed=places.records.suffix == ".gz"), workers)
        saved = time.monotonic()
        try:
            for batch, results in crew.results(archive.batches()):
                records.write(results.records)
                rejected.write(results.rejections)
                at = _further(at, batch.after, results)
                if time.monotonic() - saved >= _SECONDS:
                    _save(at, places, records, rejected)
                    saved = time.monotonic()
                follow(at, archive.read)
        except (KeyboardInterrupt, EOFError, zlib.error):
            _save(at, places, records, rejected)
            raise
        finally:
            crew.stop()
        done = at.model_copy(update={"finished": True})
        _save(done, places, records, rejected)
        return done


def _further(at: Checkpoint, to: Position, results: Results) -> Checkpoint:
    return at.model_copy(
        update={
            "position": to,
            "records": at.records + results.records_count,
            "rejected": at.rejected + results.rejections_count,
            "records_bytes": at.records_bytes + len(results.records),
            "rejected_bytes": at.rejected_bytes + len(results.rejections),
        }
    )


def _save(at: Checkpoint, places: Places, *written: IO[bytes]) -> None:
    for file in written:
        file.flush()
        os.fsync(file.fileno())
    write_checkpoint(places.checkpoint, at)


def _opened(file: Path, size: int) -> IO[bytes]:
    """Open a file to be added to after so many bytes."""
    opened = file.open("ab")
    opened.truncate(size)
    return opened


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0

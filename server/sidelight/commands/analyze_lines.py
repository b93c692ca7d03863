"""`sidelight analyze --jsonl IN OUT`: an archive, with a progress bar, and what to do when it stops."""

import os
import signal
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from filelock import FileLock, Timeout
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from sidelight import clock
from sidelight.archives.bulk.batches import Archive
from sidelight.archives.bulk.checkpoint import Checkpoint, CheckpointError
from sidelight.archives.bulk.reading import Follow, Places, RefusedError, begin, read_archive
from sidelight.archives.ratings import Known
from sidelight.commands.terminal import fail, say, warn

SET_ASIDE = 3
"""The exit code where all was read and some lines were set aside."""
_INTERRUPTED = 130
_PLAIN_SECONDS = 10.0
_DRAWN_SECONDS = 0.1


def analyze_lines(source: str, out: Path, known: Known, *, workers: int | None, restart: bool) -> None:
    """Read an archive, and end with an exit code that tells how it went.

    Args:
        source: Its file, or - for standard input.
        out: The file for the results.
        known: The ratings.
        workers: How many processes read; null is one for each processor.
        restart: Whether to begin anew.
    """
    places = Places(out)
    _refuse_same(source, places)
    if not out.parent.is_dir():
        fail(f"There is no folder {out.parent}. Make it, or name another one.")
    try:
        archive = Archive(None if source == "-" else Path(source))
    except OSError as error:
        fail(
            f"{source} cannot be read: {error.strerror}. Name a file of JSON Lines, or - for standard input."
        )
    try:
        with archive, FileLock(places.lock, timeout=0):
            start = begin(places, known.directory, clock.today(), restart=restart)
            warn((f"Ratings: edition {known.directory.edition.id[:12]} {known.place}.",))
            if start.position.lines:
                warn((f"Going on after line {start.position.lines:,}.",))
            signal.signal(signal.SIGTERM, _interrupt)
            with _shown(archive.size, start) as follow:
                done = read_archive(
                    archive, places, start, known.directory, workers=workers or _processors(), follow=follow
                )
            # While it is held: who has opened it finds that it is gone, and takes none for the other.
            with suppress(PermissionError):
                places.lock.unlink(missing_ok=True)
    except Timeout:
        fail(f"Another program is writing {out}. Wait for its end, or name another file.")
    except (RefusedError, CheckpointError) as error:
        fail(str(error))
    except (EOFError, zlib.error):
        fail(f"{source} is packed and its end is missing or damaged. Mend it, and {_go_on(places)}")
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        fail(f"{where}{error.strerror or error}. Put that right, and {_go_on(places)}")
    except KeyboardInterrupt:
        warn((f"Stopped. To go on, {_go_on(places)}",))
        sys.exit(_INTERRUPTED)
    _say_done(done, start, places)


def _say_done(done: Checkpoint, start: Checkpoint, places: Places) -> None:
    if start.finished and start.position == done.position:
        say(f"{places.records} is finished already; --restart makes it anew.")
    say(f"{done.records:,} articles are in {places.records}.")
    if done.rejected:
        say(f"{done.rejected:,} lines were set aside: {places.rejected} says which, and why.")
        sys.exit(SET_ASIDE)


def _go_on(places: Places) -> str:
    return f"run the same command again: it goes on where {places.records} ends."


def _refuse_same(source: str, places: Places) -> None:
    ours = (places.records, places.rejected, places.checkpoint)
    if any(each.exists() and Path(source).exists() and each.samefile(source) for each in ours):
        fail(f"{source} cannot be read and written at the same time. Name another file for the results.")


def _processors() -> int:
    # Not all of a machine's may be this program's to use.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


@contextmanager
def _shown(size: int | None, start: Checkpoint) -> Iterator[Follow]:
    """Show how far the work is: a bar at a terminal, else a line from time to time."""
    console = Console(stderr=True)
    began, said = time.monotonic(), [time.monotonic()]

    def words(at: Checkpoint) -> str:
        done = at.records + at.rejected
        rate = (done - start.records - start.rejected) / max(time.monotonic() - began, 0.001)
        aside = f", {at.rejected:,} set aside" if at.rejected else ""
        return f"{done:,} articles{aside}, {rate:,.0f}/s"

    if not console.is_terminal:

        def tell(at: Checkpoint, read: int) -> None:
            if time.monotonic() - said[0] >= _PLAIN_SECONDS:
                said[0] = time.monotonic()
                share = f" ({read / size:.0%} of the file)" if size else ""
                warn((f"{words(at)}{share}",))

        yield tell
        return
    # No thread draws it: processes that begin as copies of this one must not find its locks held.
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        auto_refresh=False,
    )
    with bar:
        task = bar.add_task("0 articles", total=size)

        def draw(at: Checkpoint, read: int) -> None:
            bar.update(task, description=words(at), completed=read)
            if time.monotonic() - said[0] >= _DRAWN_SECONDS:
                said[0] = time.monotonic()
                bar.refresh()

        yield draw

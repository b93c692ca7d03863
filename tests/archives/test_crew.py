"""Processes that are killed, at whatever they are, cost at most the line that killed them."""

import multiprocessing
import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from archives.bulk import Places, article, lines
from running import RATINGS
from sidelight.archives.bulk.batches import Archive, Batch
from sidelight.archives.bulk.crew import KILLED, Crew
from sidelight.archives.bulk.worker import Results, Task
from sidelight.curating import load_package
from sidelight.outlets.directory import Directory, Found
from sidelight.outlets.edition import Contents, Edition
from sidelight.outlets.site import Site


class Deadly(Directory):
    """A directory that kills the process that looks up a certain host."""

    def find(self, site: str | Site, day: date) -> Found | None:
        if isinstance(site, Site) and site.host == "deadly.example":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().find(site, day)


@contextmanager
def reading(tmp_path: Path, given: list[bytes]) -> Iterator[Iterator[tuple[Batch, Results]]]:
    """The results of an archive, as two processes give them."""
    places = Places(tmp_path).write(given)
    directory = Deadly(Contents(Edition("e", "", 1), load_package(RATINGS)))
    crew = Crew(Task(directory, date(2026, 1, 1)), 2)
    try:
        with Archive(places.source) as archive:
            yield crew.results(archive.batches())
    finally:
        crew.stop()


def test_only_the_line_that_kills_a_process_is_set_aside(tmp_path: Path) -> None:
    given = lines(200)
    given[100] = article(100, url="http://deadly.example/")
    with reading(tmp_path, given) as found:
        results = [each for _, each in found]
    assert sum(each.records_count for each in results) == 199
    assert b"".join(each.rejections for each in results) == (f'{{"line":101,"reason":"{KILLED}"}}\n'.encode())


def test_processes_that_are_killed_again_and_again_change_no_byte(tmp_path: Path) -> None:
    # A batch's results fill its pipe many times over: a process that is not read from is killed as it writes.
    text = "\n\n".join(f"“Pier {n} is closed,” said an official." for n in range(40))
    given = [article(number, text=text) for number in range(120)]
    with reading(tmp_path, given) as found:
        expected = [each for _, each in found]
    chance = random.Random(7)  # noqa: S311
    kills = 0
    with reading(tmp_path, given) as found:
        results = []
        for _, each in found:
            results.append(each)
            alive = multiprocessing.active_children()
            for process in chance.sample(alive, min(len(alive), chance.choice((0, 1, 1, 2)))):
                process.kill()
                kills += 1
    assert results == expected
    assert sum(each.records_count for each in results) == 120
    assert kills >= len(results) // 2

"""However the reading of an archive was stopped, it goes on: nothing is lost, and nothing there twice."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from archives.bulk import Places, article, command, lines, refused, run
from running import environment


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Fed:
    """A command that reads what it is fed, so that it has no end before it is stopped."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.lines: list[bytes] = []
        # Who runs in a shell's background hears no Ctrl-C, and those that it starts would not either.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process: subprocess.Popen[bytes] = subprocess.Popen(
            command(places, source="-"),
            env=environment(),
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    @property
    def stdin(self) -> IO[bytes]:
        assert self.process.stdin
        return self.process.stdin

    @property
    def stderr(self) -> IO[bytes]:
        assert self.process.stderr
        return self.process.stderr

    def until(self, is_reached: Callable[[], bool]) -> "Fed":
        while not is_reached():
            self.lines.append(article(len(self.lines)))
            self.stdin.write(self.lines[-1])
        assert self.process.poll() is None
        return self

    def workers(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(each) for each in children.split()]


@pytest.fixture
def fed(tmp_path: Path) -> Iterator[Fed]:
    begun = Fed(Places(tmp_path))
    try:
        yield begun.until(lambda: begun.places.checkpoint().get("records", 0) > 0)
    finally:
        begun.process.kill()
        begun.process.wait(30)
        begun.stderr.close()
        with contextlib.suppress(BrokenPipeError):
            begun.stdin.close()


def test_after_a_kill_the_results_are_what_they_would_be_without(fed: Fed) -> None:
    workers = fed.workers()
    fed.process.kill()
    fed.process.wait(30)
    for worker in workers:
        while is_running(worker):
            """Its processes end by themselves."""
    with fed.places.out.open("ab") as file:
        file.write(b'{"line":')
    given = [*fed.lines, article(len(fed.lines))]
    done = run(fed.places.write(given))
    assert done.returncode == 0, done.stderr
    assert "Going on after line" in done.stderr
    assert fed.places.out.read_bytes() == fed.places.expected(given)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_says_how_to_go_on(fed: Fed, sign: signal.Signals) -> None:
    os.killpg(fed.process.pid, sign) if sign is signal.SIGINT else fed.process.send_signal(sign)
    assert fed.process.wait(30) == 130
    assert b"run the same command again" in fed.stderr.read()
    given = [*fed.lines, article(len(fed.lines))]
    run(fed.places.write(given))
    assert fed.places.out.read_bytes() == fed.places.expected(given)


def test_a_process_that_is_killed_costs_nothing(fed: Fed) -> None:
    os.kill(fed.workers()[0], signal.SIGKILL)
    killed_at = fed.places.checkpoint()["records"]
    fed.until(lambda: fed.places.checkpoint()["records"] > killed_at + 300)
    fed.stdin.close()
    assert fed.process.wait(60) == 0
    assert fed.places.out.read_bytes() == fed.places.expected(fed.lines)


def test_two_programs_do_not_write_the_same_results(fed: Fed) -> None:
    assert "Another program is writing" in refused(fed.places.write(lines(2))).stderr


def test_a_full_disk_is_said_and_the_reading_goes_on_when_there_is_room(tmp_path: Path) -> None:
    places = Places(tmp_path).write(lines(100))
    # Where coverage is measured, its own file would be too large too.
    unmeasured = {name: value for name, value in environment().items() if not name.startswith("COVERAGE_")}
    # A limit of a file's size fails at the same place, and needs no disk of its own.
    limited = subprocess.run(
        ["sh", "-c", 'ulimit -f 200; exec "$@"', "sh", *command(places)],
        env=unmeasured,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert limited.returncode == 1
    assert "File too large. Put that right, and run the same command again" in limited.stderr
    assert "Traceback" not in limited.stderr
    assert run(places).returncode == 0
    assert places.out.read_bytes() == places.expected(lines(100))

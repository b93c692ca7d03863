"""What a person or a program sees of `sidelight ratings pull`."""

import json
import signal
import subprocess
import threading
from pathlib import Path

import pytest

import running
from curating.pulling.publishing import (
    contents,
    edition,
    last_file,
    reseal,
)
from publisher import Handler, Publisher
from sidelight.curating.pulling import pull
from sidelight.outlets.store import Store


def command(*arguments: str, **settings: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [running.SIDELIGHT, "ratings", "pull", *arguments],
        env=running.environment(**settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_command_says_what_came(site: Publisher, pulled: Path) -> None:
    process = command(site.address, "--into", str(pulled))
    output, errors = process.communicate(timeout=60)
    assert output.splitlines() == [
        f"{pulled}: pulled from {site.address}datapackage.json, 4 outlets.",
        "  facts: 24 rows, 1 of them new; 2 gone",
    ]
    assert (process.returncode, errors) == (0, "")
    output, _ = command(site.address, "--into", str(pulled)).communicate(timeout=60)
    assert "datapackage.json is unchanged since 2" in output


def test_the_command_puts_the_package_in_force(site: Publisher, folder: Path, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sidelight.db"
    process = command(site.address, "--load", "--json", ratings=str(folder), database=database)
    output, errors = process.communicate(timeout=60)
    told = json.loads(output)
    assert (told["folder"], told["changed"], told["rows"]["outlets"]["now"]) == (str(folder), True, 4)
    assert process.returncode == 0, errors
    with Store(database) as store:
        active = store.active()
    assert active
    assert active.id == edition(running.RATINGS)


def test_the_command_shows_the_mistakes_of_a_package(site: Publisher, folder: Path) -> None:
    facts = site.folder / "facts.csv"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("country,GB", "country,Britain"), encoding="utf-8"
    )
    reseal(site)
    process = command(site.address, "--into", str(folder))
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (1, "")
    *problems, last = errors.splitlines()
    assert [each.startswith(f"{site.address}facts.csv:") for each in problems] == [True, True]
    assert last.startswith("Nothing was pulled: tell the publisher")
    assert not folder.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["http://localhost/"], 1, "is no address under https"),
        (["https://localhost/", "--sha256", "abc"], 2, "a SHA-256 has 64 hexadecimal digits"),
    ],
)
def test_the_command_refuses_in_a_sentence(
    folder: Path, arguments: list[str], code: int, message: str
) -> None:
    process = command(*arguments, "--into", str(folder))
    _, errors = process.communicate(timeout=60)
    assert process.returncode == code
    assert message in errors
    assert "Traceback" not in errors


def test_kill_9_leaves_the_old_package_in_place(site: Publisher, pulled: Path) -> None:
    before = contents(pulled)
    reached = threading.Event()

    def stall(handler: Handler) -> None:
        reached.set()
        handler.server.closing.wait()

    site.answers[f"/{last_file(site)}"] = stall
    process = command(site.address, "--into", str(pulled))
    assert reached.wait(60), process.communicate(timeout=60)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert contents(pulled) == before
    site.answers.clear()
    pull(site.address, pulled)
    assert edition(pulled) == edition(site.folder)
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]

"""Every command of a document ends well for a reader who types it. Those that no test can run are listed."""

from collections.abc import Iterator

import pytest

import documented
from docs import commands
from docs.checkout import Checkout, checkout
from docs.documents import ROOT, names

# Its commands are run, and what they print is compared, by tests/web/test_documented.py.
SHOWN = str(documented.FILE.relative_to(ROOT))
WITH_COMMANDS = [name for name in names() if name != SHOWN and commands.commands(name)]
LEFT_OUT = commands.left_out()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checkout]:
    with checkout(tmp_path_factory.mktemp("checkout")) as copy:
        yield copy


@pytest.fixture
def copy(made: Checkout) -> Checkout:
    made.begin()
    return made


@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_the_commands_of_a_document_end_well(copy: Checkout, name: str) -> None:
    not_run = {each.command for each in LEFT_OUT if each.file == name}
    for command in commands.commands(name):
        if command not in not_run:
            done = copy.run(command)
            assert done.returncode == 0, f"{name}: {command}\n{done.stdout}{done.stderr}"
            assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "entry", LEFT_OUT, ids=lambda entry: f"{entry.file}: {entry.command.splitlines()[0]}"
)
def test_what_is_left_out_stands_in_its_document_with_a_reason(entry: commands.LeftOut) -> None:
    assert (ROOT / entry.file).is_file()
    assert entry.command in commands.commands(entry.file), "It is gone: take it out of left_out.toml."
    assert len(entry.reason.split()) > 2
    if entry.tried_by:
        assert (ROOT / entry.tried_by).is_file()


def test_nothing_is_left_out_twice() -> None:
    listed = [(each.file, each.command) for each in LEFT_OUT]
    assert len(set(listed)) == len(listed)


def test_every_command_of_the_document_of_the_api_is_shown_with_what_it_prints() -> None:
    shown = "\n".join(each.command for each in documented.shown())
    assert [command for command in commands.commands(SHOWN) if command not in shown] == []

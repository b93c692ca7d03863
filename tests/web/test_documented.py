"""The commands in docs/api.md do what it says."""

import re
from pathlib import Path

import pytest

from documented import Shown, comparable, listed_tables, output, shown, tables
from running import Server
from sidelight.web import document
from sidelight.web.contract.operations import Operation

COMMANDS = [*shown()]


@pytest.mark.parametrize("example", COMMANDS, ids=lambda example: example.command.splitlines()[0])
def test_a_command_of_the_document_prints_what_stands_there(
    server: Server, tmp_path: Path, example: Shown
) -> None:
    """Where this fails, `make types` writes the document anew."""
    printed = output(example.command, server.address, tmp_path)
    assert comparable(printed) == comparable(example.output)


@pytest.mark.parametrize("operation", document.OPERATIONS, ids=lambda operation: operation.id)
def test_there_is_a_command_for_each_route(operation: Operation) -> None:
    path = re.sub(r"{\w+}", "[^/?#]+", re.escape(operation.path).replace(r"\{", "{").replace(r"\}", "}"))
    assert any(re.search(rf":7654{path}[?\s]", example.command) for example in COMMANDS)


def test_the_document_lists_every_field_and_every_error() -> None:
    assert listed_tables() == tables(), "Make it anew: make types"

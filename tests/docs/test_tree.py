"""The tree keeps its own promises: what there is is documented, and what is documented or set is there.

Others of the kind stand where they belong: rules have cases (tests/curating/test_problems.py, tests/reading),
routes and errors are in the OpenAPI document (tests/web/test_document.py), settings in a table
(tests/config/test_shown.py), words of the interface in _locales (extension/tests/words/strings.test.ts).
"""

import ast
import re
from collections.abc import Iterator
from typing import get_args

import click
import pytest

from docs.documents import ROOT, links, names
from sidelight.commands import main
from sidelight.config import Config
from sidelight.reading.model import DisclaimerKind, IgnoredKind, PageKind

SERVER = ROOT / "server" / "sidelight"
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
LONGEST = 250
"""Lines of a file that does one thing."""


def text_of_all_documents() -> str:
    return "\n".join((ROOT / name).read_text("utf-8") for name in names())


def listed(head: str) -> set[str]:
    """Give the targets that the head of a Makefile lists."""
    return set(re.findall(r"make ([a-z][\w-]*)", head))


def test_every_file_of_the_server_does_one_thing() -> None:
    long = {
        str(file.relative_to(ROOT))
        for file in SERVER.rglob("*.py")
        if len(file.read_text().splitlines()) > LONGEST
    }
    assert long == set()


@pytest.mark.parametrize("name", [*Config.model_fields])
def test_every_setting_is_read(name: str) -> None:
    parts = [file for file in SERVER.rglob("*.py") if "config" not in file.relative_to(SERVER).parts]
    assert any(re.search(rf"\bconfig\.{name}\b", file.read_text("utf-8")) for file in parts)


def test_every_decision_is_in_the_index() -> None:
    folder = "docs/decisions"
    linked = [link.target for link in links(f"{folder}/README.md") if re.match(r"\d", link.target)]
    assert linked == sorted(file.name for file in (ROOT / folder).glob("[0-9]*.md"))


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(file.name[:4]) for file in sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))]
    assert numbers == [*range(1, len(numbers) + 1)]


def test_the_makefile_says_at_its_head_what_each_target_is_for() -> None:
    (phony,) = re.findall(r"^\.PHONY: ((?:.*\\\n)*.*)$", MAKEFILE, re.MULTILINE)
    head, _, _ = MAKEFILE.partition("\n\n")
    assert listed(head) == set(phony.replace("\\", " ").split())


def commands(command: click.Command, *words: str) -> Iterator[str]:
    if isinstance(command, click.Group):
        for name in command.list_commands(context := click.Context(command)):
            found = command.get_command(context, name)
            assert found
            yield from commands(found, *words, name)
    else:
        yield " ".join(words)


@pytest.mark.parametrize("command", [*commands(main)])
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"\b{command}\b", text_of_all_documents())


def figures() -> set[str]:
    """Give the names of all figures, as the code that counts them writes them."""
    tree = ast.parse((SERVER / "observing" / "metrics.py").read_text("utf-8"))
    texts = {
        each.value
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
    return {text for text in texts if re.fullmatch(r"sidelight_\w+", text)}


def test_every_figure_of_the_server_is_documented() -> None:
    document = (ROOT / "docs" / "operations.md").read_text("utf-8")
    in_table = re.findall(
        r"`(sidelight_\w+)`", "".join(re.findall(r"^\| (`sidelight_.*?) \|", document, re.MULTILINE))
    )
    assert {re.sub(r"_total$", "", name) for name in in_table} == {
        re.sub(r"_total$", "", name) for name in figures()
    }


@pytest.mark.parametrize("kind", [*get_args(PageKind), *get_args(DisclaimerKind), *get_args(IgnoredKind)])
def test_every_kind_that_is_told_is_documented(kind: str) -> None:
    assert f"`{kind}`" in (ROOT / "docs" / "page.md").read_text("utf-8")


def sleeps(source: str) -> bool:
    """Tell whether a program sleeps."""
    nodes = [*ast.walk(ast.parse(source))]
    called = {
        each.func.attr
        for each in nodes
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)
    }
    taken = {name.name for each in nodes if isinstance(each, ast.ImportFrom) for name in each.names}
    return "sleep" in called | taken


MEASURES = {
    "tests/browser/bench.py",
    "tests/load/bench.py",
    "tests/load/driving.py",
    "tests/measuring/measured_processes.py",
}
"""They measure, at given times, and test nothing."""


def test_no_test_sleeps() -> None:
    files = [file for file in (ROOT / "tests").rglob("*.py") if sleeps(file.read_text("utf-8"))]
    assert {str(file.relative_to(ROOT)) for file in files} == {"tests/waiting.py", *MEASURES}

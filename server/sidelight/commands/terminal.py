"""What commands share: speaking to the person or program at the terminal, and ending with an error."""

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sidelight import config
from sidelight.curating.package import Follow

_Step = TypeVar("_Step")

FOLDER = click.argument(
    "folder", required=False, type=click.Path(path_type=Path, file_okay=False), metavar="[FOLDER]"
)
"""The argument for a ratings package; `package_folder` gives its default."""

FROM = click.option(
    "--from", "folder", type=click.Path(path_type=Path, file_okay=False), help="Folder of the package."
)
"""The same as an option, for commands with an argument of their own."""

JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON, for programs.")
"""The option of every command whose result a program may want."""


def say(text: str) -> None:
    """Print a line for the person at the terminal at once, also into a pipe."""
    click.echo(text)
    sys.stdout.flush()


def say_wrapped(text: str, indent: int = 0, further: int | None = None) -> None:
    """Print prose as wide as the terminal is; addresses stay whole.

    Args:
        text: One paragraph.
        indent: Blanks before its first line.
        further: Blanks before each line after it; by default as many.
    """
    say(
        textwrap.fill(
            text,
            shutil.get_terminal_size().columns,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent if further is None else further),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def say_json(value: Any) -> None:  # noqa: ANN401 (whatever JSON can hold)
    """Print a result for a program."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def warn(lines: Iterable[object]) -> None:
    """Print lines to standard error, apart from a command's result."""
    for line in lines:
        click.echo(str(line), err=True)


def fail(message: str) -> NoReturn:
    """End with exit code 1 and a sentence that says what to do."""
    click.echo(message, err=True)
    sys.exit(1)


def progress() -> Progress:
    """A progress bar on standard error, for the time of a `with`; silent where nobody would see it."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def following(bar: Progress) -> Follow:
    """Show each part of a long task in a progress bar, step by step."""

    def follow(steps: Sequence[_Step], what: str, /) -> Iterable[_Step]:
        return bar.track(steps, description=what)

    return follow


def settings() -> config.Config:
    """The settings in force; a wrong one ends the command."""
    try:
        return config.load()
    except config.ConfigError as error:
        fail(str(error))


def package_folder(folder: Path | None) -> Path:
    """The folder of a ratings package: the one that was given, or else the one that is set."""
    return folder or settings().ratings

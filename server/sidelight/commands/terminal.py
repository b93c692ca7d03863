"""What commands share: speaking to the person or program at the terminal, and ending with an error."""

import json
import os
import re
import shlex
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sidelight import config

if TYPE_CHECKING:
    from sidelight.curating.package import Follow  # which takes long, and who serves has no need for

_Step = TypeVar("_Step")

_PROGRAM = "sidelight"
_HINT = re.compile(rf"(?<=`){_PROGRAM}(?=\s)")

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


def program() -> str:
    """The program as it was called, to be copied into a terminal.

    Its path as seen from the current folder where it lies below that, or its name alone where the shell finds
    it, or where another program runs this one.
    """
    called = Path(sys.argv[0])
    found = shutil.which(_PROGRAM)
    if called.name != _PROGRAM or not called.is_file() or (found and called.samefile(found)):
        return _PROGRAM
    path = _seen_from_here(called)
    # The shell takes a word without a slash for the name of a program on its path.
    return shlex.quote(str(path) if len(path.parts) > 1 else f"./{path}")


def say(text: str) -> None:
    """Print a line for the person at the terminal at once, also into a pipe.

    A command such as `sidelight ratings check` inside it is shown as it can be copied.
    """
    say_exactly(_with_program(text))


def say_wrapped(text: str, indent: int = 0, further: int | None = None) -> None:
    """Print prose as wide as the terminal is; addresses stay whole.

    Args:
        text: One paragraph.
        indent: Blanks before its first line.
        further: Blanks before each line after it; by default as many.
    """
    say(
        textwrap.fill(
            _with_program(text),
            shutil.get_terminal_size().columns,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent if further is None else further),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def say_json(value: Any) -> None:  # noqa: ANN401 (whatever JSON can hold)
    """Print a result for a program."""
    say_exactly(json.dumps(value, ensure_ascii=False, indent=2))


def say_exactly(text: str) -> None:
    """Print a result that goes elsewhere than to this terminal, as it is."""
    click.echo(text)
    sys.stdout.flush()


def warn(lines: Iterable[object]) -> None:
    """Print lines to standard error, apart from a command's result; hints in them as `say` shows them."""
    for line in lines:
        click.echo(_with_program(str(line)), err=True)


def fail(message: str) -> NoReturn:
    """End with exit code 1 and a sentence that says what to do; hints in it as `say` shows them."""
    warn((message,))
    sys.exit(1)


def _with_program(text: str) -> str:
    """Name the program in backquoted commands as it was called."""
    return _HINT.sub(lambda _: program(), text)


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


def following(bar: Progress) -> "Follow":
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
    """The folder of a ratings package: the one that was given, or else the one that is set.

    It is as short as it can be, so that the places in it are short to read and to copy.
    """
    return _seen_from_here(folder or settings().ratings)


def _seen_from_here(path: Path) -> Path:
    """A path relative to the current folder where it lies below that, or else as it is."""
    whole, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100 (links are kept as they are)
    return whole.relative_to(here) if here in whole.parents else path

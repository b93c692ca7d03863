"""`sidelight ratings diff`."""

import sys
from dataclasses import asdict
from pathlib import Path

import click

from sidelight.commands.ratings.sound import refuse
from sidelight.commands.terminal import (
    JSON,
    fail,
    following,
    package_folder,
    progress,
    say,
    say_exactly,
    say_json,
    say_wrapped,
)
from sidelight.curating import PackageError
from sidelight.curating.diffing.changes import Difference, compare
from sidelight.curating.diffing.report import blocks, markdown, summary
from sidelight.curating.diffing.revisions import RevisionError, documents_of


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown, to post on a pull request.")
@click.option("--exit-code", is_flag=True, help="End with exit code 1 where something changes.")
@JSON
def command(old: str, new: str | None, *, as_markdown: bool, exit_code: bool, as_json: bool) -> None:
    """Say in words what a reader will see change.

    OLD and NEW are folders that hold a ratings package, or git revisions such as main, HEAD~1 or
    origin/main:ratings. Without NEW, OLD is compared with the package that is set.
    """
    set_ = package_folder(None)
    new = new or str(set_)
    place = next((Path(each) for each in (new, old) if Path(each).is_dir()), set_)
    try:
        with progress() as bar:
            before, after = (documents_of(each, place, following(bar)) for each in (old, new))
            difference = compare(before, after)
    except PackageError as error:
        refuse(error, "Nothing was compared")
    except RevisionError as error:
        fail(str(error))
    if as_json:
        say_json(asdict(difference))
    elif as_markdown:
        say_exactly(markdown(difference))
    else:
        _say(difference)
    sys.exit(1 if exit_code and difference else 0)


def _say(difference: Difference) -> None:
    say_wrapped(summary(difference))
    for block in blocks(difference):
        say("")
        say_wrapped(block.heading)
        for sentence in block.sentences:
            say_wrapped(f"- {sentence}", 2, 4)

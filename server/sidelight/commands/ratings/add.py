"""`sidelight ratings add`."""

import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from sidelight import clock
from sidelight.commands.ratings.asking import ask
from sidelight.commands.ratings.sound import read_sound, refuse
from sidelight.commands.ratings.where import say_lookup
from sidelight.commands.terminal import (
    JSON,
    fail,
    following,
    package_folder,
    program,
    progress,
    say,
    say_json,
    say_wrapped,
    warn,
)
from sidelight.curating import PackageError
from sidelight.curating.adding.intake import FIELDS, Entry, write_template
from sidelight.curating.adding.outlets import Adding, Held, Written, judge_sheet
from sidelight.curating.adding.rows import NewRow
from sidelight.curating.lookup import look_up, package_directory
from sidelight.curating.places import rule_of
from sidelight.curating.wording import reach

_SHEET = click.Path(path_type=Path, dir_okay=False)
_OPTIONS = {field.name: field.option for field in FIELDS} | {"url": "URL"}
_EVIDENCE = ("outlet", "page", "captured_on", "archive")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is to be written, what is on file already, and what a curator should look at."""

    rows: tuple[NewRow, ...]
    held: tuple[Held, ...]
    warnings: tuple[str, ...]


def _an_option_for_each_field(command: Callable[..., None]) -> Callable[..., None]:
    for field in reversed(FIELDS[1:]):
        command = click.option(field.option, field.name, help=f"{field.question}.")(command)
    return command


@click.command("add")
@click.argument("url", required=False)
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), help="Folder of the package.")
@click.option("--sheet", type=_SHEET, help="Take the outlets from an intake sheet (CSV).")
@click.option("--template", type=_SHEET, help="Write an empty intake sheet there, and add nothing.")
@JSON
@_an_option_for_each_field
def command(
    url: str | None,
    into: Path | None,
    sheet: Path | None,
    template: Path | None,
    *,
    as_json: bool,
    **told: str | None,
) -> None:
    """Add an outlet to a ratings package.

    URL is the address of its site, or of its account on a platform. What no option says is asked; without a
    terminal, nothing is asked. With --sheet, each row of a sheet is an outlet. All rows are written, or none.
    """
    if template:
        _write_template(template)
        return
    if (url is None) == (sheet is None):
        raise click.UsageError("Give the address of an outlet, or a sheet with --sheet.")
    if sheet and any(told.values()):
        raise click.UsageError("What is told of an outlet stands in the sheet: leave these options out.")
    folder = package_folder(into)
    today = clock.today()
    adding = Adding(read_sound(folder, "Nothing was added"), today)
    try:
        if sheet:
            outcome = _from_sheet(adding, sheet)
        else:
            outcome = _from_person(adding, {"url": url or "", **_given(told)}, today)
        with progress() as bar:
            written = adding.write(outcome.rows, following(bar))
    except PackageError as error:
        refuse(error, "Nothing was added")
    except OSError as error:
        fail(f"Nothing was added: {error.filename} cannot be written: {error.strerror}.")
    warn(outcome.warnings)
    if as_json:
        say_json(_as_json(outcome, written))
    else:
        _say(outcome, written, into, today)


def _write_template(path: Path) -> None:
    if path.exists():
        fail(f"{path} is there already. Name a file that is not.")
    try:
        write_template(path)
    except OSError as error:
        fail(f"{path} cannot be written: {error.strerror}.")
    then = f"{program()} ratings add --sheet {shlex.quote(str(path))}"
    say(f"{path} is written. Fill in a row for each outlet; then: {then}")


def _given(told: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in told.items() if value is not None}


def _from_sheet(adding: Adding, path: Path) -> _Outcome:
    found = judge_sheet(adding, path)
    if any(each.severity == "error" for each in found.problems):
        raise PackageError(found.problems)
    return _Outcome(found.rows, found.held, tuple(map(str, found.problems)))


def _from_person(adding: Adding, told: dict[str, str], today: date) -> _Outcome:
    judgement = ask(adding, told, today) if sys.stdin.isatty() else adding.judge_in_full(Entry(told))
    if judgement.held:
        return _Outcome((), (judgement.held,), ())
    if judgement.refused:
        warn(f"{_OPTIONS[each.field]}: {each.message} {each.remedy}" for each in judgement.refusals)
        if all(each.field == "url" for each in judgement.refusals):
            fail("Nothing was added.")
        sheet = f"{program()} ratings add --template intake.csv"
        fail(f"Nothing was added. Tell it with these options, at a terminal, or in a sheet: {sheet}")
    return _Outcome(judgement.rows, (), tuple(f"{each.message} {each.remedy}" for each in judgement.refusals))


def _say(outcome: _Outcome, written: Written, into: Path | None, today: date) -> None:
    for held in outcome.held:
        say_wrapped(f"On file already: {held} What is on file is changed in its tables.")
    if not written.rows:
        say("Nothing was changed.")
        return
    for row, where in written.rows:
        if row.table == "outlets":
            say(f"Added: {row.cells['name']}")
        say(f"  {where}  {_words(row)}")
    directory = package_directory(written.tables)
    addresses = dict.fromkeys(row.entry["url"] for row, _ in written.rows)
    for address in addresses:
        say("")
        say_lookup(
            look_up(written.tables, directory, address, today), address, None, brief=len(addresses) > 1
        )
    package = f" {shlex.quote(str(into))}" if into else ""
    say("")
    say(f"Check all of it:  {program()} ratings check{package}")
    say(f"Put it in force:  {program()} ratings load{package}")


def _words(row: NewRow) -> str:
    """What a new row says, without whose it is and where that was read."""
    cells = {column: value for column, value in row.cells.items() if value and column not in _EVIDENCE}
    if row.table == "domains":
        rule = rule_of(row.cells)
        return f"{rule.address}, {reach(rule)}"
    return ", ".join(cells.values())


def _as_json(outcome: _Outcome, written: Written) -> dict[str, Any]:
    return {
        "added": [{"table": row.table, "place": where, "row": row.cells} for row, where in written.rows],
        "on_file": [
            {"place": str(held.spot), "outlet": held.outlet, "rule": held.rule, "row": held.place}
            for held in outcome.held
        ],
        "warnings": outcome.warnings,
    }

"""`sidelight ratings where`."""

import shlex
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from sidelight import clock
from sidelight.commands.ratings.sound import read_sound
from sidelight.commands.terminal import (
    FOLDER,
    JSON,
    fail,
    package_folder,
    program,
    say,
    say_json,
    say_wrapped,
)
from sidelight.curating.lookup import Lookup, look_up, package_directory
from sidelight.curating.wording import cite, possessive, statements
from sidelight.outlets.dates import is_stale
from sidelight.outlets.directory import Directory
from sidelight.outlets.model import Outlet
from sidelight.outlets.site import NotASiteError
from sidelight.panel.outlet import outlet_at

_VERBATIM = ("ratings", "disclaimers", "replies")


@click.command("where")
@click.argument("address", metavar="URL")
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day of the page; default: today's."
)
@FOLDER
@JSON
def command(address: str, day: datetime | None, folder: Path | None, *, as_json: bool) -> None:
    """Say which outlet an address leads to, by which rule, and what readers see of it.

    URL is the address of a page, or a host name. FOLDER is a ratings package.
    """
    date = f"{day:%Y-%m-%d}" if day else None
    tables = read_sound(package_folder(folder), "Nothing was looked up")
    directory = package_directory(tables)
    try:
        lookup = look_up(tables, directory, address, day.date() if day else clock.today())
    except NotASiteError as error:
        fail(str(error))
    if as_json:
        say_json(_as_json(lookup, directory, date))
    else:
        say_lookup(lookup, address, date)


def say_lookup(lookup: Lookup, address: str, date: str | None, *, brief: bool = False) -> None:
    """Print for a person what an address leads to; in brief, only which outlet and by which rule."""
    say(f"{address}{f' on {date}' if date else ''}")
    for change in lookup.changes:
        say_wrapped(change, 2)
    say_wrapped(_answer(lookup), 2)
    if not lookup.found:
        say(f"  To add it: {program()} ratings add {shlex.quote(address)}")
    for step in lookup.steps:
        if step.fires and brief:
            say(f"  {step.rule}: {step.place}")
    if brief:
        return
    if lookup.steps:
        say("")
        say("Rules near it; the first that fits decides")
        for step in lookup.steps:
            say(f"  {'>' if step.fires else ' '} {step.rule}")
            say_wrapped(f"{step.outlet}: {step.why}", 6)
            say(f"      {step.place}")
    if lookup.found:
        _say_outlet(lookup.found.outlet)


def _answer(lookup: Lookup) -> str:
    site, account, found = lookup.site, lookup.account, lookup.found
    page = "/".join((site.display, *site.segments))
    if found:
        return f"{page} is {possessive(found.outlet.name)} ({found.outlet.id})."
    whose = f", the account “{account.name}” on {account.platform.name}," if account else ""
    nobody = f"No outlet is on file for {page}{whose}".rstrip(",")
    if any(step.why.startswith("held") for step in lookup.steps):
        return f"{nobody} on this day. With --date it is looked up for another one."
    return f"{nobody}."


def _say_outlet(outlet: Outlet) -> None:
    today = clock.today()
    sources: dict[str, int] = {}
    old = iter([is_stale(each.dated, today) for each in outlet.ratings])
    said = [each for each in statements(outlet) if each.part != "pages"]
    say("")
    say("What readers see")
    if not said:
        say("  No facts yet.")
    for each in said:
        mark = f" [{sources.setdefault(cite(each.citation), len(sources) + 1)}]" if each.citation else ""
        value = f"“{each.value}”" if each.part in _VERBATIM else each.value
        words = ", ".join((f"{each.subject}: {value}", *each.details))
        say_wrapped(words[:1].upper() + words[1:] + mark, 2, 4)
        if each.meaning:
            say_wrapped(each.meaning, 6)
        if each.part == "ratings" and next(old):
            say_wrapped("Readers are told that it is older than two years.", 6)
    if sources:
        say("")
        say("Sources")
    for source, number in sources.items():
        say_wrapped(f"[{number}] {source}", 2, 6)


def _as_json(lookup: Lookup, directory: Directory, date: str | None) -> dict[str, Any]:
    site, account, found = lookup.site, lookup.account, lookup.found
    return {
        "host": site.host,
        "path": "".join(f"/{segment}" for segment in site.segments),
        "changes": lookup.changes,
        "date": date,
        "platform": account and {"name": account.platform.name, "account": account.name},
        "outlet": found and found.outlet.id,
        "rule": found and {**found.rule.model_dump(), "kind": found.kind, "inherited": found.inherited},
        "considered": [asdict(step) for step in lookup.steps],
        "panel": outlet_at(site, directory, clock.today(), date).model_dump(mode="json"),
    }

"""`sidelight ratings history`."""

from dataclasses import asdict

import click

from sidelight.commands.terminal import JSON, fail, say, say_json, settings
from sidelight.outlets.claims import claims
from sidelight.outlets.history import Shown, on
from sidelight.outlets.store import Store, StoreError


@click.command("history")
@click.argument("outlet", metavar="ID")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Only what was shown on this day.")
@JSON
def command(outlet: str, day: object, *, as_json: bool) -> None:
    """Say what was shown of an outlet, and when. ID is its id in outlets.csv."""
    try:
        with Store(settings().database) as store:
            shown = store.history(outlet)
    except StoreError as error:
        fail(str(error))
    if not shown:
        fail(f"No edition ever had an outlet {outlet}. Its id stands in outlets.csv.")
    if day is not None:
        then = on(shown, f"{day:%Y-%m-%d}")
        if then is None:
            fail(f"{outlet} came on file only on {shown[-1].shown_from}.")
        shown = (then,)
    if as_json:
        say_json([{**asdict(each), "outlet": each.outlet and each.outlet.model_dump()} for each in shown])
        return
    for each in shown:
        _say_period(each)


def _say_period(shown: Shown) -> None:
    until = f"until {shown.shown_until}" if shown.shown_until else "until now"
    say(f"From {shown.shown_from} {until} (edition {shown.edition[:12]})")
    if shown.outlet is None:
        say("  not on file")
        return
    say(f"  {shown.outlet.name}")
    for rule in shown.outlet.rules:
        say(f"  page      {rule.address}")
    for claim, value in claims(shown.outlet):
        words = getattr(value, "label", None) or getattr(value, "value", None) or getattr(value, "text", None)
        say(f"  {shown.outlet.id}/{claim.id}  {claim.what}: {words or getattr(value, 'url', '')}")
    for each in shown.outlet.withdrawn:
        say(f"  {shown.outlet.id}/{each.claim}  {each.what}: withdrawn on {each.withdrawn_on}. {each.reason}")

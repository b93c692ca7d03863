"""`sidelight tokens …`: who may use the API."""

import click

from sidelight import clock
from sidelight.access import tokens as file
from sidelight.access.tokens import TokensError
from sidelight.commands.terminal import fail, say, say_exactly, say_wrapped, settings

_NAME = click.argument("name")
_MAKE = "`sidelight tokens make NAME` makes one."


@click.group("tokens")
def tokens() -> None:
    """Make, list and revoke the tokens that let programs and readers in.

    A running server takes a change over at once. Where there is a token, the API answers nobody without one.
    """


@tokens.command()
@_NAME
def make(name: str) -> None:
    """Make a token under a name of your choice, and print it once."""
    config = settings()
    try:
        token = file.make(config.tokens, name, clock.today())
    except TokensError as error:
        fail(str(error))
    say_exactly(token)
    say("")
    say_wrapped(
        f"This is the token {name}. It is shown only now: {config.tokens} keeps no more than its hash."
    )
    say_wrapped("In the extension: open its options and enter it under “Token”, below the server’s address.")
    say("In a program, send it with each request:")
    say(f'  curl --header "Authorization: Bearer {token}" {config.address}v1/about')


@tokens.command("list")
def list_tokens() -> None:
    """Print each token's name, the day on which it was made, and its last four signs."""
    try:
        found = file.listed(settings().tokens)
    except TokensError as error:
        fail(str(error))
    if not found:
        say(f"There are no tokens. {_MAKE}")
    wide = max((len(each.name) for each in found), default=0)
    for each in found:
        say_exactly(f"{each.name:{wide}}  {each.made_on}  …{each.last_four}")


@tokens.command()
@_NAME
def revoke(name: str) -> None:
    """Make a token worthless."""
    config = settings()
    try:
        left = file.revoke(config.tokens, name)
    except TokensError as error:
        fail(str(error))
    say(f"The token {name} is revoked.")
    if not left:
        now = "everybody who reaches it, also through a proxy" if config.is_loopback else "nobody"
        say_wrapped(f"No token is left: from now on, the server answers {now}. {_MAKE}")

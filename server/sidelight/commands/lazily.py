"""Commands that are imported when they are called, so that none waits for what only others need."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group that knows where its commands are."""

    def __init__(self, *args: Any, places: Mapping[str, str], **others: Any) -> None:  # noqa: ANN401 (click's)
        """Take a group's own arguments, and each command's place: its module, a colon, its name there."""
        super().__init__(*args, **others)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's)
        """Name every command."""
        return sorted(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's)
        """Import one."""
        if cmd_name not in self._places:
            return None
        module, _, name = self._places[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

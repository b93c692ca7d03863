"""What stands on a platform belongs to an account, never to the platform."""

from collections import defaultdict
from collections.abc import Iterator

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables
from sidelight.outlets.site import path_segments


def _check(tables: Tables) -> Iterator[Problem]:
    names = {row["host"]: row["name"] for row in tables["platforms"].rows}
    prefixes: defaultdict[str, list[str]] = defaultdict(list)
    for row in tables["platforms"].rows:
        if row["account"] == "path":
            prefixes[row["host"]].append(row["prefix"])

    def fault(path: str, host: str) -> Fault | None:
        if host not in names:
            return None
        if not path:
            return (
                f"{quoted(host)} is {names[host]}, which many publishers share.",
                "Write the account's own host, or its path in the next column, such as /@account.",
            )
        folder = _folder_of_accounts(path_segments(path), prefixes[host])
        if folder:
            return (
                f"{quoted(host + path)} is where {names[host]} has its accounts, and no account.",
                f"Write the account behind it, such as /{folder}account.",
            )
        return None

    return tables["domains"].faults(fault, "path", "host")


def _folder_of_accounts(segments: tuple[str, ...], prefixes: list[str]) -> str | None:
    """The prefix of accounts that a path stops short of; null for an account or some other page."""
    found = None
    for prefix in prefixes:
        *folders, mark = prefix.split("/")
        depth = len(folders)
        if len(segments) > depth and segments[:depth] == tuple(folders) and segments[depth].startswith(mark):
            return None
        if len(segments) <= depth and tuple(folders[: len(segments)]) == segments:
            found = prefix
    return found


RULE = Rule("platforms", "A rule on a platform is for an account, not for the platform.", _check)

"""No host passes for another one.

Two hosts are compared by their skeletons (https://www.unicode.org/reports/tr39/#Confusable_Detection), made
from Unicode's own list of characters that look alike.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

import idna
from confusable_homoglyphs.confusables import confusables_data  # type: ignore[import-untyped]

from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Row, Tables
from sidelight.outlets.site import NotASiteError, parse_site

_PUNYCODE = "xn--"


def _check(tables: Tables) -> Iterator[Problem]:
    domains = tables["domains"]
    first: dict[str, Row] = {}
    for row in domains.rows:
        host = row["host"]
        shown = _decoded(host)
        if shown != host and _display(host) == host:
            message = f"{quoted(host)} mixes letters of several scripts, as look-alikes do: {shown}."
            yield row.problem("host", message, "See that it is the outlet's own address.")
        one = first.setdefault(_skeleton(shown), row)
        if one["host"] != host and one["outlet"] != row["outlet"]:
            message = (
                f"{quoted(shown)} looks like {quoted(_decoded(one['host']))} of {one['outlet']}, "
                f"in {one.where}."
            )
            yield row.problem("host", message, "See that each of the two is its outlet's own address.")


def _decoded(host: str) -> str:
    try:
        return idna.decode(host) if _PUNYCODE in host else host
    except idna.IDNAError:
        return host


def _display(host: str) -> str:
    """The host as readers see it: one that mixes scripts stays in punycode."""
    try:
        return parse_site(host).display
    except NotASiteError:
        return host


def _skeleton(host: str) -> str:
    decomposed = unicodedata.normalize("NFD", host)
    return unicodedata.normalize("NFD", "".join(map(_prototype, decomposed))).lower()


@cache
def _prototype(character: str) -> str:
    """What all characters that look like this one are replaced with.

    The list gives one replacement for each of them, and for a replacement all that it stands for.
    """
    alike: list[str] = [each["c"] for each in confusables_data.get(character, ())]
    if len(alike) != 1:
        return character
    back = confusables_data.get(alike[0], ())
    return alike[0] if len(back) > 1 else min(character, alike[0])


RULE = Rule("confusables", "No host mixes scripts or looks like another outlet's.", _check, "warning")

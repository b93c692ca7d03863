"""Facts are written in the standards of their kind."""

from collections.abc import Callable, Iterator, Mapping

import langcodes
import pycountry

from sidelight.curating.forms import is_partial_date
from sidelight.curating.problems import Problem, quoted
from sidelight.curating.rules.rule import Rule
from sidelight.curating.table import Fault, Tables

# Not in ISO 3166-1 and in wide use: Kosovo has this code of those that the standard leaves to its users.
_USER_ASSIGNED = frozenset({"XK"})
_MISTAKEN = {"UK": "GB", "EL": "GR"}


def _check(tables: Tables) -> Iterator[Problem]:
    return tables["facts"].faults(_fault, "field", "value")


def _fault(field: str, value: str) -> Fault | None:
    return _FAULTS[field](value) if value and field in _FAULTS else None


def _country(value: str) -> Fault | None:
    if value in _USER_ASSIGNED:
        return None
    try:
        meant = _MISTAKEN.get(value.upper()) or pycountry.countries.lookup(value).alpha_2
    except LookupError:
        return f"{quoted(value)} is no country of ISO 3166-1.", "Write its two letters, such as GB."
    if meant == value:
        return None
    return f"{quoted(value)} is not how ISO 3166-1 writes a country.", f"Write {meant}."


def _language(value: str) -> Fault | None:
    if not langcodes.tag_is_valid(value):
        return f"{quoted(value)} is no language of BCP 47.", "Write its tag, such as en or pt-BR."
    meant = langcodes.standardize_tag(value)
    return (
        None
        if meant == value
        else (f"{quoted(value)} is not how BCP 47 writes a language.", f"Write {meant}.")
    )


def _founded(value: str) -> Fault | None:
    if is_partial_date(value):
        return None
    return f"{quoted(value)} is no year, month or day.", "Write one such as 1821, 1821-05 or 1821-05-05."


_FAULTS: Mapping[str, Callable[[str], Fault | None]] = {
    "country": _country,
    "language": _language,
    "founded": _founded,
}

RULE = Rule("fact-values", "Countries as ISO 3166-1, languages as BCP 47, dates as ISO 8601.", _check)

"""What a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sidelight.curating.problems import Problem, Severity
from sidelight.curating.table import Tables


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the ratings that `datapackage.json` cannot declare.

    `check` finds every place that breaks it. It is given whatever could be read: a cell may hold
    anything, since what a column declares is checked elsewhere and reported only once.
    """

    name: str
    description: str
    check: Callable[[Tables], Iterable[Problem]]
    severity: Severity = "error"

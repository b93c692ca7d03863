"""The rules of data/origin.toml, compiled."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sidelight.reading.phrases import load, phrase


@dataclass(frozen=True, slots=True)
class CreditRules:
    """See the head of data/origin.toml for what each says."""

    about: re.Pattern[str]
    verb: re.Pattern[str]
    ours: re.Pattern[str]
    place: re.Pattern[str]
    leave: re.Pattern[str]
    no_credit: re.Pattern[str]
    written: re.Pattern[str]
    note: Mapping[str, re.Pattern[str]]
    direct: Mapping[str, re.Pattern[str]]
    line: Mapping[str, re.Pattern[str]]
    around: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@cache
def rules() -> CreditRules:
    """Compile the rules, once."""
    data = load("origin")
    credit = data["credit"]

    def one(pattern: str) -> re.Pattern[str]:
        return phrase(pattern, data["words"])

    def any_of(phrases: Sequence[str], end: str = "") -> re.Pattern[str]:
        return one(f"(?:{'|'.join(phrases)}){end}")

    whole = r"(?!\w)"
    return CreditRules(
        about=any_of(credit["subject"], rf"[ ,]{{1,2}}{credit['verb']}{whole}"),
        verb=one(credit["verb"] + whole),
        ours=any_of(credit["ours"], whole),
        place=one(rf"(?<!\w){credit['place']}{whole}"),
        leave=one(credit["leave"]),
        no_credit=one(credit["no_credit"]),
        written=one(credit["written"]),
        note={part: one(pattern) for part, pattern in data["note"].items()},
        direct={rule: any_of(phrases, whole) for rule, phrases in data["direct"].items()},
        line={rule: any_of(phrases) for rule, phrases in data["line"].items()},
        around=tuple(
            (one(rule["before"]) if rule["before"] else re.compile(""), any_of(rule["after"], whole))
            for rule in data["around"]
        ),
    )

"""The rules of data/origin.toml, compiled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve


@dataclass(frozen=True, slots=True)
class CreditRules:
    """See the head of data/origin.toml for what each says."""

    about: Phrase
    verb: Phrase
    ours: Phrase
    place: Phrase
    leave: Phrase
    no_credit: Phrase
    written: Phrase
    note: Mapping[str, Phrase]
    direct: Mapping[str, Phrase]
    line: Mapping[str, Phrase]
    around: tuple[tuple[Phrase, Phrase], ...]


@cache
def rules() -> CreditRules:
    """Compile the rules, once."""
    data = load("origin")
    credit = data["credit"]

    def one(pattern: str) -> Phrase:
        return phrase(pattern, data["words"])

    def any_of(phrases: Sequence[str], end: str = "") -> Phrase:
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
        around=tuple((one(rule["before"]), any_of(rule["after"], whole)) for rule in data["around"]),
    )


@cache
def credit_sieve() -> Sieve[str]:
    """Return what tells which of the rules a block may fit, each by its name."""
    of, note = rules(), rules().note
    return Sieve(
        (
            ("about", needed(of.about)),
            ("verb", needed(of.verb)),
            ("ours", needed(of.ours)),
            ("note", needed(note["itself"], note["twice"])),
            *(("direct", needed(one)) for one in of.direct.values()),
            *((f"around {n}", needed(after)) for n, (_, after) in enumerate(of.around)),
            *(("line", needed(one)) for one in of.line.values()),
        )
    )

"""The rules of data/disclaimers*.toml: what a sentence, a label or a line must hold to be a notice."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sidelight.reading.blocks import tidy
from sidelight.reading.model import DisclaimerKind, Part, Span
from sidelight.reading.phrases import Phrase, load, phrase
from sidelight.reading.phrases.needed import needed
from sidelight.reading.phrases.sieve import Sieve

_LONGEST_LINE = 80
_LONGEST_LABEL = 160
_BEFORE_LABEL = r"(?:[^\n]{0,24}\n)?[\s*_(\[•†‡>–—-]{0,8}"
_DATE = (
    r"[\s,(]{1,3}(?:on )?(?:[a-z]{3,9}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [a-z]{3,9}(?:,? \d{4})?"
    r"|\d[\d./-]{5,9})\)?"
)
_AFTER_LABEL = (
    r"[\s*_)]{0,4}(?:(?:,|\(|on|of|for|at|\d)(?:[^:–—\n]|(?<=\d):(?=\d)){0,40})?"
    r"(?:[:–—]|\.(?=\s)|\s-(?=\s)|\n)[\s*_]{0,6}"
)
_STRAIGHT_ON = re.compile(rf"(?P<date>{_DATE})?[\s*_]{{1,4}}(?=(?-i:[A-Z“\"]))", re.IGNORECASE)
"""No colon: the notice follows a date, or a label in capitals or of more than one word."""
NOTICES = frozenset(("advert",))
"""Labels that are notices themselves."""
_LABEL_OF_WORDS = re.compile(
    r"\w[\w' ]* (?:statement|notes?|notice|disclaimer|disclosure|interests?)\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule: `all` of its phrases and none of `unless`; see the head of data/disclaimers.toml."""

    kind: DisclaimerKind
    needs: tuple[str, ...]
    all: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    followed: Phrase
    goes_on: tuple[Phrase, ...]
    after: frozenset[str]
    is_label: bool
    in_margin: bool
    is_alone: bool
    where: tuple[Part, ...]

    def is_about(self, lowered: str) -> bool:
        """Tell whether a text in lower case holds one of what the rule needs; many need nothing else."""
        return not self.needs or any(one in lowered for one in self.needs)

    def fits(self, words: str, behind: str) -> bool:
        """Tell whether a sentence and that behind it fit."""
        return (
            self.is_about(words.lower())
            and all(one.search(words) for one in self.all)
            and not any(one.search(words) for one in self.unless)
            and self.followed.search(behind) is not None
        )

    def takes(self, words: str) -> bool:
        """Tell whether a sentence behind the notice belongs to it."""
        return any(one.search(words) for one in self.goes_on)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a notice: which of [labels], and where the notice itself begins."""

    key: str
    end: int

    @property
    def is_notice(self) -> bool:
        """Tell whether the label alone may say it all, with a name behind it: "Advertorial: Quayside"."""
        return self.key in NOTICES


@cache
def rules() -> tuple[Rule, ...]:
    """Read all rules, in their order."""
    head = load("disclaimers")
    files = [load(name) for name in head["files"]]
    words = {key: value for one in (head, *files) for key, value in one["words"].items()}
    return tuple(
        _rule(rule, words, head["goes_on"].get(rule["kind"], "(?!)")) for one in files for rule in one["rule"]
    )


@cache
def rules_for(*, labelled: bool) -> Sieve[Rule]:
    """Return the rules for sentences, without those that ask for a label where there is none."""
    return Sieve(
        (rule, needed(*rule.all, literals=rule.needs))
        for rule in rules()
        if not rule.is_label and (labelled or not rule.after)
    )


def may_hold(words: str) -> list[Rule | None]:
    """Return the rules by which a sentence or a line of a block may be a notice; null stands for a label."""
    return _anywhere().candidates(words)


@cache
def _anywhere() -> Sieve[Rule | None]:
    label = phrase(rf"\b(?:{'|'.join(load('disclaimers')['labels'].values())})\b")
    unlabelled = ((rule, needed(*rule.all, literals=rule.needs)) for rule in rules() if not rule.after)
    return Sieve(((None, needed(label)), *unlabelled))


@cache
def extent(key: str) -> Phrase:
    """Read one phrase of [extent]: which sentences beside a notice belong to it."""
    return phrase(load("disclaimers")["extent"][key])


def label_of(sentence: str) -> Label | None:
    """Read the label with which a sentence begins, perhaps on a short line of its own below another."""
    words = sentence[:_LONGEST_LABEL].replace("’", "'")
    for key, pattern in _labels():
        found = pattern.match(words)
        if found:
            end = found.end() if found["after"] else _straight_on(words, found)
            if end:
                return Label(key, end)
    return None


def _straight_on(words: str, label: re.Match[str]) -> int | None:
    after = _STRAIGHT_ON.match(words, label.end())
    if after is None:
        return None
    is_capital = label["label"].isupper() and not words[after.end() : after.end() + 2].isupper()
    is_label = after["date"] or is_capital or _LABEL_OF_WORDS.fullmatch(label["label"])
    return after.end() if is_label else None


def label_line(line: Span, held: Iterable[Rule | None]) -> Rule | None:
    """Return the rule by which a whole line is a notice: "Sponsored content". `held` is of its block."""
    if len(line.text) > _LONGEST_LINE:
        return None
    words = tidy(line.text).strip(" .:[]()-–—•")
    fitting = (
        rule
        for rule in held
        if rule
        and rule.is_label
        and line.part in rule.where
        and all(one.fullmatch(words) for one in rule.all)
    )
    return next(fitting, None)


def heading(line: str) -> str | None:
    """Tell which label a line is that holds nothing else."""
    words = line.replace("’", "'").strip(" :.*_#")
    return next((key for key, pattern in _headings() if pattern.fullmatch(words)), None)


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            key,
            re.compile(
                rf"{_BEFORE_LABEL}(?P<label>{source})\b(?P<after>{_AFTER_LABEL})?",
                re.IGNORECASE,
            ),
        )
        for key, source in load("disclaimers")["labels"].items()
    )


@cache
def _headings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (key, re.compile(source, re.IGNORECASE)) for key, source in load("disclaimers")["labels"].items()
    )


def _rule(rule: Mapping[str, Any], words: Mapping[str, str], goes_on: str) -> Rule:
    def patterns(sources: Sequence[str]) -> Iterator[Phrase]:
        return (phrase(source, words) for source in sources)

    guards = [*rule.get("unless", ()), *(() if rule.get("reports") else ("{told}",))]
    return Rule(
        kind=rule["kind"],
        needs=tuple(rule.get("needs", ())),
        all=tuple(patterns(rule["all"])),
        unless=tuple(patterns(guards)),
        followed=phrase(rule.get("followed", ""), words),
        goes_on=tuple(patterns(rule.get("goes_on", [goes_on]))),
        after=frozenset(rule.get("after", ())),
        is_label=rule.get("label", False),
        in_margin=rule.get("margin", False) or rule.get("alone", False),
        is_alone=rule.get("alone", False),
        where=(rule["where"],) if "where" in rule else ("text", "frame"),
    )

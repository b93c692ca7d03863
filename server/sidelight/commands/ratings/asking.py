"""Ask a person at the terminal about an outlet, one thing after the other."""

from collections.abc import Collection, Mapping
from datetime import date
from urllib.parse import urlsplit

import click

from sidelight.commands.terminal import warn
from sidelight.curating.adding.intake import FIELDS, Entry, Field, Refusal
from sidelight.curating.adding.outlets import Adding, Judgement

_URL = "url"


def ask(adding: Adding, told: Mapping[str, str], today: date) -> Judgement:
    """Ask what was not told yet, until nothing is refused. A place that is held is not asked about.

    Args:
        adding: Judges each answer.
        told: What is known, by field; the address at least.
        today: The present day.
    """
    values = dict(told)
    first = adding.judge(Entry(values))
    if any(each.field == _URL for each in first.refusals):
        return first
    if first.held:
        if first.held.exact or not click.confirm(f"{first.held} Is it an outlet of its own?", err=True):
            return first
        values["apart"] = "yes"
    warn(["Press Enter where your source says nothing, and Ctrl-C to end without adding anything."])
    for field in FIELDS[1:]:
        if _concerns(field.name, values, adding):
            _answer(field, values, adding, today)
    while True:
        judgement = adding.judge_in_full(Entry(values))
        wrong = [each for each in judgement.refusals if each.severity == "error"]
        if not wrong or any(each.field == _URL for each in wrong):
            return judgement
        _explain(wrong)
        for field in FIELDS[1:]:
            if field.name in {each.field for each in wrong}:
                values.pop(field.name, None)
                _answer(field, values, adding, today)


def _concerns(name: str, values: Mapping[str, str], adding: Adding) -> bool:
    """Whether a field can matter, after what was told so far."""
    if name == "apart":
        return False
    if name == "path":
        address = values[_URL]
        return bool(urlsplit(address if "://" in address else f"//{address}").path.strip("/"))
    if name == "valid_from":
        return adding.had_another_holder(Entry(values))
    if name.startswith("disclaimer_"):
        return bool(values.get("disclaimer"))
    return True


def _answer(field: Field, values: dict[str, str], adding: Adding, today: date) -> None:
    """Put an answer that is not refused among the values; what was told by an option is not asked again."""
    asked = field.name not in values
    while True:
        if asked:
            values[field.name] = _prompt(field, _default(field.name, values, adding, today))
        # A day from which the host was held mends what is wrong with the host.
        related = {field.name, _URL} if field.name == "valid_from" else {field.name}
        wrong = _wrong(adding.judge(Entry(values)).refusals, related)
        if not wrong:
            return
        _explain(wrong)
        asked = True


def _default(name: str, values: Mapping[str, str], adding: Adding, today: date) -> str:
    if name == "id":
        return adding.propose_id(Entry(values))
    return {"captured_on": today.isoformat(), "subdomains": "yes"}.get(name, "")


def _prompt(field: Field, default: str) -> str:
    hint = f", such as {field.example}" if field.example and not default else ""
    answer = click.prompt(f"{field.question}{hint}", default=default, show_default=bool(default), err=True)
    return str(answer).strip()


def _wrong(refusals: Collection[Refusal], fields: Collection[str]) -> list[Refusal]:
    return [each for each in refusals if each.severity == "error" and each.field in fields]


def _explain(refusals: Collection[Refusal]) -> None:
    warn(f"  {each.message} {each.remedy}" for each in refusals)

"""The words of the public pages for codes, dates and claims: the panel's, where it has any."""

import re
from datetime import date

import pycountry

from sidelight.outlets.model import Rule
from sidelight.panel.words import catalogue, words

_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?(T|\Z)")

DIRECTIONS = {
    "higher is more": "A higher number says more of what it is about.",
    "higher is less": "A higher number says less of what it is about.",
}
_CLAIMS = {
    "ratings": ("rating by {what}", "{count} ratings by {what}"),
    "ratings-wikipedia": ("rating by {what}", "{count} ratings by {what}"),
    "policies": ("policy: {what}", "{count} policies: {what}"),
    "disclaimers": ("disclaimer: {what}", "{count} disclaimers: {what}"),
    "replies": ("reply of {what}", "{count} replies of {what}"),
}


def day(iso: str) -> str:
    """A date in words, as precise as it is known: a year, a month or a day; of a time, its day."""
    if not _DATE.match(iso):
        return iso
    year, month, of_month = (*iso.partition("T")[0].split("-"), "", "")[:3]
    if not month:
        return year
    words = f"{date(int(year), int(month), 1):%B %Y}"
    return f"{int(of_month)} {words}" if of_month else words


def moment(iso: str) -> str:
    """A time in words, to the minute."""
    return f"{day(iso)}, {iso[11:16]} UTC"


def field(name: str) -> str:
    """What a fact is about."""
    return _panel_word("field", name)


def policy(kind: str) -> str:
    """What a policy is about."""
    return _panel_word("policy", kind)


def status(of_reply: str) -> str:
    """What came of a reply."""
    return _panel_word("reply", of_reply)


def fact(field_: str, value: str) -> str:
    """A fact's value: codes of countries and languages become their names."""
    if field_ == "country":
        return _country(value)
    if field_ == "language":
        return _language(value)
    if field_ == "founded":
        return day(value)
    return value


def claim(part: str, what: str, count: int = 1) -> str:
    """What kind of claim it is, by the table or part of the document that it stands in, and how many."""
    if part == "facts":
        what = field(what)
    if part == "policies":
        what = policy(what)
    if part == "replies":
        what = day(what)
    one, several = _CLAIMS.get(part, ("{what}", "{what} ({count})"))
    return (one if count == 1 else several).format(what=what, count=count)


def pages(rule: Rule) -> str:
    """Below which host and path a rule's pages are, and when it holds."""
    since = f"from {day(rule.valid_from)}" if rule.valid_from else ""
    until = f"until {day(rule.valid_to)}" if rule.valid_to else ""
    times = " ".join(each for each in (since, until) if each)
    return f"{rule.address}, {times}" if times else rule.address


def address(url: str) -> str:
    """Host and path of an address, for a reader."""
    return re.sub("^https?://", "", url, flags=re.IGNORECASE).removesuffix("/")


def _panel_word(prefix: str, code: str) -> str:
    """A code in the panel's words; one that it has none for, as of a claim withdrawn long ago, stays."""
    key = f"{prefix}_{code.replace(' ', '_')}"
    return words(key) if key in catalogue() else code


def _country(code: str) -> str:
    found = pycountry.countries.get(alpha_2=code)
    return getattr(found, "common_name", found.name) if found else code


def _language(tag: str) -> str:
    code, *rest = tag.split("-")
    found = pycountry.languages.get(**{f"alpha_{len(code)}": code}) if len(code) in {2, 3} else None
    if not found:
        return tag
    name = re.sub(r" \(.*\)", "", found.name).removeprefix("Modern ")
    of = ", ".join(_country(each) if len(each) == len("GB") else each for each in rest)
    return f"{name} ({of})" if of else name

"""The words of the public pages for codes, dates and claims. The panel has its own in the extension."""

import re
from datetime import date

import pycountry

from sidelight.outlets.model import Rule

_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?(T|\Z)")

FACTS = {
    "country": "Country",
    "city": "City",
    "language": "Language",
    "kind": "Kind",
    "owner": "Owner",
    "founded": "Founded",
    "legal_form": "Legal form",
    "former_name": "Formerly",
    "also_known_as": "Also known as",
}
POLICIES = {
    "corrections": "Corrections",
    "unnamed_sources": "Unnamed sources",
    "ethics": "Ethics",
    "ownership": "Ownership",
    "republication": "Republication",
}
STATUS = {
    "received": "The reply was received.",
    "under review": "What it disputes is under review.",
    "corrected": "What it disputes was corrected.",
    "withdrawn": "What it disputes was withdrawn.",
    "kept": "What it disputes was kept.",
}
DIRECTION = {
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


def fact(field: str, value: str) -> str:
    """A fact's value: codes of countries and languages become their names."""
    if field == "country":
        return _country(value)
    if field == "language":
        return _language(value)
    if field == "founded":
        return day(value)
    return value


def claim(part: str, what: str, count: int = 1) -> str:
    """What kind of claim it is, by the table or part of the document that it stands in, and how many."""
    if part == "facts":
        what = FACTS.get(what, what)
    if part == "policies":
        what = POLICIES.get(what, what)
    if part == "replies":
        what = day(what)
    one, several = _CLAIMS.get(part, ("{what}", "{what} ({count})"))
    return (one if count == 1 else several).format(what=what, count=count)


def pages(rule: Rule) -> str:
    """Below which host and path a rule's pages are, and when it holds."""
    place = rule.host + (f"/{rule.path.strip('/')}" if rule.path else "")
    since = f"from {day(rule.valid_from)}" if rule.valid_from else ""
    until = f"until {day(rule.valid_to)}" if rule.valid_to else ""
    times = " ".join(each for each in (since, until) if each)
    return f"{place}, {times}" if times else place


def address(url: str) -> str:
    """Host and path of an address, for a reader."""
    return re.sub("^https?://", "", url, flags=re.IGNORECASE).removesuffix("/")


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

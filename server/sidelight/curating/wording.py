"""What is said of an outlet, in words for curators: the same for what is on file and for what changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sidelight.curating.shape import part_of
from sidelight.outlets.model import Citation, Outlet, Policy, Rating, Reply, Rule

Part = Literal["pages", "facts", "ratings", "policies", "disclaimers", "replies", "withdrawn"]

FACTS = {
    "country": "country",
    "city": "city",
    "language": "language",
    "kind": "kind",
    "owner": "owner",
    "founded": "date of foundation",
    "legal_form": "legal form",
    "former_name": "former name",
    "also_known_as": "other name",
}

PARTS: Mapping[str, tuple[str, str]] = {
    "facts": ("fact", "facts"),
    "ratings": ("rating", "ratings"),
    "policies": ("policy", "policies"),
    "disclaimers": ("disclaimer", "disclaimers"),
    "replies": ("reply", "replies"),
    "withdrawn": ("withdrawal", "withdrawals"),
}
"""What one claim is called, and several, by the part of the document that they stand in."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said of an outlet.

    `subject` is what it is about, such as "country", and `value` what is said of that; `details` are phrases
    that go with it, such as "rated 2024". `meaning` says what a rating means to its rater. `citation` is null
    for what has none of its own.
    """

    part: Part
    subject: str
    value: str
    details: tuple[str, ...] = ()
    meaning: str | None = None
    citation: Citation | None = None

    @property
    def words(self) -> str:
        """The whole of it, without its meaning and its source."""
        return ", ".join((f"{self.subject} “{self.value}”", *self.details))


def statements(outlet: Outlet) -> Iterator[Statement]:
    """Give all that is said of an outlet, in the order in which readers see it."""
    for rule in outlet.rules:
        yield Statement("pages", rule.address, reach(rule))
    for fact in outlet.facts:
        subject = FACTS[fact.field]
        yield Statement("facts", subject, fact.value, citation=fact.citation)
        yield from _replies(fact.replies, f"the {subject}")
    for policy in outlet.policies:
        yield Statement("policies", policy_name(policy), policy.url, citation=policy.citation)
    for disclaimer in outlet.disclaimers:
        subject = f"disclaimer about {disclaimer.scope}"
        yield Statement("disclaimers", subject, disclaimer.text, citation=disclaimer.citation)
    for rating in outlet.ratings:
        subject = _rating_name(rating)
        details = tuple(_rating_details(rating))
        yield Statement("ratings", subject, rating.label, details, meaning(rating), rating.citation)
        yield from _replies(rating.replies, subject)
    yield from _replies(outlet.replies, "the whole entry")
    for each in outlet.withdrawn:
        what = FACTS.get(each.what, each.what.replace("_", " "))
        subject = f"{PARTS[part_of(each.table)][0]} withdrawn on {each.withdrawn_on} ({what})"
        yield Statement("withdrawn", subject, each.reason)


def reach(rule: Rule) -> str:
    """How far a rule goes: to hosts below its own or not, and in time."""
    words = "with the hosts below it" if rule.subdomains else "without the hosts below it"
    times = held(rule)
    return f"{words}, {times}" if times else words


def held(rule: Rule) -> str:
    """When a rule holds; empty where it always does."""
    since = f"from {rule.valid_from}" if rule.valid_from else ""
    until = f"until {rule.valid_to}" if rule.valid_to else ""
    return " ".join(each for each in (since, until) if each)


def policy_name(policy: Policy) -> str:
    """What a policy is about."""
    return f"policy on {policy.kind.replace('_', ' ')}"


def meaning(rating: Rating) -> str:
    """What a rating is about and what its label means to its rater; a number may speak for itself."""
    words = [f"{rating.about}."]
    if rating.range:
        numbers = rating.range
        words.append(f"From {numbers.minimum} to {numbers.maximum}; {numbers.direction}.")
    if rating.definition:
        words.append(rating.definition)
    elif not rating.range:
        words.append("What the label means is not stated.")
    return " ".join(words)


def possessive(name: str) -> str:
    """A name as an owner: "Wikipedia editors'", "the circle's"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def cite(citation: Citation | None) -> str:
    """A source in short: a page by its address, a dataset by its title and the place in it."""
    if citation is None:
        return "no page"
    source = citation.title if citation.licence else citation.url
    date = citation.captured_on or "date not known"
    return ", ".join(part for part in (source, citation.locator, date) if part)


def cite_in_full(citation: Citation) -> str:
    """A source with whatever tells it from another that is the same in short."""
    further = citation.publisher, citation.url, citation.licence
    return ", ".join(part for part in (cite(citation), *further) if part)


def source_of(citation: Citation | None) -> Citation | None:
    """A source by itself: whose a page is follows from the domains on file, and changes with them."""
    if citation is None or citation.licence:
        return citation
    return citation.model_copy(update={"publisher": ""})


def listed(names: Iterable[str]) -> str:
    """Several things in one sentence: "a, b and c"."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def counted(number: int, one: str, many: str) -> str:
    """A number of things."""
    return f"{number:,} {one if number == 1 else many}"


def sentence(words: str) -> str:
    """Begin words with a capital and end them with a full stop, unless a quotation at the end has one."""
    end = "" if words.endswith((".", ".”")) else "."
    return words[:1].upper() + words[1:] + end


def _rating_name(rating: Rating) -> str:
    scope = f"; {rating.scope}" if rating.scope else ""
    kind = "number" if rating.range else "label"
    return f"{possessive(rating.rater)} {kind} ({rating.scale}{scope})"


def _rating_details(rating: Rating) -> Iterator[str]:
    if rating.rated_on:
        yield f"rated {rating.rated_on}"
    if rating.last_reviewed:
        yield f"last reviewed {rating.last_reviewed}"
    if not (rating.rated_on or rating.last_reviewed):
        yield "date not known"
    for each in rating.lists:
        yield f"on its list “{each}”"


def _replies(replies: tuple[Reply, ...], to: str) -> Iterator[Statement]:
    for reply in replies:
        details: list[str] = [reply.status]
        if reply.contact:
            details.append(f"sent by {reply.contact}")
        if reply.answer:
            details.append(f"answered with “{reply.answer}”")
        subject = f"reply of {reply.received_on} to {to}"
        yield Statement("replies", subject, reply.text, tuple(details), citation=reply.citation)

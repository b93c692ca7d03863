"""Editions of invented outlets."""

from datetime import date

from sidelight.outlets.directory import Directory
from sidelight.outlets.edition import Contents, Document, Edition, outlet_document, platforms_document
from sidelight.outlets.model import Citation, Fact, Outlet, Platform, Rule
from sidelight.outlets.store import Store

TODAY = date(2026, 11, 22)

CITATION = Citation(title="Register", publisher="Register office", url="https://register.example/")

PLATFORMS = (
    Platform(name="Pagewright", host="pagewright.example", account="subdomain"),
    # A public suffix, so that what stands before it is a registrable domain.
    Platform(name="Pages", host="github.io", account="subdomain"),
    Platform(name="Square", host="square.example", account="path", prefix="@"),
    Platform(name="Homesteads", host="homes.example", account="path", prefix="site/"),
    Platform(name="Wire", host="wire.example", account="path"),
    Platform(name="Wire", host="wire.example", account="path", prefix="channel/"),
)


def outlet(id_: str, *rules: Rule | str, name: str = "", aliases: tuple[str, ...] = ()) -> Outlet:
    """Make an outlet; a rule given as text is a host or a host and a path."""
    facts = tuple(Fact(field="also_known_as", value=alias, citation=CITATION) for alias in aliases)
    return Outlet(id=id_, name=name or id_, rules=tuple(map(_rule, rules)), facts=facts)


def documents(*outlets: Outlet) -> tuple[Document, ...]:
    """Make the documents of an edition with these outlets and the platforms above."""
    return (*map(outlet_document, outlets), platforms_document(PLATFORMS))


def directory(*outlets: Outlet) -> Directory:
    """Make the directory of an edition with these outlets and the platforms above."""
    edition = Edition("e" * 64, "2026-11-22T08:00:00Z", len(outlets))
    return Directory(Contents(edition, documents(*outlets)))


def found_id(on_file: Directory, address: str, day: date = TODAY) -> str | None:
    """The id of the outlet that publishes at an address on a day."""
    found = on_file.find(address, day)
    return found.outlet.id if found else None


def contents_of(store: Store) -> Contents | None:
    """Read all of the edition in force."""
    with store.open_active() as contents:
        return contents and Contents(contents.edition, tuple(contents.documents))


def _rule(rule: Rule | str) -> Rule:
    if isinstance(rule, Rule):
        return rule
    host, slash, path = rule.partition("/")
    return Rule(host=host, path=slash + path)

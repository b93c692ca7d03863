"""A server whose ratings have a past: claims that were changed, withdrawn or are no longer on file."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import create_engine, text

import running
from running import Server
from sidelight.curating import load_package
from sidelight.outlets.claims import claims
from sidelight.outlets.edition import Document, outlet_document
from sidelight.outlets.model import Citation, Fact, Outlet, Range, Rating, Rule
from sidelight.outlets.store import Store

BEGIN = "2020-01-10T08:00:00Z"
"""When the first edition came into force; the second one did when the server started."""

HARROW = "the-harrow-review"
CHANGED_CITY = "Old Harrow"
WITHDRAWN_OWNER = "Tidewater Holdings"
REASON = "The register had mixed up two companies."

FORMER = Outlet(
    id="the-former-weekly",
    name="The <i>Former</i> Weekly",
    rules=(
        Rule(host="formerweekly.example"),
        *(Rule(host=f"year-{year}.example", subdomains=False) for year in range(1990, 2005)),
    ),
    facts=(
        Fact(
            field="owner",
            value="<script>alert(1)</script>",
            citation=Citation(title="Its imprint", publisher="itself", url="javascript:alert(1)"),
        ),
    ),
    ratings=(
        Rating(
            rater="Quay Desk",
            label="7",
            scale="Index",
            about="Corrections",
            definition=None,
            range=Range(minimum="0", maximum="10", direction="higher is less"),
            scope="The weekend pages",
            citation=Citation(title="Index", publisher="Quay Desk", url="https://quay.example/index"),
        ),
    ),
)
"""On file at first only: markup in its words, an address that is none of the web, hosts, a number."""


@contextlib.contextmanager
def server_with_a_past(folder: Path, **settings: str) -> Iterator[Server]:
    """Run a server over tests/ratings, with an earlier edition of them, until the block ends."""
    database = settings.setdefault("database", f"sqlite:///{folder}/sidelight.db")
    with Store(database) as store:
        store.activate([*map(_as_it_was, load_package(running.RATINGS)), outlet_document(FORMER)])
    engine = create_engine(database)
    with engine.begin() as connection:
        connection.execute(text("UPDATE activations SET activated_at = :begin"), {"begin": BEGIN})
    engine.dispose()
    with running.server(folder, ratings=str(_with_a_withdrawal(folder / "ratings")), **settings) as started:
        yield started


def _as_it_was(document: Document) -> Document:
    return outlet_document(_harrow_as_it_was()) if document.name == HARROW else document


def _harrow_as_it_was() -> Outlet:
    given = next(each for each in load_package(running.RATINGS) if each.name == HARROW)
    harrow = Outlet.model_validate_json(given.body)
    earlier = {"city": CHANGED_CITY, "owner": WITHDRAWN_OWNER}
    facts = (fact.model_copy(update={"value": earlier.get(fact.field, fact.value)}) for fact in harrow.facts)
    return harrow.model_copy(update={"facts": tuple(facts)})


def _with_a_withdrawal(folder: Path) -> Path:
    number = next(
        claim.id
        for claim, value in claims(_harrow_as_it_was())
        if WITHDRAWN_OWNER in value.model_dump().values()
    )
    shutil.copytree(running.RATINGS, folder)
    with (folder / "withdrawn.csv").open("a") as table:
        table.write(f"{HARROW},facts,owner,{number},2021-05-06,{REASON}\n")
    return folder

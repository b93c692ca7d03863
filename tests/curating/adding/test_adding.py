"""What a person tells of an outlet becomes rows of all tables, or nothing is written."""

from pathlib import Path

import pytest

from curating.adding.making import TODAY, TOLD, added, adding, refused
from packages import append, contents
from sidelight.curating import PackageError
from sidelight.curating.adding.intake import Entry


def test_each_thing_told_is_a_row_with_its_evidence(copy: Path) -> None:
    evidence = {"page": "https://quiet.example/about", "captured_on": "2026-03-02"}
    rows = added(
        copy,
        captured_on="2026-03-02",
        other_hosts="www.Quiet-Page.example | bücher.example/magazin/",
        country="IE",
        language="en|ga",
        founded="2003",
        corrections_policy="https://quiet.example/corrections",
        disclaimer="Letters are their writers' own.",
        disclaimer_scope="letters",
        disclaimer_page="https://quiet.example/letters",
    )
    own = {"outlet": "the-quiet-page"}
    assert rows == {
        "outlets": [{"id": "the-quiet-page", "name": "The Quiet Page"}],
        "domains": [
            {**own, "host": "quiet.example", "subdomains": "yes", **evidence},
            {**own, "host": "quiet-page.example", "subdomains": "yes", **evidence},
            {**own, "host": "xn--bcher-kva.example", "path": "/magazin", "subdomains": "yes", **evidence},
        ],
        "facts": [
            {**own, "field": "country", "value": "IE", **evidence},
            {**own, "field": "language", "value": "en", **evidence},
            {**own, "field": "language", "value": "ga", **evidence},
            {**own, "field": "founded", "value": "2003", **evidence},
        ],
        "policies": [
            {
                **own,
                "kind": "corrections",
                "url": "https://quiet.example/corrections",
                "captured_on": "2026-03-02",
            }
        ],
        "disclaimers": [
            {
                **own,
                "text": "Letters are their writers' own.",
                "scope": "letters",
                "page": "https://quiet.example/letters",
                "captured_on": "2026-03-02",
            }
        ],
    }


def test_the_page_was_read_today_unless_it_is_told_otherwise(copy: Path) -> None:
    assert added(copy)["domains"][0]["captured_on"] == TODAY.isoformat()


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://www.quiet.example:443/about?x=1", ("quiet.example", None)),
        ("quiet.example", ("quiet.example", None)),
        ("https://someone.pagewright.example/p/1", ("someone.pagewright.example", None)),
        ("https://square.example/@someone/1", ("square.example", "/@someone")),
    ],
)
def test_the_address_becomes_a_host_or_an_account(
    copy: Path, url: str, place: tuple[str, str | None]
) -> None:
    (row,) = added(copy, url=url)["domains"]
    assert (row["host"], row.get("path")) == place


@pytest.mark.parametrize(
    ("told", "id_"),
    [
        ({"name": "The People's Daily Écho"}, "the-peoples-daily-echo"),
        ({"name": "The Harrow Review"}, "the-harrow-review-2"),
        ({"name": "Тихая страница"}, "quiet-example"),
        ({"id": "quiet"}, "quiet"),
    ],
)
def test_the_id_is_made_of_the_name_and_unique(copy: Path, told: dict[str, str], id_: str) -> None:
    assert added(copy, **told)["outlets"][0]["id"] == id_


def test_the_tables_stay_in_order_and_the_others_as_they_were(copy: Path) -> None:
    before = contents(copy)
    added(copy, name="Middle Review", country="IE")
    after = contents(copy)
    assert {file for file in after if after[file] != before[file]} == {
        "outlets.csv",
        "domains.csv",
        "facts.csv",
    }
    assert after.keys() == before.keys()
    ids = [line.partition(b",")[0] for line in after["facts.csv"].splitlines()[1:]]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("told", "field", "message"),
    [
        ({"name": ""}, "name", "The column name is empty."),
        ({"page": ""}, "page", "The claim has no evidence."),
        ({"page": "quiet.example"}, "page", '"quiet.example" is no address of a page.'),
        ({"captured_on": "2026-02-30"}, "captured_on", '"2026-02-30" is no date.'),
        ({"language": "en|xx-yy-zz"}, "language", '"xx-yy-zz" is no language of BCP 47.'),
        ({"subdomains": "perhaps"}, "subdomains", '"perhaps" is neither yes nor no.'),
        ({"owner": "=A1"}, "owner", '"=A1" begins like a formula.'),
        ({"ethics_policy": "ethics.html"}, "ethics_policy", '"ethics.html" is no address of a page.'),
        ({"disclaimer": "Not ours."}, "disclaimer_scope", "The column scope is empty."),
        ({"disclaimer_scope": "letters"}, "disclaimer", "The column text is empty."),
        ({"id": "Quiet Page"}, "id", '"Quiet Page" is not written as id must be.'),
        (
            {"id": "the-harrow-review"},
            "id",
            "the-harrow-review is the short name of The Harrow Review already.",
        ),
        ({"url": "https://co.uk/"}, "url", '"co.uk" is no domain that one publisher can hold.'),
        (
            {"url": "pagewright.example"},
            "url",
            "pagewright.example is Pagewright, which many publishers share.",
        ),
    ],
)
def test_what_check_refuses_is_refused_at_its_field(
    copy: Path, told: dict[str, str], field: str, message: str
) -> None:
    assert (field, message) in refused(copy, **told)


def test_a_host_of_another_outlet_is_refused_and_its_row_named(copy: Path) -> None:
    (found,) = refused(copy, other_hosts="lanternpost.example")
    assert found == (
        "other_hosts",
        f"lanternpost.example is The Lantern Post's (the-lantern-post), {copy}/domains.csv:5.",
    )


def test_pages_below_another_outlets_are_taken_only_where_that_is_said(copy: Path) -> None:
    url = "https://blog.lanternpost.example/"
    (found,) = refused(copy, url=url)
    assert found[1].startswith(
        "blog.lanternpost.example is The Lantern Post's (the-lantern-post) by the rule for lantern"
    )
    assert added(copy, url=url, apart="yes")["domains"][0]["host"] == "blog.lanternpost.example"


def test_a_host_that_was_given_up_is_free_from_a_day(copy: Path) -> None:
    url = "https://evening-lantern.example/"
    assert adding(copy).had_another_holder(Entry(TOLD | {"url": url}))
    assert [field for field, _ in refused(copy, url=url)] == ["url"]
    assert added(copy, url=url, valid_from="2019-07-01")["domains"][0]["valid_from"] == "2019-07-01"


def test_an_outlet_on_file_is_not_added_again(copy: Path) -> None:
    added(copy)
    book = adding(copy)
    for told in ({"url": TOLD["url"]}, TOLD, TOLD | {"name": "the quiet page"}):
        judgement = book.judge_in_full(Entry(told))
        assert judgement.held
        assert judgement.held.outlet == "the-quiet-page"
        assert judgement.rows == ()


def test_a_package_with_mistakes_is_left_alone(copy: Path) -> None:
    append(copy, "facts.csv", "the-harrow-review,country,Canada,https://harrowreview.example/,,,,")
    with pytest.raises(PackageError):
        adding(copy)

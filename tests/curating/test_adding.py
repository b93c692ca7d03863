"""What a person tells of an outlet becomes rows of all tables, or nothing is written."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from packages import append, contents, package
from sidelight.curating import PackageError, check
from sidelight.curating.adding.intake import FIELDS, NAMES, Entry, write_template
from sidelight.curating.adding.outlets import Adding, FromSheet, judge_sheet
from sidelight.curating.package import sound_tables

T = TypeVar("T")
TODAY = date(2026, 5, 4)
TOLD = {"url": "https://quiet.example/", "name": "The Quiet Page", "page": "https://quiet.example/about"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return package(tmp_path)


def unseen(steps: Sequence[T], _: str, /) -> Iterable[T]:
    """Nobody looks on."""
    return steps


def adding(copy: Path) -> Adding:
    return Adding(sound_tables(copy), TODAY)


def added(copy: Path, **told: str) -> dict[str, list[Mapping[str, str]]]:
    """The new rows by table, after adding an outlet and checking the whole package."""
    book = adding(copy)
    judgement = book.judge_in_full(Entry(TOLD | told))
    assert not judgement.refused, judgement.refusals
    written = book.write(judgement.rows, unseen)
    assert [each for each in check(copy) if each.severity == "error"] == []
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row, place in written.rows:
        file, _, line = place.rpartition(":")
        with Path(file).open(encoding="utf-8", newline="") as table:
            header, *records = csv.reader(table)
        found = dict(zip(header, records[int(line) - 2], strict=True))
        rows.setdefault(row.table, []).append({name: value for name, value in found.items() if value})
    return rows


def refused(copy: Path, **told: str) -> list[tuple[str, str]]:
    before = contents(copy)
    judgement = adding(copy).judge_in_full(Entry(TOLD | told))
    assert judgement.refused
    assert contents(copy) == before
    return [(each.field, each.message) for each in judgement.refusals]


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


def sheet(copy: Path, *lines: str) -> tuple[Adding, FromSheet]:
    """Judge a sheet of these lines."""
    path = copy.parent / "intake.csv"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    book = adding(copy)
    return book, judge_sheet(book, path)


def problems(found: FromSheet) -> list[str]:
    return [f"{each.line}:{each.column}: {each.message} {each.remedy}" for each in found.problems]


def test_a_sheet_adds_an_outlet_for_each_row(copy: Path) -> None:
    book, found = sheet(
        copy,
        "name,url,page,country",
        "# what the columns are for,# comment,,",
        "One,https://one.example/,https://one.example/about,IE",
        "Two,https://two.example/,https://two.example/about,GB",
        "The Lantern Post,https://lanternpost.example/,https://lanternpost.example/,",
    )
    assert found.problems == ()
    assert [each.outlet for each in found.held] == ["the-lantern-post"]
    written = book.write(found.rows, unseen)
    assert [row["name"] for row in written.tables["outlets"].rows if row["id"] in ("one", "two")] == [
        "One",
        "Two",
    ]


def test_a_sheet_is_refused_at_its_own_lines_and_columns(copy: Path) -> None:
    _, found = sheet(
        copy,
        "url,name,page,country,language,disclaimer,disclaimer_scope",
        "https://one.example/,One,https://one.example/about,Ireland,en,,",
        'https://two.example/,"Two,',
        'too",https://two.example/about,IE,en|tlh-xx-yy-zz,,',
        "https://lanternpost.example/,Lantern,https://three.example/,,,,",
        "https://four.example/,Four,,,,,",
        "https://five.example/,Five,https://five.example/,,,,",
        "https://five.example/,Fifth,https://five.example/,,,,",
    )
    assert [each.partition(" ")[0] for each in problems(found)] == [
        "2:52:",
        "3:22:",
        "4:35:",
        "5:1:",
        "6:28:",
        "8:1:",
    ]
    assert problems(found)[-1].endswith(
        "five.example stands in row 6 already, as Five's. Leave it out in one of the two rows."
    )


def test_two_rows_for_one_outlet_are_refused_so_that_neither_is_lost(copy: Path) -> None:
    _, found = sheet(
        copy,
        "url,name,page,owner,legal_form",
        "https://one.example/,The One,https://one.example/imprint,One Limited,",
        "https://one.example/about,the one,https://one.example/about,,registered society",
    )
    (problem,) = problems(found)
    assert problem.startswith("3:1: ")
    assert problem.endswith(
        "one.example stands in row 2 already, as The One's. "
        "Write all of it into that row; add what another page says to facts.csv afterwards."
    )


def test_a_host_or_an_id_written_twice_is_named_beside_the_first_rows_own_mistake(copy: Path) -> None:
    _, found = sheet(
        copy,
        "url,name,id,page,country,other_hosts",
        "https://one.example/,One,one,https://one.example/,Ireland,",
        "https://two.example/,Two,one,https://two.example/,,one.example",
    )
    assert [each.partition(" ")[0] for each in problems(found)] == ["2:51:", "3:26:", "3:52:"]


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (("url,name", "https://one.example/,One"), "1:9: The column page is missing."),
        (
            ("url,name,page,colour", "https://one.example/,One,https://one.example/,red"),
            '1:15: "colour" is no column',
        ),
        (("url,name,page",), "2:1: The sheet has no outlets."),
        ((), "1:1: The file is empty."),
    ],
)
def test_a_sheet_that_cannot_be_read_says_why(copy: Path, lines: tuple[str, ...], problem: str) -> None:
    _, found = sheet(copy, *lines)
    assert found.rows == ()
    assert problems(found)[0].startswith(problem)


def test_a_sheet_as_a_spreadsheet_program_saves_it_is_read(copy: Path) -> None:
    path = copy.parent / "intake.csv"
    path.write_bytes(
        b"\xef\xbb\xbfurl;name;page\r\nhttps://one.example/;One, Two;https://one.example/about\r\n"
    )
    found = judge_sheet(adding(copy), path)
    assert found.problems == ()
    assert found.rows[0].cells["name"] == "One, Two"


def test_column_names_and_countries_may_be_written_in_capitals_or_without(copy: Path) -> None:
    book, found = sheet(copy, "Url;Name;PAGE;Country", "one.example;One;https://one.example/about;gb")
    assert found.problems == ()
    written = book.write(found.rows, unseen)
    assert [row["value"] for row in written.tables["facts"].rows if row["outlet"] == "one"] == ["GB"]


def test_the_template_says_what_each_column_is_for_and_adds_nothing(copy: Path) -> None:
    path = copy.parent / "template.csv"
    write_template(path)
    with path.open(encoding="utf-8", newline="") as lines:
        header, questions, examples = csv.reader(lines)
    assert tuple(header) == NAMES
    assert questions[1:] == [field.question for field in FIELDS[1:]]
    assert problems(judge_sheet(adding(copy), path)) == [
        "2:1: The sheet has no outlets. Write one in each row."
    ]
    path.write_text(f"{','.join(header)}\n{path.read_text().splitlines()[2].removeprefix('# ')}\n")
    assert problems(judge_sheet(adding(copy), path)) == [
        "2:1: This is the example of the template. Write your outlet over it, or delete the row."
    ]
    path.write_text(path.read_text().replace("The Daily Example", "The Daily News"))
    assert judge_sheet(adding(copy), path).problems == (), "the example is written as it should be"
    assert examples[1] == "The Daily Example"

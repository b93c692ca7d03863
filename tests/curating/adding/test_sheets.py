"""An intake sheet adds an outlet for each of its rows, or says what is wrong with it."""

import csv
from pathlib import Path

import pytest

from curating.adding.making import adding
from sidelight.curating.adding.intake import FIELDS, NAMES, write_template
from sidelight.curating.adding.outlets import Adding, FromSheet, judge_sheet
from sidelight.curating.package import unseen


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

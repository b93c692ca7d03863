"""Our own reader against Python's, and where it says that cells stand."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.curating.problems import Problem
from sidelight.curating.reader import SEPARATORS, Record, Sheet, decode, read_records, separated

CELLS = st.text(st.sampled_from('ab,;\t"\n é'), max_size=6)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6)
SEPARATOR = st.sampled_from(list(SEPARATORS))


def written(table: list[list[str]], separator: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(table)  # type: ignore[arg-type]
    return file.getvalue()


def read(text: str, separator: str = ",") -> list[Record | Problem]:
    return list(read_records(Sheet("file.csv", text, separator=separator)))


@given(TABLES, SEPARATOR, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_what_a_csv_writer_wrote_is_read(table: list[list[str]], separator: str, quoting: int) -> None:
    found = read(written(table, separator, quoting), separator)
    assert [list(each.cells) for each in found if isinstance(each, Record)] == table


@given(TABLES, SEPARATOR)
def test_every_cell_stands_where_it_is_said_to_stand(table: list[list[str]], separator: str) -> None:
    text = written(table, separator)
    lines = text.split("\n")
    for record in read(text, separator):
        assert isinstance(record, Record)
        for index, cell in enumerate(record.cells):
            line, column = record.place(index)
            rest = "\n".join((lines[line - 1][column - 1 :], *lines[line:]))
            assert rest.startswith((cell, '"' + cell.replace('"', '""') + '"'))
        line, column = record.place(len(record.cells))
        assert (line, column) == (line, len(lines[line - 1]) + 1), (
            "a missing cell would begin at the row's end"
        )


@given(st.text(st.sampled_from('a,"\n'), max_size=30))
def test_any_text_is_read_to_its_end(text: str) -> None:
    found = read(text)
    places = [each.place(0) if isinstance(each, Record) else (each.line, each.column) for each in found]
    assert places == sorted(places)
    assert all(1 <= line <= text.count("\n") + 1 for line, _ in places)


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    assert isinstance(decode("file.csv", data), Sheet | Problem)


def test_reading_goes_on_after_a_mistake() -> None:
    found = read('a,b\n1,"2\n3,4\n5"x,6\n7,8\n')
    assert [each.cells if isinstance(each, Record) else each.line for each in found] == [
        ("a", "b"),
        2,
        ("3", "4"),
        4,
        ("7", "8"),
    ]


@pytest.mark.parametrize(
    ("header", "separator"),
    [
        ("outlet,text", ","),
        ("outlet;text", ";"),
        ("text\toutlet", "\t"),
        ('"outlet";"text"', ";"),
        ("outlet;text;more,columns", ";"),
        ("outlet", ","),
        ("some;other,header", ","),
        ('"outlet;text', ","),
    ],
)
def test_the_header_tells_what_stands_between_the_cells(header: str, separator: str) -> None:
    assert separated(Sheet("file.csv", f"{header}\n"), ("outlet", "text")).separator == separator


@pytest.mark.parametrize("text", ['"' * 200_001, '"a""\n' * 40_000, ',"\n' * 40_000, "," * 200_000])
def test_odd_files_are_read_in_time_that_grows_with_their_length(text: str) -> None:
    assert read(text)

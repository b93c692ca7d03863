"""Tidying gives back the one way in which tables are written, and does nothing that is not certain."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from curating.saving import SAVED, Save, save_all
from curating.spoiling import RATINGS, Edit, both, copy, put, spoil
from sidelight.curating.descriptor import Descriptor, read_descriptor
from sidelight.curating.package import read_tables
from sidelight.curating.table import read_table
from sidelight.curating.tidy import tidied, tidy
from sidelight.curating.writer import in_order, write_table

SHIPPED = Path(__file__).parents[2] / "ratings"


def contents(package: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in package.iterdir()}


def tidy_all(package: Path) -> dict[str, str]:
    tables, _ = read_tables(package)
    assert tables
    return {name: words for name, table in tables.by_name.items() if (words := tidy(table))}


@pytest.mark.parametrize("package", [SHIPPED, RATINGS], ids=["shipped", "of the tests"])
def test_our_own_tables_are_tidy(package: Path) -> None:
    tables, _ = read_tables(package)
    assert tables
    assert [name for name, table in tables.by_name.items() if tidied(table)] == []


@pytest.mark.parametrize("save", SAVED.values(), ids=SAVED)
def test_what_a_spreadsheet_program_saved_is_as_before(tmp_path: Path, save: Save) -> None:
    package = copy(tmp_path)
    save_all(package, save)
    assert contents(package) != contents(RATINGS)
    assert tidy_all(package).keys() == {file.stem for file in package.glob("*.csv")}
    assert contents(package) == contents(RATINGS)


@pytest.mark.parametrize(
    ("file", "spoiled", "right", "words"),
    [
        (
            "domains.csv",
            "https://WWW.Harrowreview.example:443/",
            "harrowreview.example",
            "1 host in another spelling",
        ),
        ("domains.csv", "harrowreview.example. ", "harrowreview.example", "1 host in another spelling"),
        (
            "domains.csv",
            "northgate.example,,WAHR",
            "northgate.example,,yes",
            "1 yes or no in another spelling",
        ),
        ("domains.csv", "evening-lantern.example,,False", "evening-lantern.example,,no", "1 yes or no"),
        ("domains.csv", ",,30.06.2019", ",,2019-06-30", "1 date in another spelling"),
        ("ratings.csv", "11/20/2025", "2025-11-20", "1 date in another spelling"),
        ("facts.csv", "  Harrow Falls\u00a0", "Harrow Falls", "1 value with blanks around it"),
        ("facts.csv", "Harrow\u00a0Falls", "Harrow Falls", "1 value with no-break spaces"),
        ("facts.csv", "harrow-review,country,ca", "harrow-review,country,CA", "1 country in small letters"),
    ],
)
def test_what_is_certainly_meant_is_written(
    tmp_path: Path, file: str, spoiled: str, right: str, words: str
) -> None:
    package = spoil(tmp_path, file, put(right, spoiled))
    (told,) = tidy_all(package).values()
    assert told.startswith(words)
    assert contents(package) == contents(RATINGS)


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        ("domains.csv", put("harrowreview.example", "harrowreview.example/review")),
        ("domains.csv", put("harrowreview.example,", "harrowreview.example,/50%2525")),
        ("domains.csv", put(",,yes", ",,maybe")),
        ("disclaimers.csv", put("2026-03-02", "03/04/2026")),
        ("facts.csv", put("Harrow Falls", "Harrow  Falls")),
        ("facts.csv", put("Harrow Falls", '"Harrow\nFalls"')),
        ("facts.csv", put("Harrow Falls", "VoilÃ\u00a0")),
        ("facts.csv", put("country,CA", "country,uk")),
        ("facts.csv", put("kind,online magazine", "kind,ca")),
        ("facts.csv", put("founded,2003", "founded,01.02.2003")),
    ],
)
def test_what_is_not_certain_is_left_alone(tmp_path: Path, file: str, edit: Edit) -> None:
    package = spoil(tmp_path, file, edit)
    before = contents(package)
    assert tidy_all(package) == {}
    assert contents(package) == before


def test_a_table_that_cannot_all_be_read_is_left_alone_and_the_others_are_not(tmp_path: Path) -> None:
    package = spoil(tmp_path, "facts.csv", both(put("Harrow Falls", 'Harrow "Falls"'), put("CA", " CA")))
    platforms = package / "platforms.csv"
    platforms.write_bytes(b"\xef\xbb\xbf" + platforms.read_bytes())
    before = (package / "facts.csv").read_bytes()
    assert tidy_all(package) == {"platforms": "a byte order mark"}
    assert (package / "facts.csv").read_bytes() == before


def test_new_rows_go_to_their_outlet(tmp_path: Path) -> None:
    row = "northgate-press-agency,city,Northgate,https://northgate.example/about,2026-03-02,,,\n"
    package = spoil(tmp_path, "facts.csv", lambda data: data + row.encode())
    assert tidy_all(package) == {"facts": "rows in another order"}
    lines = (package / "facts.csv").read_text().splitlines(keepends=True)
    assert lines.index(row) == 6
    lines.remove(row)
    assert "".join(lines) == (RATINGS / "facts.csv").read_text()


VALUES = st.one_of(
    st.text(st.sampled_from('abÄä./%25 ?#,;"\n\t\u00a0wW:@-0'), max_size=12),
    st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["", " ", "https://", "//"]),
            st.sampled_from(["www.", "m.", "", "WWW."]),
            st.sampled_from(["news.example", "News.Example.", "bücher.example", "127.1", "co.uk"]),
            st.sampled_from(["", "/", ":80", "/a%2Fb", "/../x", " "]),
        ),
    ),
    st.sampled_from(["TRUE", "falsch", "yes", "31.01.2024", "1/2/2024", "2024-1-3", "", "/a//b/", "/%41"]),
)


@settings(deadline=None)
@given(
    st.lists(st.tuples(*[VALUES] * 11), max_size=4),
    st.sampled_from([*SAVED.values(), lambda data: data]),
)
@example([("",) * 11, ("", "", "0 /", *[""] * 8)], lambda data: data)
def test_tidying_twice_changes_nothing_more(rows: list[tuple[str, ...]], save: Save) -> None:
    descriptor = read_descriptor(RATINGS)
    assert isinstance(descriptor, Descriptor)
    domains = next(each for each in descriptor.resources if each.name == "domains")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / domains.path
        columns = domains.table.names
        write_table(file, columns, (dict(zip(columns, row, strict=True)) for row in rows))
        file.write_bytes(save(file.read_bytes()))
        tidy(read_table(Path(folder), domains)[0])
        after = file.read_bytes()
        assert tidy(read_table(Path(folder), domains)[0]) is None
        assert file.read_bytes() == after


def test_a_table_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "outlets.csv"
    write_table(file, ("id", "name"), [{"id": "a", "name": "A, or “A”"}, {"id": "b"}])
    assert file.read_text() == 'id,name\na,"A, or “A”"\nb,\n'
    with pytest.raises(ValueError, match="no column title"):
        write_table(file, ("id", "name"), [{"id": "c"}, {"id": "d", "title": "D"}])
    assert file.read_text() == 'id,name\na,"A, or “A”"\nb,\n'
    assert list(tmp_path.iterdir()) == [file]


def test_a_written_table_may_be_read_by_the_same_people_as_before(tmp_path: Path) -> None:
    file = tmp_path / "outlets.csv"
    file.write_text("id,name\n")
    file.chmod(0o640)
    link = tmp_path / "link.csv"
    link.symlink_to(file)
    write_table(link, ("id", "name"), [{"id": "a", "name": "A"}])
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("id,name\na,A\n", 0o640)
    assert link.is_symlink()


def test_rows_of_outlets_are_in_order_and_others_as_they_were() -> None:
    facts = [{"outlet": "b", "n": "1"}, {"outlet": "a", "n": "2"}, {"outlet": "b", "n": "3"}]
    assert [row["n"] for row in in_order(("outlet", "n"), facts)] == ["2", "1", "3"]
    scales = [{"rater": "b"}, {"rater": "a"}]
    assert in_order(("rater",), scales) == scales

"""Spoiled copies of a package: each mistake is named at its place, in words that help.

problems.txt holds the whole wording, since it is what a curator reads: each mistake's name after "==", then
the problems as `check` prints them.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sidelight.curating import PackageError, check, load_package

RATINGS = Path(__file__).parent.parent / "ratings"

WORDING = {
    name: problems.splitlines()
    for name, _, problems in (
        part.strip().partition("\n")
        for part in Path(__file__).with_name("problems.txt").read_text(encoding="utf-8").split("== ")[1:]
    )
}

Edit = Callable[[bytes], bytes]


def spoil(folder: Path, file: str, edit: Edit) -> Path:
    """Copy the package of the tests and edit one of its files."""
    copy = folder / "ratings"
    shutil.copytree(RATINGS, copy)
    before = (copy / file).read_bytes()
    after = edit(before)
    assert after != before, "the edit must change the file"
    (copy / file).write_bytes(after)
    return copy


def put(old: str, new: str | bytes) -> Edit:
    """Replace the first occurrence of `old`."""
    return lambda data: data.replace(old.encode(), new if isinstance(new, bytes) else new.encode(), 1)


def add(line: str) -> Edit:
    """Add a line at the end."""
    return lambda data: data + line.encode() + b"\n"


def problems(package: Path) -> list[str]:
    return [str(problem).replace(f"{package}/", "") for problem in check(package)]


SPOILED: list[tuple[str, str, Edit]] = [
    ("a value that the column does not know", "facts.csv", put("harrow-review,city", "harrow-review,town")),
    ("a day that the calendar has not", "disclaimers.csv", put("2026-03-02", "2026-02-30")),
    ("a month that the calendar has not", "ratings.csv", put("2023-05", "2023-13")),
    (
        "yes and no as a spreadsheet writes them",
        "domains.csv",
        put("northgate.example,,yes", "northgate.example,,TRUE"),
    ),
    ("an address without a scheme", "policies.csv", put("https://harrowreview", "harrowreview")),
    ("nothing where something must be", "platforms.csv", put("Pagewright,", ",")),
    ("an outlet that is not on file", "policies.csv", put("port-ellery-courier", "port-elery-courier")),
    (
        "the same fact twice",
        "facts.csv",
        add("the-harrow-review,country,CA,https://harrowreview.example/about,,,,"),
    ),
    (
        "two outlets at one host",
        "domains.csv",
        add("port-ellery-courier,lanternpost.example,,yes,,,https://register.example/,,,,"),
    ),
    (
        "two outlets at one host on one day",
        "domains.csv",
        add("port-ellery-courier,evening-lantern.example,,no,2019-06-30,,https://register.example/,,,,"),
    ),
    ("a validity that ends before it begins", "domains.csv", put(",,2019-06-30", ",2020-01-01,2019-06-30")),
    (
        "a host as copied from the address bar",
        "domains.csv",
        put("harrowreview.example", "www.HarrowReview.example"),
    ),
    ("a public suffix", "domains.csv", put("harrowreview.example", "co.uk")),
    ("a platform without an account", "domains.csv", put("harrowreview.example", "pagewright.example")),
    (
        "a path with a slash at its end",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/review/"),
    ),
    ("an outlet that no address leads to", "outlets.csv", add("the-quiet-page,The Quiet Page")),
    ("a country by its name", "facts.csv", put("country,CA", "country,Canada")),
    ("a label that the rater does not use", "ratings.csv", put("discloses little", "discloses nothing")),
    (
        "a share-alike rating among the others",
        "datasets.csv",
        lambda data: data.replace(b"CC0-1.0", b"CC-BY-SA-4.0").replace(b"CC-BY-4.0", b"CC-BY-SA-4.0"),
    ),
    ("a claim without evidence", "facts.csv", put('register-of-titles,"titles.csv, line 12"', ",")),
    (
        "a dataset without a place in it",
        "facts.csv",
        put('register-of-titles,"titles.csv, line 12"', "register-of-titles,"),
    ),
    ("a disclaimer that is too long", "disclaimers.csv", put("Opinions", "Opinions " * 40)),
    ("a disclaimer with words left out", "disclaimers.csv", put("and the Harrow", "[…] the Harrow")),
    ("a reply to no rating", "replies.csv", put("Tallow Street Observatory", "Wick Lane Reading Circle")),
    ("a formula", "facts.csv", put("Harrow Falls", "=HYPERLINK(1)")),
    ("a blank at the end", "facts.csv", put("Harrow Falls", "Harrow Falls ")),
    (
        "a line break inside a cell before the mistake",
        "facts.csv",
        lambda data: put("founded,2003", "fonded,2003")(put("Harrow Falls", '"Harrow\nFalls"')(data)),
    ),
    ("a comma in a cell without quotation marks", "facts.csv", put("Harrow Falls", "Harrow Falls, Upper")),
    ("a cell that is missing", "facts.csv", put("country,CA,,", "country,CA,")),
    ("an empty row", "facts.csv", add(",,,,,,,")),
    ("a quotation mark left open", "ratings.csv", put("Readers' survey,often", "\"Readers' survey,often")),
    ("a quotation mark left open in the last row", "ratings.csv", put('line 8"', "line 8")),
    ("a quotation mark inside a cell", "facts.csv", put("Harrow Falls", 'Harrow "Falls"')),
    ("a cell of ten million characters", "facts.csv", put("Harrow Falls", "x" * 10_000_000)),
    ("semicolons between the columns", "platforms.csv", lambda data: data.replace(b",", b";")),
    ("line ends of an old Macintosh", "facts.csv", lambda data: data.replace(b"\n", b"\r")),
    ("Latin-1", "facts.csv", put("Harrow Falls", "Hérrow".encode("latin-1"))),
    ("a NUL character", "platforms.csv", put("Pagewright", "Page\0wright")),
    ("another header", "outlets.csv", put("id,name", "id,title")),
    ("an empty file", "platforms.csv", lambda _: b""),
    ("a descriptor that is no JSON", "datapackage.json", lambda _: b'{"resources": [}'),
    (
        "a table outside the folder",
        "datapackage.json",
        put('"path": "outlets.csv"', '"path": "../outlets.csv"'),
    ),
    (
        "a key over a column that is not there",
        "datapackage.json",
        put('"primaryKey": [\n          "id"', '"primaryKey": [\n          "slug"'),
    ),
]


@pytest.mark.parametrize(("name", "file", "edit"), SPOILED, ids=[each[0] for each in SPOILED])
def test_a_mistake_is_named_at_its_place(tmp_path: Path, name: str, file: str, edit: Edit) -> None:
    package = spoil(tmp_path, file, edit)
    assert problems(package) == WORDING[name]
    with pytest.raises(PackageError):
        load_package(package)


def test_every_wording_on_file_has_its_mistake() -> None:
    assert list(WORDING) == [each[0] for each in SPOILED]


@pytest.mark.parametrize(
    "value", ["+972 Falls", "@harrow", "Harrow\u00a0Falls", "\u0645\u06cc\u200c\u062f", "été", "-"]
)
def test_unusual_text_is_text(tmp_path: Path, value: str) -> None:
    assert problems(spoil(tmp_path, "facts.csv", put("Harrow Falls", value))) == []


@pytest.mark.parametrize(
    "value", ["=A1", "+cmd|' /C x'!A0", "@SUM(A1)", "Harrow\u202eFalls", "a\u2028b", "a\tb"]
)
def test_what_a_spreadsheet_would_run_or_hide_is_refused(tmp_path: Path, value: str) -> None:
    (problem,) = problems(spoil(tmp_path, "facts.csv", put("Harrow Falls", value)))
    assert problem.startswith("facts.csv:3:24: ")


def test_every_problem_is_found_at_once(tmp_path: Path) -> None:
    package = spoil(tmp_path, "facts.csv", put("country,CA", "country,Canada"))
    file = package / "domains.csv"
    file.write_bytes(put("harrowreview.example", "co.uk")(file.read_bytes()))
    assert [each.partition(": ")[0] for each in problems(package)] == ["domains.csv:4:19", "facts.csv:2:27"]


@pytest.mark.parametrize(
    "save",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
        lambda data: data.removesuffix(b"\n"),
    ],
    ids=["byte order mark", "CRLF", "both", "no line end at the end"],
)
def test_a_spreadsheets_way_of_saving_changes_nothing(tmp_path: Path, save: Edit) -> None:
    package = spoil(tmp_path, "facts.csv", save)
    for file in package.glob("*.csv"):
        if file.name != "facts.csv":
            file.write_bytes(save(file.read_bytes()))
    assert load_package(package) == load_package(RATINGS)


def test_a_folder_without_a_package_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert problem.startswith("datapackage.json:1:1: The file cannot be read: No such file or directory.")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    package = tmp_path / "ratings"
    shutil.copytree(RATINGS, package)
    (package / "platforms.csv").unlink()
    (problem,) = problems(package)
    assert problem.startswith("platforms.csv:1:1: The file cannot be read: No such file or directory.")


def test_a_table_that_the_server_reads_must_be_described(tmp_path: Path) -> None:
    package = spoil(tmp_path, "datapackage.json", put('"name": "reason"', '"name": "why"'))
    (problem,) = problems(package)
    assert problem.startswith("datapackage.json:1:1: The table withdrawn has no column reason.")


def test_a_file_that_no_table_has_is_named(tmp_path: Path) -> None:
    package = tmp_path / "ratings"
    shutil.copytree(RATINGS, package)
    (package / "facts2.csv").write_text("outlet,field,value\n")
    (problem,) = problems(package)
    assert problem.startswith("facts2.csv:1:1: No table of datapackage.json has this file.")

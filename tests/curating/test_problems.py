"""Spoiled copies of a package: each mistake is named at its place, in words that help.

problems.txt holds the whole wording, since it is what a curator reads: each mistake's name after "==", then
the problems as `check` prints them.
"""

from datetime import date
from pathlib import Path

import pytest

from curating.mistakes.every import SPOILED, WORDING
from curating.saving import moved
from curating.spoiling import RATINGS, Edit, both, copy, put, spoil
from sidelight.curating import PackageError, Problem, check, load_package
from sidelight.curating.rules import RULES

RULE_FILES = Path(__file__).parents[2] / "server" / "sidelight" / "curating" / "rules"

TODAY = date(2025, 1, 1)
"""A day on which no claim of the tests' package is stale."""


def found(package: Path) -> list[Problem]:
    return check(package, TODAY)


def problems(package: Path) -> list[str]:
    return [str(problem).replace(f"{package}/", "") for problem in found(package)]


def test_the_package_itself_has_none() -> None:
    assert problems(RATINGS) == []


@pytest.mark.parametrize(("name", "file", "edit"), SPOILED, ids=[each[0] for each in SPOILED])
def test_a_mistake_is_named_at_its_place(tmp_path: Path, name: str, file: str, edit: Edit) -> None:
    assert problems(spoil(tmp_path, file, edit)) == WORDING[name]


@pytest.mark.parametrize(("name", "file", "edit"), SPOILED, ids=[each[0] for each in SPOILED])
def test_errors_keep_a_package_from_being_loaded_and_warnings_do_not(
    tmp_path: Path, name: str, file: str, edit: Edit
) -> None:
    package = spoil(tmp_path, file, edit)
    errors = tuple(each for each in found(package) if each.severity == "error")
    assert len(errors) == sum(": warning: " not in line for line in WORDING[name])
    if not errors:
        assert load_package(package)
        return
    with pytest.raises(PackageError) as refused:
        load_package(package)
    assert refused.value.problems == errors


def test_every_wording_on_file_has_its_mistake() -> None:
    assert list(WORDING) == [each[0] for each in SPOILED]


def test_every_rule_has_a_mistake_that_it_finds(tmp_path: Path) -> None:
    kinds = set()
    for number, (_, file, edit) in enumerate(SPOILED):
        kinds |= {(each.rule, each.severity) for each in found(spoil(tmp_path / str(number), file, edit))}
    files = {file.stem.replace("_", "-") for file in RULE_FILES.glob("*.py")} - {"--init--", "rule"}
    assert {rule for rule, _ in kinds} == files | {"format", "values", "keys"}
    assert {(rule.name, rule.severity) for rule in RULES} <= kinds


@pytest.mark.parametrize(
    "value", ["+972 Falls", "@harrow", "CAFÉ™", "NESTLÉ®", "\u0645\u06cc\u200c\u062f", "été", "-"]
)
def test_unusual_text_is_text(tmp_path: Path, value: str) -> None:
    assert problems(spoil(tmp_path, "facts.csv", put("Harrow Falls", value))) == []


@pytest.mark.parametrize(
    "value", ["=A1", "+cmd|' /C x'!A0", "@SUM(A1)", "Harrow\u202eFalls", "a\u2028b", "a\tb"]
)
def test_what_a_spreadsheet_would_run_or_hide_is_refused(tmp_path: Path, value: str) -> None:
    (problem,) = found(spoil(tmp_path, "facts.csv", put("Harrow Falls", value)))
    assert (problem.value, problem.rule) == (value, "plain-cells")


@pytest.mark.parametrize("value", ["Anadolu Ajans\u0131", "Ávila", "Rádio à tarde", "Łódź", "日本"])
def test_text_that_was_read_in_a_wrong_encoding_is_shown_as_it_was(tmp_path: Path, value: str) -> None:
    # Windows keeps the bytes that stand for no letter.
    read = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in value.encode())
    (problem,) = found(spoil(tmp_path, "facts.csv", put("Harrow Falls", read)))
    assert (problem.value, problem.rule) == (read, "mojibake")
    assert problem.remedy.startswith(f'Write "{value}"')


def test_a_cell_is_named_as_the_spreadsheet_shows_it_also_where_columns_were_moved(tmp_path: Path) -> None:
    package = spoil(tmp_path, "facts.csv", both(put("country,CA", "country,Canada"), moved))
    (problem,) = (each for each in found(package) if each.severity == "error")
    assert (problem.cell, problem.column_name) == ("D13", "value")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("country", "XK"),
        ("language", "pt-BR"),
        ("language", "zh-Hant"),
        ("founded", "1921-05"),
        ("founded", "1921-05-05"),
    ],
)
def test_what_the_standards_have_is_accepted(tmp_path: Path, field: str, value: str) -> None:
    row = f"the-harrow-review,{field},{value},https://register.example/,,,,\nthe-lantern-post,country"
    package = spoil(tmp_path, "facts.csv", put("the-lantern-post,country", row))
    assert [each for each in found(package) if each.severity == "error"] == []


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("31.01.2024", "Write 2024-01-31 instead."),
        ("31/01/2024", "Write 2024-01-31 instead."),
        ("1/31/2024", "Write 2024-01-31 instead."),
        ("2024/1/31", "Write 2024-01-31 instead."),
        ("2024-1-31", "Write 2024-01-31 instead."),
        ("03.04.2024", "Write 2024-04-03 instead."),
        ("03/03/2024", "Write 2024-03-03 instead."),
        ("03/04/2024", "Write 2024-03-04 or 2024-04-03, whichever is meant."),
        ("31/31/2024", "Write a date such as 2024-01-31, or leave the cell empty."),
        ("Jan 31", "Write a date such as 2024-01-31, or leave the cell empty."),
    ],
)
def test_a_day_in_another_way_of_writing_is_refused_with_the_right_one(
    tmp_path: Path, value: str, meant: str
) -> None:
    package = spoil(tmp_path, "disclaimers.csv", put("2026-03-02", value))
    assert [each.remedy for each in found(package) if each.severity == "error"] == [meant]


def test_a_rule_that_another_outlets_rule_interrupts_is_needed(tmp_path: Path) -> None:
    package = copy(tmp_path)
    domains = package / "domains.csv"
    domains.write_text(
        domains.read_text()
        + "the-lantern-post,harrowreview.example,/sport,yes,,,https://register.example/,,,,\n"
    )
    rule = "the-harrow-review,harrowreview.example,/sport/chess,yes,,,https://register.example/,,,,\n"
    domains.write_text(
        domains.read_text().replace("the-lantern-post,lantern", f"{rule}the-lantern-post,lantern")
    )
    assert problems(package) == []


def test_a_folder_in_which_a_platform_has_its_accounts_is_no_account(tmp_path: Path) -> None:
    package = spoil(tmp_path, "platforms.csv", put("square.example,path,@", "square.example,path,people/"))
    file = package / "domains.csv"
    file.write_bytes(put("lanternpost.example,", "square.example,/people")(file.read_bytes()))
    (problem,) = problems(package)
    assert problem == (
        'domains.csv:5:18: (B5, host) "square.example/people" is where Speakers\' Square has its accounts, '
        "and no account. Write the account behind it, such as /people/account."
    )
    file.write_bytes(put("/people", "/people/lantern")(file.read_bytes()))
    assert problems(package) == []


def test_every_problem_is_found_at_once(tmp_path: Path) -> None:
    package = spoil(tmp_path, "facts.csv", put("country,CA", "country,Canada"))
    file = package / "domains.csv"
    file.write_bytes(put("harrowreview.example", "co.uk")(file.read_bytes()))
    places = [(Path(each.file).name, each.line, each.column) for each in found(package)]
    assert places == [("domains.csv", 4, 19), ("facts.csv", 13, 27)]


def test_a_folder_without_a_package_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert problem.startswith("datapackage.json:1:1: The file cannot be read: No such file or directory.")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    package = copy(tmp_path)
    (package / "platforms.csv").unlink()
    (problem,) = problems(package)
    assert problem.startswith("platforms.csv:1:1: The file cannot be read: No such file or directory.")


def test_a_table_that_the_server_reads_must_be_described(tmp_path: Path) -> None:
    package = spoil(tmp_path, "datapackage.json", put('"name": "reason"', '"name": "why"'))
    (problem,) = problems(package)
    assert problem.startswith("datapackage.json:1:1: The table withdrawn has no column reason.")


def test_a_file_that_no_table_has_is_named(tmp_path: Path) -> None:
    package = copy(tmp_path)
    (package / "facts2.csv").write_text("outlet,field,value\n")
    (problem,) = problems(package)
    assert problem.startswith("facts2.csv:1:1: No table of datapackage.json has this file.")

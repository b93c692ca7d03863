"""`sidelight ratings check`, as a curator runs it."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import running
from curating.saving import EXCEL, save_all
from curating.spoiling import copy
from sidelight.commands import main

DATED = ("ratings", "facts", "policies", "disclaimers", "datasets")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Give a copy of the package of the tests without dates, so that nothing grows stale."""
    package = copy(tmp_path)
    for name in DATED:
        file = package / f"{name}.csv"
        dates = r"(?<=,)20[0-9]{2}(-[0-9]{2}){1,2}(?=,)" if name == "facts" else r"(?<=,)20[0-9-]*(?=,)"
        file.write_text(re.sub(dates, "", file.read_text()))
    return package


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def run(package: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["ratings", "check", str(package), *options])


def tables(package: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in package.iterdir()}


def test_a_sound_package_has_no_problems(package: Path) -> None:
    checked = run(package, "--strict")
    assert (checked.exit_code, checked.stdout, checked.stderr) == (0, f"{package}: no problems.\n", "")


def test_errors_and_warnings_stand_by_file_and_are_counted(package: Path) -> None:
    edit(package / "facts.csv", "country,CA", "country,Canada")
    edit(package / "facts.csv", "language,en", "language,English")
    edit(package / "datasets.csv", "CC0-1.0,whole", "facts-only,private")
    edit(package / "domains.csv", "harrowreview.example", "co.uk")
    checked = run(package)
    assert checked.exit_code == 1
    assert checked.stdout.replace(f"{package}/", "").splitlines() == [
        (
            'datasets.csv:3:133: warning: (H3, ship) 19 rows from "register-of-titles" may not be published. '
            "`sidelight ratings export --public` leaves them out."
        ),
        "",
        (
            'domains.csv:4:19: (B4, host) "co.uk" is no domain that one publisher can hold. '
            "Write the whole domain, such as news.example."
        ),
        "",
        'facts.csv:3:33: (C3, value) "English" is no language of BCP 47. Write its tag, such as en or pt-BR.',
        'facts.csv:13:27: (C13, value) "Canada" is not how ISO 3166-1 writes a country. Write CA.',
        "",
        f"{package}: 3 errors in 2 files, 1 warning.",
    ]


def test_what_a_spreadsheet_did_to_every_row_is_told_once(package: Path) -> None:
    domains = package / "domains.csv"
    rows = domains.read_text().count(",yes,")
    domains.write_text(domains.read_text().replace(",yes,", ",TRUE,"))
    lines = run(package).stdout.replace(f"{package}/", "").splitlines()
    assert lines[1] == (
        'domains.csv:2:43: (D2, subdomains) "TRUE" is neither yes nor no. Write yes instead. '
        f"({rows - 1} more cells like it.)"
    )
    assert lines[-2:] == [
        "`sidelight ratings check --fix` mends what is only a matter of spelling or of saving.",
        f"{package}: {rows} errors in 1 file, 1 warning.",
    ]


def test_warnings_end_with_an_error_only_where_that_is_asked_for(package: Path) -> None:
    edit(package / "platforms.csv", "Pagewright,", '"Pagewright",')
    checked = run(package)
    assert checked.exit_code == 0
    assert checked.stdout.endswith(f"{package}: no errors, 1 warning.\n")
    strict = run(package, "--strict")
    assert (strict.exit_code, strict.stdout) == (1, checked.stdout)


def test_a_program_is_given_every_field_of_every_problem(package: Path) -> None:
    edit(package / "facts.csv", "Harrow Falls", '"Harrow\nFalls"')
    edit(package / "facts.csv", "country,IE", "country,Eire")
    edit(package / "platforms.csv", "Pagewright,", '"Pagewright",')
    checked = run(package, "--json")
    assert checked.exit_code == 1
    broken, country, untidy = json.loads(checked.stdout)
    assert broken["value"] == "Harrow\nFalls"
    assert country == {
        "file": f"{package}/facts.csv",
        "line": 22,
        "column": 26,
        "row": 21,
        "value": "Eire",
        "message": '"Eire" is no country of ISO 3166-1.',
        "remedy": "Write its two letters, such as GB.",
        "rule": "fact-values",
        "severity": "error",
        "cell": "C21",
        "column_name": "value",
    }
    assert (untidy["rule"], untidy["severity"]) == ("tidy", "warning")
    assert json.loads(run(package, "--json", "--fix").stdout) == [broken, country]


def test_fixing_tidies_the_files_says_what_it_did_and_checks_them(package: Path) -> None:
    before = tables(package)
    save_all(package, EXCEL)
    fixed = run(package, "--fix", "--strict")
    assert (fixed.exit_code, fixed.stdout) == (0, f"{package}: no problems.\n")
    assert tables(package) == before
    told = fixed.stderr.splitlines()
    assert len(told) == len(list(package.glob("*.csv")))
    assert told[0] == (
        f"{package}/outlets.csv: tidied a byte order mark, line ends of Windows (CRLF), "
        "semicolons between the cells."
    )
    again = run(package, "--fix")
    assert (again.exit_code, again.stdout, again.stderr) == (0, fixed.stdout, "")


def test_fixing_leaves_a_table_alone_that_cannot_all_be_read(package: Path) -> None:
    edit(package / "facts.csv", "Harrow Falls", 'Harrow "Falls"')
    edit(package / "facts.csv", "country,CA", "country, CA")
    before = tables(package)
    fixed = run(package, "--fix")
    assert fixed.exit_code == 1
    assert fixed.stderr == f"{package}/facts.csv: left as it is, since not all of it can be read.\n"
    assert tables(package) == before


def test_the_program_itself_checks_the_package_that_is_set(package: Path) -> None:
    environment = running.environment(ratings=str(package))
    edit(package / "facts.csv", "country,CA", "country,Canada")
    checked = subprocess.run(
        [running.SIDELIGHT, "ratings", "check"], env=environment, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 1
    assert checked.stdout.endswith(": 1 error in 1 file.\n")
    assert checked.stderr == ""

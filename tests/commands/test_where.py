"""`sidelight ratings where`, as a curator runs it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from packages import append, package, replace
from sidelight.commands import main


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return package(tmp_path)


def where(copy: Path, *words: str) -> Result:
    return CliRunner(env={"SIDELIGHT_RATINGS": str(copy), "COLUMNS": "80"}).invoke(
        main, ["ratings", "where", *words]
    )


def test_it_says_whose_a_page_is_by_which_line_and_what_readers_see(copy: Path) -> None:
    done = where(copy, "https://www.harrowreview.example/some-title")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert "  harrowreview.example/some-title is The Harrow Review's (the-harrow-review)." in lines
    assert "  > harrowreview.example, with the hosts below it" in lines
    assert f"      {copy}/domains.csv:4" in lines
    for words in (
        "  Country: CA [1]",
        "  Owner: Harrow Review Society [2]",
        "  Policy on unnamed sources: https://harrowreview.example/standards [3]",
        "  [2] https://harrowreview.example/about, 2026-03-02",
    ):
        assert words in lines
    text = " ".join(done.stdout.split())
    assert (
        "Tallow Street Observatory's label (Editorial transparency): “discloses little”, rated 2023-05"
        in text
    )
    assert "“Our owners have been named on our notices page since 2024.”, received" in text
    assert "Disclaimer about reprinted articles: “Opinions printed" in text


def test_a_number_without_a_definition_speaks_for_itself(copy: Path) -> None:
    replace(copy, "scales.csv", '"The share of such errors in a year, counted by the desk."', "")
    text = " ".join(where(copy, "portellery-courier.example").stdout.split())
    assert "From 0 to 1; higher is more." in text
    assert "higher is more. What the label means" not in text


def test_a_withdrawal_says_what_was_withdrawn_when_and_why(copy: Path) -> None:
    append(
        copy, "withdrawn.csv", "the-harrow-review,facts,legal_form,0123456789abcdef,2026-04-01,It was wrong."
    )
    lines = where(copy, "harrowreview.example").stdout.splitlines()
    assert "  Fact withdrawn on 2026-04-01 (legal form): It was wrong." in lines


def test_no_line_is_longer_than_the_terminal_is_wide(copy: Path) -> None:
    lines = where(copy, "https://harrowreview.example/").stdout.splitlines()
    assert [line for line in lines if len(line) > 80 and str(copy) not in line] == []


def test_the_folder_can_be_given(copy: Path, tmp_path: Path) -> None:
    other = package(tmp_path, "other")
    replace(other, "outlets.csv", "The Harrow Review", "The Other Review")
    assert "The Other Review's" in where(copy, "harrowreview.example", str(other)).stdout


def test_where_nothing_is_on_file_it_says_what_to_do(copy: Path) -> None:
    done = where(copy, "https://tale.pagewright.example/p?a=1&b=2")
    assert done.exit_code == 0
    text = " ".join(done.stdout.split())
    assert "No outlet is on file for tale.pagewright.example/p, the account “tale” on Pagewright." in text
    assert "To add it: sidelight ratings add 'https://tale.pagewright.example/p?a=1&b=2'" in text


def test_the_date_of_the_page_is_taken_into_account(copy: Path) -> None:
    address = "https://evening-lantern.example/a"
    assert "is The Lantern Post's" in where(copy, address, "--date", "2019-06-30").stdout
    late = where(copy, address, "--date", "2019-07-01").stdout
    assert "the-lantern-post: held until 2019-06-30" in late
    assert "With --date" in late
    assert where(copy, address, "--date", "July").exit_code == 2


def test_a_program_gets_all_of_it(copy: Path) -> None:
    found = json.loads(
        where(copy, "https://www.evening-lantern.example/a", "--date", "2018-01-01", "--json").stdout
    )
    assert found["outlet"] == "the-lantern-post"
    assert (found["host"], found["path"]) == ("evening-lantern.example", "/a")
    assert found["rule"]["valid_to"] == "2019-06-30"
    assert [(each["fires"], each["place"]) for each in found["considered"]] == [
        (True, f"{copy}/domains.csv:6")
    ]
    assert found["panel"]["name"] == "The Lantern Post"
    assert found["panel"]["ratings"][0]["label"] == "discloses most"


def test_what_is_no_address_and_a_spoiled_package_are_refused(copy: Path) -> None:
    done = where(copy, "ftp://harrowreview.example/")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "has the scheme ftp" in done.stderr
    replace(copy, "facts.csv", "country,CA", "country,Canada")
    done = where(copy, "harrowreview.example")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "/facts.csv:" in done.stderr

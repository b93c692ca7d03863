"""`sidelight ratings add`, as a curator runs it: at a terminal, with options, and with a sheet."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import terminal
from packages import contents, package, replace
from sidelight.commands import main

URL = "https://quiet.example/"
TOLD = ("--name", "The Quiet Page", "--page", "https://quiet.example/about", "--captured-on", "2026-03-02")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return package(tmp_path)


def run(copy: Path, *words: str) -> Result:
    """Run a command over a package without a terminal."""
    return CliRunner(env={"SIDELIGHT_RATINGS": str(copy), "COLUMNS": "80"}).invoke(main, ["ratings", *words])


def add(copy: Path, *words: str) -> Result:
    return run(copy, "add", *words)


def at_terminal(copy: Path, *words: str, answers: tuple[str, ...]) -> terminal.Done:
    return terminal.at_terminal("add", *words, answers=answers, ratings=str(copy))


def test_what_was_written_and_what_readers_will_see_is_shown(copy: Path) -> None:
    done = add(copy, URL, *TOLD, "--country", "IE")
    assert done.exit_code == 0, done.stderr
    text = done.stdout
    assert "Added: The Quiet Page\n" in text
    for words in (f"{copy}/outlets.csv:", f"{copy}/domains.csv:", "country, IE", "  Country: IE [1]"):
        assert words in text
    assert "  quiet.example, with the hosts below it\n" in text
    assert "quiet.example is The Quiet Page's (the-quiet-page)." in text
    assert text.endswith(
        "Check all of it:  sidelight ratings check\nPut it in force:  sidelight ratings load\n"
    )
    assert run(copy, "check").exit_code == 0


def test_a_second_time_nothing_changes(copy: Path) -> None:
    add(copy, URL, *TOLD)
    before = contents(copy)
    for words in ((URL,), (URL, *TOLD), ("https://www.quiet.example/page",)):
        done = add(copy, *words)
        assert done.exit_code == 0
        assert "On file already: quiet.example is The Quiet Page's (the-quiet-page)" in done.stdout
        assert "What is on file is changed in its tables." in " ".join(done.stdout.split())
        assert "Nothing was changed." in done.stdout
    assert contents(copy) == before


def test_an_outlet_without_facts_has_no_empty_headings(copy: Path) -> None:
    text = add(copy, URL, *TOLD).stdout
    assert "What readers see\n  No facts yet.\n" in text
    assert "Sources" not in text


def test_without_a_terminal_it_says_what_is_missing_and_does_not_wait(copy: Path) -> None:
    before = contents(copy)
    done = add(copy, URL)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "--name: The column name is empty." in done.stderr
    assert "--page: The claim has no evidence." in done.stderr
    assert "sidelight ratings add --template intake.csv" in done.stderr
    assert contents(copy) == before


def test_a_program_gets_the_rows(copy: Path) -> None:
    found = json.loads(add(copy, URL, *TOLD, "--json").stdout)
    assert [each["table"] for each in found["added"]] == ["outlets", "domains"]
    assert found["added"][0]["row"] == {"id": "the-quiet-page", "name": "The Quiet Page"}
    assert json.loads(add(copy, URL, "--json").stdout)["on_file"][0]["outlet"] == "the-quiet-page"


def test_at_a_terminal_each_thing_is_asked_until_it_is_right(copy: Path) -> None:
    answers = (
        "The Quiet Page",
        "",  # the id that is proposed
        "quiet.example/about",  # refused
        "https://quiet.example/about",
        "",  # today
        "",  # no archived copy
        "",  # all pages
        "",  # hosts below it
        "lanternpost.example",  # refused: another outlet's
        "quiet-page.example",
        "Ireland",  # refused
        "IE",
        *("",) * 13,
        "Letters are their writers' own.",
        "letters",
        "",
    )
    done = at_terminal(copy, "https://quiet.example/start", answers=answers)
    assert done.returncode == 0, done.stderr
    assert "[the-quiet-page]" in done.stderr
    assert (
        '  "quiet.example/about" is no address of a page. Write one that begins with https://' in done.stderr
    )
    assert "  lanternpost.example is The Lantern Post's (the-lantern-post)" in done.stderr
    assert '  "Ireland" is not how ISO 3166-1 writes a country. Write IE.' in done.stderr
    rows = (copy / "domains.csv").read_text() + (copy / "facts.csv").read_text()
    assert "the-quiet-page,quiet.example,,yes," in rows
    assert "the-quiet-page,quiet-page.example,,yes," in rows
    assert "the-quiet-page,country,IE," in rows
    assert "letters" in (copy / "disclaimers.csv").read_text()
    assert run(copy, "check").exit_code == 0


def test_at_a_terminal_pages_of_another_outlet_are_asked_about_first(copy: Path) -> None:
    before = contents(copy)
    done = at_terminal(copy, "https://blog.lanternpost.example/", answers=("n",))
    assert done.returncode == 0
    assert "by the rule for lanternpost.example" in done.stderr
    assert "Is it an outlet of its own? [y/N]" in done.stderr
    assert "Nothing was changed." in done.stdout
    assert contents(copy) == before


def test_ending_half_way_writes_nothing(copy: Path) -> None:
    before = contents(copy)
    done = at_terminal(copy, URL, answers=("The Quiet Page", "", "\x04"))
    assert done.returncode == 1
    assert "Aborted" in done.stderr
    assert contents(copy) == before


def test_a_sheet_is_written_filled_in_and_taken(copy: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "intake.csv"
    assert f"sidelight ratings add --sheet {sheet}" in add(copy, "--template", str(sheet)).stdout
    header, questions, example = sheet.read_text().splitlines()
    mine = example.removeprefix("# ").replace("The Daily Example", "The Daily News")
    sheet.write_text(f"{header}\n{questions}\n{mine}\n")
    done = add(copy, "--sheet", str(sheet))
    assert done.exit_code == 0, done.stderr
    assert "Added: The Daily News" in done.stdout
    assert run(copy, "check").exit_code == 0
    again = add(copy, "--template", str(sheet))
    assert again.exit_code == 1
    assert "is there already" in again.stderr
    assert "Nothing was changed." in add(copy, "--sheet", str(sheet)).stdout


def test_a_sheet_with_a_mistake_adds_none_of_its_outlets(copy: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "intake.csv"
    sheet.write_text(
        "url,name,page,country\n"
        "https://one.example/,One,https://one.example/,IE\n"
        "https://two.example/,Two,https://two.example/,Ireland\n"
    )
    before = contents(copy)
    done = add(copy, "--sheet", str(sheet))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f'{sheet}:3:47: (D3, country) "Ireland" is not how')
    assert contents(copy) == before


def test_the_package_can_be_named_and_must_be_sound(copy: Path, tmp_path: Path) -> None:
    other = package(tmp_path, "other")
    assert f"sidelight ratings load {other}" in add(copy, URL, *TOLD, "--into", str(other)).stdout
    replace(copy, "facts.csv", "country,CA", "country,Canada")
    done = add(copy, URL, *TOLD)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{copy}/facts.csv:")


@pytest.mark.parametrize(
    "words", [(), (URL, "--sheet", "intake.csv"), ("--sheet", "intake.csv", "--name", "One")]
)
def test_wrong_usage_is_explained(copy: Path, words: tuple[str, ...]) -> None:
    assert add(copy, *words).exit_code == 2

"""`sidelight ratings withdraw`, `reinstate` and `history`, as a curator runs them."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import running
from sidelight.commands import main
from sidelight.curating.withdrawing import claim_in_row, withdraw
from terminal import Done, at_terminal

WORDS = "owner,Harrow Review Society"
REASON = "The register names another owner."


class Desk:
    """A curator's package and database, and the command line over both."""

    def __init__(self, folder: Path) -> None:
        self.package = folder / "ratings"
        self.database = f"sqlite:///{folder}/sidelight.db"
        shutil.copytree(running.RATINGS, self.package)

    def run(self, *words: str) -> Result:
        settings = {"SIDELIGHT_DATABASE": self.database, "SIDELIGHT_RATINGS": str(self.package)}
        return CliRunner(env=settings).invoke(main, ["ratings", *words])

    def at_terminal(self, *words: str, answer: str) -> Done:
        return at_terminal(*words, answers=(answer,), database=self.database, ratings=str(self.package))

    def history(self) -> str:
        return self.run("history", "the-harrow-review").stdout

    def says_owner(self) -> bool:
        return "owner: Harrow Review Society" in self.history()

    def line_of(self, file: str, words: str) -> int:
        lines = (self.package / file).read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    assert desk.run("load").exit_code == 0
    return desk


def withdraw_owner(desk: Desk) -> str:
    """Withdraw the owner of the Harrow Review and return outlet and number of the claim."""
    line = desk.line_of("facts.csv", WORDS)
    done = desk.run("withdraw", f"facts.csv:{line}", "--reason", REASON)
    assert done.exit_code == 0, done.stderr
    number = (desk.package / "withdrawn.csv").read_text().splitlines()[1].split(",")[3]
    assert done.stdout.startswith(f"Withdrawn: owner of the-harrow-review (the-harrow-review/{number}).")
    return f"the-harrow-review/{number}"


def test_a_claim_is_withdrawn_in_the_package_in_force_and_in_history(desk: Desk) -> None:
    assert desk.says_owner()
    withdraw_owner(desk)
    assert WORDS not in (desk.package / "facts.csv").read_text()
    shown = desk.history()
    assert not desk.says_owner()
    assert shown.count("owner: withdrawn on") == 1
    assert shown.count(REASON) == 1


def test_the_package_passes_its_check_afterwards(desk: Desk) -> None:
    withdraw_owner(desk)
    checked = desk.run("check")
    assert checked.exit_code == 0, checked.stderr


def test_a_claim_that_is_still_filed_is_withdrawn_by_its_number_too(desk: Desk) -> None:
    claim = next(line.split()[0] for line in desk.history().splitlines() if "Harrow Review Society" in line)
    done = desk.run("withdraw", claim, "--reason", REASON)
    assert done.exit_code == 0, done.stderr
    assert WORDS not in (desk.package / "facts.csv").read_text()
    assert not desk.says_owner()


def test_a_claim_that_its_outlet_disputes_is_withdrawn_and_the_reply_stays_in_the_package(
    desk: Desk,
) -> None:
    replies = (desk.package / "replies.csv").read_text()
    for file, words in (
        ("facts.csv", "owner,Ellery Newspapers Limited"),
        ("ratings.csv", "discloses little"),
    ):
        done = desk.run("withdraw", f"{file}:{desk.line_of(file, words)}", "--reason", REASON)
        assert done.exit_code == 0, done.stderr
    assert desk.run("check").exit_code == 0
    assert (desk.package / "replies.csv").read_text() == replies


def test_a_claim_of_an_earlier_edition_is_withdrawn_by_its_number(desk: Desk) -> None:
    claim = next(line.split()[0] for line in desk.history().splitlines() if "owner: " in line)
    facts = desk.package / "facts.csv"
    facts.write_text(
        "".join(line for line in facts.read_text().splitlines(keepends=True) if WORDS not in line)
    )
    assert desk.run("load").exit_code == 0
    assert desk.says_owner()
    assert desk.run("withdraw", claim, "--reason", REASON).exit_code == 0
    assert not desk.says_owner()
    assert REASON in (desk.package / "withdrawn.csv").read_text()


def test_an_old_package_does_not_bring_it_back_and_says_so(desk: Desk) -> None:
    claim = withdraw_owner(desk)
    loaded = desk.run("load", str(running.RATINGS))
    assert loaded.exit_code == 0
    assert f"`sidelight ratings reinstate {claim}`" in loaded.stdout
    assert not desk.says_owner()


def test_a_reinstated_claim_can_be_filed_again(desk: Desk) -> None:
    claim = withdraw_owner(desk)
    assert desk.run("reinstate", claim).exit_code == 0
    assert len((desk.package / "withdrawn.csv").read_text().splitlines()) == 1
    assert desk.run("load", str(running.RATINGS)).exit_code == 0
    assert desk.says_owner()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("facts.csv", "is no row. Write file and line, such as facts.csv:12."),
        ("facts.csv:999", "No row of facts.csv begins in line 999."),
        ("outlets.csv:2", "outlets.csv holds no claims that can be withdrawn. These do: facts, ratings,"),
        ("the-harrow-review/0123456789abcdef", "`sidelight ratings history the-harrow-review` shows them."),
    ],
)
def test_what_is_no_claim_is_refused_and_nothing_is_written(desk: Desk, row: str, says: str) -> None:
    before = {file.name: file.read_bytes() for file in desk.package.iterdir()}
    refused = desk.run("withdraw", row, "--reason", REASON)
    assert refused.exit_code == 1
    assert says in refused.stderr
    assert {file.name: file.read_bytes() for file in desk.package.iterdir()} == before


def test_at_a_terminal_the_claim_is_shown_and_asked_about_first(desk: Desk) -> None:
    row = f"facts.csv:{desk.line_of('facts.csv', WORDS)}"
    before = {file.name: file.read_bytes() for file in desk.package.iterdir()}
    for answer in ("n", ""):
        refused = desk.at_terminal("withdraw", row, "--reason", REASON, answer=answer)
        assert refused.returncode == 1
        assert refused.stdout == "Fact of the-harrow-review: owner, Harrow Review Society\n"
        assert refused.stderr == "Withdraw it everywhere? [y/N]: Nothing was withdrawn.\n"
    assert {file.name: file.read_bytes() for file in desk.package.iterdir()} == before
    assert desk.says_owner()
    done = desk.at_terminal("withdraw", row, "--reason", REASON, answer="y")
    assert done.returncode == 0, done.stderr
    assert not desk.says_owner()


def test_at_a_terminal_nothing_is_asked_where_yes_was_said(desk: Desk) -> None:
    row = f"facts.csv:{desk.line_of('facts.csv', WORDS)}"
    done = desk.at_terminal("withdraw", row, "--reason", REASON, "--yes", answer="n")
    assert (done.returncode, done.stderr) == (0, "")
    assert not desk.says_owner()


def test_a_withdrawal_needs_a_reason(desk: Desk) -> None:
    assert desk.run("withdraw", "facts.csv:2").exit_code == 2
    refused = desk.run("withdraw", "facts.csv:2", "--reason", " ")
    assert refused.exit_code == 1
    assert "The reason is empty." in refused.stderr


def test_nothing_is_reinstated_that_was_not_withdrawn(desk: Desk) -> None:
    refused = desk.run("reinstate", "the-harrow-review/0123456789abcdef")
    assert refused.exit_code == 1
    assert "No claim the-harrow-review/0123456789abcdef was withdrawn." in refused.stderr


def test_a_package_with_a_mistake_is_not_touched(desk: Desk) -> None:
    facts = desk.package / "facts.csv"
    facts.write_text(facts.read_text().replace("country,CA", "country,Canada"))
    before = facts.read_bytes()
    refused = desk.run("withdraw", "facts.csv:3", "--reason", REASON)
    assert refused.exit_code == 1
    line = desk.line_of("facts.csv", "Canada")
    assert f"facts.csv:{line}:" in refused.stderr
    assert "Nothing was withdrawn" in refused.stderr
    assert facts.read_bytes() == before


def test_history_is_given_to_programs(desk: Desk) -> None:
    withdraw_owner(desk)
    facts = desk.package / "facts.csv"
    facts.write_text(facts.read_text().replace("Harrow Falls", "Harrow"))
    assert desk.run("load").exit_code == 0
    newest, oldest = json.loads(desk.run("history", "the-harrow-review", "--json").stdout)
    assert (newest["shown_until"], oldest["shown_until"]) == (None, newest["shown_from"])
    assert newest["outlet"]["name"] == "The Harrow Review"
    assert [each["what"] for each in oldest["outlet"]["withdrawn"]] == ["owner"]


def test_history_answers_what_was_shown_on_a_day(desk: Desk) -> None:
    day = desk.history().split()[1][:10]
    assert "The Harrow Review" in desk.run("history", "the-harrow-review", "--on", day).stdout
    early = desk.run("history", "the-harrow-review", "--on", "2001-01-01")
    assert early.exit_code == 1
    assert "came on file only on" in early.stderr


def test_an_outlet_that_never_was_on_file_is_named(desk: Desk) -> None:
    unknown = desk.run("history", "nobody")
    assert unknown.exit_code == 1
    assert "No edition ever had an outlet nobody." in unknown.stderr


def test_a_row_of_another_package_is_refused(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(running.RATINGS, other)
    refused = desk.run("withdraw", f"{other}/facts.csv:3", "--reason", REASON)
    assert refused.exit_code == 1
    assert "lies in another package" in refused.stderr
    assert desk.run("withdraw", f"{desk.package}/facts.csv:3", "--reason", REASON).exit_code == 0


def test_a_withdrawal_whose_load_failed_is_finished_by_saying_it_again(desk: Desk) -> None:
    claim = next(line.split()[0] for line in desk.history().splitlines() if "owner: " in line)
    line = desk.line_of("facts.csv", WORDS)
    stated = claim_in_row(desk.package, f"facts.csv:{line}")
    withdraw(desk.package, stated.withdrawn(REASON, date(2026, 11, 20)))
    assert desk.says_owner()
    again = desk.run("withdraw", claim, "--reason", REASON)
    assert again.exit_code == 0, again.stderr
    assert not desk.says_owner()
    assert len((desk.package / "withdrawn.csv").read_text().splitlines()) == 2

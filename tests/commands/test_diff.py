"""`sidelight ratings diff` between folders and git revisions, as a curator or a workflow runs it."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from packages import package, replace
from sidelight.commands import main

NOTHING = "No reader will see a change.\n"


def diff(set_: Path, *words: str) -> Result:
    return CliRunner(env={"SIDELIGHT_RATINGS": str(set_), "COLUMNS": "80"}).invoke(
        main, ["ratings", "diff", *words]
    )


def git(folder: Path, *words: str) -> None:
    quiet = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": "/usr/bin:/bin"}
    name = ["-c", "user.name=Curator", "-c", "user.email=curator@desk.example"]
    subprocess.run(["git", "-C", str(folder), *name, *words], env=quiet, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose package had another country in its first revision."""
    top = tmp_path / "clone"
    top.mkdir()
    copy = package(top)
    git(top, "init", "--initial-branch=main")
    replace(copy, "facts.csv", "country,CA", "country,US")
    git(top, "add", ".")
    git(top, "commit", "--message=First")
    git(top, "tag", "first")
    replace(copy, "facts.csv", "country,US", "country,CA")
    git(top, "commit", "--all", "--message=Second")
    return top


def test_folders_are_compared(tmp_path: Path) -> None:
    old, new = package(tmp_path, "old"), package(tmp_path, "new")
    same = diff(old, str(old), str(new), "--exit-code")
    assert (same.stdout, same.exit_code) == (NOTHING, 0)
    replace(new, "facts.csv", "country,CA", "country,US")
    done = diff(old, str(old), str(new / "datapackage.json"))
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "1 outlet changes.",
        "",
        "The Harrow Review (the-harrow-review)",
        "  - The country changes from “CA” to “US”.",
    ]
    assert diff(old, str(old), str(new), "--exit-code").exit_code == 1


def test_without_a_second_name_the_package_that_is_set_is_compared(tmp_path: Path) -> None:
    old, new = package(tmp_path, "old"), package(tmp_path, "new")
    replace(new, "outlets.csv", "The Lantern Post", "Lantern Post")
    assert "from “The Lantern Post” to “Lantern Post”" in diff(new, str(old)).stdout


def test_a_program_and_a_pull_request_get_it_in_their_own_form(tmp_path: Path) -> None:
    old, new = package(tmp_path, "old"), package(tmp_path, "new")
    replace(new, "outlets.csv", "The Lantern Post", "The *Lantern* @post")
    found = json.loads(diff(old, str(old), str(new), "--json").stdout)
    assert [(each["id"], each["kind"]) for each in found["outlets"]] == [("the-lantern-post", "changed")]
    assert found["outlets"][0]["changes"][0]["part"] == "name"
    markdown = diff(old, str(old), str(new), "--markdown").stdout
    assert markdown.startswith("### 1 outlet changes.\n")
    assert r"to “The \*Lantern\* @<!-- -->post”." in markdown


@pytest.mark.parametrize(
    "names", [["first"], ["first", "HEAD"], ["HEAD~1", "main"], ["first:ratings", "main:ratings/"]]
)
def test_revisions_are_compared(repository: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]) -> None:
    monkeypatch.chdir(repository)
    done = diff(repository / "ratings", *names)
    assert done.exit_code == 0, done.stderr
    assert "- The country changes from “US” to “CA”." in done.stdout


def test_a_revision_is_that_of_the_folder_that_it_is_compared_with(repository: Path, tmp_path: Path) -> None:
    set_ = package(tmp_path, "elsewhere")
    done = diff(set_, "first", str(repository / "ratings"))
    assert "- The country changes from “US” to “CA”." in done.stdout


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("release", "release is no folder, and {top} has no revision release. If it is a branch of another"),
        ("first:docs", "There is no datapackage.json in first:docs. Name the folder of the package"),
        ("--upload-pack=x", "has no revision --upload-pack=x."),
    ],
)
def test_what_is_no_revision_is_refused(
    repository: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    monkeypatch.chdir(repository)
    done = diff(repository / "ratings", "--", name)
    assert (done.exit_code, done.stdout) == (1, "")
    assert message.format(top=repository) in done.stderr


def test_outside_a_repository_only_folders_can_be_named(tmp_path: Path) -> None:
    done = diff(package(tmp_path), "main")
    assert done.exit_code == 1
    assert "lies in no git repository that can be read" in done.stderr


def test_the_problems_of_a_revision_are_named_there(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(repository / "ratings", "facts.csv", "country,CA", "country,Canada")
    git(repository, "commit", "--all", "--message=Third")
    monkeypatch.chdir(repository)
    done = diff(repository / "ratings", "first", "HEAD")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("HEAD:ratings/facts.csv:")
    assert "Nothing was compared: mend what is named above and try again." in done.stderr

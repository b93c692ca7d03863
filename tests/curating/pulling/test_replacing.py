"""A folder is replaced in one step, and only if nothing of anybody's is lost with it."""

import shutil
from pathlib import Path
from typing import Any

import pytest

import running
from curating.pulling.publishing import DESCRIPTOR, contents, edition, says
from publisher import Publisher
from sidelight.curating.pulling import PullError, pull
from sidelight.curating.swapping import BusyError, replacement, working_folder


def own_work(folder: Path) -> None:
    shutil.copytree(running.RATINGS, folder)


def a_file(folder: Path) -> None:
    folder.write_text("Mine.")


def a_link(folder: Path) -> None:
    (folder.parent / "elsewhere").mkdir()
    folder.symlink_to(folder.parent / "elsewhere")


@pytest.mark.parametrize("make", [own_work, a_file, a_link])
def test_what_was_not_pulled_is_not_replaced(site: Publisher, folder: Path, make: Any) -> None:
    make(folder)
    with pytest.raises(PullError, match="--into"):
        pull(site.address, folder)
    assert site.asked == []
    assert [each.name for each in folder.parent.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["facts.csv", "datapackage.json", "notes.txt"])
def test_what_somebody_changed_is_not_replaced(site: Publisher, pulled: Path, name: str) -> None:
    with (pulled / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    before = contents(pulled)
    with pytest.raises(PullError, match=rf"was changed since it was pulled: {name}"):
        pull(site.address, pulled)
    assert (contents(pulled), site.asked) == (before, [])


def test_an_empty_folder_may_be_pulled_into(site: Publisher, folder: Path) -> None:
    folder.mkdir()
    assert pull(site.address, folder).changed


def test_the_folder_that_somebody_is_in_does_not_go(
    site: Publisher, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    monkeypatch.chdir(folder)
    for place in (".", "..", "/"):
        with pytest.raises(BusyError, match="holds the folder that you are in"):
            pull(site.address, Path(place))
    assert site.asked == []


def test_two_pulls_into_one_folder_do_not_meet(site: Publisher, pulled: Path) -> None:
    with replacement(pulled), pytest.raises(BusyError, match="Try again when it has finished"):
        pull(site.address, pulled)
    assert pull(site.address, pulled).changed


def killed_while_fetching(folder: Path) -> None:
    work = working_folder(folder)
    (work / "new").mkdir(parents=True)
    (work / "new" / "datapackage.json").write_text("{")
    (work / "archive.zip").write_text("PK")


def killed_before_the_new_one_came(folder: Path) -> None:
    killed_while_fetching(folder)
    folder.rename(working_folder(folder) / "old")


def killed_before_the_old_one_went(folder: Path) -> None:
    work = working_folder(folder)
    shutil.copytree(folder, work / "old")


@pytest.mark.parametrize(
    "kill", [killed_while_fetching, killed_before_the_new_one_came, killed_before_the_old_one_went]
)
def test_what_a_killed_pull_left_is_put_right(site: Publisher, pulled: Path, kill: Any) -> None:
    before = contents(pulled)
    kill(pulled)
    site.answers[DESCRIPTOR] = says(503)
    with pytest.raises(PullError):
        pull(site.address, pulled)
    assert contents(pulled) == before
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]
    kill(pulled)
    site.answers.clear()
    pull(site.address, pulled)
    assert edition(pulled) == edition(site.folder)

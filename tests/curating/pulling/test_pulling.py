"""A published package arrives whole, and is fetched again only when it has changed."""

import shutil
from pathlib import Path

import pytest

import running
from curating.pulling.publishing import DESCRIPTOR, asked, contents, edition, leads_to, says
from publisher import Publisher
from sidelight import __version__
from sidelight.curating.pulling import PullError, Rows, pull


def test_a_published_package_arrives_whole(site: Publisher, folder: Path) -> None:
    result = pull(f"{site.address}datapackage.json", folder)
    assert edition(folder) == edition(running.RATINGS)
    assert contents(folder).keys() == contents(site.folder).keys() | {".pulled.json"}
    assert result.changed
    assert result.rows["facts"] == Rows(now=25, added=25, removed=0)
    assert [each.name for each in folder.parent.iterdir()] == ["ratings"]
    assert site.asked[0][1]["user-agent"] == f"sidelight/{__version__}"


def test_an_unchanged_package_is_not_fetched_again(site: Publisher, folder: Path) -> None:
    first = pull(site.address, folder)
    before, number = contents(folder), folder.stat().st_ino
    site.asked.clear()
    again = pull(site.address, folder)
    assert asked(site) == [DESCRIPTOR]
    assert (again.changed, again.pulled_at, again.rows) == (False, first.pulled_at, {})
    assert (contents(folder), folder.stat().st_ino) == (before, number)


def test_a_server_that_knows_no_versions_is_asked_for_the_descriptor_alone(
    site: Publisher, folder: Path
) -> None:
    site.etags = False
    pull(site.address, folder)
    site.asked.clear()
    assert not pull(site.address, folder).changed
    assert asked(site) == [DESCRIPTOR]


def test_a_newer_package_takes_the_place_of_the_older(site: Publisher, pulled: Path) -> None:
    result = pull(site.address, pulled)
    assert "if-none-match" in site.asked[0][1]
    assert edition(pulled) == edition(site.folder) != edition(running.RATINGS)
    assert result.rows["facts"] == Rows(now=24, added=1, removed=2)
    assert result.rows["ratings"] == Rows(now=5, added=0, removed=0)
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]
    assert not pull(site.address, pulled).changed


def test_another_publishers_package_may_take_the_place(site: Publisher, pulled: Path) -> None:
    shutil.copytree(site.folder, site.folder / "other")
    assert pull(f"{site.address}other/datapackage.json", pulled).changed
    assert "if-none-match" not in site.asked[0][1]


def test_credentials_on_this_machine_stay_here(
    site: Publisher, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine localhost login me password secret\n")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    site.answers["/facts.csv"] = leads_to("/moved.csv")
    site.answers["/moved.csv"] = says(200, (site.folder / "facts.csv").read_bytes())
    pull(site.address, folder)
    assert [headers for _, headers in site.asked if "authorization" in headers] == []


def test_the_checksum_that_somebody_was_told_must_be_that_of_the_descriptor(
    site: Publisher, folder: Path
) -> None:
    with pytest.raises(PullError, match="has the SHA-256"):
        pull(site.address, folder, digest="0" * 64)
    assert asked(site) == [DESCRIPTOR]
    told = pull(site.address, folder).sha256
    assert not pull(site.address, folder, digest=told.upper()).changed
    with pytest.raises(PullError, match="has the SHA-256"):
        pull(site.address, folder, digest="0" * 64)

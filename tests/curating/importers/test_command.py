"""`sidelight ratings import`, as a curator runs it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import running
from packages import contents, package, replace
from sidelight.commands import main
from sidelight.curating import check
from sidelight.curating.importers.formats import FORMATS

PC1 = "domain,pc1\nquay.example,0.75\nharrowreview.example,0.5\nco.uk,0.1\n"


@pytest.fixture
def pc1(tmp_path: Path) -> Path:
    file = tmp_path / "pc1.csv"
    file.write_text(PC1, encoding="utf-8")
    return file


def run(format_: str, file: Path, into: Path, *words: str) -> Result:
    """Import a file; a new package is described as the one of the tests."""
    runner = CliRunner(env={"SIDELIGHT_RATINGS": str(running.RATINGS), "COLUMNS": "80"})
    return runner.invoke(main, ["ratings", "import", format_, str(file), "--into", str(into), *words])


def errors(folder: Path) -> list[str]:
    return [str(each) for each in check(folder) if each.severity == "error"]


def test_a_new_package_is_begun_with_the_list_of_platforms(pc1: Path, tmp_path: Path) -> None:
    into = tmp_path / "mine" / "lists"
    done = run(
        "pc1", pc1, into, "--captured-on", "2026-03-02", "--version", "commit 1a2b3c", "--rated-on", "2023"
    )
    assert done.exit_code == 0, done.stderr
    assert done.stdout == (
        "pc1: 2 new outlets, 0 on file already, 0 gone.\n"
        "  datasets: 1 added.\n"
        "  domains: 2 added.\n"
        "  outlets: 2 added.\n"
        "  ratings: 2 added.\n"
        "  scales: 1 added.\n"
        "  Left, 1: The domain is none that one publisher can hold.\n"
    )
    assert errors(into) == []
    assert (into / "platforms.csv").read_bytes() == (running.RATINGS / "platforms.csv").read_bytes()
    assert json.loads((into / "datapackage.json").read_text())["title"] == "Ratings in lists"
    assert 'Lin et al.,PC1,0.75,,,2023,,,,,pc1,"pc1.csv, line 2"' in (into / "ratings.csv").read_text()
    assert "commit 1a2b3c,2026-03-02,LicenseRef-free-to-reuse,whole" in (into / "datasets.csv").read_text()


def test_only_what_is_about_outlets_on_file_can_be_taken(pc1: Path, tmp_path: Path) -> None:
    into = package(tmp_path)
    done = run("pc1", pc1, into, "--known-only", "--json")
    told = json.loads(done.stdout)
    assert told["outlets"] == {"new": [], "matched": ["the-harrow-review"], "gone": []}
    assert told["rows"]["ratings"] == {"added": 1, "changed": 0, "same": 0, "dropped": 0}
    assert [(each["reason"], each["count"]) for each in told["left"]] == [
        ("It is not on file.", 1),
        ("The domain is none that one publisher can hold.", 1),
    ]
    assert told["written"] is True


def test_a_dry_run_writes_nothing_and_lists_what_would_be_left(pc1: Path, tmp_path: Path) -> None:
    into = tmp_path / "mine"
    done = run("pc1", pc1, into, "--dry-run", "--list")
    assert "    co.uk (pc1.csv, line 4)\n" in done.stdout
    assert done.stdout.endswith("Nothing was written.\n")
    assert not into.exists()


def test_what_would_break_the_package_is_refused_and_nothing_is_written(pc1: Path, tmp_path: Path) -> None:
    into = package(tmp_path)
    before = contents(into)
    done = run("pc1", pc1, into, "--licence", "as you like")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{into}/datasets.csv:2:")
    assert '"as you like" is no licence of the SPDX list.' in done.stderr
    assert done.stderr.endswith("Nothing was imported: mend what is named above and try again.\n")
    assert contents(into) == before


def test_a_new_package_that_is_refused_leaves_no_folder(pc1: Path, tmp_path: Path) -> None:
    done = run("pc1", pc1, tmp_path / "mine", "--licence", "as you like")
    assert done.exit_code == 1
    assert not (tmp_path / "mine").exists()


def test_a_package_with_mistakes_takes_nothing_in(pc1: Path, tmp_path: Path) -> None:
    into = package(tmp_path)
    replace(into, "facts.csv", "country,CA", "country,Canada")
    done = run("pc1", pc1, into)
    assert done.exit_code == 1
    assert "is not how ISO 3166-1 writes a country" in done.stderr


def test_a_folder_with_other_things_is_no_package(pc1: Path, tmp_path: Path) -> None:
    done = run("pc1", pc1, tmp_path)
    assert (done.exit_code, done.stderr) == (
        1,
        f"{tmp_path} is not empty and holds no ratings package. Name a new folder, or a package.\n",
    )


def test_a_spoiled_file_is_named_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    file.write_text('{\n  "results": {,\n', encoding="utf-8")
    done = run("wikidata", file, tmp_path / "mine")
    assert done.exit_code == 1
    assert done.stderr.startswith("answer.json:2:15: This is no JSON: ")


def test_what_its_owner_does_not_let_out_is_private(tmp_path: Path) -> None:
    file = tmp_path / "combined.json"
    source = {"domain": "quay.example", "name": "The Quay", "url": "", "bias": "center", "questionable": []}
    file.write_text(json.dumps({"sources": [source]}), encoding="utf-8")
    into = package(tmp_path)
    assert run("mbfc-v5", file, into).exit_code == 0
    assert "LicenseRef-all-rights-reserved,private" in (into / "datasets.csv").read_text()
    out = tmp_path / "public"
    words = ["ratings", "export", str(into), "--format", "csv", "--to", str(out), "--public"]
    exported = CliRunner().invoke(main, words)
    assert exported.exit_code == 0, exported.output
    assert b"Media Bias/Fact Check" not in b"".join(contents(out).values())


def test_a_file_of_an_outlets_own_needs_its_address(tmp_path: Path) -> None:
    file = tmp_path / "trust.txt"
    file.write_text("controlledby=https://harbour.example/\n", encoding="utf-8")
    into = package(tmp_path)
    refused = run("trust.txt", file, into)
    assert refused.exit_code == 2
    assert "Say with --url where this trust.txt was read" in refused.stderr
    assert run("trust.txt", file, into, "--url", "https://harrowreview.example/trust.txt").exit_code == 0
    assert "the-harrow-review,owner,harbour.example,,,,trust-txt-harrowreview-example" in (
        into / "facts.csv"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--captured-on", "yesterday"), "'yesterday' is no date."),
        (("--url", "somewhere"), "'somewhere' is no address."),
        (("--id", "My List"), "'My List' is no short name."),
    ],
)
def test_an_option_that_cannot_be_used_is_wrong_usage(
    pc1: Path, tmp_path: Path, words: tuple[str, str], message: str
) -> None:
    done = run("pc1", pc1, tmp_path / "mine", *words)
    assert done.exit_code == 2
    assert message in done.stderr


def test_the_help_names_every_format() -> None:
    helped = CliRunner().invoke(main, ["ratings", "import", "--help"]).stdout
    assert [name for name in FORMATS if name not in helped] == []

"""The program that builds the starter set, over invented sources in the places of the real ones."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import running
from packages import append, contents
from sidelight.curating import check

PROGRAM = Path(__file__).parents[3] / "scripts" / "starter_set"

HOMEPAGES = "newshomepages/sources/sites.csv"
SOURCES = {
    "demo-outlets.csv": f"""\
outlet,host_matched,kind,field,value,rater_or_source,as_of,citation,licence,ship
The Quay,quay.example,rating,rsp_status,deprecated (2024 RfC),,,x data/sources.jsonl line 1; https://x.example,,a
The Quay (blogs only),quay.example,rating,rsp_status,no consensus (2020),,,x data/sources.jsonl line 2; x,,a
The Quay,quay.example,metadata,name;city;country;language,The Quay; Dunmore; IE; en,,,{HOMEPAGES} line 38,,a
Lost Bay,lostbay.example,rating,rsp_status,Deprecated,,,x perennial-sources.csv id=7,,a
""",
    "wikipedia-rsp/rsp-status-2026-04-18.csv": """\
line,rsp_id,name,qualifier,content_qualifier,status_code,spam_blacklisted,last_discussed_year,rfc_years,shortcut,domains
1,The Quay News,The Quay News,,,d,true,2025,2024,,quay.example|quay-mirror.example
2,The Quay News blogs,The Quay News,,,nc,false,2020,,,quay.example/blogs|quay.example
3,Harbour,Harbour,,,gr,false,2021,,,harbour.example/en
4,Silent Cape,Silent Cape,,,gu,false,2019,,,cape.example
""",
    "wikipedia-rsp/rsp-status-2021-03-17.csv": """\
id,name,statuses,wiki_url,urls
6,The Quay News,Generally reliable,https://encyclopedia.example/Quay,www.quay.example
7,Lost Bay (LB),Blacklisted|Deprecated,https://encyclopedia.example/Bay,www.lostbay.example|lostbay.example/air
8,Old Tide,Deprecated,https://encyclopedia.example/Tide,tide.example
""",
    "wikidata-newspapers/newspapers-2023-12.csv": """\
qid,label,official_website,country_qid,country_label,language_qid,language_label
Q1,Harbour,http://www.harbour.example/,Q9,Russia,Q8,Modern Greek
Q1009217,Silent Cape,http://cape.example,Q9,Russia,Q8,English
""",
    "wiki-media-cred/wikipedia-us-newspapers.tsv": (
        "WP-title\tstate\tpageid\tpath\tqid\r\n"
        "The Quay News\tMaine\t5\t/wiki/x\tQ5\r\n"
        "Harbour\tMaine\t\t\t\r\n"
    ),
    "state-media-profiles/State_Media_Matrix.csv": """\
Region,Country,Media company,Main assets,URL,Typology,Status,Notes
Sea,Chad,Harbour Company,Harbour,https://harbour.example/,CaPu,,
Sea,Chad,Gulf Company,Gulf,https://gulf.example/,SC,,
""",
    "fundus/publishers.csv": """\
section_code,country_iso2_guess,name,url,languages
DE,DE,Harbour Live,https://www.harbour.example/,de|en
""",
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    for name, text in SOURCES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def build(sources: Path, into: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, PROGRAM, sources, "--into", into, *words], capture_output=True, text=True, check=True
    )
    return done.stdout


def rows(into: Path, table: str) -> list[str]:
    return (into / f"{table}.csv").read_text(encoding="utf-8").splitlines()[1:]


def beginnings(into: Path, table: str, columns: int) -> list[str]:
    return [",".join(line.split(",")[:columns]) for line in rows(into, table)]


def test_outlets_with_a_label_and_something_else_are_built_from_all_sources(
    sources: Path, tmp_path: Path
) -> None:
    into = tmp_path / "set"
    printed = build(sources, into)
    assert printed.endswith(f"{into}: 3 outlets, 4 domains.\n")
    assert "  Left, 1: No other source says anything of it.\n" in printed
    assert rows(into, "outlets") == ["harbour,Harbour", "lost-bay,Lost Bay", "the-quay,The Quay"]
    assert beginnings(into, "domains", 2) == [
        "harbour,harbour.example",
        "lost-bay,lostbay.example",
        "the-quay,quay.example",
        "the-quay,quay-mirror.example",
    ]
    assert beginnings(into, "facts", 3) == [
        "harbour,country,RU",
        "harbour,language,el",
        "harbour,kind,newspaper",
        "harbour,language,de",
        "harbour,language,en",
        "harbour,also_known_as,Harbour Live",
        "lost-bay,also_known_as,LB",
        "the-quay,also_known_as,The Quay News",
        "the-quay,country,IE",
        "the-quay,city,Dunmore",
        "the-quay,language,en",
        "the-quay,kind,newspaper",
    ]
    assert rows(into, "ratings") == [
        (
            "harbour,State Media Monitor,State media typology,CaPu,,,2023,,,,,"
            'state-media-matrix-2024,"State_Media_Matrix.csv, line 2"'
        )
    ]
    assert [line.split(",Perennial sources,")[1] for line in rows(into, "ratings-wikipedia")] == [
        'Generally reliable,,,,2021,,,,wikipedia-rsp-2026,"data/sources.jsonl, line 3"',
        'Deprecated,,Wikipedia spam blacklist,,,,,,wikipedia-rsp-2021,"perennial-sources.csv, id 7"',
        'Deprecated,,Wikipedia spam blacklist,2024,2025,,,,wikipedia-rsp-2026,"data/sources.jsonl, line 1"',
        'No consensus,The Quay News blogs,,,2020,,,,wikipedia-rsp-2026,"data/sources.jsonl, line 2"',
    ]
    assert [str(each) for each in check(into) if each.severity == "error"] == []


def test_a_second_run_changes_nothing_and_people_keep_what_they_wrote(sources: Path, tmp_path: Path) -> None:
    into = tmp_path / "set"
    build(sources, into)
    once = contents(into)
    build(sources, into)
    assert contents(into) == once
    append(into, "facts.csv", "the-quay,founded,1921,https://quay.example/about,2026-03-02,,,")
    build(sources, into)
    assert b"the-quay,founded,1921,https://quay.example/about" in contents(into)["facts.csv"]
    assert contents(into).keys() == once.keys()


def test_a_newer_copy_changes_what_it_says_otherwise(sources: Path, tmp_path: Path) -> None:
    into = tmp_path / "set"
    build(sources, into)
    file = sources / "wikipedia-rsp/rsp-status-2026-04-18.csv"
    text = file.read_text(encoding="utf-8").replace(",gr,false,2021", ",nc,false,2026")
    file.write_text(text, encoding="utf-8")
    assert "ratings-wikipedia: 1 changed, 2 as before." in build(sources, into)
    assert "harbour,Wikipedia editors,Perennial sources,No consensus,,,,2026" in "\n".join(
        rows(into, "ratings-wikipedia")
    )


def test_a_dry_run_of_the_program_writes_nothing(sources: Path, tmp_path: Path) -> None:
    build(sources, tmp_path / "set", "--dry-run")
    assert not (tmp_path / "set").exists()


def test_a_source_that_is_not_there_is_named(sources: Path, tmp_path: Path) -> None:
    shutil.rmtree(sources / "fundus")
    done = subprocess.run(
        [sys.executable, PROGRAM, sources, "--into", tmp_path / "set"],
        capture_output=True,
        text=True,
        check=False,
        env=running.environment(),
    )
    assert done.returncode == 1
    assert f"{sources}/fundus/publishers.csv" in done.stderr
    assert "Traceback" not in done.stderr

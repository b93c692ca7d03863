"""What a reader will see change.

changes.txt holds the wording that reviewers decide by: each change's name after "==", then its report.
"""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from packages import append, package, replace
from sidelight.curating import load_package
from sidelight.curating.diffing.changes import Difference, compare
from sidelight.curating.diffing.report import blocks, escaped, markdown, summary

Edit = Callable[[Path], None]

WORDING = {
    name: report.strip()
    for name, _, report in (
        part.partition("\n")
        for part in Path(__file__).with_name("changes.txt").read_text(encoding="utf-8").split("== ")[1:]
    )
}


def told(found: Difference) -> str:
    """The report as text, without line breaks inside sentences."""
    lines = [summary(found)]
    for block in blocks(found):
        lines += [block.heading, *(f"- {each}" for each in block.sentences)]
    return "\n".join(lines)


def difference(folder: Path, edit: Edit) -> Difference:
    old, new = package(folder, "old"), package(folder, "new")
    edit(new)
    return compare(load_package(old), load_package(new))


def edit(file: str, old: str, new: str) -> Edit:
    return lambda copy: replace(copy, file, old, new)


def add(file: str, line: str) -> Edit:
    return lambda copy: append(copy, file, line)


def of(*edits: Edit) -> Edit:
    """Several edits as one."""

    def all_of_them(copy: Path) -> None:
        for each in edits:
            each(copy)

    return all_of_them


def remove(words: str) -> Edit:
    """Delete every row of every table that has these words."""

    def edit_all(copy: Path) -> None:
        for file in copy.glob("*.csv"):
            lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
            file.write_text("".join(each for each in lines if words not in each), encoding="utf-8")

    return edit_all


CHANGES: list[tuple[str, Edit]] = [
    ("nothing", of()),
    ("a fact", edit("facts.csv", "country,CA", "country,US")),
    (
        "one more fact of the same kind",
        add("facts.csv", "the-harrow-review,language,fr,https://harrowreview.example/about,2026-03-02,,,"),
    ),
    ("a fact that goes", remove("owner,Lantern Media Trust")),
    ("a label", edit("ratings.csv", "discloses little", "discloses most")),
    ("a number", edit("ratings.csv", ",0.62,", ",0.71,")),
    ("the day of a review", edit("ratings.csv", "2026,2026-02", "2026,2026-05")),
    ("the lists of a rater", edit("ratings.csv", "Annual report 2025|Watch list", "Watch list")),
    (
        "the address of a policy",
        edit("policies.csv", "harrowreview.example/standards", "harrowreview.example/sources"),
    ),
    ("the words of a disclaimer", edit("disclaimers.csv", "Opinions printed", "All opinions printed")),
    ("the status of a reply", edit("replies.csv", "2026-02-11,received", "2026-02-11,corrected")),
    (
        "a claim that is withdrawn",
        of(
            remove("owner,Lantern Media Trust"),
            add(
                "withdrawn.csv",
                "the-lantern-post,facts,owner,0123456789abcdef,2026-04-01,The register was wrong.",
            ),
        ),
    ),
    ("a name", edit("outlets.csv", "The Lantern Post", "Lantern Post")),
    (
        "pages that come",
        add("domains.csv", "the-harrow-review,harrow.example,/review,no,,,https://harrow.example/,,,,"),
    ),
    (
        "pages that are held for longer",
        edit("domains.csv", "example,,no,,2019-06-30", "example,,no,,2019-12-31"),
    ),
    (
        "pages that move to another outlet",
        edit("domains.csv", "the-lantern-post,evening", "port-ellery-courier,evening"),
    ),
    (
        "an outlet that comes",
        of(
            add("outlets.csv", "the-quiet-page,The Quiet Page"),
            add("domains.csv", "the-quiet-page,quiet.example,,yes,,,https://quiet.example/,,,,"),
            add("facts.csv", "the-quiet-page,country,IE,https://quiet.example/,2026-03-02,,,"),
        ),
    ),
    ("an outlet that goes", remove("northgate")),
    (
        "the evidence of a claim",
        edit("facts.csv", "lanternpost.example/history,,", "lanternpost.example/history,2026-03-02,"),
    ),
    (
        "a dataset read anew, and a fact in it",
        of(
            edit("datasets.csv", "edition of January 2026", "edition of May 2026"),
            edit("facts.csv", "country,CA", "country,US"),
        ),
    ),
    ("what a label means", edit("scales.csv", "More than half of", "Two thirds of")),
    ("what numbers mean", edit("scales.csv", "counted by the desk", "estimated by the desk")),
    ("a platform", add("platforms.csv", "Homesteads,homes.example,path,site/")),
]


@pytest.mark.parametrize(("name", "edit"), CHANGES, ids=[each[0] for each in CHANGES])
def test_a_change_is_told_in_words(tmp_path: Path, name: str, edit: Edit) -> None:
    assert told(difference(tmp_path, edit)) == WORDING[name]


def test_every_wording_on_file_has_its_change() -> None:
    assert list(WORDING) == [each[0] for each in CHANGES]


def test_the_order_of_rows_and_the_way_of_saving_change_nothing(tmp_path: Path) -> None:
    def save_anew(copy: Path) -> None:
        for file in copy.glob("*.csv"):
            header, *rows = csv.reader(io.StringIO(file.read_text(encoding="utf-8")))
            text = io.StringIO()
            csv.writer(text, quoting=csv.QUOTE_ALL).writerows([header, *reversed(rows)])
            file.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())

    found = difference(tmp_path, save_anew)
    assert not found
    assert summary(found) == "No reader will see a change."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* _c_ `d` <e> [f](g)", r"a \*b\* \_c\_ \`d\` \<e\> \[f\](g)"),
        ("ask @someone about #12", "ask @<!-- -->someone about #<!-- -->12"),
        ("from “https://a.example/x_y” to b.", "from “<https://a.example/x_y>” to b."),
        ("see https://a.example/x, 2026.", "see <https://a.example/x>, 2026."),
    ],
)
def test_markdown_shows_values_as_they_are(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_long_markdown_counts_the_rest(tmp_path: Path) -> None:
    def rename_all(copy: Path) -> None:
        for name in (
            "Northgate Press Agency",
            "Port Ellery Courier",
            "The Harrow Review",
            "The Lantern Post",
        ):
            replace(copy, "outlets.csv", name, f"{name} Today")

    found = difference(tmp_path, rename_all)
    text = markdown(found, longest=300)
    assert len(text) < 400
    assert text.startswith("### 4 outlets change.\n")
    assert "… and 2 more. `sidelight ratings diff` shows all of them." in text
    assert "The Lantern Post Today" in markdown(found)

"""Packages to export, and all that an export holds."""

import shutil
import zipfile
from pathlib import Path

from sidelight.curating import check
from sidelight.curating.exporting import Format, Selection, export

TESTS = Path(__file__).parents[2]


RATINGS = TESTS / "ratings"


SHIPPED = TESTS.parent / "ratings"


OFFICE = "office@harrowreview.example"


PRIVATE: dict[str, list[str]] = {
    "datasets.csv": ["gull-index,Gull index,Gull Research,https://gull.example/index,,,facts-only,private"],
    "outlets.csv": ["the-gull-post,The Gull Post"],
    "domains.csv": ['the-gull-post,gullpost.example,,yes,,,,,,gull-index,"gull.csv, line 1"'],
    "facts.csv": [
        'the-gull-post,country,IS,,,,gull-index,"gull.csv, line 1"',
        "the-gull-post,owner,Gull Nest Trust,https://gullpost.example/about,2026-03-02,,,",
        'the-harrow-review,former_name,The Gull Review,,,,gull-index,"gull.csv, line 2"',
    ],
    "scales.csv": [
        "Gull Research,Gull scale,Gulls,gullish,As gulls are.,https://gull.example/,,,,facts-only"
    ],
    "ratings.csv": ["the-harrow-review,Gull Research,Gull scale,gullish,,,2026,,,,,gull-index,gull.csv"],
    "replies.csv": [
        f"the-harrow-review,Gull Research,Gull scale,,Gulls are wrong.,2026-05-01,received,,{OFFICE},,,",
        f"the-harrow-review,,,former_name,We never were a gull.,2026-05-01,received,,{OFFICE},,,",
    ],
}

"""Rows that lean in every way on a dataset which may not be published; each says so by a word of its own."""


def with_rows(folder: Path, rows: dict[str, list[str]]) -> Path:
    """Copy the package of the tests and add rows to it."""
    copy = folder / "package"
    shutil.copytree(RATINGS, copy)
    for file, lines in rows.items():
        with (copy / file).open("a", encoding="utf-8") as table:
            table.writelines(f"{line}\n" for line in lines)
    assert not [each for each in check(copy) if each.severity == "error"]
    return copy


def publish(package: Path, target: Path, form: Format = "csv") -> Selection:
    return export(package, target, form, public=True, force=False)


def keep(package: Path, target: Path, form: Format = "csv") -> Selection:
    return export(package, target, form, public=False, force=False)


def errors(package: Path) -> list[str]:
    return [str(each) for each in check(package) if each.severity == "error"]


def everything(target: Path) -> bytes:
    """All bytes of an export, unpacked, with those of the files beside it."""
    files = [each for each in target.parent.rglob("*") if each.is_file()]
    parts = [each.read_bytes() for each in files]
    for each in files:
        if each.suffix == ".zip":
            with zipfile.ZipFile(each) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
    return b"\n".join(parts)


def form_of(target: Path) -> Format:
    forms: dict[str, Format] = {".json": "json", ".db": "sqlite"}
    return forms.get(target.suffix, "csv")

"""The tables keep the format that their README documents."""

import re
from importlib.resources import files

import pytest

from sidelight.reading.attributions.lexicon import LANGUAGES, load_lexicon

FOLDER = files("sidelight.reading.attributions.lexicon")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_every_column(language: str) -> None:
    for table in (FOLDER / language).iterdir():
        heading, *rows = table.read_text("utf-8").splitlines()
        columns = heading.count("\t")
        assert rows
        assert [row for row in rows if row.count("\t") != columns] == [], table.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_is_documented(language: str) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert {f"`{table.name}`" for table in (FOLDER / language).iterdir()} <= set(
        re.findall(r"`[^`]+`", readme)
    )


def test_a_verb_has_the_kinds_of_its_row_in_all_its_forms() -> None:
    lexicon = load_lexicon("en")
    assert {lexicon.verbs[form].base for form in ("tell", "tells", "told", "telling")} == {"tell"}
    assert "tell" in lexicon.verbs["told"].kinds
    assert lexicon.verbs["told"].forms == {"past", "participle"}
    assert not lexicon.verbs["walked"].kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_asked_for(language: str) -> None:
    package = files("sidelight.reading.attributions")
    code = "".join(path.read_text("utf-8") for path in package.iterdir() if path.name.endswith(".py"))
    assert [name for name in load_lexicon(language).words if f'"{name}"' not in code] == []

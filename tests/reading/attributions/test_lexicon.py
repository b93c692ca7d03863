"""The tables keep the format that their README documents."""

import re
from importlib.resources import files

import pytest

from sidelight.reading.attributions.lexicon import LANGUAGES, load_lexicon

FOLDER = files("sidelight.reading.attributions.lexicon")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_every_column(language: str) -> None:
    for table in (FOLDER / language).iterdir():
        if not table.name.endswith(".tsv"):
            continue
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
    steps = (path for path in package.iterdir() if path.name.endswith(".py"))
    code = "".join(path.read_text("utf-8") for path in (*steps, FOLDER / "tables.py"))
    assert [name for name in load_lexicon(language).words if f'"{name}"' not in code] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_documented_with_the_modules_that_ask_for_it(language: str) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| .* \| ([^|]+) \|$", readme, re.MULTILINE))
    lists = load_lexicon(language).words
    assert [name for name in lists if name not in rows] == []
    package = files("sidelight.reading.attributions")
    for name in lists:
        modules = re.findall(r"`(\w+)`", rows[name])
        paths = [
            FOLDER / "tables.py" if module == "tables" else package / f"{module}.py" for module in modules
        ]
        assert f'"{name}"' in "".join(path.read_text("utf-8") for path in paths), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_documented(language: str) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    lexicon = load_lexicon(language)
    kinds: set[str] = {kind for form in lexicon.verbs.values() for kind in form.kinds}
    kinds.update(kind for entry in lexicon.nouns.values() for kind in entry.kinds)
    assert [kind for kind in sorted(kinds) if f"`{kind}`" not in readme] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_of_anonymity_use_defined_words_and_every_word_is_used(language: str) -> None:
    rules = load_lexicon(language).anonymity
    tables = [phrases for part, phrases in rules.items() if part not in ("words", "trigger")]
    texts = [*(phrase for phrases in tables for phrase in phrases), *rules["words"].values()]
    used = {word for text in texts for word in re.findall(r"\{([a-z_]+)\}", text)}
    assert used == set(rules["words"])

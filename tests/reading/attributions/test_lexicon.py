"""The tables keep the format that their README documents."""

import re
from pathlib import Path

import pytest

from sidelight.reading.attributions import lexicon
from sidelight.reading.attributions.lexicon import LANGUAGES, load_lexicon

FOLDER = Path(lexicon.__file__).parent
STEPS = FOLDER.parent


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
    verbs = load_lexicon("en").verbs
    assert {verbs[form].base for form in ("tell", "tells", "told", "telling")} == {"tell"}
    assert "tell" in verbs["told"].kinds
    assert verbs["told"].forms == {"past", "participle"}
    assert not verbs["walked"].kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_asked_for(language: str) -> None:
    code = "".join(path.read_text("utf-8") for path in STEPS.rglob("*.py"))
    assert [name for name in load_lexicon(language).words if f'"{name}"' not in code] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_those_that_are_documented(language: str) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    _, lists = readme.split("## The lists")
    documented = re.findall(r"^\| `(\w+)` \|", lists, re.MULTILINE)
    assert sorted(documented) == sorted(load_lexicon(language).words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_documented(language: str) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    tables = load_lexicon(language)
    kinds: set[str] = {kind for form in tables.verbs.values() for kind in form.kinds}
    kinds.update(kind for entry in tables.nouns.values() for kind in entry.kinds)
    assert [kind for kind in sorted(kinds) if f"`{kind}`" not in readme] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_of_anonymity_use_defined_words_and_every_word_is_used(language: str) -> None:
    rules = load_lexicon(language).anonymity
    tables = [phrases for part, phrases in rules.items() if part not in ("words", "trigger")]
    texts = [*(phrase for phrases in tables for phrase in phrases), *rules["words"].values()]
    used = {word for text in texts for word in re.findall(r"\{([a-z_]+)\}", text)}
    assert used == set(rules["words"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["reporting_verbs.tsv", "other_verbs.tsv", "nouns.tsv"])
def test_words_stand_in_alphabetical_order(language: str, table: str) -> None:
    _, *rows = (FOLDER / language / table).read_text("utf-8").splitlines()
    words = [row.partition("\t")[0] for row in rows]
    assert words == sorted(words)

"""What datapackage.json lets a column hold is what the server reads, shows and asks for."""

from typing import get_args

import pytest

from sidelight.curating.adding.intake import NAMES
from sidelight.curating.descriptor import own_column, own_tables
from sidelight.curating.shape import part_of
from sidelight.curating.wording import FACTS, PARTS
from sidelight.outlets.claims import WORDS
from sidelight.outlets.model import Fact, Outlet, Platform, Policy, Range, Reply, Value
from sidelight.outlets.names import ALIAS_FIELDS


def choices(table: str, column: str) -> set[str]:
    return set(own_column(table, column).constraints.enum or ())


@pytest.mark.parametrize(
    ("table", "column", "model", "field"),
    [
        ("facts", "field", Fact, "field"),
        ("policies", "kind", Policy, "kind"),
        ("replies", "status", Reply, "status"),
        ("replies", "field", Fact, "field"),
        ("platforms", "account", Platform, "account"),
        ("scales", "direction", Range, "direction"),
    ],
)
def test_a_column_holds_what_its_model_takes(table: str, column: str, model: type[Value], field: str) -> None:
    assert choices(table, column) == set(get_args(model.model_fields[field].annotation))


def test_every_field_of_a_fact_has_a_word_and_can_be_told_of_a_new_outlet() -> None:
    fields = choices("facts", "field")
    assert set(FACTS) == fields
    assert fields <= set(NAMES)
    assert set(ALIAS_FIELDS) <= fields


def test_every_kind_of_policy_can_be_told_of_a_new_outlet() -> None:
    told = {name.removesuffix("_policy") for name in NAMES if name.endswith("_policy")}
    assert told == choices("policies", "kind")


def test_every_claim_of_an_outlet_can_be_withdrawn_and_has_a_word() -> None:
    tables = {name for name in own_tables() if part_of(name) in WORDS}
    assert choices("withdrawn", "table") == tables
    assert set(WORDS) == set(PARTS) - {"withdrawn"}
    assert set(WORDS) == set(Outlet.model_fields) - {"id", "name", "rules", "withdrawn"}


def test_the_words_of_a_claim_are_columns_of_its_table() -> None:
    for name, schema in own_tables().items():
        assert set(WORDS.get(part_of(name), ())) <= set(schema.names)

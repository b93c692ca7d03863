"""The bills of materials are valid, whole, and the same each time."""

from collections.abc import Callable

import pytest

from supply import bom
from supply.shipped import packages


@pytest.fixture(scope="module")
def bills() -> dict[str, bom.Bom]:
    return {"server": bom.server(), "extension": bom.extension()}


@pytest.mark.parametrize("make", [bom.server, bom.extension])
def test_a_bill_is_valid_and_the_same_each_time(
    bills: dict[str, bom.Bom], make: Callable[[], bom.Bom]
) -> None:
    made = bills[make.__name__]
    assert bom.problem(made) is None
    assert bom.written(made) == bom.written(make())


def test_the_servers_bill_lists_each_package_with_hash_and_licence(bills: dict[str, bom.Bom]) -> None:
    components = bills["server"]["components"]
    assert {(each["name"], each["version"]) for each in components} == {
        (package.name, package.version) for package in packages()
    }
    for each in components:
        assert each["licenses"][0]["expression"]
        assert any(reference.get("hashes") for reference in each["externalReferences"])


def test_a_bill_that_breaks_the_standard_is_noticed() -> None:
    assert bom.problem({"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"name": 7}]})

"""The engine finds all at least as well as gate.json says, on the articles and pages that it says."""

from typing import Any

import pytest

from articles.cases import load_all
from evaluation import gate
from sidelight.reading import read


@pytest.fixture(scope="module")
def reached() -> dict[str, dict[str, Any]]:
    return gate.reached()


@pytest.mark.parametrize("name", sorted(gate.pinned().keys() - {"lowered"}))
def test_all_is_found_at_least_this_well(name: str, reached: dict[str, dict[str, Any]]) -> None:
    pinned = gate.pinned()[name]
    assert reached[name]["corpus"] == pinned["corpus"], "Articles or labels changed: run gate.py --pin."
    assert gate.fallen(pinned["floors"], reached[name]["floors"]) == {}


def test_every_set_has_floors(reached: dict[str, dict[str, Any]]) -> None:
    assert gate.pinned().keys() - {"lowered"} == reached.keys()


def test_a_floor_falls_only_with_a_reason(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, reached: dict[str, dict[str, Any]]
) -> None:
    copy = tmp_path / "gate.json"
    higher = gate.GATE.read_text("utf-8").replace('"anonymous_f1": 0.', '"anonymous_f1": 1.')
    copy.write_text(higher, "utf-8")
    monkeypatch.setattr(gate, "GATE", copy)
    monkeypatch.setattr(gate, "reached", lambda: reached)
    with pytest.raises(SystemExit, match="has fallen"):
        gate.pin(None)
    assert copy.read_text("utf-8") == higher
    gate.pin("the label was wrong")
    assert gate.pinned()["lowered"][-1]["reason"] == "the label was wrong"
    assert gate.pinned()["pages"]["floors"] == reached["pages"]["floors"]


def test_a_piece_without_attributions_has_none() -> None:
    (case,) = [case for case in load_all() if case.slug == "no-attribution"]
    attributions = read(case.page).attributions
    assert attributions.analysed
    assert attributions.items == ()
    assert attributions.counts is not None
    assert attributions.counts.total == 0

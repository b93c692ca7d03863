"""Made-up inputs crash nothing; `make fuzz` tries a million."""

from collections.abc import Callable

import pytest

from fuzz.targets import TARGETS, Target
from fuzz.trying import attempts

INPUTS = 1_500


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_no_made_up_input_breaks_a_part(target: Target, tell: Callable[[str], None]) -> None:
    wanted = max(round(INPUTS * target.share), 20)
    tried = attempts(target, wanted, start=1)
    tell(f"{target.name}: {tried.inputs:,} made-up inputs tried, {int(bool(tried.crash))} crashes")
    assert not tried.crash, tried.crash
    assert tried.inputs >= wanted

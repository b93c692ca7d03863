"""Try a target with made-up inputs, and count them."""

from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from fuzz.targets import Target


@dataclass(frozen=True)
class Tried:
    """How many inputs were tried, and what the first crash was; empty where there was none."""

    inputs: int
    crash: str


def attempts(target: Target, number: int, start: int) -> Tried:
    """Try a number of inputs, always the same for one `start`."""
    count = 0

    @seed(start)
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
        print_blob=False,
    )
    @given(target.inputs)
    def attempt(value: Any) -> None:
        nonlocal count
        count += 1
        target.attempt(value)

    try:
        attempt()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a crash
        notes = "\n".join(getattr(error, "__notes__", ()))
        return Tried(count, f"{target.name}, from {start}: {type(error).__name__}: {error}\n{notes}")
    return Tried(count, "")

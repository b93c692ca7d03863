"""The texts that the cases of a module of tests are made of."""

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any


def texts_of(*modules: ModuleType) -> list[str]:
    """Return every text that stands in a module's tables of cases or is a parameter of its tests."""
    found = (
        text
        for module in modules
        for name, value in vars(module).items()
        if not name.startswith("_")
        for text in _texts(value)
    )
    return list(dict.fromkeys(found))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    else:
        for mark in getattr(value, "pytestmark", ()):
            yield from _texts(list(mark.args[1:]))

"""Where settings come from: the environment, then the file that it names, then the defaults."""

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sidelight.config.model import Config
from sidelight.config.secrets import without_passwords

_PREFIX = "SIDELIGHT_"
FILE = f"{_PREFIX}CONFIG"
"""The variable that names the file of settings."""

Source = Literal["environment", "file"]


class ConfigError(ValueError):
    """Settings that cannot be used; the text names each with its value and says what to write instead."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that somebody wrote, and where: `label` names the place in messages."""

    value: Any
    source: Source
    label: str


def load(environment: Mapping[str, str] = os.environ) -> Config:
    """Read the settings; an empty value counts as not set.

    Raises:
        ConfigError: a value cannot be used, or a name is not known.
    """
    return build(given(environment))


def given(environment: Mapping[str, str] = os.environ) -> dict[str, Given]:
    """Return what is set, by the setting's name.

    Raises:
        ConfigError: a name is not known, or the file cannot be read.
    """
    file = environment.get(FILE, "").strip()
    variables = {name: value for name, value in environment.items() if name.startswith(_PREFIX)}
    keys = _keys(Path(file)) if file else {}
    for name in sorted(variables.keys() - {variable(each) for each in Config.model_fields} - {FILE}):
        raise _unknown(name, name, variable, "config")
    for name in sorted(keys.keys() - Config.model_fields.keys()):
        raise _unknown(name, f"{name} in {file}", str)
    for name, value in variables.items():
        if re.search("[\ud800-\udfff]", value):
            raise ConfigError(f"{name} holds bytes that are no UTF-8: write it in that encoding.")
    return {
        **{
            name: Given(value, "file", f"{name} in {file}")
            for name, value in keys.items()
            if not isinstance(value, str) or value.strip()
        },
        **{
            name: Given(value.strip(), "environment", variable(name))
            for name in Config.model_fields
            if (value := variables.get(variable(name), "")).strip()
        },
    }


def build(values: Mapping[str, Given]) -> Config:
    """Make the settings that are in force of what is set.

    Raises:
        ConfigError: a value cannot be used.
    """
    try:
        return Config.model_validate({name: each.value for name, each in values.items()})
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=False)
        raise ConfigError("\n".join(dict.fromkeys(_complaints(wrong, values)))) from None


def variable(name: str) -> str:
    """The name of a setting in the environment."""
    return _PREFIX + name.upper()


def _keys(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"The file of settings {file} cannot be read: {error.strerror}. "
            "`sidelight config --toml` prints one to begin with."
        ) from None
    except ValueError as error:
        raise ConfigError(
            f"The file of settings {file} is no TOML: {error}. "
            "Write lines like port = 7654 or contact = 'desk@news.example', in UTF-8."
        ) from None


def _unknown(name: str, label: str, spell: Callable[[str], str], *also: str) -> ConfigError:
    bare = name.lower().removeprefix(_PREFIX.lower())
    near = difflib.get_close_matches(bare, [*Config.model_fields, *also], n=1)
    return ConfigError(
        f"{label} is no setting of Sidelight.{f' Did you mean {spell(near[0])}?' if near else ''} "
        f"The settings are {', '.join(spell(each) for each in Config.model_fields)}."
    )


def _complaints(wrong: Iterable[ErrorDetails], values: Mapping[str, Given]) -> Iterator[str]:
    for each in wrong:
        name = str(each["loc"][0])
        if name not in values:
            continue  # a default that depends on a setting which is wrong itself
        extra = Config.model_fields[name].json_schema_extra
        assert isinstance(extra, dict)  # noqa: S101 (each setting is described)
        value = values[name].value
        shown = without_passwords(value) if extra["secret"] and isinstance(value, str) else value
        yield f"{values[name].label} is {shown!r}: write {extra['write']}."

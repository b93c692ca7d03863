"""The settings, written down: a table for the terminal, a file to keep, a table for the documentation."""

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from sidelight.config.model import Config
from sidelight.config.secrets import without_passwords
from sidelight.config.sources import Given, variable

_NOTHING = "none"
_FILE_HEAD = """\
# Settings of Sidelight. Name this file with `sidelight --config FILE …` or in SIDELIGHT_CONFIG.
# A variable of the environment, such as SIDELIGHT_PORT, wins over the line here.
# Lines that begin with # show defaults.
"""


def table(config: Config, given: Mapping[str, Given]) -> Iterator[str]:
    """Each setting with its value, passwords masked, and where the value comes from."""
    rows = [
        (
            name,
            _in_line(_masked(name, getattr(config, name))),
            given[name].source if name in given else "default",
        )
        for name in Config.model_fields
    ]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, source in rows:
        yield f"{name:{wide[0]}}  {value:{wide[1]}}  {source}"


def toml(config: Config, given: Mapping[str, Given]) -> Iterator[str]:
    """A file of the settings in force. What holds a password is left for its reader to write."""
    yield _FILE_HEAD
    for name, field in Config.model_fields.items():
        value = getattr(config, name)
        yield textwrap.fill(
            f"{field.description} Default: {_default(field)}.",
            100,
            initial_indent="# ",
            subsequent_indent="# ",
        )
        line = f"{name} = {_in_toml(_masked(name, value))}"
        if _masked(name, value) != value:
            yield f"# The password is not shown here: write it, or leave it in {variable(name)}.\n# {line}\n"
        else:
            yield f"{line}\n" if name in given else f"# {line}\n"


def markdown() -> Iterator[str]:
    """The table of settings of the documentation."""
    yield "| setting | default | what it is for |"
    yield "| --- | --- | --- |"
    for name, field in Config.model_fields.items():
        yield f"| `{variable(name)}` | {_default(field)} | {field.description} |"


def _default(field: FieldInfo) -> str:
    in_words: str | None = _extra(field)["default_in_words"]
    shown = _in_line(field.default)
    return in_words or (shown if shown == _NOTHING else f"`{shown}`")


def _masked(name: str, value: Any) -> Any:  # noqa: ANN401 (whatever a setting holds)
    secret = _extra(Config.model_fields[name])["secret"]
    return without_passwords(value) if secret else value


def _in_line(value: Any) -> str:  # noqa: ANN401 (whatever a setting holds)
    if value in (None, "", ()) or value is PydanticUndefined:
        return _NOTHING
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _in_toml(value: Any) -> str:  # noqa: ANN401 (whatever a setting holds)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_in_toml(each) for each in value)}]"
    # TOML's basic strings are JSON's, but for the sign DEL.
    return json.dumps(str(value) if value else "", ensure_ascii=False).replace("\x7f", "\\u007f")


def _extra(field: FieldInfo) -> dict[str, Any]:
    extra = field.json_schema_extra
    assert isinstance(extra, dict)  # noqa: S101 (each setting is described)
    return extra

"""One form for all that the server prints: lines to read, or a JSON object a line."""

import io
import logging
import logging.config
import sys
import threading
import warnings
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal, TextIO

from pythonjsonlogger.core import merge_record_extra
from pythonjsonlogger.json import JsonFormatter

from sidelight.observing.failures import describe

Form = Literal["console", "json"]
_Info = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

_LOG = logging.getLogger("sidelight")
_NO_EXTRAS = set(vars(logging.makeLogRecord({}))) | {"message", "taskName"}


def settings(form: Form, level: str) -> dict[str, Any]:
    """Describe the log to `logging.config`; granian gives it to each of its processes, too."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ours": {"()": _Json if form == "json" else _Console}},
        # What is written to sys.stderr itself comes here, see `take_over`.
        "handlers": {
            "ours": {"class": "logging.StreamHandler", "formatter": "ours", "stream": "ext://sys.__stderr__"}
        },
        "root": {"handlers": ["ours"], "level": "WARNING"},
        "loggers": {"sidelight": {"level": level.upper()}, "_granian": {"filters": ["ours"]}},
        "filters": {"ours": {"()": _NotOurChoice}},
    }


def take_over(form: Form, level: str) -> None:
    """Log in this form from now on, also what nobody catches; as JSON, also what is printed."""
    logging.config.dictConfig(settings(form, level))
    # A log that cannot be written is no reason to print what could not be logged.
    logging.raiseExceptions = False
    sys.excepthook = _uncaught
    threading.excepthook = lambda failed: _unnoticed("A thread ended", failed.exc_value)
    sys.unraisablehook = lambda failed: _unnoticed("An error was passed over", failed.exc_value)
    warnings.showwarning = _warned
    if form == "json":
        sys.stdout, sys.stderr = _Printed(logging.INFO), _Printed(logging.WARNING)


class _Form(logging.Formatter):
    def formatException(self, ei: _Info) -> str:  # noqa: N802 (the library's name)
        return describe(ei[1]) if ei[1] else ""


class _Console(_Form):
    def format(self, record: logging.LogRecord) -> str:
        said = [_time(record), record.levelname.lower(), str(record.process), record.getMessage()]
        said += [
            f"{name}={value}"
            for name, value in vars(record).items()
            if name not in _NO_EXTRAS and value is not None
        ]
        if record.exc_info:
            said.append(self.formatException(record.exc_info))
        return " ".join(said)


class _Json(_Form, JsonFormatter):
    def add_fields(
        self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]
    ) -> None:
        log_data["time"] = _time(record)
        log_data["level"] = record.levelname.lower()
        log_data["process"] = record.process
        log_data["message"] = record.getMessage()
        merge_record_extra(record, log_data, reserved=_NO_EXTRAS)
        if "exc_info" in message_dict:
            log_data["failure"] = message_dict["exc_info"]


class _NotOurChoice(logging.Filter):
    """Leave out a warning about a number of threads that was chosen, see `sidelight.serving`."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "Python threads" not in record.getMessage()


class _Printed(io.TextIOBase):
    """A stream whose lines are logged."""

    def __init__(self, level: int) -> None:
        self._level, self._rest = level, ""

    def write(self, text: str) -> int:
        *lines, self._rest = (self._rest + text).split("\n")
        for line in filter(str.strip, lines):
            _LOG.log(self._level, "%s", line.strip())
        return len(text)


def _time(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _uncaught(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _unnoticed("The program ended", error)


def _unnoticed(what: str, error: BaseException | None) -> None:
    _LOG.critical("%s by a mistake in Sidelight. Please report it", what, exc_info=error)


def _warned(  # noqa: PLR0913, PLR0917 (the library's signature)
    message: Warning | str,  # noqa: ARG001 (a library's warning may quote what it was given)
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    _LOG.warning("%s at %s:%s", category.__name__, filename, lineno)

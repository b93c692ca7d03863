"""Results of an archive as they lie in files: JSON lines, packed or not, or Spark's Parquet."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic_core import from_json

Result = dict[str, Any]


class NotResultsError(Exception):
    """A file that holds something else, cannot be read, or breaks off; the message says where."""


def results(path: Path) -> Iterator[Result]:
    """Give one result after the other, as many as there are.

    Args:
        path: A file of JSON lines, one packed by gzip if its name ends so, or a file or folder of Parquet.

    Raises:
        NotResultsError: Some of it are no results.
    """
    is_table = path.is_dir() or path.suffix == ".parquet"
    for place, line in _rows(path) if is_table else _lines(path):
        yield _result(line, place)


def _lines(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                yield f"{path}, line {number}", line
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or "it is no gzip file, or it breaks off"
        raise NotResultsError(f"{path} cannot be read: {reason}.") from error


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    try:
        # It comes with the extra `spark`, and only whoever uses that has such files.
        import pyarrow.dataset  # noqa: PLC0415
    except ImportError:
        raise NotResultsError(
            f"{path} is Parquet, which needs a further package: pip install 'sidelight[spark]'"
        ) from None
    try:
        dataset = pyarrow.dataset.dataset(path, format="parquet")
        for batch in dataset.to_batches(columns=["record"], batch_size=1_000):
            yield from ((str(path), record) for record in batch["record"].to_pylist() if record is not None)
    except (OSError, pyarrow.ArrowException) as error:
        raise NotResultsError(
            f"{path} holds no Parquet that `sidelight.archives.spark` wrote. Name its folder."
        ) from error


def _result(line: bytes | str, place: str) -> Result:
    try:
        found = from_json(line)
    except ValueError:
        found = None
    if isinstance(found, dict) and isinstance(found.get("panel"), dict):
        return found
    raise NotResultsError(
        f"{place}: this is no result. Name files that `sidelight analyze --jsonl` or Spark wrote, "
        "once they are finished."
    )

"""Write tables in the one tidy way: UTF-8 without a byte order mark, LF, commas, as few quotes as can be."""

import contextlib
import csv
import io
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO, TypeVar

_Cells = TypeVar("_Cells", bound=Mapping[str, str])

_ORDER = ("outlet", "id")
"""What rows are ordered by: the first of these columns that a table has."""


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a table as CSV in place of what stood there, whole or not at all.

    Args:
        path: The file; its folder is there.
        columns: The header.
        rows: Text by column, in the order to write them; a column that a row does not have is left empty.

    Raises:
        ValueError: A row has a column that is not in the header.
        OSError: The file cannot be written; what stood there still does.
    """
    header = set(columns)

    def complete(row: Mapping[str, str]) -> Mapping[str, str]:
        if not header.issuperset(row):
            raise ValueError(f"{path.name} has no column {', '.join(sorted(set(row) - header))}")
        return {column: row.get(column, "") for column in columns}

    with replacing(path) as file:
        file.write(to_csv(columns, map(complete, rows)))


def to_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Make the text of a table: a header, then these columns of each row."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    return file.getvalue()


def in_order(columns: Sequence[str], rows: Iterable[_Cells]) -> list[_Cells]:
    """Give rows in the one order in which a table is kept.

    Outlets and datasets stand by their id, and what is said of outlets by the outlet's id, so that additions
    to two outlets touch two places of a file and can be merged. Within an outlet the order stays as it is:
    it is the order in which readers see facts, and the first domain is the one shown. A table without
    either column (scales from best to worst, platforms in groups) keeps its order wholly.
    """
    column = next((each for each in _ORDER if each in columns), None)
    return sorted(rows, key=lambda row: row.get(column, "")) if column else list(rows)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a file for writing text that takes the place of another only once it is complete.

    Where the block fails, what stood there still does, and nothing is left beside it.

    Raises:
        OSError: The file cannot be written.
    """
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise

"""What Spark's processes do, partition by partition.

Spark sends these functions by their names, so that what a process has built stays there from task to task.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from typing import NamedTuple

import pyarrow as pa
from pyspark import Broadcast

from sidelight import __version__
from sidelight.archives.lines import Record, Rejection, analyse, analyse_mapping
from sidelight.archives.spark.table import SCHEMA, row
from sidelight.outlets.directory import Directory
from sidelight.warming import warm

Batches = Iterable[pa.RecordBatch]
Work = Callable[[Batches], Iterator[pa.RecordBatch]]
Block = tuple[str, int]
"""A part of a file that Spark reads by itself: the file's address, and where the part begins."""

NUMBERED = pa.schema({"file": pa.string(), "line": pa.int64(), "value": pa.binary()})


class Shipped(NamedTuple):
    """The ratings, which each of Spark's processes unpacks once, and the day of the run."""

    directory: Broadcast[Directory]
    today: date


def numbering(firsts: Mapping[Block, int]) -> Work:
    """Number the lines of files, and leave out blank ones.

    Args:
        firsts: The number of each block's first line.
    """
    return partial(_number, firsts=firsts)


def reading_lines(shipped: Shipped) -> Work:
    """Read numbered lines."""
    return partial(_read_lines, shipped=shipped)


def reading_rows(shipped: Shipped) -> Work:
    """Read the rows of a table; its column `_file` tells where they were."""
    return partial(_read_rows, shipped=shipped)


def _number(batches: Batches, firsts: Mapping[Block, int]) -> Iterator[pa.RecordBatch]:
    seen: Counter[Block] = Counter()
    for batch in batches:
        numbers = []
        for block in zip(batch["file"].to_pylist(), batch["block"].to_pylist(), strict=True):
            numbers.append(firsts[block] + seen[block])
            seen[block] += 1
        numbered = pa.RecordBatch.from_arrays([batch["file"], numbers, batch["value"]], schema=NUMBERED)
        yield numbered.filter(
            pa.array([line.strip() != b"" for line in batch["value"].to_pylist()], pa.bool_())
        )


def _read_lines(batches: Batches, shipped: Shipped) -> Iterator[pa.RecordBatch]:
    _warm()
    for batch in batches:
        yield _batch(
            (each["file"], analyse(each["value"], each["line"], shipped.directory.value, shipped.today))
            for each in batch.to_pylist()
        )


def _read_rows(batches: Batches, shipped: Shipped) -> Iterator[pa.RecordBatch]:
    _warm()
    for batch in batches:
        yield _batch(
            (each.pop("_file"), analyse_mapping(each, None, shipped.directory.value, shipped.today))
            for each in batch.to_pylist()
        )


def _batch(found: Iterable[tuple[str, Record | Rejection]]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([row(each, file, __version__) for file, each in found], schema=SCHEMA)


@cache
def _warm() -> None:
    """Do once in a process what its first reading would have to do."""
    warm()

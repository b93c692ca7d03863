"""What Spark's driver plans: which lines or rows are read, by what, and where the results go."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from sidelight.archives.lines import Line
from sidelight.archives.spark.executing import (
    NUMBERED,
    Block,
    Shipped,
    numbering,
    reading_lines,
    reading_rows,
)
from sidelight.archives.spark.table import SCHEMA
from sidelight.outlets.directory import Directory

# An article may have megabytes, and a batch is held in memory as a whole.
_BATCH = 100
_NEEDED = ("url", "text")


class UnusableTableError(Exception):
    """The input's columns are not those of articles; the message says which are needed."""


class Outcome(NamedTuple):
    """How many articles there were, and how many of them were set aside."""

    articles: int
    rejected: int


def ship(spark: SparkSession, directory: Directory, today: date) -> Shipped:
    """Send the ratings to all of Spark's processes."""
    return Shipped(spark.sparkContext.broadcast(directory), today)


def run(results: DataFrame, out: str) -> Outcome:
    """Read everything, write the results into a new folder of Parquet, and count them there."""
    results.write.parquet(out)
    written = results.sparkSession.read.parquet(out)
    counts = written.select(f.count("*"), f.count("rejected")).collect()[0]
    return Outcome(*counts)


def from_lines(spark: SparkSession, files: Sequence[str], shipped: Shipped, partitions: int) -> DataFrame:
    """Read files of JSON lines, which may be packed.

    Args:
        spark: The session.
        files: Addresses of files or folders.
        shipped: The ratings.
        partitions: Into how many parts the lines are spread before they are read; 0 leaves them as they lie.
    """
    _prepare(spark)
    lines = (
        spark.read.option("lineSep", "\n")
        .text(list(files))
        .select(
            f.col("_metadata.file_path").alias("file"),
            f.col("_metadata.file_block_start").alias("block"),
            # As text, what is no UTF-8 would be mended without a word.
            f.col("value").cast("binary").alias("value"),
        )
    )
    numbered = lines.mapInArrow(numbering(_firsts(lines)), from_arrow_schema(NUMBERED))
    return _spread(numbered, partitions).mapInArrow(reading_lines(shipped), from_arrow_schema(SCHEMA))


def from_table(spark: SparkSession, files: Sequence[str], shipped: Shipped, partitions: int) -> DataFrame:
    """Read a table with a column for each field of a line; others are passed over. Arguments as for lines.

    Raises:
        UnusableTableError: It lacks columns.
    """
    _prepare(spark)
    table = spark.read.parquet(*files)
    missing = [name for name in _NEEDED if name not in table.columns]
    if missing:
        raise UnusableTableError(
            f"The table has no column {' and no column '.join(missing)}. It needs url and text; "
            f"it may have {', '.join(name for name in Line.model_fields if name not in _NEEDED)}."
        )
    rows = table.select(
        *(_plain(table, name) for name in table.columns if name in Line.model_fields),
        f.col("_metadata.file_path").alias("_file"),
    )
    return _spread(rows, partitions).mapInArrow(reading_rows(shipped), from_arrow_schema(SCHEMA))


def _prepare(spark: SparkSession) -> None:
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", _BATCH)


def _firsts(lines: DataFrame) -> dict[Block, int]:
    """The number of each block's first line, from 1 in each file."""
    firsts: dict[Block, int] = {}
    last, number = None, 1
    for file, block, count in sorted(lines.groupBy("file", "block").count().collect()):
        if file != last:
            last, number = file, 1
        firsts[file, block] = number
        number += count
    return firsts


def _spread(rows: DataFrame, partitions: int) -> DataFrame:
    return rows.repartition(partitions) if partitions else rows


def _plain(table: DataFrame, name: str) -> f.Column:
    """A column as what JSON can hold: days and times are written as in a line."""
    kind = dict(table.dtypes)[name]
    if kind.startswith("timestamp"):
        return f.date_format(name, "yyyy-MM-dd'T'HH:mm:ss" + ("" if "ntz" in kind else "XXX")).alias(name)
    return f.col(name).cast("string").alias(name) if kind == "date" else f.col(name)

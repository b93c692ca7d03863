"""`python -m sidelight.archives.spark`, and the file for `spark-submit`."""

import os
import sys
from pathlib import Path
from typing import NoReturn

import click
from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

from sidelight import clock, config
from sidelight.archives.ratings import known_ratings
from sidelight.archives.spark.job import UnusableTableError, from_lines, from_table, run, ship
from sidelight.curating import PackageError
from sidelight.outlets.store import StoreError


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="IN…")
@click.argument("out")
@click.option(
    "--ratings",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of a ratings package; default: the ratings in force in the database, else those set.",
)
@click.option(
    "--input",
    "kind",
    type=click.Choice(["jsonl", "parquet"]),
    help="What IN is; by default Parquet where its name ends so, else JSON lines.",
)
@click.option(
    "--partitions",
    type=click.IntRange(1),
    default=None,
    help="Spread the articles over so many tasks; for files packed by gzip, which one task unpacks.",
)
def main(
    files: tuple[str, ...], out: str, ratings: Path | None, kind: str | None, partitions: int | None
) -> None:
    """Read the articles in IN, files or folders at addresses that Spark can reach.

    Their results are written into the new folder OUT, as Parquet.
    """
    # Else Spark takes the first python3 on the path, which may know nothing of Sidelight.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    is_table = kind == "parquet" or (kind is None and files[0].rstrip("/").endswith(".parquet"))
    plan = from_table if is_table else from_lines
    try:
        known = known_ratings(config.load(), ratings)
        spark = SparkSession.builder.appName("Sidelight").getOrCreate()
        shipped = ship(spark, known.directory, clock.today())
        articles, rejected = run(plan(spark, files, shipped, partitions or 0), out)
    except PackageError as error:
        _fail("\n".join(map(str, error.problems)))
    except AnalysisException as error:
        _fail(error.getMessage() or str(error))
    except (config.ConfigError, StoreError, UnusableTableError) as error:
        _fail(str(error))
    click.echo(f"Ratings: edition {known.directory.edition.id[:12]} {known.place}.")
    click.echo(f"{articles - rejected:,} articles are in {out}.")
    if rejected:
        click.echo(f"{rejected:,} were set aside: the column rejected says why.")


def _fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()

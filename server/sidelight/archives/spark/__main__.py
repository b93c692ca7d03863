"""`python -m sidelight.archives.spark`, and the file for `spark-submit`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession

from sidelight import config
from sidelight.archives.spark.job import UnusableTableError, from_lines, from_table, run, ship
from sidelight.curating import PackageError, load_package
from sidelight.outlets.edition import Contents
from sidelight.outlets.store import Store, StoreError


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="IN…")
@click.argument("out")
@click.option(
    "--ratings",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of a ratings package; by default the edition in force in the database is used.",
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
        with _edition(ratings) as contents:
            spark = SparkSession.builder.appName("Sidelight").getOrCreate()
            shipped = ship(spark, contents, datetime.now(UTC).date())
        articles, rejected = run(plan(spark, files, shipped, partitions or 0), out)
    except PackageError as error:
        _fail("\n".join(map(str, error.problems)))
    except AnalysisException as error:
        _fail(error.getMessage() or str(error))
    except (config.ConfigError, StoreError, UnusableTableError) as error:
        _fail(str(error))
    click.echo(
        f"{articles:,} articles with edition {shipped.edition[:12]} in {out}; {rejected:,} of them were set "
        "aside, for the reason in the column rejected."
    )


@contextmanager
def _edition(ratings: Path | None) -> Iterator[Contents]:
    """The edition in force, or that of a package, for as long as it takes to send it."""
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/ratings.db" if ratings else config.load().database
        with Store(address) as store:
            if ratings:
                store.activate(load_package(ratings))
            with store.open_active() as contents:
                if contents is None:
                    raise StoreError("No ratings are loaded yet: name a package with --ratings.")
                yield contents


def _fail(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()

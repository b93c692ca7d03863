"""Build the starter set of ratings from a folder of sources, into the project's package or another one.

    python scripts/starter_set SOURCES [--into ratings] [--dry-run] [--list]

It takes the outlets that stand in Wikipedia's perennial sources and of which another source, or the package
itself, says something; what people wrote in the package stays. The sources stand in sources.toml beside this
file. A second run on the same sources changes nothing.
"""

import argparse
import sys
from pathlib import Path

from building import build, read_sources

from sidelight.curating import PackageError
from sidelight.curating.importers.applying import open_package, write_package
from sidelight.curating.importers.model import UnreadableError

RATINGS = Path(__file__).resolve().parents[2] / "ratings"


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description="Build the starter set of ratings.")
    parser.add_argument("sources", type=Path, help="folder of the sources")
    parser.add_argument("--into", type=Path, default=RATINGS, help="folder of the package")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument("--list", action="store_true", help="show each thing that was left")
    options = parser.parse_args()
    try:
        package = open_package(options.into, RATINGS)
        rows, summaries = build(package.rows, read_sources(options.sources))
        if not options.dry_run:
            write_package(package, rows)
    except PackageError as error:
        sys.exit("\n".join(map(str, error.problems)))
    except (UnreadableError, OSError) as error:
        sys.exit(str(error))
    for summary in summaries:
        sys.stdout.write("\n".join(summary.lines(listed=options.list)) + "\n")
    sys.stdout.write(f"{options.into}: {len(rows['outlets'])} outlets, {len(rows['domains'])} domains.\n")


if __name__ == "__main__":
    main()

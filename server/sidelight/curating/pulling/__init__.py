"""Pull a package that somebody publishes: fetch it, check it like any other, only then put it in place."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urljoin

from sidelight import clock
from sidelight.curating.copies import of_original
from sidelight.curating.descriptor import FILE, read_descriptor
from sidelight.curating.package import ReadPackage, sound_tables
from sidelight.curating.problems import PackageError
from sidelight.curating.published import sha256
from sidelight.curating.pulling.failures import PullError
from sidelight.curating.pulling.fetching import Fetched, Fetcher, Limits, Progress, unseen, within
from sidelight.curating.pulling.memory import Memory, recall, remember
from sidelight.curating.pulling.publication import fetch_package, read_address
from sidelight.curating.swapping import replacement
from sidelight.curating.table import read_table

__all__ = ["Limits", "Progress", "PullError", "Pulled", "Rows", "pull"]

_AllRows = Mapping[str, Counter[tuple[tuple[str, str], ...]]]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a table: how many there are now, and how many of them are new and how many others are gone."""

    now: int
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class Pulled:
    """What is in place: from where, since when, and how it differs from what was there before.

    `sha256` is that of the file at `url`. `changed` is false where the publisher has nothing newer; `rows`,
    by table, is empty then.
    """

    url: str
    pulled_at: str
    sha256: str
    changed: bool
    rows: Mapping[str, Rows]


def pull(  # noqa: PLR0913 (each is one of the command's)
    address: str,
    folder: Path,
    *,
    digest: str | None = None,
    limits: Limits | None = None,
    progress: Progress = unseen,
    read: ReadPackage = sound_tables,
) -> Pulled:
    """Pull a package into a folder, which then is the new one or is as it was.

    Args:
        address: Address of the descriptor, of the folder that holds it, or of a zip file, under https.
        folder: One that is empty, not there, or was pulled and is unchanged since.
        digest: The SHA-256 that the file at the address must have, in hexadecimal digits.
        limits: How much is taken.
        progress: Is told how many bytes have come; another thread calls it.
        read: Reads the package, and may show how far it has come.

    Raises:
        PullError: The package cannot be had, is not what it states, or the folder is somebody's own.
        PackageError: The package has problems; it lists them all, by their addresses.
        BusyError: Another program is pulling into the same folder.
        OSError: The folder cannot be written.
    """
    url = read_address(address)
    limits = limits or Limits()
    with replacement(folder) as change:
        had = recall(folder)
        known = had if had and had.url == url else None

        def fetch() -> Fetched | Memory:
            with Fetcher(limits, progress) as fetcher:
                return fetch_package(fetcher, url, change.new, known, digest)

        try:
            fetched = within(limits.seconds, url, fetch)
            if isinstance(fetched, Fetched):
                read(change.new)
        except PackageError as error:
            # The folder that it was fetched into is gone when the problems are read.
            raise of_original(error, change.new, _folder_at(url)) from error
        if isinstance(fetched, Memory):
            return Pulled(url, fetched.pulled_at, fetched.sha256, changed=False, rows={})
        now = clock.now()
        descriptor = sha256(change.new / FILE)
        remember(change.new, Memory(url=url, pulled_at=now, descriptor=descriptor, **asdict(fetched)))
        rows = _compare(_read_rows(folder), _read_rows(change.new))
        change.apply()
    return Pulled(url, now, fetched.sha256, changed=True, rows=rows)


def _read_rows(folder: Path) -> _AllRows:
    """The rows of each table, without a look at what they say; none where there is no package."""
    descriptor = read_descriptor(folder)
    if isinstance(descriptor, list):
        return {}
    tables = (read_table(folder, each)[0] for each in descriptor.resources)
    return {table.name: Counter(tuple(sorted(row.items())) for row in table.rows) for table in tables}


def _compare(before: _AllRows, after: _AllRows) -> Mapping[str, Rows]:
    return {
        name: Rows(
            rows.total(),
            (rows - before.get(name, Counter())).total(),
            (before.get(name, Counter()) - rows).total(),
        )
        for name, rows in after.items()
    }


def _folder_at(url: str) -> str:
    """What stands in place of a package's folder: its address, or that of the zip file that holds it."""
    return urljoin(url, ".").removesuffix("/") if url.endswith(".json") else url

"""Fetch a published package into an empty folder, and see that its files are those that it states."""

import re
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urljoin, urlsplit, urlunsplit

from pydantic_core import from_json

from sidelight.curating.descriptor import FILE, Descriptor, Resource, own_tables, read_descriptor
from sidelight.curating.problems import PackageError
from sidelight.curating.published import file_hash
from sidelight.curating.pulling.failures import PullError, refused
from sidelight.curating.pulling.fetching import Fetched, Fetcher
from sidelight.curating.pulling.memory import Memory
from sidelight.curating.pulling.unpacking import unpack

_HASH = re.compile(r"sha256:[0-9a-f]{64}")


def read_address(text: str) -> str:
    """Read the address of a package: of its descriptor, of the folder that holds it, or of a zip file.

    Raises:
        PullError: Nothing can be pulled from there.
    """
    example = "Write one such as https://news.example/ratings/datapackage.json."
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        raise PullError(f"{text!r} is no address. {example}") from None
    if parts.scheme != "https" or not parts.hostname:
        raise PullError(f"{text!r} is no address under https. {example}")
    if "@" in parts.netloc:
        raise PullError(
            f"The address names a user, and a package is pulled from where it is public. {example}"
        )
    path = (
        parts.path if parts.path.strip("/") and not parts.path.endswith("/") else f"{parts.path or '/'}{FILE}"
    )
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))


def fetch_package(
    fetcher: Fetcher, url: str, folder: Path, known: Memory | None, digest: str | None
) -> Fetched | Memory:
    """Fetch a package into a folder that is not there yet, or give back the one that is known.

    Raises:
        PullError: It cannot be had, is too large, or is not what it states or `digest` says.
        PackageError: Its descriptor has problems.
        OSError: The folder cannot be written.
    """
    folder.mkdir()
    limits = fetcher.limits
    zipped = urlsplit(url).path.lower().endswith(".zip")
    first = folder.with_name("archive.zip") if zipped else folder / FILE
    most = limits.file if zipped else limits.descriptor
    fetched = fetcher.fetch(url, first, most, known.headers() if known else {})
    found = fetched or known
    if digest and found and found.sha256 != digest.lower():
        raise PullError(f"{url} has the SHA-256 {found.sha256} and not {digest}. Ask its publisher about it.")
    if known and (fetched is None or fetched.sha256 == known.sha256):
        return known
    if fetched is None:
        raise refused(url, HTTPStatus.NOT_MODIFIED)
    _require_no_page(url, first)
    if zipped:
        unpack(url, first, folder, limits)
    descriptor = _read(url, folder)
    if not zipped:
        fetcher.expect(sum(each.bytes or 0 for each in descriptor.resources))
    for each in descriptor.resources:
        if not zipped:
            most = limits.file if each.bytes is None else min(each.bytes, limits.file)
            fetcher.fetch(urljoin(url, each.path), folder / each.path, most, {})
        _require_stated(url, each, folder)
    return fetched


def _require_no_page(url: str, file: Path) -> None:
    with file.open("rb") as opened:
        begin = opened.read(200)
    if begin.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        raise PullError(
            f"{url} is a web page and no package. Name the file itself: on GitHub, the address that the "
            "button Raw leads to."
        )


def _read(url: str, folder: Path) -> Descriptor:
    """Read the descriptor and see, before anything else is fetched, that it can be one of ratings."""
    try:
        given = from_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        raise PullError(f"{url} holds no {FILE}. Name one that `export` made.") from None
    except ValueError as error:
        raise PullError(f"{url} is not JSON: {error}. Name the address of a {FILE}.") from None
    if not isinstance(given, dict) or "resources" not in given:
        raise PullError(f"{url} is JSON, but describes no data package. Name the address of a {FILE}.")
    descriptor = read_descriptor(folder)
    if isinstance(descriptor, list):
        raise PackageError(tuple(descriptor))
    names = {each.name for each in descriptor.resources}
    if missing := [name for name in own_tables() if name not in names]:
        raise PullError(
            f"{url} describes another kind of package: of the tables of ratings it lacks "
            f"{', '.join(missing[:3])}{' and others' if missing[3:] else ''}. Name one that `export` made."
        )
    paths = [each.path.casefold() for each in descriptor.resources]
    if twice := next((each for each in paths if paths.count(each) > 1), None):
        raise PullError(f"{url} names the file {twice} twice. Tell its publisher.")
    unsealed = [each.path for each in descriptor.resources if not _HASH.fullmatch(each.hash or "")]
    if unsealed:
        raise PullError(
            f"{url} states no SHA-256 of {', '.join(unsealed)}, so that nothing can show whether it arrives "
            "unchanged. Its publisher makes a package that states them with: sidelight ratings export "
            "--format csv --to FOLDER"
        )
    return descriptor


def _require_stated(url: str, resource: Resource, folder: Path) -> None:
    file = folder / resource.path
    if not file.is_file():
        raise PullError(
            f"{url} does not hold {resource.path}, which its descriptor names. Tell its publisher."
        )
    if (found := file_hash(file)) != resource.hash:
        raise PullError(
            f"{resource.path} at {url} is not the file that the descriptor states: it has {found} and not "
            f"{resource.hash}. If the package has just been published anew, try again in a few minutes; else "
            "tell its publisher."
        )

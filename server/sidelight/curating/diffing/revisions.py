"""A package as a person names it: its folder, or a revision of the git repository that holds it."""

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sidelight.curating.copies import of_original
from sidelight.curating.descriptor import FILE
from sidelight.curating.package import Follow, load_package
from sidelight.curating.problems import PackageError
from sidelight.outlets.edition import Document


class RevisionError(Exception):
    """Neither a folder nor a revision with a package. The message says what to name instead."""


@dataclass(frozen=True, slots=True)
class _Tree:
    """A folder inside a revision. `repository` is where git is run; `path` is seen from its top."""

    repository: Path
    revision: str
    path: str

    @property
    def name(self) -> str:
        return f"{self.revision}:{self.path}"


def documents_of(named: str, place: Path, follow: Follow) -> tuple[Document, ...]:
    """Read the documents of a package.

    Args:
        named: A folder, or a git revision such as `main`, `HEAD~1` or `origin/main:ratings`.
        place: The folder of the package in the working tree, which says where it lies in a revision that
            names no path.
        follow: Shows how far the work has come.

    Raises:
        RevisionError: There is no such folder or revision, or no package in it.
        PackageError: The package has problems. They name its files as the person did.
    """
    folder = Path(named).parent if Path(named).name == FILE else Path(named)
    if folder.is_dir():
        return load_package(folder, follow)
    tree = _tree(named, place)
    with _checked_out(tree) as copy:
        try:
            return load_package(copy, follow)
        except PackageError as error:
            raise of_original(error, copy, tree.name) from error


def _tree(named: str, place: Path) -> _Tree:
    revision, colon, path = named.partition(":")
    at = (Path.cwd() if colon else place).resolve()
    if not at.is_dir():
        raise RevisionError(
            f"{named} is no folder. If it is a revision, say where the package is: {named}:ratings."
        )
    try:
        repository = Path(_git(at, "rev-parse", "--show-toplevel").decode().strip())
    except _RefusedError as error:
        raise RevisionError(
            f"{named} is no folder, and {at} lies in no git repository that can be read ({error}). "
            "Name a folder that holds datapackage.json, or run this inside the repository of the revision."
        ) from error
    try:
        _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except _RefusedError as error:
        raise RevisionError(
            f"{named} is no folder, and {repository} has no revision {revision}. "
            "If it is a branch of another repository, fetch it first: git fetch origin"
        ) from error
    within = path.strip("/") if colon else at.relative_to(repository.resolve()).as_posix()
    return _Tree(repository, revision, "" if within == "." else within)


@contextmanager
def _checked_out(tree: _Tree) -> Iterator[Path]:
    """A copy of a folder as it is in a revision, for the time of a `with`."""
    with tempfile.TemporaryDirectory(prefix="sidelight-") as copy:
        try:
            files = _git(tree.repository, "archive", "--format=tar", tree.name)
            with tarfile.open(fileobj=io.BytesIO(files)) as archive:
                archive.extractall(copy, filter="data")
            found = (Path(copy) / FILE).is_file()
        except _RefusedError:
            found = False
        if not found:
            raise RevisionError(
                f"There is no {FILE} in {tree.name}. Name the folder of the package behind the revision, "
                f"such as {tree.revision}:ratings."
            )
        yield Path(copy)


class _RefusedError(Exception):
    """What git says where it refuses."""


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints.

    Raises:
        RevisionError: Git is not installed.
        _RefusedError: Git refuses.
    """
    git = shutil.which("git")
    if git is None:
        raise RevisionError("Without git only folders can be compared. Install it, or name two folders.")
    # No shell takes part, and `--end-of-options` keeps a revision from being read as an option.
    done = subprocess.run([git, "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        raise _RefusedError(done.stderr.decode(errors="replace").strip().partition("\n")[0])
    return done.stdout

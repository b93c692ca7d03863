"""What a pulled folder remembers of its publisher, and whether it is still as it was pulled."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from sidelight.curating.descriptor import FILE
from sidelight.curating.published import altered, sha256
from sidelight.curating.pulling.failures import PullError

NAME = ".pulled.json"


class Memory(BaseModel):
    """Where a folder was pulled from and when (ISO 8601, UTC), and by what its server knows that version.

    `sha256` is that of the file at `url`, and `descriptor` that of the datapackage.json in the folder.
    """

    model_config = ConfigDict(frozen=True)

    url: str
    pulled_at: str
    sha256: str
    descriptor: str
    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """What to ask its server with, to hear only of a newer version."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}


def remember(folder: Path, memory: Memory) -> None:
    """Write down what a folder must remember."""
    (folder / NAME).write_text(memory.model_dump_json(indent=2) + "\n", encoding="utf-8")


def recall(folder: Path) -> Memory | None:
    """Read what a folder remembers; null where it is empty or not there.

    Raises:
        PullError: The folder holds something else than what was pulled, which must not be lost.
    """
    if folder.is_symlink() or folder.is_file():
        raise PullError(f"{folder} is no folder of its own. Name one with --into, which need not be there.")
    if not folder.exists() or not any(folder.iterdir()):
        return None
    try:
        memory = Memory.model_validate_json((folder / NAME).read_bytes())
    except (OSError, ValidationError):
        raise PullError(
            f"{folder} was not pulled: it may be somebody's own work. "
            "Name another folder with --into, which need not be there yet."
        ) from None
    changed = [name for name in altered(folder) if name != NAME]
    if (folder / FILE).is_file() and sha256(folder / FILE) != memory.descriptor:
        changed.append(FILE)
    if changed:
        raise PullError(
            f"{folder} was changed since it was pulled: {', '.join(changed)}. Put what is yours into another "
            f"folder and delete {folder}, or name another folder with --into."
        )
    return memory

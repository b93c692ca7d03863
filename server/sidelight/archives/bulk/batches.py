"""An archive's lines, in batches that are read as they are needed."""

import gzip
import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from sidelight.panel.request import MAX_BODY_BYTES

_LINES = 8
"""How many lines a batch has: a tenth of a second's work, lest one process be last by far."""
_BYTES = 256 * 1024
_CHUNK = 1024 * 1024
_MARK = b"\xef\xbb\xbf"


class ChangedError(Exception):
    """The archive is not the one of which a part was read earlier. The message says why."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far an archive was read: bytes (unpacked), lines, and the SHA-256 of those bytes.

    `ended` is false after a last line without an end.
    """

    offset: int = 0
    lines: int = 0
    sha256: str = hashlib.sha256().hexdigest()
    ended: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines with their numbers, without those that are blank, and the position after them."""

    lines: tuple[tuple[int, bytes], ...]
    after: Position


class Archive:
    """A file of lines, packed or not, or what comes from standard input."""

    def __init__(self, file: Path | None) -> None:
        """Open it.

        Args:
            file: One that ends in .gz is unpacked; null is standard input.

        Raises:
            OSError: It cannot be opened.
        """
        self._raw: IO[bytes] = file.open("rb") if file else sys.stdin.buffer
        is_packed = file is not None and file.suffix == ".gz"
        self._bytes = gzip.GzipFile(fileobj=self._raw) if is_packed else self._raw
        self.size = file.stat().st_size if file and file.is_file() else None
        self._hash = hashlib.sha256()
        self._at = Position()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._raw.close()

    @property
    def read(self) -> int:
        """How many of its bytes were read, as it lies there; a pipe's are counted as they are unpacked."""
        return self._raw.tell() if self._raw.seekable() else self._at.offset

    def skip(self, to: Position) -> None:
        """Pass over what was read earlier, and make sure that it is still the same.

        Raises:
            ChangedError: It is not.
            OSError, EOFError: It cannot be read.
        """
        left = to.offset
        while left and (chunk := self._bytes.read(min(left, _CHUNK))):
            self._hash.update(chunk)
            left -= len(chunk)
        if left:
            raise ChangedError(f"it has fewer bytes than the {to.offset:,} that were read")
        if self._hash.hexdigest() != to.sha256:
            raise ChangedError("what was read of it has changed since")
        self._at = to
        if not to.ended:
            self._end_line()

    def batches(self) -> Iterator[Batch]:
        """Give what follows, batch by batch. They are the same wherever the reading begins.

        Raises:
            OSError, EOFError: It cannot be read.
        """
        lines: list[tuple[int, bytes]] = []
        begin = self._at
        while (line := self._line()) is not None:
            if line.strip():
                lines.append((self._at.lines, line))
            if self._at.lines - begin.lines >= _LINES or self._at.offset - begin.offset >= _BYTES:
                yield Batch(tuple(lines), self._position())
                lines, begin = [], self._at
        if self._at.lines > begin.lines:
            yield Batch(tuple(lines), self._position())

    def _position(self) -> Position:
        at = self._at
        return Position(at.offset, at.lines, self._hash.hexdigest(), at.ended)

    def _line(self) -> bytes | None:
        """The next line without its end; of one that is too long only so much that this can be seen."""
        line = self._take(self._bytes.readline(MAX_BODY_BYTES + 2))
        if not line:
            return None
        size, ended = len(line), line.endswith(b"\n")
        while not ended and (rest := self._take(self._bytes.readline(_CHUNK))):
            size, ended = size + len(rest), rest.endswith(b"\n")
        # Only the position at a batch's end needs the hash.
        self._at = Position(self._at.offset + size, self._at.lines + 1, "", ended)
        return line.removesuffix(b"\n").removeprefix(_MARK if self._at.lines == 1 else b"")

    def _take(self, piece: bytes) -> bytes:
        self._hash.update(piece)
        return piece

    def _end_line(self) -> None:
        """Find the end of the last line, if it has got one by now."""
        following = self._take(self._bytes.read(1))
        if following not in {b"", b"\n"}:
            raise ChangedError("its last line was read before it was complete")
        self._at = Position(self._at.offset + len(following), self._at.lines, "", bool(following))

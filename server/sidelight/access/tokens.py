"""The file of tokens: what is kept of each, and how commands change it."""

import hashlib
import os
import secrets
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, Field, ValidationError

_PREFIX = "sidelight_"
"""Lets a person, and programs that look for secrets in files, see what it is."""
_BYTES = 32
_PATIENCE = 10.0
_LONGEST_NAME = 100


class TokensError(Exception):
    """The tokens cannot be read or changed. The message names the file and says what to do."""


class Token(BaseModel):
    """What is kept of a token: enough to know it again, too little to make it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    made_on: date
    last_four: str
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    tokens: tuple[Token, ...]


def read(path: Path) -> tuple[Token, ...]:
    """Return the tokens in a file.

    Raises:
        FileNotFoundError: There is none.
        TokensError: It cannot be read, or is no file of tokens.
    """
    try:
        return _File.model_validate_json(path.read_bytes()).tokens
    except FileNotFoundError:
        raise
    except OSError as error:
        raise TokensError(
            f"The tokens in {path} cannot be read: {error.strerror}. Let this user read the file."
        ) from error
    except ValidationError:
        raise TokensError(
            f"{path} is no file of tokens. Put a copy of it back, or remove it and make new tokens."
        ) from None


def held(path: Path, *, expected: bool = False) -> tuple[Token, ...]:
    """Return the tokens that a server holds to; none where none were ever made.

    Args:
        path: The file of tokens.
        expected: Whether the file is known to have been there.

    Raises:
        TokensError: The file cannot be read, is no file of tokens, or was there and is gone.
    """
    try:
        return read(path)
    except FileNotFoundError:
        # Commands leave their lock behind.
        if expected or _lock_of(path).exists():
            raise TokensError(
                f"The file of tokens {path} is gone. Put a copy of it back, or make new tokens; if nobody is "
                f"to need one, remove {_lock_of(path)} too."
            ) from None
        return ()


def listed(path: Path) -> tuple[Token, ...]:
    """Return the tokens in a file; none where it is not there.

    Raises:
        TokensError: It cannot be read, or is no file of tokens.
    """
    try:
        return read(path)
    except FileNotFoundError:
        return ()


def make(path: Path, name: str, today: date) -> str:
    """Make a token, keep its hash under a name, and return it: nobody can read it from the file later.

    Raises:
        TokensError: The name is taken or none, or the file cannot be changed.
    """
    if not name.strip() or not name.isprintable() or len(name) > _LONGEST_NAME:
        raise TokensError(
            f"A token's name has from 1 to {_LONGEST_NAME} printable signs, like 'Newsroom laptop'."
        )
    token = _PREFIX + secrets.token_urlsafe(_BYTES)
    with _changing(path):
        kept = listed(path)
        if any(each.name == name for each in kept):
            raise TokensError(
                f"There is a token {name} already. Choose another name, or revoke it first: "
                f"`sidelight tokens revoke`."
            )
        _write(path, [*kept, Token(name=name, made_on=today, last_four=token[-4:], sha256=hashed(token))])
    return token


def revoke(path: Path, name: str) -> tuple[Token, ...]:
    """Forget a token, and return those that are left.

    Raises:
        TokensError: There is none of this name, or the file cannot be changed.
    """
    if not path.exists():  # where there never were tokens, no lock stays behind
        raise _unknown(name)
    with _changing(path):
        kept = listed(path)
        left = tuple(each for each in kept if each.name != name)
        if left == kept:
            raise _unknown(name)
        _write(path, left)
    return left


def _unknown(name: str) -> TokensError:
    return TokensError(f"There is no token {name}. `sidelight tokens list` shows which there are.")


def hashed(token: str) -> str:
    """What is kept of a token; at 256 bits of chance, a quick hash can not be guessed backwards."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _lock_of(path: Path) -> Path:
    """The file that commands lock while they change the tokens. It stays: it shows that there were some."""
    return path.with_name(f"{path.name}.lock")


@contextmanager
def _changing(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(_lock_of(path), timeout=_PATIENCE):
            yield
    except Timeout:
        raise TokensError(f"Another command is changing {path}. Try again when it has finished.") from None
    except OSError as error:
        raise TokensError(
            f"The tokens in {path} cannot be changed: {error.strerror}. Let this user write to the file and "
            "to its folder, or name another file with SIDELIGHT_TOKENS."
        ) from error


def _write(path: Path, tokens: Iterable[Token]) -> None:
    """Replace the file in one step; only its owner may read it."""
    text = _File(tokens=tuple(tokens)).model_dump_json(indent=2)
    descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123 (a descriptor has no path)
            file.write(f"{text}\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink()
        raise

"""Every setting: its name, its default, what it is for, and what may be written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from sidelight.config import values
from sidelight.config.addresses import is_loopback
from sidelight.config.places import KEPT, SHIPPED_PAGE, SHIPPED_RATINGS

# Generous to a reader who looks at many pages, and narrow for a program that asks without a pause.
_PUBLIC_LIMIT = "120/minute;2000/hour"


def _setting(  # noqa: PLR0913 (named arguments all)
    description: str,
    write: str,
    *,
    default: str | None = None,
    secret: bool = False,
    lowest: int | None = None,
    highest: int | None = None,
) -> Any:  # noqa: ANN401 (pydantic's own way to describe a field)
    """Describe a setting.

    Args:
        description: What it is for.
        write: What a value looks like, for somebody whose value cannot be used.
        default: The default in words, where its value does not say it.
        secret: Whether a value may hold a password.
        lowest: The lowest number.
        highest: The highest number.
    """
    return Field(
        description=description,
        json_schema_extra={"write": write, "secret": secret, "default_in_words": default},
        ge=lowest,
        le=highest,
    )


_Host = Annotated[str, AfterValidator(values.host)]
_Number = Annotated[int, BeforeValidator(values.number)]
_Hosts = Annotated[tuple[_Host, ...], BeforeValidator(values.listed)]
_Origins = Annotated[
    tuple[Annotated[str, AfterValidator(values.origin)], ...], BeforeValidator(values.listed)
]


def _default_limit(known: Mapping[str, Any]) -> str:
    return values.NO_LIMIT if is_loopback(known.get("host", "127.0.0.1")) else _PUBLIC_LIMIT


class Config(BaseModel):
    """What is in force. `load` reads it from the environment and the file of settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: Annotated[
        _Host,
        _setting(
            "Address to listen on. On any but 127.0.0.1 or ::1, which only this machine reaches, a token is "
            "needed.",
            "an IP address or a host name without a port, like 127.0.0.1",
        ),
    ] = "127.0.0.1"
    port: Annotated[
        _Number, _setting("Port to listen on.", "a whole number from 1 to 65535", lowest=1, highest=65535)
    ] = 7654
    database: Annotated[
        str,
        AfterValidator(values.database),
        _setting(
            "SQLAlchemy URL of the database of editions.",
            "a URL like sqlite:///folder/file.db or postgresql+psycopg://user@host/name",
            default="`sqlite:///var/sidelight.db`; in the user's data folder if installed by pip",
            secret=True,
        ),
    ] = f"sqlite:///{KEPT}/sidelight.db"
    ratings: Annotated[
        Path,
        _setting(
            "Folder of the ratings package that is checked and loaded at start.",
            "the path of a folder",
            default="the package that comes with Sidelight",
        ),
    ] = SHIPPED_RATINGS
    page: Annotated[
        Path,
        _setting(
            "Folder of the built page that `GET /` shows.",
            "the path of a folder",
            default="the page that comes with Sidelight",
        ),
    ] = SHIPPED_PAGE
    workers: Annotated[
        _Number,
        _setting(
            "Number of processes that answer requests; one that dies is replaced.",
            "a whole number from 1 to 64",
            lowest=1,
            highest=64,
        ),
    ] = 2
    contact: Annotated[
        str | None,
        _setting(
            "Address to which an outlet writes that disputes an entry; shown on public pages.",
            "an e-mail address, the address of a page, or other words",
        ),
    ] = None
    tokens: Annotated[
        Path,
        _setting(
            "File that `sidelight tokens` keeps. Once it holds a token, the API answers nobody without one.",
            "the path of a file",
            default="`var/tokens.json`; in the user's data folder if installed by pip",
        ),
    ] = KEPT / "tokens.json"
    allowed_hosts: Annotated[
        _Hosts,
        _setting(
            "Names and addresses, besides this machine's own and that of the host setting, by which the "
            "server is reached.",
            "host names without scheme, port and path, like sidelight.example, several of them separated by "
            "commas",
        ),
    ] = ()
    allowed_origins: Annotated[
        _Origins,
        _setting(
            "Further web origins that may use the API.",
            "scheme and host without a path, like https://reader.example, several of them separated by "
            "commas",
        ),
    ] = ()
    trusted_proxies: Annotated[
        _Number,
        _setting(
            "How many proxies stand before the server and set the X-Forwarded-For, -Proto and -Host headers.",
            "a whole number from 0 to 9",
            lowest=0,
            highest=9,
        ),
    ] = 0
    limit: Annotated[
        str,
        AfterValidator(values.limit),
        Field(default_factory=_default_limit),
        _setting(
            "How many requests each token, or else each address, may make.",
            "numbers like 120/minute or 120/minute;2000/hour (of second, minute, hour and day), or none",
            default=f"none on 127.0.0.1 and ::1, else {_PUBLIC_LIMIT}",
        ),
    ]
    limits_store: Annotated[
        str,
        AfterValidator(values.limits_store),
        _setting(
            "Where requests are counted: memory:// in each process by itself, or the URL of a Redis server "
            "for all of them.",
            "memory:// or a URL like redis://host:6379/0 or rediss://user:password@host:6379/0",
            secret=True,
        ),
    ] = "memory://"
    log_format: Annotated[
        Literal["console", "json"],
        BeforeValidator(values.lower),
        _setting("Form of the log: lines to read, or JSON for programs.", "console or json"),
    ] = "console"
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        BeforeValidator(values.lower),
        _setting("From which level on events are logged.", "debug, info, warning or error"),
    ] = "info"

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def address(self) -> str:
        """The address of the page for a browser on this machine."""
        written = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{written}:{self.port}/"

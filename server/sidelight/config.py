"""Every setting: its name in the environment, its default and what it is for."""

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

PACKAGE = Path(__file__).parent
REPOSITORY = PACKAGE.parents[1]

# The id that the `key` in the manifest of our Chrome extension gives it wherever it is loaded.
CHROME_EXTENSION_ID = "nebkmlenpmflkbkahggnejhjmanaflaf"


def _shipped(packaged: str, checkout: Path) -> Path:
    """The folder in the installed package, else the one in the checkout."""
    installed = PACKAGE / "data" / packaged
    return installed if installed.is_dir() else checkout


SHIPPED_RATINGS = _shipped("ratings", REPOSITORY / "ratings")
SHIPPED_PAGE = _shipped("page", REPOSITORY / "extension" / "dist" / "page")

# A checkout keeps everything in one place; whoever installed a wheel may start it from any folder.
KEPT = Path("var") if (REPOSITORY / "ratings").is_dir() else user_data_path("sidelight", appauthor=False)
"""The folder of what the server keeps, unless a setting names another place."""


class ConfigError(ValueError):
    """A setting that cannot be used; its text names the setting, the value and what to write instead."""


@dataclass(frozen=True, slots=True)
class Config:
    """What is in force. `load` reads it from the environment."""

    host: str
    port: int
    database: str
    ratings: Path
    page: Path
    allowed_origins: tuple[str, ...]
    workers: int
    contact: str | None

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def address(self) -> str:
        """The address of the page for a browser on this machine."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def is_loopback(host: str) -> bool:
    """Tell whether a host name or IP literal means this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def load(environment: Mapping[str, str] = os.environ) -> Config:
    """Read the settings from `SIDELIGHT_…` variables; an empty one counts as not set.

    Raises:
        ConfigError: a value cannot be used, or a variable that starts with SIDELIGHT_ is not known.
    """
    values = {name: value for name in SETTINGS if (value := environment.get(name, "").strip())}
    for name in environment:
        if name.startswith("SIDELIGHT_") and name not in SETTINGS:
            raise ConfigError(f"{name} is no setting of Sidelight. The settings are {', '.join(SETTINGS)}.")
    return Config(
        host=values.get("SIDELIGHT_HOST", "127.0.0.1"),
        port=_whole_number("SIDELIGHT_PORT", values, default=7654, lowest=1, highest=65535),
        database=values.get("SIDELIGHT_DATABASE", f"sqlite:///{KEPT}/sidelight.db"),
        ratings=Path(values.get("SIDELIGHT_RATINGS", SHIPPED_RATINGS)),
        page=Path(values.get("SIDELIGHT_PAGE", SHIPPED_PAGE)),
        allowed_origins=tuple(
            _origin(origin)
            for origin in values.get("SIDELIGHT_ALLOWED_ORIGINS", "").split(",")
            if origin.strip()
        ),
        workers=_whole_number("SIDELIGHT_WORKERS", values, default=2, lowest=1, highest=64),
        contact=values.get("SIDELIGHT_CONTACT"),
    )


SETTINGS: Mapping[str, str] = {
    "SIDELIGHT_HOST": "Address to listen on. 127.0.0.1 (default): only this machine.",
    "SIDELIGHT_PORT": "Port to listen on. Default 7654.",
    "SIDELIGHT_DATABASE": "SQLAlchemy URL of the database of editions. Default sqlite:///var/sidelight.db.",
    "SIDELIGHT_RATINGS": "Folder of the ratings package that is checked and loaded at start.",
    "SIDELIGHT_PAGE": "Folder of the built page that GET / shows.",
    "SIDELIGHT_ALLOWED_ORIGINS": "Further web origins that may use the API, separated by commas.",
    "SIDELIGHT_WORKERS": "Number of processes that answer requests. Default 2.",
    "SIDELIGHT_CONTACT": "Address to which an outlet writes that disputes an entry; shown on public pages.",
}


def _whole_number(name: str, values: Mapping[str, str], *, default: int, lowest: int, highest: int) -> int:
    text = values.get(name, str(default))
    if not text.isdecimal() or not lowest <= int(text) <= highest:
        raise ConfigError(f"{name} is {text!r}: write a whole number from {lowest} to {highest}.")
    return int(text)


def _origin(text: str) -> str:
    origin = text.strip()
    if not re.fullmatch(r"[a-z][a-z0-9+.-]*://[^/\s?#@]+", origin):
        raise ConfigError(
            f"SIDELIGHT_ALLOWED_ORIGINS holds {origin!r}: write scheme and host without a path, "
            "like https://reader.example, several of them separated by commas."
        )
    return origin

"""Settings: what there is to set, where values come from, how they are shown."""

from sidelight.config.model import CHROME_EXTENSION_ID, SHIPPED_PAGE, SHIPPED_RATINGS, Config
from sidelight.config.sources import ConfigError, load
from sidelight.config.values import is_loopback

__all__ = [
    "CHROME_EXTENSION_ID",
    "SHIPPED_PAGE",
    "SHIPPED_RATINGS",
    "Config",
    "ConfigError",
    "is_loopback",
    "load",
]

"""Settings: what there is to set, where values come from, how they are shown."""

from sidelight.config.model import Config
from sidelight.config.places import SHIPPED_RATINGS, SHIPPED_WORDS
from sidelight.config.sources import ConfigError, load

__all__ = ["SHIPPED_RATINGS", "SHIPPED_WORDS", "Config", "ConfigError", "load"]

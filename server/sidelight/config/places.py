"""Folders: of what comes with Sidelight, and of what it keeps."""

from pathlib import Path

from platformdirs import user_data_path

_PACKAGE = Path(__file__).parents[1]
_REPOSITORY = _PACKAGE.parents[1]


def _shipped(packaged: str, checkout: Path) -> Path:
    """The folder in the installed package, else the one in the checkout."""
    installed = _PACKAGE / "data" / packaged
    return installed if installed.is_dir() else checkout


SHIPPED_RATINGS = _shipped("ratings", _REPOSITORY / "ratings")
SHIPPED_WORDS = _shipped("words", _REPOSITORY / "extension" / "_locales" / "en")
SHIPPED_PAGE = _shipped("page", _REPOSITORY / "extension" / "dist" / "page")

# A checkout keeps everything in one place; whoever installed a wheel may start it from any folder.
KEPT = Path("var") if (_REPOSITORY / "ratings").is_dir() else user_data_path("sidelight", appauthor=False)
"""The folder of what the server keeps, unless a setting names another place."""

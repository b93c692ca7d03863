"""Build hook: ratings and built page go into the wheel; an editable installation reads them in place."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = {"ratings": "sidelight/data/ratings", "extension/dist/page": "sidelight/data/page"}


class WheelData(BuildHookInterface[Any]):
    """Adds the data folders to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Include the folders in a standard wheel; the page has to be built before."""
        if version == "standard":
            build_data["force_include"].update(
                {str(Path(self.root, here)): there for here, there in DATA.items()}
            )

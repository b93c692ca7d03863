"""Build hook: ratings and built page go into the wheel; an editable installation reads them in place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = {
    "ratings": "sidelight/data/ratings",
    "extension/dist/page": "sidelight/data/page",
    "extension/_locales/en": "sidelight/data/words",
}


class WheelData(BuildHookInterface[Any]):
    """Adds the data folders to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Include the folders in a standard wheel; the page has to be built before."""
        if version == "standard":
            build_data["force_include"].update(self._files())

    def _files(self) -> Iterator[tuple[str, str]]:
        for here, there in DATA.items():
            folder = Path(self.root, here)
            # Hidden ones are a curator's drafts.
            files = [each for each in sorted(folder.glob("[!.]*")) if each.is_file()]
            if not files:
                raise FileNotFoundError(f"{folder} is empty or missing; `make wheel` builds what it needs.")
            yield from ((str(each), f"{there}/{each.name}") for each in files)

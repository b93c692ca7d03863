"""The extension as it was built, and what its manifests say of it."""

import json
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).parents[2] / "extension"


class Build:
    """The folder that one browser loads."""

    def __init__(self, name: str) -> None:
        self.folder = SOURCES / "dist" / name
        if not (self.folder / "manifest.json").is_file():
            raise FileNotFoundError(
                f"No extension in {self.folder}: build it with “npm run build” in {SOURCES}."
            )
        self.manifest: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text())

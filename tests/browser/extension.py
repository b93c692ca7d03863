"""The extension as it was built, and what its manifests say of it."""

import json
import subprocess
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).parents[2] / "extension"


class Build:
    """The folder that one browser loads; with `language`, built in one that nobody speaks (languages.mjs)."""

    def __init__(self, name: str, language: str | None = None) -> None:
        dist = SOURCES / "dist"
        if language:
            dist = dist / "tests" / language
            subprocess.run(
                ["node", "build.mjs", f"--language={language}", f"--out={dist}"], cwd=SOURCES, check=True
            )
        self.folder = dist / name
        if not (self.folder / "manifest.json").is_file():
            raise FileNotFoundError(
                f"No extension in {self.folder}: build it with “npm run build” in {SOURCES}."
            )
        self.manifest: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text())

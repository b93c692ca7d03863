"""The extension as it was built, and what its manifests say of it."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).parents[2] / "extension"
# A build that counts what it runs lies elsewhere, and has to tell somebody, also from the server's page.
MEASURED = os.environ.get("MEASURED_BUILD")
DIST = Path(MEASURED or SOURCES / "dist")


def build_in(language: str, folder: Path) -> None:
    """Build it into a folder, for all browsers, in a language that nobody speaks (languages.mjs)."""
    command = ["node", "build.mjs", f"--language={language}", f"--out={folder}"]
    subprocess.run(command, cwd=SOURCES, check=True)


class Build:
    """The folder that one browser loads."""

    def __init__(self, name: str, dist: Path = DIST) -> None:
        self.folder = dist / name
        if not (self.folder / "manifest.json").is_file():
            raise FileNotFoundError(
                f"No extension in {self.folder}: build it with “npm run build” in {SOURCES}."
            )
        self.manifest: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text())

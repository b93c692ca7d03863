"""Bills of materials in CycloneDX: what the server and the extension are made of, always the same bytes."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from supply.shipped import EXTENSION, REQUIREMENTS, ROOT, packages

CYCLONEDX = Path(sys.executable).with_name("cyclonedx-py")
Bom = dict[str, Any]


def server() -> Bom:
    """The pinned Python packages with their hashes, and their licences."""
    command = (CYCLONEDX, "requirements", REQUIREMENTS, "--pyproject", ROOT / "pyproject.toml")
    bom = _printed((*command, "--output-reproducible", "--no-validate", "--of", "JSON"), ROOT)
    licences = {package.name: package.licence for package in packages()}
    for component in bom["components"]:
        component["licenses"] = [{"expression": licences[component["name"]]}]
    return bom


def extension() -> Bom:
    """The locked npm packages that the extension is built with and from."""
    command = ("npm", "sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only")
    bom = _printed(command, EXTENSION)
    # They differ from one time to the next.
    del bom["serialNumber"], bom["metadata"]["timestamp"]
    return bom


def problem(bom: Bom) -> str | None:
    """What is wrong with a bill by the standard; null where nothing is."""
    found = JsonStrictValidator(SchemaVersion.from_version(bom["specVersion"])).validate_str(written(bom))
    return str(found) if found else None


def written(bom: Bom) -> str:
    """Give a bill as text."""
    return json.dumps(bom, indent=2, sort_keys=True) + "\n"


def _printed(command: Sequence[str | Path], folder: Path) -> Bom:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    bom: Bom = json.loads(done.stdout)
    return bom

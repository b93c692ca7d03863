"""What rules need of a text is kept, and is what is derived from the rules today."""

import subprocess
import sys
from pathlib import Path

from sidelight.reading.phrases.needed import KEPT

SCRIPT = Path(__file__).parents[2] / "scripts" / "needed"


def test_what_is_kept_is_what_the_rules_need_today(tmp_path: Path) -> None:
    derived = tmp_path / "needed.json"
    subprocess.run([sys.executable, SCRIPT, derived], check=True, capture_output=True)
    assert derived.read_text("utf-8") == KEPT.read_text("utf-8"), "Rules have changed: run scripts/needed."

"""Every mistake that people or programs make in a package, and what `check` says of it."""

from pathlib import Path

from curating.mistakes.claims import EVIDENCE, FACTS, RATINGS
from curating.mistakes.domains import DOMAINS
from curating.mistakes.files import CELLS, DESCRIPTION, WRITTEN
from curating.mistakes.values import DECLARED

SPOILED = (*WRITTEN, *DECLARED, *DOMAINS, *FACTS, *RATINGS, *EVIDENCE, *CELLS, *DESCRIPTION)

WORDING = {
    name: problems.splitlines()
    for name, _, problems in (
        part.strip().partition("\n")
        for part in (Path(__file__).parents[1] / "problems.txt").read_text(encoding="utf-8").split("== ")[1:]
    )
}
"""What `check` says of each: problems.txt has its name after "==", then the problems line by line."""

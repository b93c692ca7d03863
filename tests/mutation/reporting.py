"""What mutation testing found, for people and as JSON."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from mutation.mutants import Mutant
from mutation.trying import REPOSITORY

CODE = REPOSITORY / "server/sidelight"
ENDS = ("killed", "timeout", "survived", "uncovered")
"""How a mutant ends: a test fails, or computes for much too long; all pass; or none runs the changed line."""
UNNOTICED = ("survived", "uncovered")


def shown(mutant: Mutant, end: str) -> str:
    """Write an unnoticed mutant for people: where it is, then its lines before and after."""
    place = f"{mutant.file.relative_to(REPOSITORY)}:{mutant.first} {mutant.function}"
    return "\n".join([f"{place}: {end if end == 'survived' else 'no test runs it'}", *mutant.diff(), ""])


def counted(ends: Iterable[str]) -> str:
    """Count how mutants ended, in words."""
    counts = Counter(ends)
    return ", ".join(f"{counts[end]} {end}" for end in ENDS)


def report_of(tried: list[tuple[Mutant, str]]) -> dict[str, Any]:
    """Sum up by module, and list what was not noticed. A score is the part of all mutants that was."""
    by_module: dict[str, list[str]] = defaultdict(list)
    for mutant, end in tried:
        by_module[str(mutant.file.relative_to(CODE).with_suffix(""))].append(end)
    left = [
        {
            "file": str(mutant.file.relative_to(REPOSITORY)),
            "line": mutant.first,
            "function": mutant.function,
            "end": end,
            "diff": mutant.diff(),
        }
        for mutant, end in tried
        if end in UNNOTICED
    ]
    return {
        "total": _summary([end for _, end in tried]),
        "modules": {name: _summary(ends) for name, ends in sorted(by_module.items())},
        "survivors": left,
    }


def _summary(ends: list[str]) -> dict[str, Any]:
    counts = Counter(ends)
    noticed = counts["killed"] + counts["timeout"]
    return {
        "mutants": len(ends),
        **{end: counts[end] for end in ENDS},
        "score": round(noticed / len(ends), 3),
    }


def table_of(report: dict[str, Any]) -> str:
    """Write a report for people, a line a module."""
    width = max(map(len, report["modules"]))
    rows = [*report["modules"].items(), ("total", report["total"])]
    heads = ("mutants", *ENDS, "score")
    lines = [f"{'':{width}}  " + "  ".join(heads)]
    lines += [
        f"{name:{width}}  " + "  ".join(f"{summary[head]:>{len(head)}}" for head in heads)
        for name, summary in rows
    ]
    return "\n".join(lines)

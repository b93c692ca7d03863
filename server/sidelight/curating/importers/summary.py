"""What an import took, merged and left."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sidelight.curating.importers.model import Left


@dataclass(slots=True)
class Summary:
    """What an import did.

    `new`, `matched`, `gone`: outlets by id. `rows`: for each table how many were added, changed, the same
    as before, dropped. `on_file`: statements that stood on file already, by others. `left`: what was not
    taken, by the reason.
    """

    dataset: str
    new: set[str] = field(default_factory=set)
    matched: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    rows: Mapping[str, Counter[str]] = field(default_factory=dict)
    on_file: int = 0
    left: defaultdict[str, list[Left]] = field(default_factory=lambda: defaultdict(list))

    def leave(self, left: Left) -> None:
        """Note something that is not taken."""
        self.left[left.reason].append(left)

    @property
    def changes(self) -> int:
        """How many rows of the package are other than before."""
        return sum(count for counts in self.rows.values() for kind, count in counts.items() if kind != "same")

    def as_json(self) -> dict[str, Any]:
        """The whole summary for a program."""
        return {
            "dataset": self.dataset,
            "outlets": {
                "new": sorted(self.new),
                "matched": sorted(self.matched - self.new),
                "gone": sorted(self.gone),
            },
            "rows": {
                name: {kind: counts[kind] for kind in ("added", "changed", "same", "dropped")}
                for name, counts in self.rows.items()
            },
            "on_file": self.on_file,
            "left": [
                {
                    "reason": reason,
                    "count": len(items),
                    "items": [{"what": each.what, "locator": each.locator} for each in items],
                }
                for reason, items in self.left.items()
            ],
        }

    def lines(self, *, listed: bool) -> list[str]:
        """The summary for a person. `listed`: each thing that was left, and not only their number."""
        known = len(self.matched - self.new)
        lines = [
            f"{self.dataset}: {len(self.new)} new outlets, {known} on file already, {len(self.gone)} gone."
        ]
        for name, counts in self.rows.items():
            done = [f"{counts[kind]} {kind}" for kind in ("added", "changed", "dropped") if counts[kind]]
            if done or counts["same"]:
                lines.append(f"  {name}: {', '.join([*done, *_same(counts['same'])])}.")
        if self.on_file:
            lines.append(f"  {self.on_file} statements stood on file already.")
        for reason, items in sorted(self.left.items(), key=lambda each: -len(each[1])):
            lines.append(f"  Left, {len(items)}: {reason}")
            if listed:
                lines += [f"    {each.what}{f' ({each.locator})' if each.locator else ''}" for each in items]
        return lines


def _same(count: int) -> list[str]:
    return [f"{count} as before"] if count else []

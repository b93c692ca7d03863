"""A report's picture: bars in SVG, readable on light and dark pages, without anything from elsewhere."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

_WIDTH = 720
_LABEL = 220
_BAR = 340
_ROW = 26
_TITLE = 44
_ROLE = 'role="img" aria-labelledby="name"'
_STYLE = """\
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 16px }
.label { text-anchor: end }
rect.ground { fill: #ffffff }
rect.bar { fill: #2f6f8f }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  rect.ground { fill: #14181d }
  rect.bar { fill: #6db3d3 }
}"""


class Bars(NamedTuple):
    """Rows of a name and a number each, under a title."""

    title: str
    rows: Sequence[tuple[str, int]]


def picture(parts: Sequence[Bars]) -> str:
    """Draw the parts below each other; each has a scale of its own, and each bar its number beside it."""
    height = sum(_TITLE + _ROW * len(part.rows) for part in parts) + 16
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" {_ROLE}>',
        f'<title id="name">{escape("; ".join(part.title for part in parts))}</title>',
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" width="{_WIDTH}" height="{height}"/>',
    ]
    top = 0
    for part in parts:
        lines.append(f'<text class="title" x="16" y="{top + 28}">{escape(part.title)}</text>')
        lines.extend(_bars(part, top + _TITLE))
        top += _TITLE + _ROW * len(part.rows)
    return "\n".join((*lines, "</svg>", ""))


def _bars(part: Bars, top: int) -> Iterator[str]:
    total = sum(count for _, count in part.rows)
    longest = max((count for _, count in part.rows), default=0) or 1
    for number, (name, count) in enumerate(part.rows):
        y = top + _ROW * number
        width = _BAR * count / longest
        share = f" ({count / total:.1%})" if total else ""
        yield f'<text class="label" x="{_LABEL - 8}" y="{y + 15}">{escape(name)}</text>'
        yield f'<rect class="bar" x="{_LABEL}" y="{y}" width="{width:.1f}" height="{_ROW - 6}"/>'
        yield f'<text x="{_LABEL + width + 8:.1f}" y="{y + 15}">{count:,}{share}</text>'

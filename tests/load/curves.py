"""Curves over time in one SVG, readable on light and dark pages, without anything from elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

_WIDTH, _HEIGHT = 720, 180
_LEFT, _TOP, _GAP = 64, 40, 36
_STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 15px }
.number { text-anchor: end }
rect { fill: #ffffff }
path { fill: none; stroke: #2f6f8f; stroke-width: 1.5 }
path.second { stroke-dasharray: 5 3 }
path.axis { stroke: #8c959f; stroke-width: 1 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  rect { fill: #14181d }
  path { stroke: #6db3d3 }
}"""


class Chart(NamedTuple):
    """Two curves of one unit under a title, by their names; both begin at the same moment."""

    title: str
    curves: Mapping[str, Sequence[float]]


def drawn(charts: Sequence[Chart], minutes: float) -> str:
    """Draw the charts below each other, each from zero to its largest number."""
    height = len(charts) * (_TOP + _HEIGHT + _GAP)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        f"<title>{escape('; '.join(chart.title for chart in charts))}</title>",
        f'<style>{_STYLE}</style><rect width="{_WIDTH}" height="{height}"/>',
    ]
    for number, chart in enumerate(charts):
        lines += _chart(chart, number * (_TOP + _HEIGHT + _GAP) + _TOP, minutes)
    return "\n".join((*lines, "</svg>", ""))


def _chart(chart: Chart, top: float, minutes: float) -> Iterator[str]:
    bottom, right = top + _HEIGHT, _WIDTH - 16
    most = max(max(values) for values in chart.curves.values()) or 1
    first, second = chart.curves
    yield f'<text class="title" x="16" y="{top - 14}">{escape(chart.title)}</text>'
    yield f'<text class="number" x="{right}" y="{top - 14}">{escape(first)}, dashed: {escape(second)}</text>'
    yield f'<path class="axis" d="M {_LEFT} {top} V {bottom} H {right}"/>'
    yield f'<text class="number" x="{_LEFT - 6}" y="{top + 10}">{most:,.0f}</text>'
    yield f'<text class="number" x="{_LEFT - 6}" y="{bottom}">0</text>'
    yield f'<text class="number" x="{right}" y="{bottom + 18}">{minutes:.0f} minutes</text>'
    for name, values in chart.curves.items():
        wide = (right - _LEFT) / max(1, len(values) - 1)
        points = " L ".join(
            f"{_LEFT + number * wide:.1f} {bottom - value / most * _HEIGHT:.1f}"
            for number, value in enumerate(values)
        )
        which = "second" if name == second else "first"
        yield f'<path class="{which}" d="M {points}"><title>{escape(name)}</title></path>'

"""Pictures of the figures, in SVG: readable on light and dark pages, without anything from elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from figures.book import Book
from figures.prose import told

_WIDTH, _LABEL, _BAR, _ROW, _HEAD = 720, 270, 330, 22, 54
_PLOT, _LEFT = 220, 64
_STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 15px }
.end { text-anchor: end }
.ground { fill: #ffffff }
.first { fill: #2f6f8f }
.second { fill: #b3741a }
path { fill: none; stroke: #8c959f }
path.line { stroke-width: 2 }
path.line.first { stroke: #2f6f8f }
path.line.second { stroke: #b3741a; stroke-dasharray: 6 4 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .ground { fill: #14181d }
  .first { fill: #6db3d3 }
  .second { fill: #e0a458 }
  path.line.first { stroke: #6db3d3 }
  path.line.second { stroke: #e0a458 }
}
path.line { fill: none !important }"""


_CLASSES = (
    "anonymous",
    "unnamed_person",
    "unnamed_group",
    "unnamed_document",
    "unstated",
    "named_person",
    "named_organization",
    "named_document",
    "any",
)


class Row(NamedTuple):
    """A name, and a number for each of the one or two bars beside it."""

    name: str
    values: Sequence[float]


def accuracy(book: Book) -> str:
    """Draw precision and recall of each class, on the project's own articles that were held out."""
    rows = [_class(book, name) for name in _CLASSES]
    articles = f"{book['accuracy.held-out.articles']} articles that no rule was made on"
    return _bars(f"Attributions found, in {articles}", ("precision", "recall"), rows, 1)


def speed(book: Book) -> str:
    """Draw words a second beside those of peers, on the same articles."""
    programs = {
        "attributions": "Sidelight: attributions",
        "reading": "Sidelight: all of a page",
        "spacy": "spaCy: parsing alone",
        "spacy_textacy": "spaCy, then textacy: quotations",
    }
    rows = [Row(name, [book[f"peers.{own}.words_a_second"]]) for own, name in programs.items()]
    return _bars("Words read in a second by one core", ("articles of 1,000 words",), rows)


def load(book: Book) -> str:
    """Draw how long answers take, at rest and under more load than the server can bear."""
    states = {
        "one_client": "one client",
        "saturated": "all that it can",
        "overload": "twice as much arriving",
    }
    rows = [
        Row(name, [book[f"load.{own}_median_ms"], book[f"load.{own}_p99_ms"]]) for own, name in states.items()
    ]
    return _bars("Milliseconds to an answer, articles of 1,000 words", ("median", "99th percentile"), rows)


def growth(book: Book) -> str:
    """Draw seconds over length: ordinary text, and the hostile one that takes longest."""
    lengths = sorted(map(int, book.under("growth.ordinary.seconds")))
    curves = [
        [book[f"growth.{name}.seconds.{length}"] for length in lengths] for name in ("ordinary", "slowest")
    ]
    most, right, bottom = max(map(max, curves)), _WIDTH - 24, _HEAD + _PLOT
    height = bottom + 40
    lines = [
        f'<path d="M {_LEFT} {_HEAD} V {bottom} H {right}"/>',
        f'<text class="end" x="{_LEFT - 6}" y="{_HEAD + 10}">{most:.2g} s</text>',
        f'<text class="end" x="{_LEFT - 6}" y="{bottom}">0</text>',
    ]
    places = [_LEFT + (right - _LEFT) * length / lengths[-1] for length in lengths]
    for x, length in zip(places, lengths, strict=True):
        lines.append(f'<text class="end" x="{x:.0f}" y="{bottom + 20}">{length:,}</text>')
    for kind, values in zip(("first", "second"), curves, strict=True):
        points = " L ".join(
            f"{x:.1f} {bottom - value / most * _PLOT:.1f}" for x, value in zip(places, values, strict=True)
        )
        lines.append(f'<path class="line {kind}" d="M {_LEFT} {bottom} L {points}"/>')
    names = ("ordinary text", "dashed: the slowest of the hostile texts")
    return _picture("Seconds to read a text, by its length in characters", names, lines, height)


PICTURES: dict[str, Callable[[Book], str]] = {
    f"{picture.__name__}.svg": picture for picture in (accuracy, speed, growth, load)
}


def _class(book: Book, name: str) -> Row:
    own = f"accuracy.held-out.{name}"
    said = {"anonymous": "people and groups not identified", "any": "any attribution"}
    labelled = f"{said.get(name, name.replace('_', ' '))} ({book[f'{own}.labelled']:,})"
    return Row(labelled, [book[f"{own}.precision"], book[f"{own}.recall"]])


def _bars(title: str, names: Sequence[str], rows: Sequence[Row], most: float | None = None) -> str:
    top = most or max(max(row.values) for row in rows)
    lines: list[str] = []
    y = float(_HEAD)
    for row in rows:
        thick = (_ROW - 4) / len(row.values) if len(row.values) > 1 else _ROW - 8
        lines.append(
            f'<text class="end" x="{_LABEL - 8}" y="{y + _ROW / 2 + 2:.0f}">{escape(row.name)}</text>'
        )
        for number, (kind, value) in enumerate(zip(("first", "second"), row.values, strict=False)):
            place = f'x="{_LABEL}" y="{y + number * thick:.1f}"'
            lines.append(
                f'<rect class="{kind}" {place} width="{_BAR * value / top:.1f}" height="{thick - 1:.1f}"/>'
            )
        beside = _LABEL + _BAR * max(row.values) / top + 8
        said = " · ".join(_number(value, most) for value in row.values)
        lines.append(f'<text x="{beside:.0f}" y="{y + _ROW / 2 + 2:.0f}">{said}</text>')
        y += _ROW + 6
    return _picture(title, names, lines, int(y) + 8)


def _number(value: float, most: float | None) -> str:
    return f"{value:.2f}" if most else told(value)


def _picture(title: str, names: Sequence[str], lines: Sequence[str], height: int) -> str:
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
            f'<rect class="ground" width="{_WIDTH}" height="{height}"/>',
            f'<text class="title" x="16" y="24">{escape(title)}</text>',
            *_legend(names),
            *lines,
            "</svg>",
            "",
        )
    )


def _legend(names: Sequence[str]) -> Iterator[str]:
    for number, (kind, name) in enumerate(zip(("first", "second"), names, strict=False)):
        x = _LABEL + 160 * number
        yield f'<rect class="{kind}" x="{x}" y="33" width="10" height="10"/>'
        yield f'<text x="{x + 16}" y="42">{escape(name)}</text>'

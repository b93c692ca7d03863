"""Numbers and tables in documents, between marks that nobody sees, filled in from the figures.

    <!--figure reading.words_1000.median_ms-->24<!--/figure--> ms
    <!--figure accuracy.held-out.anonymous.recall .0%-->85%<!--/figure-->
    Measured on <!--figure evaluate:on-->2026-11-26<!--/figure-->

After a figure's key may come one of Python's formats. A run and what is known of it stand with a colon
between them. What `tables.TABLES` names stands between the lines `<!--table NAME-->` and
`<!--/table-->`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from figures.book import REPOSITORY, Book, FigureError
from figures.tables import TABLES

_FIGURE = re.compile(r"(<!--figure (?P<key>[^ >]+)(?: (?P<format>[^ >]+))?-->)(?P<said>.*?)(<!--/figure-->)")
_TABLE = re.compile(r"(<!--table (?P<name>\S+)-->\n)(?P<rows>.*?)(<!--/table-->)", re.DOTALL)
_FOLDERS = ("docs", "tests", "ratings", "deploy")


def documents() -> Iterator[Path]:
    """Name every document that may state a figure."""
    yield from sorted(REPOSITORY.glob("*.md"))
    for folder in _FOLDERS:
        yield from sorted((REPOSITORY / folder).rglob("*.md"))


def filled(text: str, book: Book) -> str:
    """Write the figures of today into a document.

    Raises:
        FigureError: It names a figure or a table that there is not.

    """
    return _TABLE.sub(lambda at: _table(at, book), _FIGURE.sub(lambda at: _figure(at, book), text))


def _figure(at: re.Match[str], book: Book) -> str:
    key, _, what = at["key"].partition(":")
    value = book.run(key, what) if what else told(book[key], at["format"])
    return f"{at[1]}{value}{at[5]}"


def told(value: float, form: str | None = None) -> str:
    """Write a number as `form` says; without one, to three digits, and whole numbers in full."""
    if form:
        return format(value, form)
    return f"{value:,}" if isinstance(value, int) else f"{float(f'{value:.3g}'):,}".removesuffix(".0")


def _table(at: re.Match[str], book: Book) -> str:
    try:
        rows = TABLES[at["name"]](book)
    except KeyError:
        raise FigureError(f"There is no table {at['name']}: {', '.join(TABLES)}") from None
    lines = ("| " + " | ".join(row) + " |\n" for row in (rows[0], ["---"] * len(rows[0]), *rows[1:]))
    return at[1] + "".join(lines) + at[4]

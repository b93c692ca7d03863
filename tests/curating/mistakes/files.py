"""Mistakes in how a file is written, in what its cells hold, and in what describes the package."""

import json

from curating.spoiling import Mistake, add, both, put


def _exchange_columns(data: bytes) -> bytes:
    """Put the last column of a table first."""
    rows = [line.split(b",") for line in data.splitlines()]
    return b"".join(b",".join((row[-1], *row[:-1])) + b"\n" for row in rows)


def _describe_twice(data: bytes) -> bytes:
    """Give the first table a second description."""
    described = json.loads(data)
    return json.dumps(
        {**described, "resources": [*described["resources"], described["resources"][0]]}
    ).encode()


WRITTEN: tuple[Mistake, ...] = (
    ("a comma in a cell without quotation marks", "facts.csv", put("Harrow Falls", "Harrow Falls, Upper")),
    ("a cell that is missing", "facts.csv", put("country,CA,,", "country,CA,")),
    ("a quotation mark left open", "ratings.csv", put("Readers' survey,often", "\"Readers' survey,often")),
    ("a quotation mark left open in the last row", "ratings.csv", put("The foreign", '"The foreign')),
    ("a quotation mark inside a cell", "facts.csv", put("Harrow Falls", 'Harrow "Falls"')),
    ("a cell of ten million characters", "facts.csv", put("Harrow Falls", "x" * 10_000_000)),
    ("line ends of an old Macintosh", "facts.csv", lambda data: data.replace(b"\n", b"\r")),
    ("Latin-1", "facts.csv", put("Harrow Falls", "Hérrow".encode("latin-1"))),
    ("UTF-16", "facts.csv", lambda data: data.decode().encode("utf-16")),
    ("a workbook under the name of a table", "facts.csv", lambda _: b"PK\x03\x04\x14\x00\x06\x00"),
    ("a NUL character", "platforms.csv", put("Pagewright", "Page\0wright")),
    ("another header", "outlets.csv", put("id,name", "id,title")),
    ("no header", "outlets.csv", put("id,name\n", "")),
    ("a column that is missing", "policies.csv", lambda data: data.replace(b",archive\n", b"\n")),
    ("a column that stands twice", "platforms.csv", put("name,host,account", "name,host,host")),
    (
        "a cell behind the last column",
        "outlets.csv",
        both(put("id,name", "id,name,"), put("Press Agency", "Press Agency,?")),
    ),
    ("an empty file", "platforms.csv", lambda _: b""),
    (
        "a file as a spreadsheet program saves it",
        "outlets.csv",
        lambda data: b"\xef\xbb\xbf" + data.replace(b",", b";").replace(b"\n", b"\r\n"),
    ),
    ("tabs between the cells", "platforms.csv", lambda data: data.replace(b",", b"\t")),
    ("columns in another order", "platforms.csv", _exchange_columns),
    ("rows in another order", "outlets.csv", add("a-new-page,A New Page")),
    ("empty rows", "facts.csv", both(put("the-harrow", ",,,,,,,\nthe-harrow"), add("\n,,,,,,,"))),
    ("quotation marks where none are needed", "platforms.csv", put("Pagewright", '"Pagewright"')),
    ("no line end at the end", "platforms.csv", lambda data: data.removesuffix(b"\n")),
    ("a quotation mark left open in the first row", "outlets.csv", put("id,name", 'id,"name')),
    (
        "a file as a spreadsheet program saves it, without empty cells at the end",
        "platforms.csv",
        lambda data: data.replace(b",", b";").replace(b"subdomain;", b"subdomain"),
    ),
    (
        "a quotation mark inside a cell of ten thousand characters",
        "facts.csv",
        put("Harrow Falls", "x" * 10_000 + ' "Falls"'),
    ),
)

CELLS: tuple[Mistake, ...] = (
    ("a formula", "facts.csv", put("Harrow Falls", "=HYPERLINK(1)")),
    ("a blank at the end", "facts.csv", put("Harrow Falls", "Harrow Falls ")),
    (
        "a line break inside a cell before the mistake",
        "facts.csv",
        both(put("Harrow Falls", '"Harrow\nFalls"'), put("founded,2003", "fonded,2003")),
    ),
    (
        "a line break inside a cell before a cell that is missing",
        "facts.csv",
        both(put("Harrow Falls", '"Harrow\nFalls"'), put("founded,2003,", "founded,2003")),
    ),
)

DESCRIPTION: tuple[Mistake, ...] = (
    ("a descriptor that is no JSON", "datapackage.json", lambda _: b'{"resources": [}'),
    (
        "a table outside the folder",
        "datapackage.json",
        put('"path": "outlets.csv"', '"path": "../outlets.csv"'),
    ),
    (
        "a key over a column that is not there",
        "datapackage.json",
        put('"primaryKey": [\n          "id"', '"primaryKey": [\n          "slug"'),
    ),
    ("a table described twice", "datapackage.json", _describe_twice),
    (
        "a pattern of a column that the server does not read",
        "datapackage.json",
        put(
            '"name": "outlets",',
            '"name": "notes", "path": "notes.csv", "schema": {"fields": '
            '[{"name": "note", "constraints": {"pattern": "(a+)+"}}]}}, {"name": "outlets",',
        ),
    ),
)

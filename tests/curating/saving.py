"""Packages as spreadsheet programs save them."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

Save = Callable[[bytes], bytes]


def with_mark(data: bytes) -> bytes:
    """With a byte order mark, as "CSV UTF-8"."""
    return b"\xef\xbb\xbf" + data


def with_crlf(data: bytes) -> bytes:
    """With the line ends of Windows."""
    return data.replace(b"\n", b"\r\n")


def separated_by(separator: str, quoting: int = csv.QUOTE_MINIMAL) -> Save:
    """With another sign between the cells, or with quotation marks around all of them."""

    def save(data: bytes) -> bytes:
        file = io.StringIO()
        writer = csv.writer(file, delimiter=separator, lineterminator="\n", quoting=quoting)  # type: ignore[arg-type]
        writer.writerows(csv.reader(io.StringIO(data.decode(), newline="")))
        return file.getvalue().encode()

    return save


def without_ends(data: bytes) -> bytes:
    """Without the separators behind the last cell that has a value, except in the header."""
    header, *rows = data.decode().splitlines()
    return "".join(f"{line}\n" for line in (header, *(row.rstrip(",;") for row in rows))).encode()


def moved(data: bytes) -> bytes:
    """With the last column in front."""
    rows = [(row[-1], *row[:-1]) for row in csv.reader(io.StringIO(data.decode(), newline=""))]
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue().encode()


def with_empty_cells_around(data: bytes) -> bytes:
    """With an empty column behind the last, and empty rows below the table."""
    lines = [line + b"," for line in data.splitlines()]
    empty = b"," * lines[0].count(b",")
    return b"\n".join((*lines, empty, empty, b""))


def chain(*saves: Save) -> Save:
    """One after the other."""

    def save(data: bytes) -> bytes:
        for each in saves:
            data = each(data)
        return data

    return save


EXCEL = chain(separated_by(";"), without_ends, with_crlf, with_mark)

SAVED: dict[str, Save] = {
    "byte order mark": with_mark,
    "CRLF": with_crlf,
    "byte order mark and CRLF": chain(with_crlf, with_mark),
    "semicolons": separated_by(";"),
    "tabs": separated_by("\t"),
    "all cells in quotation marks": separated_by(",", csv.QUOTE_ALL),
    "semicolons and quotation marks": separated_by(";", csv.QUOTE_ALL),
    "no line end at the end": lambda data: data.removesuffix(b"\n"),
    "columns moved": moved,
    "empty cells around": with_empty_cells_around,
    "byte order mark, CRLF, semicolons, empty cells left out": EXCEL,
}


def save_all(package: Path, save: Save) -> None:
    """Save every table of a package in some way."""
    for file in package.glob("*.csv"):
        file.write_bytes(save(file.read_bytes()))

"""Read a source that is a table, with the line of each row."""

from collections.abc import Collection, Iterator, Mapping

from sidelight.curating.importers.model import UnreadableError
from sidelight.curating.problems import Problem
from sidelight.curating.reader import Record, Sheet, decode, read_records


def read_text(file: str, data: bytes) -> str:
    """Turn the bytes of a source into text with LF line ends.

    Raises:
        UnreadableError: They are not UTF-8.
    """
    return _sheet(file, data).text


def read_rows(file: str, data: bytes, columns: Collection[str]) -> Iterator[tuple[Mapping[str, str], int]]:
    """Give the rows of a CSV file by column name, without blanks around a value, and the line of each.

    Raises:
        UnreadableError: It is no CSV in UTF-8, or a column is missing.
    """
    sheet = _sheet(file, data)
    records = read_records(sheet)
    names = _sound(next(records, Record((), 1, 1, 0, sheet))).cells
    for missing in (column for column in columns if column not in names):
        message = f"The table has no column {missing}."
        remedy = f"Choose a file that has these columns: {', '.join(columns)}."
        raise UnreadableError(Problem(file, 1, 1, 1, None, message, remedy))
    for record in map(_sound, records):
        if len(record.cells) > len(names):
            message = f"The row has {len(record.cells)} cells and not {len(names)}."
            remedy = (
                "Put a cell that holds a comma in quotation marks, or choose an unspoiled copy of the file."
            )
            raise UnreadableError(Problem(file, record.line, 1, record.number, None, message, remedy))
        cells = (*(cell.strip() for cell in record.cells), *[""] * (len(names) - len(record.cells)))
        yield dict(zip(names, cells, strict=True)), record.line


def _sheet(file: str, data: bytes) -> Sheet:
    sheet = decode(file, data)
    if isinstance(sheet, Problem):
        raise UnreadableError(sheet)
    return sheet


def _sound(record: Record | Problem) -> Record:
    if isinstance(record, Problem):
        raise UnreadableError(record)
    return record

"""The intake sheet: one row an outlet, with the columns that a person fills in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sidelight.curating.descriptor import Column, Schema
from sidelight.curating.layout import fit, read_layout
from sidelight.curating.problems import Problem, Severity
from sidelight.curating.reader import Record, Sheet, decode, read_records, separated
from sidelight.curating.table import Row
from sidelight.curating.writer import write_table

COMMENT = "#"
"""What a row of the sheet begins with that says how to fill it in."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to be told of an outlet: a column of the sheet, a question, and an option."""

    name: str
    question: str
    example: str = ""
    required: bool = False

    @property
    def option(self) -> str:
        """Its name at the command line."""
        return f"--{self.name.replace('_', '-')}"


FIELDS = (
    Field(
        "url", "Address of its site, or of its account on a platform", "https://news.example/", required=True
    ),
    Field("name", "Name, as the outlet writes it", "The Daily Example", required=True),
    Field("id", "Short name that never changes; made of the name where it is empty", "the-daily-example"),
    Field(
        "page", "Address of the page where you read all this", "https://news.example/imprint", required=True
    ),
    Field("captured_on", "Day on which you read it; today where it is empty", "2024-01-31"),
    Field("archive", "Address of an archived copy of that page", "https://archive.example/news"),
    Field("path", "Path such as /world, if only the pages below it are the outlet's"),
    Field("subdomains", "Whether hosts below its own belong to it too: yes or no", "yes"),
    Field("other_hosts", "Its other hosts, with | between them", "news.example.net|worldnews.example"),
    Field("valid_from", "First day on which it held the host, if another outlet did before"),
    Field("apart", "Write yes if another outlet has the pages around its own"),
    Field("country", "Country, by the two letters of ISO 3166-1", "GB"),
    Field("city", "City", "Port Ellery"),
    Field("language", "Languages by their BCP 47 tags, with | between them", "en|cy"),
    Field("kind", "What kind of outlet it says it is", "daily newspaper"),
    Field("owner", "Owner", "Example Newspapers Limited"),
    Field("founded", "Year, month or day of its foundation", "1921"),
    Field("legal_form", "Legal form", "registered society"),
    Field("also_known_as", "Other names, with | between them", "The Example|TDE"),
    Field("former_name", "Former names, with | between them", "The Evening Example"),
    Field(
        "unnamed_sources_policy", "Address of its policy on unnamed sources", "https://news.example/sources"
    ),
    Field("corrections_policy", "Address of its policy on corrections", "https://news.example/corrections"),
    Field("ethics_policy", "Address of its code of ethics", "https://news.example/ethics"),
    Field("ownership_policy", "Address of its policy on ownership", "https://news.example/owners"),
    Field("republication_policy", "Address of its policy on republication", "https://news.example/reprints"),
    Field(
        "disclaimer", "A disclaimer word for word, at most 300 characters", "Opinions are the authors' own."
    ),
    Field("disclaimer_scope", "What the disclaimer is about", "signed articles"),
    Field("disclaimer_page", "Page of the disclaimer, if it is another one", "https://news.example/notices"),
)
NAMES = tuple(field.name for field in FIELDS)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong with what was told, by the field; a warning refuses nothing."""

    field: str
    message: str
    remedy: str
    severity: Severity = "error"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What was told of one outlet, by field, and in which row of the sheet (null where in none)."""

    values: Mapping[str, str]
    row: Row | None = None

    def __getitem__(self, field: str) -> str:
        return self.values.get(field, "").strip()

    def problem(self, refusal: Refusal) -> Problem:
        """Report a refusal at its cell of the sheet; at the address where the sheet has no such column."""
        if self.row is None:
            raise ValueError("the entry comes from no sheet")
        column = refusal.field if refusal.field in self.row else "url"
        problem = self.row.problem(column, refusal.message, refusal.remedy)
        return replace(problem, severity=refusal.severity)


_EXAMPLE = Refusal(
    "url", "This is the example of the template.", "Write your outlet over it, or delete the row."
)


def write_template(path: Path) -> None:
    """Write an empty sheet that says what each column is for.

    Raises:
        OSError: It cannot be written.
    """
    rows = ({field.name: field.question for field in FIELDS}, {field.name: field.example for field in FIELDS})
    write_table(path, NAMES, ({**row, "url": f"{COMMENT} {row['url']}"} for row in rows))


def read_sheet(path: Path) -> tuple[list[Entry], list[Problem]]:
    """Read a sheet with all that is wrong in how it is written.

    Columns may be left out or moved, and their names written with capitals.
    """
    file = str(path)
    try:
        sheet = decode(file, path.read_bytes())
    except OSError as error:
        remedy = "Name the sheet; `--template` writes an empty one."
        return [], [Problem(file, 1, 1, None, None, f"The file cannot be read: {error.strerror}.", remedy)]
    if isinstance(sheet, Problem):
        return [], [sheet]
    records = read_records(separated(_with_small_names(sheet), NAMES))
    header = next(records, None)
    layout = read_layout(file, _schema(header), header)
    if isinstance(layout, list):
        return [], layout
    entries: list[Entry] = []
    problems: list[Problem] = []
    for record in records:
        if isinstance(record, Record) and _says_nothing(record, layout.columns["url"]):
            continue
        found = record if isinstance(record, Problem) else fit(file, layout, record)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        entry = Entry(row := Row(found, layout.columns), row)
        if _is_example(entry):
            problems.append(entry.problem(_EXAMPLE))
        else:
            entries.append(entry)
    if not (entries or problems):
        problems.append(
            Problem(file, 2, 1, None, None, "The sheet has no outlets.", "Write one in each row.")
        )
    return entries, problems


def _with_small_names(sheet: Sheet) -> Sheet:
    header, line_end, rows = sheet.text.partition("\n")
    return replace(sheet, text=header.lower() + line_end + rows)


def _schema(header: Record | Problem | None) -> Schema:
    """The columns that a sheet must have, and those that it has."""
    cells = header.cells if isinstance(header, Record) else ()
    used = (field for field in FIELDS if field.required or field.name in cells)
    return Schema(fields=tuple(Column(name=field.name) for field in used))


def _is_example(entry: Entry) -> bool:
    return all(entry[field.name] == field.example for field in FIELDS if field.required)


def _says_nothing(record: Record, url: int) -> bool:
    return not any(record.cells) or "".join(record.cells[url : url + 1]).lstrip().startswith(COMMENT)

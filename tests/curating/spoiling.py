"""Spoiled copies of the package in tests/ratings, each with one mistake that people or programs make."""

import shutil
from collections.abc import Callable
from pathlib import Path

from sidelight.outlets.claims import identify

RATINGS = Path(__file__).parents[1] / "ratings"

Edit = Callable[[bytes], bytes]


def copy(folder: Path) -> Path:
    """Copy the package of the tests."""
    package = folder / "ratings"
    shutil.copytree(RATINGS, package)
    return package


def spoil(folder: Path, file: str, edit: Edit) -> Path:
    """Copy the package of the tests and edit one of its files."""
    package = copy(folder)
    before = (package / file).read_bytes()
    after = edit(before)
    assert after != before, "the edit must change the file"
    (package / file).write_bytes(after)
    return package


def put(old: str, new: str | bytes) -> Edit:
    """Replace the first occurrence of `old`."""
    return lambda data: data.replace(old.encode(), new if isinstance(new, bytes) else new.encode(), 1)


def add(line: str) -> Edit:
    """Add a line at the end."""
    return lambda data: data + line.encode() + b"\n"


def both(first: Edit, second: Edit) -> Edit:
    """Make two edits one after the other."""
    return lambda data: second(first(data))


def _exchange_columns(data: bytes) -> bytes:
    """Put the last column of a table first."""
    rows = [line.split(b",") for line in data.splitlines()]
    return b"".join(b",".join((row[-1], *row[:-1])) + b"\n" for row in rows)


_OWNER = {"field": "owner", "value": "Harrow Review Society"}
_OWNER_CLAIM = identify("the-harrow-review", "facts", _OWNER.get).id

SPOILED: list[tuple[str, str, Edit]] = [
    # How a file is written.
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
    # What datapackage.json declares.
    ("a value that the column does not know", "facts.csv", put("harrow-review,city", "harrow-review,town")),
    ("a day that the calendar has not", "disclaimers.csv", put("2026-03-02", "2026-02-30")),
    ("a day as a spreadsheet program writes it", "disclaimers.csv", put("2026-03-02", "02.03.2026")),
    ("a day that may be two", "disclaimers.csv", put("2026-03-02", "02/03/2026")),
    ("a day of a rating in the American way", "ratings.csv", put("2025-11-20", "11/20/2025")),
    ("a month as a spreadsheet writes it", "ratings.csv", put("2023-05", "May 23")),
    ("a day that lies ahead", "disclaimers.csv", put("2026-03-02", "2999-03-02")),
    ("a licence that is missing", "scales.csv", put(",CC-BY-4.0", ",")),
    (
        "letters read in a wrong encoding",
        "facts.csv",
        put("Harrow Falls", "Hérrow Falls".encode().decode("cp1252")),
    ),
    (
        "a letter read as another one and a blank",
        "facts.csv",
        put("Harrow Falls", "Voilà".encode().decode("cp1252")),
    ),
    ("a no-break space", "facts.csv", put("Harrow Falls", "Harrow\u00a0Falls")),
    (
        "a column described otherwise than it is read",
        "datapackage.json",
        put('"type": "date"', '"type": "string"'),
    ),
    (
        "a key without a column",
        "datapackage.json",
        put('"fields": [\n              "outlet"\n            ]', '"fields": []'),
    ),
    ("a tab", "facts.csv", put("Harrow Falls", "Harrow\tFalls")),
    ("a reply without an answer to a claim that is kept", "replies.csv", put(",received,", ",kept,")),
    ("a month that the calendar has not", "ratings.csv", put("2023-05", "2023-13")),
    (
        "yes and no as a spreadsheet writes them",
        "domains.csv",
        put("northgate.example,,yes", "northgate.example,,TRUE"),
    ),
    ("a number with a comma", "scales.csv", put("0,1,higher", '0,"1,5",higher')),
    ("an address without a scheme", "policies.csv", put("https://harrowreview", "harrowreview")),
    ("nothing where something must be", "platforms.csv", put("Pagewright,", ",")),
    ("a disclaimer that is too long", "disclaimers.csv", put("Opinions", "Opinions " * 40)),
    ("an outlet that is not on file", "policies.csv", put("port-ellery-courier", "port-elery-courier")),
    (
        "the same outlet twice",
        "outlets.csv",
        put("the-lantern", "the-harrow-review,The Harrow Review Online\nthe-lantern"),
    ),
    (
        "the same fact twice",
        "facts.csv",
        put(
            "the-lantern-post,country",
            "the-harrow-review,country,CA,https://harrowreview.example/about,,,,\nthe-lantern-post,country",
        ),
    ),
    # Domains.
    (
        "two outlets at one host",
        "domains.csv",
        add("the-lantern-post,harrowreview.example,,yes,,,https://register.example/,,,,"),
    ),
    (
        "two outlets at one host on one day",
        "domains.csv",
        put(
            "the-lantern-post,lantern",
            "the-harrow-review,evening-lantern.example,,no,2019-06-30,,https://register.example/,,,,\n"
            "the-lantern-post,lantern",
        ),
    ),
    (
        "two outlets below one path in two spellings",
        "domains.csv",
        both(
            put("harrowreview.example,", "harrowreview.example,/review"),
            add("the-lantern-post,harrowreview.example,/review/,yes,,,https://register.example/,,,,"),
        ),
    ),
    ("a validity that ends before it begins", "domains.csv", put(",,2019-06-30", ",2020-01-01,2019-06-30")),
    (
        "a host as copied from the address bar",
        "domains.csv",
        put("harrowreview.example", "https://www.HarrowReview.example:443/"),
    ),
    ("a host with a path", "domains.csv", put("harrowreview.example", "harrowreview.example/review")),
    ("what is no host", "domains.csv", put("harrowreview.example", "harrow review")),
    ("a public suffix", "domains.csv", put("harrowreview.example", "co.uk")),
    ("a platform without an account", "domains.csv", put("harrowreview.example", "pagewright.example")),
    (
        "a path with a slash at its end",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/review/"),
    ),
    (
        "a path with a question",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/review?all"),
    ),
    (
        "a percent sign in a path",
        "domains.csv",
        put("harrowreview.example,", "harrowreview.example,/50%2525"),
    ),
    (
        "a rule inside another of the same outlet",
        "domains.csv",
        add("the-lantern-post,lanternpost.example,/sport,yes,,,https://lanternpost.example/sport,,,,"),
    ),
    (
        "a host that looks like another",
        "domains.csv",
        add("the-lantern-post,harr0wreview.example,,yes,,,https://register.example/,,,,"),
    ),
    (
        "a host that mixes scripts",
        "domains.csv",
        add("the-lantern-post,xn--lanternpst-lvi.example,,yes,,,https://register.example/,,,,"),
    ),
    ("an outlet that no address leads to", "outlets.csv", add("the-quiet-page,The Quiet Page")),
    # Facts.
    ("a country by its name", "facts.csv", put("country,CA", "country,Canada")),
    ("a country in small letters", "facts.csv", put("country,CA", "country,ca")),
    ("a country by another code", "facts.csv", put("country,GB", "country,UK")),
    ("a country that is none", "facts.csv", put("country,CA", "country,ZZ")),
    ("a language by its name", "facts.csv", put("language,en", "language,English")),
    ("a language by another tag", "facts.csv", put("language,en", "language,en_uk")),
    ("a foundation in words", "facts.csv", put("founded,2003", "founded,in spring 2003")),
    (
        "two years of foundation",
        "facts.csv",
        put(
            "the-lantern-post,country",
            "the-harrow-review,founded,2001,https://register.example/,,,,\nthe-lantern-post,country",
        ),
    ),
    # Ratings and their scales.
    ("a label that the rater does not use", "ratings.csv", put("discloses little", "discloses nothing")),
    ("a label in other letters", "ratings.csv", put("discloses little", "Discloses little")),
    ("a number beyond its scale", "ratings.csv", put("0.62", "62")),
    ("a word on a scale of numbers", "ratings.csv", put("0.62", "good")),
    ("a label twice in a scale", "scales.csv", put("discloses little", "Discloses most")),
    ("a scale about two things", "scales.csv", put("Whether ownership", "Whether owners")),
    ("a scale of words and of numbers", "scales.csv", put("method,,,,", "method,1,5,,")),
    ("a scale of numbers without an end", "scales.csv", put("0,1,higher is more", "0,,higher is more")),
    ("a scale of numbers without a direction", "scales.csv", put("0,1,higher is more", "0,1,")),
    ("a scale of numbers from high to low", "scales.csv", put("0,1,higher is more", "1,0,higher is less")),
    ("a scale of nothing", "scales.csv", put("0,1,higher is more", ",,")),
    (
        "two labels of one rater in two tables",
        "ratings-wikipedia.csv",
        add(
            "the-harrow-review,Tallow Street Observatory,Editorial transparency,discloses most,,,2024,,"
            "https://observatory.example/outlets/harrow-review,,,,"
        ),
    ),
    (
        "two labels of one rater for one scope in other letters",
        "ratings.csv",
        add(
            "the-lantern-post,Tallow Street Observatory,Editorial transparency,discloses little,"
            "the Foreign Desk,,2024,,https://observatory.example/outlets/harrow-review,,,,"
        ),
    ),
    # Evidence, licences, what was said otherwise.
    ("a claim without evidence", "facts.csv", put('register-of-titles,"titles.csv, line 12"', ",")),
    (
        "a dataset without a place in it",
        "facts.csv",
        put('register-of-titles,"titles.csv, line 12"', "register-of-titles,"),
    ),
    ("a licence by its usual name", "datasets.csv", put("CC0-1.0", "CC BY 4.0")),
    ("a licence in small letters", "datasets.csv", put("CC0-1.0", "cc0-1.0")),
    ("a dataset without a licence as a whole", "datasets.csv", put("CC0-1.0", "facts-only")),
    ("a dataset that may not be published", "datasets.csv", put("CC0-1.0,whole", "facts-only,private")),
    (
        "a share-alike rating among the others",
        "datasets.csv",
        lambda data: data.replace(b"CC0-1.0", b"CC-BY-SA-4.0").replace(b"CC-BY-4.0", b"CC-BY-SA-4.0"),
    ),
    (
        "a share-alike scale among the others",
        "scales.csv",
        put("1,higher is more,CC-BY", "1,higher is more,CC-BY-SA"),
    ),
    ("a disclaimer with words left out", "disclaimers.csv", put("and the Harrow", "[…] the Harrow")),
    ("a reply to no rating", "replies.csv", put("Tallow Street Observatory", "Wick Lane Reading Circle")),
    (
        "a claim that was withdrawn",
        "withdrawn.csv",
        add(f"the-harrow-review,facts,owner,{_OWNER_CLAIM},2024-12-01,The owner was another."),
    ),
    ("claims that nobody has looked at for long", "ratings.csv", put("2023-05", "2021")),
    # What a cell holds.
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
    # What describes the package.
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
]

WORDING = {
    name: problems.splitlines()
    for name, _, problems in (
        part.strip().partition("\n")
        for part in Path(__file__).with_name("problems.txt").read_text(encoding="utf-8").split("== ")[1:]
    )
}
"""What `check` says of each: problems.txt has its name after "==", then the problems line by line."""

"""A package of very many invented outlets, the same every time, to measure with."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from sidelight.curating.descriptor import FILE, own_tables
from sidelight.curating.writer import write_table

_DESCRIPTOR = Path(__file__).parents[1] / "ratings" / FILE

_HEADS = ("b", "d", "f", "g", "h", "k", "p", "t", "v", "z")
_TAILS = ("a", "e", "o", "u", "an", "en", "on", "as", "es", "os")
_SYLLABLES = tuple(head + tail for head in _HEADS for tail in _TAILS)
_KINDS = ("Post", "Courier", "Lantern", "Review", "Observer", "Gazette", "Messenger")
_COUNTRIES = ("GB", "IE", "CA", "DE", "IN", "KE", "BR", "JP", "MX", "NZ", "SE")
_LANGUAGES = ("en", "de", "pt-BR", "es", "sw", "ja", "sv")
_LABELS = ("discloses most", "discloses some", "discloses little")
_SIZE = 3
"""Of an outlet's name, in syllables."""

_REGISTER, _SURVEY, _INDEX = "register-of-titles", "survey", "index-of-corrections"
_PAGE_DAY = "2026-03-02"

Row = Mapping[str, str]


def write_package(folder: Path, outlets: int) -> None:
    """Write a package without mistakes into a folder that is made for it.

    It has one and a half domains, three facts and one rating an outlet; most cite one of three datasets,
    and some a page.

    Args:
        folder: Where no package is yet.
        outlets: How many, at most a million.
    """
    folder.mkdir(parents=True)
    shutil.copy(_DESCRIPTOR, folder / FILE)
    numbers = range(outlets)
    rows: Mapping[str, Iterator[Row]] = {
        "outlets": ({"id": _id(each), "name": _name(each)} for each in numbers),
        "domains": (row for each in numbers for row in _domains(each)),
        "facts": (row for each in numbers for row in _facts(each)),
        "ratings": (_rating(each) for each in numbers),
        "policies": (
            {
                "outlet": _id(each),
                "kind": "corrections",
                "url": f"https://{_host(each)}/corrections",
                "captured_on": _PAGE_DAY,
            }
            for each in numbers[::10]
        ),
        "scales": _scales(),
        "datasets": _datasets(),
        "platforms": iter(
            ({"name": "Pagewright", "host": "pagewright.example", "account": "path", "prefix": "@"},)
        ),
    }
    for name, schema in own_tables().items():
        # Ids grow with their number, so that the rows stand in the order in which tables are kept.
        write_table(folder / f"{name}.csv", schema.names, rows.get(name, iter(())))


def _word(number: int) -> str:
    digits = (number // len(_SYLLABLES) ** place % len(_SYLLABLES) for place in reversed(range(_SIZE)))
    return "".join(_SYLLABLES[digit] for digit in digits)


def _id(number: int) -> str:
    return f"{number:06}-{_word(number)}"


def _name(number: int) -> str:
    return f"The {_word(number).title()} {_KINDS[number % len(_KINDS)]}"


def _host(number: int) -> str:
    return f"{_word(number)}-{_KINDS[number % len(_KINDS)].lower()}.example"


def _cited(dataset: str, number: int) -> Row:
    return {"dataset": dataset, "locator": f"{dataset}.csv, line {number + 2}"}


def _seen(number: int, page: str) -> Row:
    return {"page": f"https://{_host(number)}/{page}", "captured_on": _PAGE_DAY}


def _domains(number: int) -> Iterator[Row]:
    outlet = {"outlet": _id(number), "subdomains": "yes"}
    yield {**outlet, "host": _host(number), **_cited(_REGISTER, number)}
    if number % 4 == 1:
        yield {
            **outlet,
            "host": f"old-{_host(number)}",
            "valid_to": "2019-06-30",
            **_seen(number, "history"),
        }
    elif number % 4 == 3:
        account = {"host": "pagewright.example", "path": f"/@{_word(number)}"}
        yield {**outlet, **account, **_cited(_REGISTER, number)}


def _facts(number: int) -> Iterator[Row]:
    outlet = {"outlet": _id(number)}
    country, language = _COUNTRIES[number % len(_COUNTRIES)], _LANGUAGES[number % len(_LANGUAGES)]
    yield {**outlet, "field": "country", "value": country, **_cited(_REGISTER, number)}
    yield {**outlet, "field": "language", "value": language, **_cited(_REGISTER, number)}
    owner = f"{_word(number).title()}, Sons and Company"
    yield {**outlet, "field": "owner", "value": owner, **_seen(number, "about")}


def _rating(number: int) -> Row:
    if number % 2:
        return {
            "outlet": _id(number),
            "rater": "Tallow Street Observatory",
            "scale": "Editorial transparency",
            "label": _LABELS[number % len(_LABELS)],
            "rated_on": "2026-02",
            **_cited(_SURVEY, number),
        }
    return {
        "outlet": _id(number),
        "rater": "Harbour Statistics Desk",
        "scale": "Corrections index",
        "label": f"{number % 101}",
        "rated_on": "2026",
        **_cited(_INDEX, number),
    }


def _scales() -> Iterator[Row]:
    for label in _LABELS:
        yield {
            "rater": "Tallow Street Observatory",
            "scale": "Editorial transparency",
            "about": "Whether ownership and corrections are disclosed",
            "label": label,
            "url": "https://observatory.example/method",
            "licence": "CC-BY-4.0",
        }
    yield {
        "rater": "Harbour Statistics Desk",
        "scale": "Corrections index",
        "about": "How soon mistakes are corrected",
        "url": "https://statisticsdesk.example/method",
        "minimum": "0",
        "maximum": "100",
        "direction": "higher is more",
        "licence": "CC-BY-4.0",
    }


def _datasets() -> Iterator[Row]:
    for id_, ship in ((_INDEX, "whole"), (_REGISTER, "facts"), (_SURVEY, "whole")):
        yield {
            "id": id_,
            "title": id_.replace("-", " ").capitalize(),
            "publisher": "Office for Printed Matter",
            "url": f"https://data.example/{id_}",
            "version": "edition of January 2026",
            "captured_on": "2026-01-15",
            "licence": "CC-BY-4.0",
            "ship": ship,
        }

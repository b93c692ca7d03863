"""Read a source, and what is in it in short."""

from sidelight.curating.importers.formats import FORMATS
from sidelight.curating.importers.model import Imported, ImportedOutlet, Left, Source


def read(format_: str, text: str | bytes, file: str = "given", **source: str) -> list[Imported]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(FORMATS[format_].read(data, Source(file, **source)))


def outlets(given: list[Imported]) -> list[ImportedOutlet]:
    return [each for each in given if isinstance(each, ImportedOutlet)]


def left(given: list[Imported]) -> list[tuple[str, str]]:
    return [(each.reason, each.what) for each in given if isinstance(each, Left)]


def facts(outlet: ImportedOutlet) -> list[tuple[str, str]]:
    return [(fact.field, fact.value) for fact in outlet.facts]


def places(outlet: ImportedOutlet) -> list[str]:
    return [place.shown for place in outlet.places]

"""The formats that can be imported: a reader each, what its dataset is, and its rater's scales."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.curating.importers import (
    mbfc_v5,
    news_media_organization,
    pc1,
    perennial_sources,
    state_media_matrix,
    trust_txt,
    wikidata,
)
from sidelight.curating.importers.model import Reader

Cells = Mapping[str, str]
"""The cells of a row by their columns."""

_TOLD = tomllib.loads(Path(__file__).with_name("formats.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    `dataset`: title, publisher, url, licence and ship of its dataset, as far as they are always the same.
    `scales`: rows of the table of scales. `by_name`: several outlets of the source may have one website, so
    that an outlet on file is the same only where its name is the same too. `other_names`: its names are the
    outlets' own, and no names of editions or departments.
    """

    name: str
    read: Reader
    dataset: Cells
    scales: tuple[Cells, ...]
    by_name: bool = False
    other_names: bool = True


def _format(name: str, read: Reader, *, by_name: bool = False, other_names: bool = True) -> Format:
    told = _TOLD[name]
    return Format(name, read, told["dataset"], tuple(_scales(told.get("scales", ()))), by_name, other_names)


def _scales(told: list[dict[str, Any]]) -> Iterator[Cells]:
    for scale in told:
        shared = {key: value for key, value in scale.items() if key != "labels"}
        for label, definition in scale["labels"].items():
            yield {**shared, "label": label, "definition": definition}


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        _format("state-media-matrix", state_media_matrix.read, other_names=False),
        _format("perennial-sources", perennial_sources.read),
        _format("wikidata", wikidata.read, by_name=True),
        _format("pc1", pc1.read),
        _format("mbfc-v5", mbfc_v5.read),
        _format("trust.txt", trust_txt.read),
        _format("news-media-organization", news_media_organization.read),
    )
}

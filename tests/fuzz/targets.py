"""What is tried with made-up inputs: each target takes one and raises where the answer is not whole."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis.strategies import SearchStrategy
from pydantic import BaseModel, ValidationError

from fuzz import inputs
from reading.test_any_text import check as check_spans
from running import RATINGS
from sidelight.curating import load_package
from sidelight.curating.package import check
from sidelight.curating.problems import Problem
from sidelight.curating.reader import decode, read_records, separated
from sidelight.outlets.directory import Directory
from sidelight.outlets.edition import Contents, Edition
from sidelight.outlets.site import NotASiteError, parse_site
from sidelight.panel.build import build_panel
from sidelight.panel.model import Panel
from sidelight.panel.request import ContextRequest
from sidelight.reading import read
from sidelight.reading.model import Page
from sidelight.web.contract.requests import HistoryQuery, OutletRequest
from sidelight.web.parsing import invalid

TODAY = date(2026, 11, 26)


@dataclass(frozen=True)
class Target:
    """A part of the program: what it is given, what is asked of it, and its share of all inputs."""

    name: str
    inputs: SearchStrategy[Any]
    attempt: Callable[[Any], None]
    share: float


def request_models(body: bytes) -> None:
    """A body is taken, or refused with words that help."""
    for model in (ContextRequest, OutletRequest):
        taken = _taken(model, partial(model.model_validate_json, body))
        if isinstance(taken, ContextRequest):
            page = taken.page()
            assert all(link.end <= len(page.part(link.part)) for link in page.links)
        if isinstance(taken, OutletRequest):
            assert taken.site().host


def queries(moment: str) -> None:
    """What follows a question mark is a day or a time in UTC, or is refused with words that help."""
    taken = _taken(HistoryQuery, lambda: HistoryQuery.model_validate({"on": moment}))
    if isinstance(taken, HistoryQuery):
        assert taken.on
        assert re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?", taken.on)


def _taken(model: type[BaseModel], take: Callable[[], BaseModel]) -> BaseModel | None:
    try:
        return take()
    except ValidationError as error:
        detail = invalid(error, model).detail
        assert detail.message
        assert detail.help
        json.loads(detail.model_dump_json())
        return None


def text_engine(page: Page) -> None:
    """Every span cuts its words out of the page."""
    reading = read(page)
    check_spans(reading, page)
    assert reading.attributions.analysed == (reading.attributions.counts is not None)


def whole_panel(page: Page) -> None:
    """A panel is written as JSON and read back as the same."""
    panel = build_panel(page, read(page), directory(), TODAY)
    written = panel.model_dump_json(by_alias=True)
    assert Panel.model_validate_json(written).model_dump_json(by_alias=True) == written


def outlet_matching(address: str) -> None:
    """An address is no website, or has a host, and a rule that is found stands there or above."""
    try:
        site = parse_site(address)
    except NotASiteError:
        return
    assert parse_site(f"http://{f'[{site.host}]' if ':' in site.host else site.host}/").host == site.host
    found = directory().find(site, TODAY)
    if found:
        assert f".{site.host}".endswith(f".{found.rule.host}")


def ratings_reader(data: bytes) -> None:
    """A table is read row by row, and whatever is wrong has a place in it."""
    sheet = decode("table.csv", data)
    if isinstance(sheet, Problem):
        assert sheet.line
        return
    lines = sheet.text.count("\n") + 1
    for row in read_records(separated(sheet, {"id", "name"})):
        assert row.line is not None
        assert 1 <= row.line <= lines
        if not isinstance(row, Problem):
            assert row.place(len(row.cells) - 1)[0] <= lines


def ratings_check(spoiled: tuple[str, bytes]) -> None:
    """A package with a spoiled table is sound, or its problems are told in words."""
    name, data = spoiled
    with TemporaryDirectory() as folder:
        package = Path(folder) / "ratings"
        shutil.copytree(RATINGS, package)
        (package / name).write_bytes(data)
        for problem in check(package, TODAY):
            assert problem.message
            assert problem.remedy


@cache
def directory() -> Directory:
    """The directory of the invented ratings."""
    return Directory(Contents(Edition("test", "2026-11-23T00:00:00Z", 4), load_package(RATINGS)))


TARGETS = (
    Target("request models", inputs.bodies(), request_models, 0.06),
    Target("shuffled requests", inputs.shuffled(inputs.REQUESTS), request_models, 0.3),
    Target("queries", inputs.DAYS, queries, 0.04),
    Target("text engine", inputs.pages(), text_engine, 0.06),
    Target(
        "shuffled articles", inputs.shuffled(inputs.REQUESTS, 1_000).map(inputs.as_page), text_engine, 0.06
    ),
    Target("whole panel", inputs.pages(), whole_panel, 0.05),
    Target("outlet matching", inputs.ADDRESSES, outlet_matching, 0.12),
    Target("ratings reader", inputs.TABLES, ratings_reader, 0.05),
    Target("shuffled tables", inputs.shuffled(inputs.TABLE_FILES), ratings_reader, 0.255),
    Target("ratings check", inputs.spoiled_tables(), ratings_check, 0.005),
)

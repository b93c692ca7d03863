"""Whom an article links to, and how often."""

from datetime import date

import pytest

from sidelight.outlets.directory import Directory
from sidelight.panel.build import build_panel
from sidelight.reading import read
from sidelight.reading.model import Link, Page

BODY = "The quay will close on Monday, the harbour master said.\n\nRepairs are to last until the autumn."
LETTER = "Sign up for our newsletter"


def cited(
    directory: Directory, *urls: str, url: str = "http://harrowreview.example/a", at: str = "The quay"
) -> list[tuple[str, str, int]]:
    text = f"{BODY}\n\n{LETTER}"
    start = text.index(at)
    links = tuple(Link(one, "text", start, start + len(at)) for one in urls)
    page = Page(url=url, text=text, links=links)
    shown = build_panel(page, read(page), directory, date(2026, 11, 23)).cited_outlets
    return [(each.kind, each.outlet.name, each.links) for each in shown]


@pytest.mark.parametrize(
    ("url", "kind", "name"),
    [
        ("https://www.lanternpost.example/one", "outlet", "The Lantern Post"),
        ("https://lanternpost.example/report.pdf", "document", "The Lantern Post"),
        ("https://council.example/minutes/May.PDF?page=2#3", "document", "council.example"),
        ("https://council.example/budget.xlsx", "document", "council.example"),
        ("https://council.example/pdf", "other", "council.example"),
        ("https://ida.pagewright.example/post", "platform", "Pagewright"),
        ("https://square.example/@ida/1", "platform", "Speakers' Square"),
        ("https://square.example/watch?v=1", "platform", "Speakers' Square"),
        ("https://sub.harrowreview.example/own", "own", "The Harrow Review"),
        ("https://harrowreview.example/own.pdf", "own", "The Harrow Review"),
        ("https://elsewhere.example/x", "other", "elsewhere.example"),
    ],
)
def test_whom_a_link_leads_to(directory: Directory, url: str, kind: str, name: str) -> None:
    assert cited(directory, url) == [(kind, name, 1)]


def test_links_are_counted_by_outlet_those_on_file_first_its_own_last(directory: Directory) -> None:
    assert cited(
        directory,
        "https://elsewhere.example/x",
        "https://harrowreview.example/b",
        "https://lanternpost.example/one",
        "https://elsewhere.example/y",
        "https://lanternpost.example/two",
        "https://portellery-courier.example/",
        "https://harrowreview.example/c",
    ) == [
        ("outlet", "The Lantern Post", 2),
        ("outlet", "Port Ellery Courier", 1),
        ("other", "elsewhere.example", 2),
        ("own", "The Harrow Review", 2),
    ]


@pytest.mark.parametrize(
    "url", ["mailto:ida@a.example", "javascript:alert(1)", "#top", "no address", "https://"]
)
def test_what_is_no_website_is_not_counted(directory: Directory, url: str) -> None:
    assert cited(directory, url) == []


def test_links_in_furniture_are_left_out(directory: Directory) -> None:
    assert cited(directory, "https://lanternpost.example/one", at=LETTER) == []


def test_an_outlet_that_is_not_on_file_has_its_domain_as_its_own(directory: Directory) -> None:
    urls = ("https://news.hilltop.example/b", "https://lanternpost.example/one")
    assert cited(directory, *urls, url="https://hilltop.example/a") == [
        ("outlet", "The Lantern Post", 1),
        ("own", "hilltop.example", 1),
    ]


def test_another_account_on_the_same_platform_is_not_its_own(directory: Directory) -> None:
    urls = ("https://square.example/@ida/2", "https://square.example/@sol/1")
    assert cited(directory, *urls, url="https://square.example/@ida/1") == [
        ("platform", "Speakers' Square", 1),
        ("own", "square.example", 1),
    ]


def test_two_thousand_links_among_furniture_are_counted(directory: Directory) -> None:
    text = "\n\n".join(["Share this article", "The quay is closed."] * 1_000)
    links = tuple(Link("https://lanternpost.example/", "text", n, n + 1) for n in range(0, 38_000, 19))
    page = Page(url="http://harrowreview.example/a", text=text, links=links)
    (only,) = build_panel(page, read(page), directory, date(2026, 11, 23)).cited_outlets
    assert 0 < only.links < 2_000

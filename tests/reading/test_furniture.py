"""What is no part of the article, and what only looks so: the blocks are in furniture.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from sidelight.reading.furniture import find_furniture
from sidelight.reading.model import Page

PARAGRAPH = (
    "The harbour wall at Port Ellery was finished on Monday, two years late and four metres short, and the "
    "town came out in the rain to look at it."
)
BODY = "\n\n".join([PARAGRAPH] * 4)
BLOCKS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("furniture.toml").read_text("utf-8"))
KINDS = ("share", "newsletter", "donation", "advertisement", "caption", "related", "comments")
HEADLINE = "Port Ellery finishes its wall"


def found(text: str, **fields: Any) -> list[tuple[str, str]]:
    page = {"title": HEADLINE, "site_name": "Harrow Review", "byline": "Dana Holm"} | fields
    pieces = find_furniture(Page("https://harrowreview.example/a", text=text, **page))
    return [(piece.kind, piece.span.text) for piece in pieces]


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind in KINDS for words in BLOCKS[kind]])
def test_a_block_of_furniture_is_ignored_whole(kind: str, words: str) -> None:
    assert found(f"{BODY}\n\n{words}\n\n{PARAGRAPH}") == [(kind, words)]


@pytest.mark.parametrize("words", BLOCKS["author_bio"])
def test_a_biography_at_the_end(words: str) -> None:
    assert found(f"{BODY}\n\n{words}") == [("author_bio", words)]


@pytest.mark.parametrize(
    "words",
    [
        "Dana Holm is a reporter for the Harrow Review. Follow her on Mastodon.",
        "Sol Ferris writes about harbours. He can be reached at sol@harrowreview.example.",
    ],
)
def test_what_a_text_begins_with_is_no_biography(words: str) -> None:
    assert found(f"{words}\n\n{BODY}", byline=None) == []


def test_a_biography_between_headline_and_article() -> None:
    words = "Dana Holm is a marine engineer at the University of Carrow."
    assert found(f"{HEADLINE}\n\n{words}\n\n{BODY}") == [("author_bio", words)]


def test_a_guest_whom_nothing_else_names_is_presented_at_the_end() -> None:
    words = "Sol Ferris is a professor of history at the University of Carrow."
    assert found(f"{BODY}\n\n{words}", byline=None) == [("author_bio", words)]
    assert found(f"{BODY}\n\n“It leaks,” Ferris said.\n\n{words}", byline=None) == []


@pytest.mark.parametrize(
    "words",
    [
        "Dana Holm holds shares in the company that built the wall.",
        "Dana Holm contributed reporting from Brannock.",
        "The Lantern Post has obtained the letters.",
    ],
)
def test_what_else_is_said_of_an_author_is_no_biography(words: str) -> None:
    assert found(f"{BODY}\n\n{words}", byline="Dana Holm, The Lantern Post") == []


@pytest.mark.parametrize("words", ["Related articles", "Read more: Why the wall leans"])
def test_a_text_does_not_begin_with_links_to_others(words: str) -> None:
    assert found(f"{words}\n\n{BODY}") == []
    assert found(f"{PARAGRAPH}\n\n{words}\n\n{BODY}") == [("related", words)]


def test_a_line_of_furniture_in_a_block_of_lines() -> None:
    assert found(f"By Dana Holm\n5 May 2024\nShare on Facebook\n\n{BODY}") == [("share", "Share on Facebook")]


def test_links_below_a_heading_at_the_end() -> None:
    links = ["Related articles", "The ferry that would not sink", "A short history of tides"]
    assert found(f"{BODY}\n\n" + "\n\n".join(links)) == [("related", link) for link in links]
    assert found(f"{BODY}\n\n" + "\n".join(links)) == [("related", "\n".join(links))]


def test_a_credit_alone_stands_between_paragraphs() -> None:
    assert found(f"{BODY}\n\nSol Ferris/NPA\n\n{BODY}") == [("caption", "Sol Ferris/NPA")]
    assert found(f"{HEADLINE}\n\nSol Ferris/NPA\n\n{BODY}\n\nSol Ferris/NPA") == []


def test_the_headline_is_no_furniture_whatever_it_says() -> None:
    headline = "Photos: The wall in pictures"
    assert found(f"{headline}\n\n{BODY}", title=f"{headline} | Harrow Review") == []


def test_an_advertisement_for_a_book_from_its_title_to_its_order_line() -> None:
    advertisement = (
        "Walls and Weather\n\nby Dana Holm\n\nISBN 978-0-0000-0000-2\n\n"
        "A history of the sea wall in nine storms. Critics say that it cannot be put down.\n\n"
        "“A book like a harbour,” said one reader.\n\n[Click here to purchase.](#)"
    )
    assert found(f"{BODY}\n\n{advertisement}\n\n{PARAGRAPH}") == [("advertisement", advertisement)]


def test_a_priced_offer_in_lines() -> None:
    offer = "List Price: $24.95\n\nSpecial Price: $15.00\n\nClick here to order."
    assert [kind for kind, _ in found(f"{BODY}\n\nWalls and Weather\n\n{offer}")] == ["advertisement"]


def test_a_book_that_is_reviewed_is_not_advertised() -> None:
    assert found(f"Walls and Weather\n\nby Dana Holm\n\nISBN 978-0-0000-0000-2\n\n{BODY}") == []


@pytest.mark.parametrize("words", BLOCKS["article"])
@pytest.mark.parametrize("lead", ["", f"{HEADLINE}\n\n"])
def test_what_an_article_says_is_not_furniture(lead: str, words: str) -> None:
    assert found(f"{lead}{BODY}\n\n{words}\n\n{PARAGRAPH}", byline="Sol Ferris") == []
    assert found(f"{lead}{PARAGRAPH}\n\n{words}\n\n{BODY}", byline="Sol Ferris") == []


@pytest.mark.parametrize("words", BLOCKS["last_paragraph"])
@pytest.mark.parametrize("byline", ["Dana Holm", None])
def test_the_last_paragraph_of_an_article_may_say_what_somebody_is(byline: str | None, words: str) -> None:
    told = "Iris Vane and Ned Brill have seen it grow since 2011, and neither of them likes it."
    assert found(f"{BODY}\n\n{told}\n\n{words}", byline=byline) == []

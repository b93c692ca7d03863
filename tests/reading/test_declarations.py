"""What a page declares about itself in JSON-LD, whatever it sends."""

from collections.abc import Callable
from typing import Any

import pytest

from sidelight.reading.declarations import MAX_DECLARATIONS, find_declarations


def found(*objects: Any) -> list[tuple[str, str, str]]:
    return [(one.type, one.property, one.value) for one in find_declarations(objects)]


def nested(depth: int, wrap: Callable[[Any], Any]) -> Any:
    value = {"@type": "NewsArticle", "datePublished": "2024-05-05"}
    for _ in range(depth):
        value = wrap(value)
    return value


def test_an_article() -> None:
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "The wall",
        "datePublished": "2024-05-05T08:00:00Z",
        "author": [{"@type": "Person", "name": "Dana Holm"}, {"@type": "Person", "name": "Sol Ferris"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Harrow Review", "ethicsPolicy": "/ethics"},
        "isAccessibleForFree": False,
        "wordCount": 400,
    }
    assert found(article) == [
        ("NewsArticle", "datePublished", "2024-05-05T08:00:00Z"),
        ("NewsArticle", "author", "Dana Holm"),
        ("NewsArticle", "author", "Sol Ferris"),
        ("NewsArticle", "publisher", "Harrow Review"),
        ("NewsArticle", "isAccessibleForFree", "false"),
        ("NewsMediaOrganization", "name", "Harrow Review"),
        ("NewsMediaOrganization", "ethicsPolicy", "/ethics"),
    ]


@pytest.mark.parametrize(
    ("thing", "declarations"),
    [
        ({"@graph": [{"@type": "NewsArticle", "author": "D"}]}, [("NewsArticle", "author", "D")]),
        ([{"@type": "NewsArticle", "author": "Dana Holm"}], [("NewsArticle", "author", "Dana Holm")]),
        ({"@type": ["Thing", "NewsArticle"], "author": "D"}, [("NewsArticle", "author", "D")]),
        ({"@type": "https://schema.org/NewsArticle", "schema:author": "D"}, [("NewsArticle", "author", "D")]),
        ({"@type": "schema:NewsArticle", "http://schema.org/author": "D"}, [("NewsArticle", "author", "D")]),
        ({"@type": "NewsArticle", "isBasedOn": {"@id": "https://a.example/x"}}, [
            ("NewsArticle", "isBasedOn", "https://a.example/x")]),
        ({"@type": "NewsArticle", "isBasedOn": {"url": "https://a.example/x"}}, [
            ("NewsArticle", "isBasedOn", "https://a.example/x")]),
        ({"@type": "ClaimReview", "claimReviewed": "The wall leans", "reviewRating": {"ratingValue": 2}}, [
            ("ClaimReview", "claimReviewed", "The wall leans"), ("ClaimReview", "reviewRating", "2")]),
        ({"@type": "NewsMediaOrganization", "unnamedSourcesPolicy": "https://a.example/p"}, [
            ("NewsMediaOrganization", "unnamedSourcesPolicy", "https://a.example/p")]),
        ({"@type": "NewsArticle", "author": "  Dana\n Holm "}, [("NewsArticle", "author", "Dana Holm")]),
        ({"@type": "NewsArticle", "author": ["D", "D"]}, [("NewsArticle", "author", "D")]),
        ({"@type": "NewsArticle", "author": "<b>Dana</b>"}, [("NewsArticle", "author", "<b>Dana</b>")]),
    ],
)  # fmt: skip
def test_the_forms_that_json_ld_takes(thing: Any, declarations: list[tuple[str, str, str]]) -> None:
    assert found(thing) == declarations


@pytest.mark.parametrize(
    "thing",
    [
        None,
        "NewsArticle",
        7,
        float("nan"),
        [],
        {},
        {"@type": None},
        {"@type": 7, "author": "D"},
        {"@type": {"name": "NewsArticle"}, "author": "D"},
        {"@type": "Recipe", "author": "D"},
        {"@type": "NewsArticle", "author": None},
        {"@type": "NewsArticle", "author": {}},
        {"@type": "NewsArticle", "author": [[["D"]]]},
        {"@type": "NewsArticle", "author": {"name": {"name": "D"}}},
        {"@type": "NewsArticle", "author": float("inf")},
        {"@graph": "NewsArticle"},
        {"@graph": {"@graph": {"@graph": None}}},
    ],
)
def test_what_is_not_understood_is_left_out(thing: Any) -> None:
    assert found(thing) == []


@pytest.mark.parametrize("wrap", [lambda value: [value], lambda value: {"@graph": value}])
def test_any_depth_is_survived(wrap: Callable[[Any], Any]) -> None:
    assert found(nested(100, wrap)) == [("NewsArticle", "datePublished", "2024-05-05")]
    assert found(nested(100_000, wrap)) == []


def test_there_is_an_end_to_what_is_listed() -> None:
    authors = [{"@type": "NewsArticle", "author": f"Dana {n}"} for n in range(10_000)]
    assert len(found(*authors)) == MAX_DECLARATIONS
    ((*_, value),) = found({"@type": "NewsArticle", "author": "x" * 100_000})
    assert len(value) == 500


def test_an_object_that_holds_itself() -> None:
    thing: dict[str, Any] = {"@type": "NewsArticle", "author": "D"}
    thing["@graph"] = [thing]
    assert found(thing) == [("NewsArticle", "author", "D")]

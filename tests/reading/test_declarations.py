"""What a page declares about itself in JSON-LD, whatever it sends."""

from collections.abc import Callable
from typing import Any

import pytest

from sidelight.reading.declarations import MAX_DECLARATIONS, find_declarations
from sidelight.reading.json_ld import open_declarations


def found(*objects: Any) -> list[tuple[str, str, str]]:
    return [(one.type, one.property, one.value) for one in find_declarations(open_declarations(objects))]


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
        ("NewsArticle", "wordCount", "400"),
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
        ({"@type": "ClaimReview", "reviewRating": {"ratingValue": 4, "bestRating": "5"}}, [
            ("ClaimReview", "reviewRating", "4 / 5")]),
        ({"@type": "ClaimReview", "reviewRating": {"ratingValue": 1, "bestRating": 5, "name": "False"}}, [
            ("ClaimReview", "reviewRating", "False")]),
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
    ((*_, value),) = found({"@type": "NewsArticle", "author": "x" * 90_000})
    assert len(value) == 500


def test_references_are_followed_to_what_they_name() -> None:
    graph = [
        {"@type": "NewsArticle", "author": {"@id": "#holm"}, "publisher": {"@id": "#review"}},
        {"@type": "Person", "@id": "#holm", "name": "Dana Holm"},
        {"@type": "Organization", "@id": "#review", "name": "Harrow Review"},
    ]
    assert found({"@graph": graph})[:2] == [
        ("NewsArticle", "author", "Dana Holm"),
        ("NewsArticle", "publisher", "Harrow Review"),
    ]


def test_references_in_a_circle_end() -> None:
    graph = [
        {"@type": "NewsArticle", "@id": "#a", "isPartOf": {"@id": "#b"}},
        {"@type": "WebPage", "@id": "#b", "mainEntity": {"@id": "#a"}, "isPartOf": {"@id": "#b"}},
    ]
    assert found({"@graph": graph}) == [("NewsArticle", "isPartOf", "#b"), ("WebPage", "isPartOf", "#b")]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("/about/unnamed-sources", "https://harrowreview.example/about/unnamed-sources"),
        ("https://other.example/p", "https://other.example/p"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("Two editors must know who a source is.", "Two editors must know who a source is."),
        ("//[", "//["),
    ],
)
def test_a_policy_is_an_address_made_whole_or_a_text(value: str, shown: str) -> None:
    declared = open_declarations([{"@type": "NewsMediaOrganization", "unnamedSourcesPolicy": value}])
    (policy,) = find_declarations(declared, "https://harrowreview.example/a/b")
    assert policy.value == shown


def test_two_reviews_on_one_page_are_told_apart() -> None:
    reviews = [
        {
            "@type": "ClaimReview",
            "claimReviewed": f"Wall {n} leans",
            "reviewRating": {"alternateName": "True"},
        }
        for n in range(2)
    ]
    numbers = [one.object for one in find_declarations(open_declarations(reviews))]
    assert numbers == [0, 0, 1, 1]


def test_an_article_declared_twice_is_listed_once() -> None:
    article = {"@type": "NewsArticle", "author": "Dana Holm"}
    assert found(article, article) == [("NewsArticle", "author", "Dana Holm")]


def test_the_text_of_a_script_element_is_read_like_an_object() -> None:
    text = '\n  {"@type": "NewsArticle", "author": "Dana Holm"}  '
    assert found(text) == [("NewsArticle", "author", "Dana Holm")]


HOLDS_ITSELF: dict[str, Any] = {"@type": "NewsArticle", "author": "D"}
HOLDS_ITSELF["@graph"] = [HOLDS_ITSELF]


@pytest.mark.parametrize(
    "unreadable",
    [
        '{"@type": "NewsArticle", "author": "Dana',
        "",
        "<!-- " + '{"@type": "NewsArticle"}' + " -->",
        '{"@graph":' * 5_000 + "1" + "}" * 5_000,
        {"@type": "NewsArticle", "author": "x" * 200_000},
        "x" * 200_000,
        HOLDS_ITSELF,
        nested(100_000, lambda value: [value]),
        '{"author": "\ud800"}',
    ],
    ids=["cut", "empty", "commented", "deep text", "huge", "huge text", "circle", "deep", "half a character"],
)
def test_what_cannot_be_read_is_left_out_and_counted(unreadable: Any) -> None:
    article = {"@type": "NewsArticle", "author": "Dana Holm"}
    declared = open_declarations([unreadable, article])
    assert [one.value for one in find_declarations(declared)] == ["Dana Holm"]
    assert declared.left_out == 1


def test_what_is_left_out_beyond_the_last_object_is_counted() -> None:
    assert open_declarations([[{"@type": "NewsArticle"}] * 600]).left_out == 101

"""What the reader is told about a source."""

import pytest

from sidelight.reading.attribution_model import Source
from sidelight.reading.attributions import find_attributions


def only_source(text: str) -> Source:
    (source,) = find_attributions(text).sources
    return source


def test_tells_affiliation_number_knowledge_and_hearer() -> None:
    source = only_source(
        "Two Treasury officials briefed on the talks told The Lantern Post that a deal was near."
    )
    details = (source.affiliation, source.people, source.knows_how, source.spoke_to)
    values = [detail.value if detail else None for detail in details]
    assert values == ["Treasury", "Two", "briefed on the talks", "The Lantern Post"]


def test_null_means_not_found_in_the_text() -> None:
    source = only_source("A clerk said the file was gone.")
    assert (source.affiliation, source.people, source.knows_how, source.spoke_to) == (None, None, None, None)


def test_tells_where_a_source_first_stands() -> None:
    text = "Dam safe, officials say\n\nWater rose.\n\nA clerk said no.\n\nIt fell.\n\nA ranger said it fell."
    assert [source.position for source in find_attributions(text).sources] == ["headline", "opening", "body"]


def test_a_text_sent_without_its_headline_begins_with_its_opening() -> None:
    text = "The mayor will quit in May, two aides said on Monday.\n\nIt rained."
    assert [source.position for source in find_attributions(text).sources] == ["opening"]


DETAILS = {
    "affiliation": [
        ("A nurse at the clinic said no.", "the clinic"),
        ("A former Dawn Port manager said no.", "Dawn Port"),
        ("A worker inside the plant said no.", "the plant"),
        ("An officer in Ellery said no.", None),
        ("A docker from Ellery said no.", None),
    ],
    "people": [
        ("Three nurses said no.", "Three"),
        ("About 40 guests said no.", "40"),
        ("Dozens of residents said no.", "Dozens"),
        ("Both aides said no.", "Both"),
        ("One of the dockers said no.", None),
    ],
    "knows_how": [
        ("An aide who has seen the draft said no.", "who has seen the draft"),
        ("A surgeon who treated the boys said no.", "who treated the boys"),
        ("A lawyer familiar with the sale said no.", "familiar with the sale"),
        ("A guard who was wearing a hat said no.", None),
    ],
    "spoke_to": [
        ("A docker told The Lantern Post that it was late.", "The Lantern Post"),
        ("A docker complained to The Lantern Post that it was late.", "The Lantern Post"),
        ("A docker told the court that it was late.", None),
    ],
}


@pytest.mark.parametrize(
    ("name", "text", "value"), [(name, *case) for name, cases in DETAILS.items() for case in cases]
)
def test_finds_each_detail(name: str, text: str, value: str | None) -> None:
    detail = getattr(only_source(text), name)
    assert (detail and detail.value) == value


@pytest.mark.parametrize(
    ("text", "support"),
    [
        pytest.param(
            "Two officials said the pump had failed. Ida Lomax, the mayor, confirmed that it stopped.",
            ["Ida Lomax, the mayor, confirmed that it stopped"],
            id="the next sentence",
        ),
        pytest.param(
            "A nurse said the ward was full, and the hospital confirmed that it was.",
            ["the hospital confirmed that it was"],
            id="the same sentence",
        ),
        pytest.param("A nurse said the ward was full. The hospital denied it.", [], id="a denial"),
        pytest.param("A nurse said so. The union did not confirm that.", [], id="no confirmation"),
        pytest.param("A nurse said so. A docker confirmed that it was.", [], id="nobody named"),
        pytest.param(
            "A nurse said so. It rained. Ida Lomax confirmed that it was late.", [], id="another passage"
        ),
    ],
)
def test_tells_who_is_named_and_says_the_same(text: str, support: list[str]) -> None:
    source = find_attributions(text).sources[0]
    assert [span.text for span in source.supported_by] == support

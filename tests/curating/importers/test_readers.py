"""Each format as it is found: what becomes of it, and where a spoiled file is wrong."""

import json

import pytest

from curating.importers.reading import facts, left, outlets, places, read
from sidelight.curating.importers.model import UnreadableError


def test_domains_with_numbers_have_no_names() -> None:
    found = read("pc1", "domain,pc1\nquay.example,0.75\nco.uk,0.5\nbay.example,2\n", "pc1.csv")
    (quay,) = outlets(found)
    assert (quay.name, places(quay), quay.ratings[0].label) == ("", ["quay.example"], "0.75")
    assert [what for _, what in left(found)] == ["co.uk", "bay.example: 2"]


def test_paths_and_aliases_of_mbfc_are_places() -> None:
    source = {
        "domain": "quay.example/opinion",
        "name": "Quay Opinion",
        "url": "https://rater.example/quay",
        "bias": "left-center",
        "questionable": ["propaganda", "n/a", "hate"],
        "reporting": "mixed",
        "credibility": "n/a",
        "traffic": "high",
    }
    aliases = {"quay-opinion.example": "quay.example/opinion", "lost.example": "nobody.example"}
    found = read("mbfc-v5", json.dumps({"version": 5, "sources": [source], "aliases": aliases}))
    (quay,) = outlets(found)
    assert places(quay) == ["quay.example/opinion", "quay-opinion.example"]
    assert [(each.scale, each.label, each.lists) for each in quay.ratings] == [
        ("Bias", "left-center", ("propaganda", "hate")),
        ("Factual reporting", "mixed", ()),
    ]
    assert quay.ratings[0].locator == "sources[0], https://rater.example/quay"
    assert left(found) == [("The alias is one of no entry.", "lost.example: nobody.example")]


TRUST = """# trust.txt of the Quay
member = https://member.example/
Control=https://bay.example/
controlledby=https://harbour.example/
social=https://square.example/@quay
disclosure=https://quay.example/disclosure
colour=blue
"""


def test_a_trust_txt_says_who_controls_whom() -> None:
    found = read("trust.txt", TRUST, "trust.txt", url="https://www.quay.example/trust.txt")
    bay, quay = outlets(found)
    assert (places(bay), facts(bay)) == (["bay.example"], [("owner", "quay.example")])
    assert (places(quay), facts(quay)) == (
        ["quay.example", "square.example/@quay"],
        [("owner", "harbour.example")],
    )
    assert [place.account for place in quay.places] == [False, True]
    assert quay.facts[0].locator == "trust.txt, line 4"
    assert [what.partition("=")[0].strip() for _, what in left(found)] == ["member", "disclosure", "colour"]


def test_json_ld_gives_names_facts_and_policies() -> None:
    organization = {
        "@type": ["NewsMediaOrganization"],
        "name": "The Quay",
        "url": "https://quay.example/",
        "sameAs": ["https://square.example/@quay", "https://encyclopedia.example/Quay"],
        "foundingDate": "1921-05-05T00:00:00Z",
        "parentOrganization": {"@type": "Organization", "name": "Harbour Group"},
        "alternateName": "Quay Online",
        "address": {"addressCountry": "Ireland", "addressLocality": "Dunmore"},
        "correctionsPolicy": "https://quay.example/corrections",
        "unnamedSourcesPolicy": {"@type": "CreativeWork", "url": "https://quay.example/sources"},
        "ethicsPolicy": "We are honest.",
        "masthead": "https://quay.example/staff",
    }
    page = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, organization]}
    found = read("news-media-organization", json.dumps(page), "page.json")
    (quay,) = outlets(found)
    assert facts(quay) == [
        ("founded", "1921-05-05"),
        ("owner", "Harbour Group"),
        ("also_known_as", "Quay Online"),
        ("country", "IE"),
        ("city", "Dunmore"),
    ]
    assert quay.facts[0].locator == "page.json, $.@graph[1].foundingDate"
    assert [(each.kind, each.url) for each in quay.policies] == [
        ("corrections", "https://quay.example/corrections"),
        ("unnamed_sources", "https://quay.example/sources"),
    ]
    assert [what for _, what in left(found)] == ["The Quay: ethicsPolicy", "The Quay: masthead"]


@pytest.mark.parametrize(
    ("format_", "text", "problem"),
    [
        ("state-media-matrix", b"Country,URL\n", "given:1:1: The table has no column Media company."),
        ("state-media-matrix", b"caf\xe9\n", "given:1:4: The byte 0xE9 is not UTF-8."),
        ("pc1", b'domain,pc1\nquay.example,"0.5\n', "given:2:14: "),
        ("pc1", b"domain,pc1\nquay.example,0.5,x\n", "given:2:1: The row has 3 cells and not 2."),
        ("perennial-sources", b'{"id": "a", "name": "b"}\n{"id"\n', "given:2:6: This is no JSON"),
        ("perennial-sources", b"[1]\n", "given:1:1: Line 1 is not an entry with id and name."),
        ("wikidata", b'{"results": []}', "given:1:1: results.bindings is not a list of bindings."),
        (
            "wikidata",
            b'{"results": {"bindings": [{}]}}',
            "given:1:1: results.bindings[0].item is not an item.",
        ),
        ("mbfc-v5", b'{"sources": [{"name": "x"}]}', "given:1:1: sources.0.domain is not"),
        ("mbfc-v5", b"[" * 100_000, "given:1:1: The JSON is nested too deeply."),
        ("trust.txt", b"member: https://a.example/\n", "given:1:1: The line is no attribute with a value."),
        ("news-media-organization", b'{"@type": "Person"}', "given:1:1: The file is not JSON-LD"),
    ],
)
def test_a_spoiled_file_is_refused_at_its_place(format_: str, text: bytes, problem: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(format_, text, url="https://quay.example/")
    assert str(error.value).startswith(problem)


def test_a_trust_txt_without_its_address_is_nobodys() -> None:
    with pytest.raises(UnreadableError, match="does not say whose it is"):
        read("trust.txt", TRUST)

"""Each format as it is found: what becomes of it, and where a spoiled file is wrong."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from sidelight.curating.importers.formats import FORMATS
from sidelight.curating.importers.model import Imported, ImportedOutlet, Left, Source, UnreadableError


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


MATRIX = "Region,Country,Media company,Main assets,URL,Typology,Status,Notes\n"


def matrix(*rows: str) -> list[Imported]:
    lines = "".join(f"Nowhere,{row}\n" for row in rows)
    return read("state-media-matrix", MATRIX + lines, "matrix.csv", rated_on="2023")


def test_assets_of_the_state_media_matrix_are_outlets() -> None:
    (found,) = outlets(
        matrix(
            "Turkey,Harbour Broadcasting,Print: Harbour Daily News (HDN),https://www.hdn.example/en/,SC,,",
            "Turkey,Harbour Broadcasting,Print: Harbour Daily News (HDN),https://hdn-mirror.example/,SC,,",
        )
    )
    assert found.name == "Harbour Daily News"
    assert places(found) == ["hdn.example", "hdn-mirror.example"]
    assert facts(found) == [("country", "TR"), ("also_known_as", "HDN")]
    (rating,) = found.ratings
    assert (rating.label, rating.rated_on, rating.locator) == ("SC", "2023", "matrix.csv, lines 2 and 3")


def test_what_assets_share_is_the_companys_unless_their_names_begin_alike() -> None:
    found = outlets(
        matrix(
            "Chad,Quay Radio and Television,Quay TV,https://quay.example/,SC,,",
            "Chad,Quay Radio and Television,First Radio,https://quay.example/radio,SC,,",
            "Chad,Bay Press,Bay Times,https://bay.example/,SC,,",
            "Chad,Bay Press,Bay Times (English),https://bay.example/,SC,,",
        )
    )
    assert [each.name for each in found] == ["Quay Radio and Television", "Bay Times"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",,,,,,", "The row is empty."),
        ("Chad,Quay,Quay TV,,SC,,", "It has no website in the list."),
        ("Chad,Quay,Quay TV,https://test.quay.example/,SC,,", "Its address is that of a site for tests."),
        ("Chad,Quay,Quay TV,https://quay.example/,ISFM?,,", "Its label is none of the typology's."),
        (
            "Chad,Quay,Quay TV,https://quay.example/,SC,Currently Not Functional,",
            "Its website did not work when the list was made.",
        ),
        (
            "Chad,Quay,Quay TV,https://co.uk/,SC,,",
            "Its website is not an address that one publisher can hold.",
        ),
        ("Atlantis,Quay,Quay TV,https://quay.example/,SC,,", "Its country has no code."),
    ],
)
def test_defects_of_the_state_media_matrix_are_left(row: str, reason: str) -> None:
    assert [each for each, _ in left(matrix(row))] == [reason]


def test_an_address_of_several_companies_and_labels_that_differ_are_left() -> None:
    found = matrix(
        "Chad,Quay,Quay TV,https://shared.example/,SC,,",
        "Chad,Bay,Bay TV,https://shared.example/,SC,,",
        "Chad,Cape,Cape TV,https://cape.example/,SC,,",
        "Chad,Cape,Cape TV,https://cape-tv.example/,IP,,",
    )
    assert left(found) == [
        ("Several companies of the list have this address.", "shared.example: Bay, Quay"),
        ("Its rows have different labels, so that it gets none.", "Cape TV: IP, SC"),
    ]
    (cape,) = outlets(found)
    assert cape.ratings == ()


def entry(id_: str, name: str, status: str, uses: str, **more: str) -> dict[str, str]:
    blacklisted = more.pop("blacklisted", "")
    text = f"|-\n| [[{name}]]\n| {{{{WP:RSPSTATUS|{status}{blacklisted}}}}}\n| {{{{WP:RSPUSES|{uses}}}}}"
    return {"id": id_, "name": name, "status": status, "alltext": text, **more}


def perennial(*entries: Mapping[str, str]) -> list[Imported]:
    return read("perennial-sources", "".join(f"{json.dumps(each)}\n" for each in entries), "sources.jsonl")


def test_entries_of_one_outlet_are_ratings_of_its_parts() -> None:
    (found,) = outlets(
        perennial(
            entry("The Tidings", "The Tidings", "gr", "tidings.example|old-tidings.example", rsp_last="2025"),
            entry("The Tidings blogs", "The Tidings", "nc", "tidings.example"),
            entry(
                "The Tidings (2019-2022)",
                "The Tidings",
                "d",
                "tidings.example",
                content_qualifier="(UK) (May 2019May 2022)",
                blacklisted="|b=y",
            ),
        )
    )
    assert places(found) == ["tidings.example", "old-tidings.example"]
    assert [
        (each.label, each.scope, each.lists, each.last_reviewed, each.locator) for each in found.ratings
    ] == [
        ("Generally reliable", "", (), "2025", "sources.jsonl, line 1"),
        ("No consensus", "The Tidings blogs", (), "", "sources.jsonl, line 2"),
        ("Deprecated", "May 2019–May 2022", ("Wikipedia spam blacklist",), "", "sources.jsonl, line 3"),
    ]


@pytest.mark.parametrize(
    ("id_", "title", "qualifier", "name", "aliases"),
    [
        ("Tidings", "Tidings (magazine)", "", "Tidings", []),
        ("Harbour", "Harbour Media Network", "", "Harbour", ["Harbour Media Network"]),
        ("HPA", "Harbour Press Agency", "(HPA)", "Harbour Press Agency", ["HPA"]),
        ("HPA", "HPA", "(Harbour Press Agency)", "HPA", ["Harbour Press Agency"]),
        ("Zero Tide", "Zero Tide", "(ZeroTide, The Sunday Tide, Tide TV)", "Zero Tide", ["ZeroTide"]),
        ("Royal Quay", "anchor", "", "Royal Quay", []),
    ],
)
def test_only_names_that_are_certainly_the_outlets_are_taken(
    id_: str, title: str, qualifier: str, name: str, aliases: list[str]
) -> None:
    (found,) = outlets(perennial(entry(id_, title, "gr", "here.example", name_qualifier=qualifier)))
    assert found.name == name
    assert [value for _, value in facts(found)] == aliases


def test_entries_that_are_no_outlet_or_have_no_address_are_left() -> None:
    found = perennial(
        entry("Preprints", "Preprint", "gu", "preprints.example"),
        entry("Tide", "Tide", "m", "tide.example"),
        entry("Quay", "Quay", "gu", "quay.example/pictures*"),
        entry("Bay News", "Bay News", "gr", "baynews.example|bay.example"),
        entry("Bay", "Bay", "nc", "bay.example"),
    )
    assert [each for each, _ in left(found)] == [
        "The entry is about no outlet.",
        "The status is a code that the list's documentation gives no words for.",
        "The entry has no address of its own.",
        "Another entry has this address as its first.",
    ]
    assert [(each.name, places(each)) for each in outlets(found)] == [
        ("Bay News", ["baynews.example"]),
        ("Bay", ["bay.example"]),
    ]


def binding(**values: str) -> dict[str, Any]:
    return {name: {"type": "literal", "value": value} for name, value in values.items()}


def wikidata(*bindings: dict[str, Any]) -> list[Imported]:
    return read("wikidata", json.dumps({"results": {"bindings": bindings}}), "answer.json")


def test_the_bindings_of_a_wikidata_item_are_one_outlet() -> None:
    item = {"item": "http://www.wikidata.org/entity/Q1", "itemLabel": "The Quay"}
    (found,) = outlets(
        wikidata(
            binding(**item, offurl="https://quay.example/index.html", languageLabel="Modern Greek"),
            binding(**item, offurl="https://quay.example/en", languageLabel="English", countryLabel="Russia"),
            binding(**item, languageLabel="Quayish"),
        )
    )
    assert (found.name, places(found)) == ("The Quay", ["quay.example", "quay.example/en"])
    assert facts(found) == [("country", "RU"), ("language", "el"), ("language", "en")]


def test_an_item_of_several_countries_gets_none_and_one_without_a_label_is_left() -> None:
    found = wikidata(
        binding(item="Q1", itemLabel="Quay", website="https://quay.example/", countryLabel="Russia"),
        binding(item="Q1", itemLabel="Quay", countryLabel="Soviet Union"),
        binding(item="Q2", itemLabel="Q2", website="https://bay.example/"),
    )
    assert [facts(each) for each in outlets(found)] == [[]]
    assert left(found) == [("The item has no label.", "Q2")]


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

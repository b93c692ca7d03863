"""Which outlet an address leads to."""

from datetime import date

import pytest

from outlets.making import TODAY, directory, found_id, outlet
from sidelight.outlets.model import Rule
from sidelight.outlets.site import parse_site

ON_FILE = directory(
    outlet("press", "pressnews.example"),
    outlet("kingdom", "kingdom.co.uk", "kingdom.com"),
    outlet("world", "portal.example/world"),
    outlet("world-sport", "portal.example/world/sport"),
    outlet("desk", "desk.portal.example"),
    outlet("narrow", Rule(host="narrow.example", subdomains=False)),
    outlet("books", "xn--bcher-kva.example", "journal.example/été"),
    outlet("tale", "tale.pagewright.example"),
    outlet("pagewright", "pagewright.example"),
    outlet("alice", "square.example/@alice"),
    outlet("square", "square.example"),
)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://pressnews.example/a/b", "press"),
        ("https://www.pressnews.example:443", "press"),
        ("https://archive.pressnews.example/a", "press"),
        ("https://kelownapressnews.example/a", None),
        ("https://pressnews.example.evil.example/", None),
        ("https://news.kingdom.co.uk/", "kingdom"),
        ("https://co.uk/", None),
        ("https://other.co.uk/", None),
        ("https://portal.example/", None),
        ("https://portal.example/world", "world"),
        ("https://portal.example/world/", "world"),
        ("https://portal.example/world/2024/a.html", "world"),
        ("https://portal.example/worldwide/a.html", None),
        ("https://portal.example/World/a.html", None),
        ("https://portal.example/world/sport/a/b/c/d.html", "world-sport"),
        ("https://portal.example/world/sport/../a.html", "world"),
        ("https://portal.example/world%2Fsport/a.html", None),
        ("https://eu.portal.example/world/a.html", "world"),
        ("https://desk.portal.example/world/a.html", "desk"),
        ("https://narrow.example/a", "narrow"),
        ("https://www.narrow.example/a", "narrow"),
        ("https://deep.narrow.example/a", None),
        ("https://bücher.example/", "books"),
        ("https://journal.example/%C3%A9t%C3%A9/a", "books"),
        ("http://localhost/a", None),
        ("http://192.0.2.7/a", None),
        ("http://[2001:db8::1]/a", None),
        ("https://unknown.example/", None),
    ],
)
def test_an_address_leads_to_the_outlet_with_the_most_specific_rule(
    address: str, expected: str | None
) -> None:
    assert found_id(ON_FILE, address) == expected


@pytest.mark.parametrize(
    ("address", "kind", "rule", "inherited"),
    [
        ("https://www.pressnews.example/a", "domain", "pressnews.example", False),
        ("https://archive.pressnews.example/a", "domain", "pressnews.example", True),
        ("https://desk.portal.example/a", "host", "desk.portal.example", False),
        ("https://eu.desk.portal.example/a", "host", "desk.portal.example", True),
        ("https://portal.example/world/a", "path", "portal.example/world", False),
        ("https://eu.portal.example/world/a", "path", "portal.example/world", True),
        ("https://tale.pagewright.example/a", "platform", "tale.pagewright.example", False),
        ("https://square.example/@alice/a", "platform", "square.example/@alice", False),
    ],
)
def test_the_rule_that_matched_is_named(address: str, kind: str, rule: str, *, inherited: bool) -> None:
    found = ON_FILE.find(address, TODAY)
    assert found
    assert (found.kind, found.rule.host + found.rule.path, found.inherited) == (kind, rule, inherited)


@pytest.mark.parametrize(
    ("address", "platform", "account", "expected"),
    [
        ("https://tale.pagewright.example/a", "Pagewright", "tale", "tale"),
        ("https://eu.tale.pagewright.example/a", "Pagewright", "tale", "tale"),
        ("https://someone.pagewright.example/a", "Pagewright", "someone", None),
        ("https://pagewright.example/about", None, None, "pagewright"),
        ("https://someone.github.io/a", "Pages", "someone", None),
        ("https://www.someone.github.io/a", "Pages", "someone", None),
        ("https://github.io/about", None, None, None),
        ("https://www.github.io/about", None, None, None),
        ("https://square.example/@alice/2024/a", "Square", "alice", "alice"),
        ("https://square.example/@alice2", "Square", "alice2", None),
        ("https://square.example/@", None, None, "square"),
        ("https://square.example/about", None, None, "square"),
        ("https://homes.example/site/bob/a", "Homesteads", "bob", None),
        ("https://homes.example/site/", None, None, None),
        ("https://homes.example/sitemap/bob", None, None, None),
        ("https://wire.example/carol/1", "Wire", "carol", None),
        ("https://wire.example/channel/carol", "Wire", "carol", None),
    ],
)
def test_a_platform_never_lends_its_entry(
    address: str, platform: str | None, account: str | None, expected: str | None
) -> None:
    found = ON_FILE.account(address)
    assert (found.platform.name if found else None, found.name if found else None) == (platform, account)
    assert found_id(ON_FILE, address) == expected


@pytest.mark.parametrize(
    ("address", "platform"),
    [
        ("https://tale.pagewright.example/a", "Pagewright"),
        ("https://pagewright.example/about", "Pagewright"),
        ("https://square.example/@alice", "Square"),
        ("https://www.square.example/about", "Square"),
        ("https://someone.github.io/", "Pages"),
        ("https://www.github.io/about", "Pages"),
        ("https://pressnews.example/", None),
        ("https://eu.square.example/", None),
    ],
)
def test_a_page_stands_on_a_platform_whosever_it_is(address: str, platform: str | None) -> None:
    found = ON_FILE.platform(parse_site(address))
    assert (found.name if found else None) == platform


SOLD = directory(
    outlet("first", Rule(host="sold.example", valid_to="2015-06-30")),
    outlet("second", Rule(host="sold.example", valid_from="2015-07-01", valid_to="2019-12-31")),
    outlet("third", Rule(host="sold.example", valid_from="2020-01-01")),
    outlet("lapsed", Rule(host="lapsed.example", valid_to="2018-01-01")),
)


@pytest.mark.parametrize(
    ("address", "day", "expected"),
    [
        ("https://sold.example/", "1999-01-01", "first"),
        ("https://sold.example/", "2015-06-30", "first"),
        ("https://sold.example/", "2015-07-01", "second"),
        ("https://sold.example/", "2019-12-31", "second"),
        ("https://sold.example/", "2024-02-02", "third"),
        ("https://lapsed.example/", "2018-01-01", "lapsed"),
        ("https://lapsed.example/", "2018-01-02", None),
    ],
)
def test_the_day_of_the_page_chooses_who_held_the_host(address: str, day: str, expected: str | None) -> None:
    assert found_id(SOLD, address, date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("address", "considered"),
    [
        ("https://portal.example/world/sport/a", [("world-sport", "fires"), ("world", "less specific")]),
        ("https://eu.portal.example/world/a", [("world", "fires")]),
        ("https://deep.narrow.example/a", [("narrow", "subdomains")]),
        ("https://tale.pagewright.example/a", [("tale", "fires"), ("pagewright", "platform")]),
        ("https://square.example/@bob/1", [("square", "platform")]),
        ("https://unknown.example/a", []),
    ],
)
def test_each_rule_on_the_way_is_considered_once_and_says_what_became_of_it(
    address: str, considered: list[tuple[str, str]]
) -> None:
    assert [(each.outlet.id, each.outcome) for each in ON_FILE.consider(address, TODAY)] == considered


def test_a_rule_that_does_not_hold_on_the_day_says_so() -> None:
    considered = SOLD.consider("https://sold.example/", date(2017, 1, 1))
    assert [(each.outlet.id, each.outcome) for each in considered] == [
        ("first", "date"),
        ("second", "fires"),
        ("third", "date"),
    ]

"""Which outlet an address or a name leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outlets.making import directory, outlet
from sidelight.outlets.directory import Directory
from sidelight.outlets.model import Outlet, Rule
from sidelight.outlets.site import parse_site


def found_id(on_file: Directory, address: str, date: str | None = None) -> str | None:
    found = on_file.find(address, date)
    return found.outlet.id if found else None


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
    found = ON_FILE.find(address)
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


SOLD = directory(
    outlet("first", Rule(host="sold.example", valid_to="2015-06-30")),
    outlet("second", Rule(host="sold.example", valid_from="2015-07-01", valid_to="2019-12-31")),
    outlet("third", Rule(host="sold.example", valid_from="2020-01-01")),
    outlet("lapsed", Rule(host="lapsed.example", valid_to="2018-01-01")),
)


@pytest.mark.parametrize(
    ("address", "date", "expected"),
    [
        ("https://sold.example/", "1999-01-01", "first"),
        ("https://sold.example/", "2015-06-30", "first"),
        ("https://sold.example/", "2015-07-01T00:30:00+02:00", "second"),
        ("https://sold.example/", "2019-12-31", "second"),
        ("https://sold.example/", "2024-02-02", "third"),
        ("https://sold.example/", None, "third"),
        ("https://sold.example/", "", "third"),
        ("https://sold.example/", "last Tuesday", "third"),
        ("https://lapsed.example/", "2018-01-01", "lapsed"),
        ("https://lapsed.example/", "2018-01-02", None),
        ("https://lapsed.example/", None, None),
    ],
)
def test_the_date_of_the_page_chooses_who_held_the_host(
    address: str, date: str | None, expected: str | None
) -> None:
    assert found_id(SOLD, address, date) == expected


NAMED = directory(
    outlet("harrow", "harrow.example", name="The Harrow Review", aliases=("Harrow Review Online",)),
    outlet("post", "post.example", name="Evening Post"),
    outlet("other-post", "otherpost.example", name="The Evening Post"),
    outlet(
        "agency", "agency.example", name="Northgate Press Agency", aliases=("N.P.A.", "The Agency's Wire")
    ),
    outlet("gather", "gather.example", name="Gather the Facts"),
    outlet("breathe", "breathe.example", name="Breathe Times"),
    outlet("breatimes", "breatimes.example", name="Breatimes"),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Harrow Review", "harrow"),
        ("harrow  review", "harrow"),
        ("HARROW REVIEW ONLINE", "harrow"),
        ("The Agency\u2019s Wire", "agency"),
        ("NPA", "agency"),
        ("Harrow", None),
        ("gather the facts", "gather"),
        ("Gather Facts", None),
        ("Breathe Times", "breathe"),
        ("Breatimes", "breatimes"),
        ("the the Harrow Review", None),
        ("Evening Post", None),
        ("The", None),
        ("", None),
    ],
)
def test_a_name_leads_to_the_one_outlet_that_has_it(name: str, expected: str | None) -> None:
    found = NAMED.by_name(name)
    assert (found.id if found else None) == expected


def test_an_outlet_is_found_by_its_id() -> None:
    found = NAMED.by_id("agency")
    assert found
    assert found.name == "Northgate Press Agency"
    assert NAMED.by_id("nobody") is None


LABEL = st.sampled_from(["a", "b", "ab", "news", "www", "m", "co", "x"])
HOST = st.lists(LABEL, min_size=1, max_size=3).map(".".join)
SUFFIX = st.sampled_from([".example", ".co.uk", ".com"])
PATH = st.lists(st.sampled_from(["a", "b", "ab", "a.html"]), max_size=3)
RULES = st.builds(
    lambda host, suffix, path, subdomains: Rule(
        host=f"site-{host}{suffix}", path="".join(f"/{each}" for each in path), subdomains=subdomains
    ),
    HOST,
    SUFFIX,
    PATH,
    st.booleans(),
)
ADDRESSES = st.builds(
    lambda host, suffix, path: f"https://{host}{suffix}/{'/'.join(path)}",
    HOST.map("site-{}".format),
    SUFFIX,
    PATH,
)


def matches_plainly(rule: Rule, host: str, path: list[str]) -> bool:
    """What matching means, without an index."""
    below = rule.subdomains and host.endswith(f".{rule.host}")
    wanted = [each for each in rule.path.split("/") if each]
    return (host == rule.host or below) and path[: len(wanted)] == wanted


def outlets_of(rules: list[Rule]) -> list[Outlet]:
    unique = {(rule.host, rule.path): rule for rule in rules}
    return [outlet(f"o{number}", rule) for number, rule in enumerate(unique.values())]


@given(st.lists(RULES, max_size=12), HOST.map("site-{}".format), SUFFIX, PATH)
def test_the_index_finds_what_comparing_every_rule_finds(
    rules: list[Rule], name: str, suffix: str, path: list[str]
) -> None:
    host = name + suffix
    outlets = outlets_of(rules)
    candidates = [each for each in outlets if matches_plainly(each.rules[0], host, path)]
    best = max(
        candidates, key=lambda each: (len(each.rules[0].host), each.rules[0].path.count("/")), default=None
    )
    found = directory(*outlets).find(f"https://{host}/{'/'.join(path)}")
    assert (found.outlet.id if found else None) == (best.id if best else None)


@given(st.lists(RULES, max_size=8), ADDRESSES, st.lists(st.sampled_from(["c", "d", "1"]), max_size=4))
def test_a_page_below_another_has_its_outlet_unless_a_deeper_rule_says_so(
    rules: list[Rule], address: str, below: list[str]
) -> None:
    on_file = directory(*outlets_of(rules))
    assert found_id(on_file, "/".join((address.rstrip("/"), *below))) == found_id(on_file, address)


@given(st.lists(RULES, max_size=8), ADDRESSES)
def test_an_unrelated_rule_changes_nothing(rules: list[Rule], address: str) -> None:
    outlets = outlets_of(rules)
    more = directory(*outlets, outlet("unrelated", "elsewhere.example", "e.site-x.org/a"))
    assert found_id(more, address) == found_id(directory(*outlets), address)


@given(st.lists(RULES, max_size=8), ADDRESSES)
def test_a_rule_never_reaches_another_registrable_domain(rules: list[Rule], address: str) -> None:
    found = directory(*outlets_of(rules)).find(address)
    if found:
        assert parse_site(found.rule.host).domain == parse_site(address).domain


@given(st.lists(RULES, max_size=8), ADDRESSES)
def test_every_rule_is_considered_and_the_first_that_fires_decides(rules: list[Rule], address: str) -> None:
    on_file = directory(*outlets_of(rules))
    considered = list(on_file.consider(address))
    fired = [each.outlet.id for each in considered if each.outcome == "fires"]
    found = found_id(on_file, address)
    assert fired == ([found] if found else [])
    below = [each.outcome for each in considered]
    assert (
        "less specific" not in below[: below.index("fires")] if fired else below.count("less specific") == 0
    )


def test_a_page_without_a_day_belongs_to_the_present_holder_even_if_a_sale_lies_ahead() -> None:
    on_file = directory(
        outlet("old", Rule(host="sold.example", valid_to="2998-12-31")),
        outlet("new", Rule(host="sold.example", valid_from="2999-01-01")),
    )
    for date in (None, "", "yesterday", "2024-02-30", "9999-99-99"):
        assert found_id(on_file, "sold.example", date) == "old"
    assert found_id(on_file, "sold.example", "2999-01-01") == "new"

"""What holds of rules whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from outlets.making import TODAY, directory, found_id, outlet
from sidelight.outlets.model import Outlet, Rule
from sidelight.outlets.site import parse_site

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
    found = found_id(directory(*outlets), f"https://{host}/{'/'.join(path)}")
    assert found == (best.id if best else None)


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
    found = directory(*outlets_of(rules)).find(address, TODAY)
    if found:
        assert parse_site(found.rule.host).domain == parse_site(address).domain


@given(st.lists(RULES, max_size=8), ADDRESSES)
def test_every_rule_is_considered_and_the_first_that_fires_decides(rules: list[Rule], address: str) -> None:
    on_file = directory(*outlets_of(rules))
    considered = list(on_file.consider(address, TODAY))
    fired = [each.outlet.id for each in considered if each.outcome == "fires"]
    found = found_id(on_file, address)
    assert fired == ([found] if found else [])
    below = [each.outcome for each in considered]
    assert (
        "less specific" not in below[: below.index("fires")] if fired else below.count("less specific") == 0
    )

"""Addresses as browsers and people give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.outlets.site import NotASiteError, Site, parse_site, path_segments


@pytest.mark.parametrize(
    ("address", "host", "segments"),
    [
        ("https://news.example/world/a.html", "news.example", ("world", "a.html")),
        ("HTTPS://News.EXAMPLE/World", "news.example", ("World",)),
        ("https://news.example:8443/a", "news.example", ("a",)),
        ("https://news.example./a", "news.example", ("a",)),
        ("https://reader:secret@news.example/", "news.example", ()),
        ("https://www.news.example/", "news.example", ()),
        ("https://m.news.example/", "news.example", ()),
        ("https://amp.news.example/", "news.example", ()),
        ("https://www.m.news.example/", "news.example", ()),
        ("https://world.news.example/", "world.news.example", ()),
        ("https://mobile.news.example/", "mobile.news.example", ()),
        ("https://m.example/", "m.example", ()),
        ("https://www.co.uk/", "www.co.uk", ()),
        ("https://bücher.example/", "xn--bcher-kva.example", ()),
        ("https://xn--bcher-kva.example/", "xn--bcher-kva.example", ()),
        ("https://BÜCHER.example/", "xn--bcher-kva.example", ()),
        ("https://news。example/", "news.example", ()),
        # Letters as wide as Chinese ones.
        ("https://\uff4e\uff45\uff57\uff53.example/", "news.example", ()),
        ("https://news.example:65535/", "news.example", ()),
        ("https://n%65ws.example/", "news.example", ()),
        ("https://news.example/a%2Fb/%7Ec/%C3%A9t%C3%A9", "news.example", ("a/b", "~c", "été")),
        ("https://news.example/e\u0301te", "news.example", ("éte",)),
        ("https://news.example/a/./b/../c//d/", "news.example", ("a", "c", "d")),
        ("https://news.example/../../a", "news.example", ("a",)),
        ("https://news.example/a/%2e%2e/b", "news.example", ("b",)),
        (r"https://news.example\a\b", "news.example", ("a", "b")),
        ("https://news.example?next=/a", "news.example", ()),
        ("https://news.example#/a", "news.example", ()),
        ("  https://news.example/a  ", "news.example", ("a",)),
        ("news.example", "news.example", ()),
        ("www.news.example/a", "news.example", ("a",)),
        ("//news.example/a", "news.example", ("a",)),
        ("localhost", "localhost", ()),
        ("http://localhost:7654/a", "localhost", ("a",)),
        ("http://127.0.0.1:7654/", "127.0.0.1", ()),
        ("http://0x7f.1/", "127.0.0.1", ()),
        ("http://[2001:DB8::0:1]:80/a", "2001:db8::1", ("a",)),
        ("my_page.blogs.example", "my_page.blogs.example", ()),
    ],
)
def test_an_address_is_written_in_one_way(address: str, host: str, segments: tuple[str, ...]) -> None:
    site = parse_site(address)
    assert (site.host, site.segments) == (host, segments)


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("world.news.example", "news.example"),
        ("bbc.co.uk", "bbc.co.uk"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("co.uk", None),
        ("alice.github.io", "alice.github.io"),
        ("github.io", None),
        ("localhost", None),
        ("192.0.2.7", None),
        ("2001:db8::1", None),
        ("::ffff:192.0.2.7", None),
        ("example", None),
    ],
)
def test_the_registrable_domain_is_one_label_before_the_public_suffix(host: str, domain: str | None) -> None:
    assert parse_site(f"http://{f'[{host}]' if ':' in host else host}/").domain == domain


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "has no host name"),
        ("https://", "has no host name"),
        ("https:///a", "has no host name"),
        ("ftp://news.example/", "has the scheme ftp"),
        ("chrome://settings", "has the scheme chrome"),
        ("mailto:desk@news.example", "is not a web address"),
        ("javascript:alert(1)", "has a port that is not a number"),
        ("about:blank", "has a port that is not a number"),
        ("https://news.example:65536/", "has a port that is not a number up to 65535"),
        ("https://[2001:db8/", "is not a web address"),
        ("https://[::zz]/", "is not a web address"),
        ("https://300.1.1.1/", "has an IPv4 address that is not one"),
        ("two words", "has a host name that cannot exist"),
        ("https://news..example/", "has a host name that cannot exist"),
        ("https://" + "a" * 64 + ".example/", "has a host name that cannot exist"),
        ("https://a\ud800.example/", "has a host name that cannot be written as a domain"),
    ],
)
def test_what_is_no_site_is_refused_in_words_that_help(address: str, why: str) -> None:
    with pytest.raises(NotASiteError) as caught:
        parse_site(address)
    assert str(caught.value).startswith(f"{address!r} {why}")
    assert "Expected an address such as https://" in str(caught.value)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("x" * 100, "x" * 100),
        ("x" * 101, "x" * 99 + "…"),
        ("x" * 100_000, "x" * 99 + "…"),
    ],
)
def test_a_long_address_is_shortened_in_the_message(address: str, shown: str) -> None:
    with pytest.raises(NotASiteError) as caught:
        parse_site(address)
    assert str(caught.value).startswith(f"'{shown}' has a host name")


@pytest.mark.parametrize(
    ("address", "display"),
    [
        ("xn--bcher-kva.example", "bücher.example"),
        ("пример.example", "пример.example"),
        ("ニュース新聞.example", "ニュース新聞.example"),
        # Latin letters stand among Japanese and Chinese ones in many names.
        ("abcニュース.example", "abcニュース.example"),
        ("abcひろば.example", "abcひろば.example"),
        ("abc新聞.example", "abc新聞.example"),
        # Latin letters with a Cyrillic one among them.
        ("b\u0430nk.example", "xn--bnk-6cd.example"),
        ("xn--a.example", "xn--a.example"),
    ],
)
def test_a_reader_sees_the_host_in_its_own_script_unless_scripts_are_mixed(
    address: str, display: str
) -> None:
    assert parse_site(address).display == display


@given(st.text(max_size=80))
def test_any_text_is_a_site_or_refused(address: str) -> None:
    try:
        site = parse_site(address)
    except NotASiteError:
        return
    assert site.host


LABELS = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True).filter(
    lambda label: not label.isdigit() and label[2:4] != "--"
)
HOSTS = st.lists(LABELS, min_size=2, max_size=5).map(lambda labels: ".".join(labels) + ".example")
SEGMENTS = st.lists(
    st.text(st.characters(codec="utf-8", exclude_characters="/\\%?#"), max_size=8), max_size=5
)


@given(HOSTS, SEGMENTS)
def test_reading_what_was_read_changes_nothing(host: str, segments: list[str]) -> None:
    once = parse_site(host)
    assert parse_site(once.host) == Site(once.host, (), once.domain)
    path = path_segments("/".join(segments))
    assert path_segments("/".join(path)) == path


@given(HOSTS, st.sampled_from(["", "www.", "m.", "amp."]), st.sampled_from(["", ".", ":443", ".:80"]))
def test_how_an_address_is_dressed_makes_no_difference(host: str, before: str, after: str) -> None:
    assert parse_site(f"https://{before}{host.upper()}{after}/a").host == parse_site(host).host

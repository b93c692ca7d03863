"""Hosts as readers know them."""

import pytest

from sidelight.reading.outlet_names import host_of

HOSTS = {
    "https://www.harrowreview.example/a": "harrowreview.example",
    "https://m.harrowreview.example": "harrowreview.example",
    "https://amp.harrowreview.example": "harrowreview.example",
    "https://www.m.HarrowReview.example.": "harrowreview.example",
    "https://news.harrowreview.example": "news.harrowreview.example",
    "https://amp.example/a": "amp.example",
    "https://m.example/a": "m.example",
    "mailto:desk@harrowreview.example": "",
    "https://[harrowreview.example/a": "",
}


@pytest.mark.parametrize(("url", "host"), HOSTS.items())
def test_a_host_is_named_without_what_stands_before_the_site_s_own_name(url: str, host: str) -> None:
    assert host_of(url) == host

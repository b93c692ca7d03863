"""What generators make up: requests, pages, addresses and the bytes of tables."""

import json
import random
from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from articles.cases import load_all
from reading.test_any_text import PIECES
from running import RATINGS
from sidelight.panel.request import ContextRequest
from sidelight.reading.model import Link, Page
from sidelight.web.contract.requests import OutletRequest

ANY = st.text(max_size=60)
WORDS = st.sampled_from(
    [
        *("officials", "said", "told", "Ida Lomax", "the harbour board", "a clerk who", "that", "denied"),
        *("according to", "citing", "one of them", "on condition of anonymity", "because", "he", "They"),
        *("adding", "a spokeswoman for", "U.S.", "percent", "’s", "The Lantern Post reported", "\n\n", "\n"),
        *(
            "“",
            "”",
            "‘",
            "’",
            '"',
            ",",
            ".",
            "?",
            "—",
            "(",
            ")",
            "ﬁ",
            "e\u0301",
            "\u200b",
            "\u2028",
            "\ufeff",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=60).map(" ".join),
)
"""Any text, and such as readers and rules look at twice."""

HOSTS = st.one_of(
    st.sampled_from(
        [
            *("harrowreview.example", "WWW.LanternPost.example.", "evening-lantern.example", "amp.m.example"),
            *("alice.substack.com", "medium.com", "sites.google.com", "co.uk", "a.github.io", "localhost"),
            *("127.1", "0x7f000001", "[::1]", "[2001:db8::1]", "xn--", "xn--a", "bücher.example", "a..b"),
            *("ɢoogle.example", "news。example", "n%65ws.example", "a" * 64 + ".example", "-a.example"),
        ]
    ),
    ANY,
)
_TAILS = st.one_of(st.sampled_from(["", "/", "/@a/b", "/site/x/", "/../a", "/%2e%2e/", "?q=/", "#/"]), ANY)
ADDRESSES = st.one_of(
    st.builds(
        "{}{}{}".format, st.sampled_from(["https://", "HTTP://", "//", "", "http:", "ftp://"]), HOSTS, _TAILS
    ),
    ANY,
)

JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(
                st.sampled_from(
                    [
                        "@type",
                        "@id",
                        "@graph",
                        "author",
                        "name",
                        "publisher",
                        "url",
                        "datePublished",
                        "isBasedOn",
                    ]
                ),
                ANY,
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=12,
)
DECLARATIONS = st.lists(st.one_of(JSON_VALUES, JSON_VALUES.map(json.dumps)), max_size=3).map(tuple)
DAYS = st.one_of(st.dates().map(str), st.datetimes().map(lambda moment: moment.isoformat()), ANY)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A page as a request that was accepted describes it, with links that lie in its text."""
    text = draw(TEXTS)
    starts = draw(st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=4)) if text else []
    return Page(
        url=f"https://{draw(st.sampled_from(['harrowreview.example', 'a.substack.com', '192.0.2.7']))}/a",
        text=text,
        title=draw(TEXTS),
        frame=draw(TEXTS),
        language=draw(st.sampled_from(["en", "en-GB", None, "de", "x"])),
        canonical_url=draw(st.one_of(st.none(), ADDRESSES)),
        published=draw(st.one_of(st.none(), DAYS)),
        byline=draw(st.one_of(st.none(), TEXTS)),
        site_name=draw(st.one_of(st.none(), TEXTS)),
        links=tuple(Link(draw(ADDRESSES), "text", start, start + 1) for start in starts),
        declarations=draw(DECLARATIONS),
        selection=draw(st.booleans()),
    )


_FIELDS = st.sampled_from([*ContextRequest.model_fields, *OutletRequest.model_fields, "in"])
_OBJECTS = st.fixed_dictionaries(
    {},
    optional={
        "url": st.one_of(ADDRESSES, JSON_VALUES),
        "hostname": st.one_of(HOSTS, JSON_VALUES),
        "text": st.one_of(TEXTS, JSON_VALUES),
        "links": st.one_of(
            JSON_VALUES,
            st.lists(
                st.fixed_dictionaries(
                    {
                        "url": ADDRESSES,
                        "in": st.sampled_from(["text", "title", "frame", "", 7]),
                        "start": st.integers(-3, 40),
                        "end": st.one_of(st.integers(-3, 40), st.integers()),
                    }
                ),
                max_size=3,
            ),
        ),
        "declarations": st.one_of(JSON_VALUES, DECLARATIONS),
    },
)


@st.composite
def bodies(draw: st.DrawFn) -> bytes:
    """The bytes of a request's body: what a client may send, with more fields, and spoiled."""
    sent = draw(st.one_of(_OBJECTS, JSON_VALUES))
    if isinstance(sent, dict):
        sent |= draw(st.dictionaries(_FIELDS, JSON_VALUES, max_size=2))
    return draw(spoiled(json.dumps(sent, ensure_ascii=draw(st.booleans())).encode()))


def spoiled(data: bytes) -> SearchStrategy[bytes]:
    """These bytes, and now and then with some of them replaced by others."""

    def replace(at: int, length: int, by: bytes) -> bytes:
        return data[:at] + by + data[at + length :]

    replaced = st.builds(replace, st.integers(0, len(data)), st.integers(0, 5), st.binary(max_size=5))
    return st.one_of(st.just(data), replaced)


_CELLS = st.one_of(
    st.sampled_from(["", "a", '"', '""', ",", "\n", "\r\n", ";", "\t", "\ufeff", "=1", "x" * 5_001]), ANY
)
_ROWS = st.lists(st.lists(_CELLS, max_size=5).map(",".join), max_size=8).map("\n".join)
TABLES = st.one_of(st.binary(max_size=200), _ROWS.map(str.encode))
"""The bytes of any table."""


@st.composite
def spoiled_tables(draw: st.DrawFn) -> tuple[str, bytes]:
    """A table of the invented ratings with some of its bytes replaced."""
    name = draw(st.sampled_from(sorted(path.name for path in RATINGS.iterdir())))
    return name, draw(spoiled((RATINGS / name).read_bytes()))


def shuffled(originals: Sequence[bytes], around: int = 4_000) -> SearchStrategy[bytes]:
    """Real bytes with pieces of themselves and of others cut out, doubled and put elsewhere.

    All is made from one number, so that very many can be tried; a part of `around` bytes is taken.
    """

    def make(number: int) -> bytes:
        chance = random.Random(number)  # noqa: S311 - the same each time, and no secret
        data = chance.choice(originals)
        start = chance.randrange(max(1, len(data) - around)) if chance.random() < 0.5 else 0
        data = data[start : start + around]
        for _ in range(chance.randrange(4)):
            at, length = chance.randrange(len(data) + 1), chance.randrange(12)
            other = chance.choice(originals)
            begin = chance.randrange(len(other))
            piece = chance.choice(
                [b"", chance.randbytes(3), other[begin : begin + length], b'"', b"\n", b"\\"]
            )
            data = data[:at] + piece + data[at + chance.choice([0, length]) :]
        return data

    return st.integers(0, 2**64).map(make)


REQUESTS = [json.dumps(case.request, ensure_ascii=False).encode() for case in load_all()]
TABLE_FILES = [path.read_bytes() for path in sorted(RATINGS.glob("*.csv"))]


def as_page(data: bytes) -> Page:
    """A page in English with whatever text these bytes are."""
    text = data.decode("utf-8", "replace")
    return Page("https://harrowreview.example/a", text, title=text[:80], frame=text[-200:], language="en")

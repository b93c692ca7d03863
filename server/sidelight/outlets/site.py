"""Read an address: which site is it, and where on that site?

One reader for pages, for rules and for whatever a person types, so that the two sides of a
comparison are always written alike.
"""

import re
import socket
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import unquote, urlsplit

import idna
import tldextract

# The list of public suffixes that ships with the package: nothing is fetched, nothing is written.
_SUFFIXES = tldextract.TLDExtract(
    cache_dir=None, suffix_list_urls=(), fallback_to_snapshot=True, include_psl_private_domains=True
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}")
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
SAME_SITE = ("www.", "m.", "amp.")
"""Labels before a host that make no other site of it."""

_HELP = "Expected an address such as https://news.example/page or a host name such as news.example."


class NotASiteError(ValueError):
    """The address names no website. The message says what is wrong and what is expected."""

    def __init__(self, address: str, why: str) -> None:
        shown = address if len(address) <= 100 else f"{address[:99]}…"  # noqa: PLR2004 (a line's length)
        super().__init__(f"{shown!r} {why}. {_HELP}")
        self.why = why


@dataclass(frozen=True)
class Site:
    """Where an address lies, written in the one way in which rules are compared.

    `host`: lower case, IDN as punycode, without port, trailing dot and leading `www.`, `m.`, `amp.`.
    `segments`: the decoded path, dot segments resolved, empty segments left out; case as given.
    `domain`: the registrable domain (public suffix and one label); null for IP addresses,
    single labels such as `localhost`, and public suffixes themselves.
    """

    host: str
    segments: tuple[str, ...]
    domain: str | None

    @cached_property
    def display(self) -> str:
        """The host as a reader may see it: in its own script, unless a label mixes scripts."""
        try:
            shown = idna.decode(self.host) if "xn--" in self.host else self.host
        except idna.IDNAError:
            return self.host
        return self.host if any(_mixes_scripts(label) for label in shown.split(".")) else shown


def parse_site(address: str) -> Site:
    """Read a URL (http or https) or a host name, with or without a path.

    Args:
        address: What a browser or a person gives, e.g. `https://WWW.News.example:443/a/../b`
            or `news.example`.

    Raises:
        NotASiteError: The address has another scheme, no host, or a host that cannot exist.
    """
    netloc, path = _split(address)
    host = _read_host(address, netloc)
    domain = registrable_domain(host)
    while domain and host != domain and host.startswith(SAME_SITE):
        host = host.partition(".")[2]
    return Site(host, path_segments(path), domain)


def path_segments(path: str) -> tuple[str, ...]:
    """Split a path at its slashes; decode each segment and resolve `.` and `..` (RFC 3986, 5.2.4)."""
    segments: list[str] = []
    for encoded in path.split("/"):
        segment = unquote(encoded) if "%" in encoded else encoded
        if segment == "..":
            del segments[-1:]
        elif segment not in ("", "."):
            segments.append(segment if segment.isascii() else unicodedata.normalize("NFC", segment))
    return tuple(segments)


def registrable_domain(host: str) -> str | None:
    """The domain that somebody can register: the public suffix and one label before it.

    `host` is normalised. A top-level domain that the list does not know counts as a suffix, as
    https://publicsuffix.org/list/ prescribes. Null for IP addresses, single labels and suffixes.
    """
    if "." not in host or ":" in host or _NUMBER.fullmatch(host):
        return None
    found = _SUFFIXES.extract_str(host)
    if found.suffix:
        return f"{found.domain}.{found.suffix}" if found.domain else None
    return ".".join(host.split(".")[-2:])


def _split(address: str) -> tuple[str, str]:
    """Cut an address into its network location and its path. Browsers read a backslash as a slash."""
    address_ = address.strip().replace("\\", "/")
    given = _SCHEME.match(address_)
    try:
        parts = urlsplit(address_ if given else f"http://{address_.removeprefix('//')}")
    except ValueError as error:
        raise NotASiteError(address, "is not a web address") from error
    if parts.scheme not in ("http", "https"):
        raise NotASiteError(address, f"has the scheme {parts.scheme}, which is no website's")
    if not given and "@" in parts.netloc:
        raise NotASiteError(address, "is not a web address")
    return parts.netloc.rpartition("@")[2], parts.path


def _read_host(address: str, netloc: str) -> str:
    host, bracket, port = netloc.partition("]") if netloc.startswith("[") else netloc.partition(":")
    if port.removeprefix(":") and not _is_port(port.removeprefix(":")):
        raise NotASiteError(address, "has a port that is not a number up to 65535")
    if not host:
        raise NotASiteError(address, "has no host name")
    if bracket == "]":
        try:
            return IPv6Address(host[1:]).compressed
        except AddressValueError as error:
            raise NotASiteError(address, "has an IPv6 address that is not one") from error
    return _read_name(address, unquote(host))


def _read_name(address: str, name: str) -> str:
    host = name.lower()
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError) as error:
            raise NotASiteError(address, "has a host name that cannot be written as a domain") from error
    host = host.removesuffix(".")
    if not _HOST.fullmatch(host):
        raise NotASiteError(address, "has a host name that cannot exist")
    if _NUMBER.fullmatch(host):
        return _read_ipv4(address, host)
    return host


def _read_ipv4(address: str, host: str) -> str:
    """Read any notation of an IPv4 address, as browsers do: 127.0.0.1, 127.1, 0x7f000001, 2130706433."""
    try:
        return str(IPv4Address(socket.inet_aton(host)))
    except OSError as error:
        raise NotASiteError(address, "has an IPv4 address that is not one") from error


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 65535  # noqa: PLR2004 (16 bits)


def _mixes_scripts(label: str) -> bool:
    """Whether letters of several scripts stand in one label, which is how look-alikes are made."""
    if label.isascii():
        return False
    scripts = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in label if letter.isalpha()}
    # Japanese is written in three scripts at once.
    return len(scripts - {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}) > 1

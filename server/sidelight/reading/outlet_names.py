"""Names of outlets as pages print them: cut out of a line, compared, told from the page's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from sidelight.reading.blocks import tidy
from sidelight.reading.model import Page
from sidelight.reading.phrases import load

_NAME = re.compile(
    # On one line: the name of a line ends with it.
    r"(?:the[^\S\n]+(?=[A-Z]))?"
    r"[A-Z0-9À-Þ][\w.’'&!\-+]*"
    r"(?:(?:[^\S\n]+|[^\S\n]*[&/:][^\S\n]*|,[^\S\n]+(?=Inc\b|LLC|Ltd))"
    r"(?:(?:of|for|the|and|de|del|della|di|do|da|dos|du|des|la|le|el|der|die|das|van|von|y|e|to|in|on|at)[^\S\n]+(?=[\w(])){0,3}"
    r"[A-Z0-9À-Þ&][\w.’'&!\-+]*){0,9}"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_BREAK = re.compile(
    # A preposition with no name behind it, and a date, end a name.
    r"\s+(?=(?:on|in|at|as|and|by|for|under|with|here)\s+(?:[a-z(]|the\s|a\s|an\s|\d|(?:Mon|Tues|Wednes|Thurs|Fri"
    rf"|Satur|Sun)day|{_MONTH}))|\s+(?={_MONTH}\s+\d)|\s+(?=\d{{1,2}}\s+{_MONTH})|\s+(?=(?:19|20)\d\d\b)"
    r"|\s+Under\s|:\s|(?<![A-Z])\.\s"
    # "The Lantern Post's May edition"; but "in Harper's on Monday".
    rf"|[’']s(?=\s+(?:{_MONTH}|Substack|Patreon|Medium\b|Facebook|Telegram|YouTube|Blog\b|(?!(?:in|on|at|and|last|under|with|as|by|for|this)\b)[a-z]))"
)
_LINKED = re.compile(r"[\s*_\"“'‘]{0,6}\[([^\[\]\n]{1,120})\]\([^()\s]{0,2000}\)")
_NO_NAME = re.compile(
    r"(?:the\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
    r"|spring|summer|autumn|fall|winter|page|part|issue|volume|vol|here|this|our|my|an?|the|it|print"
    r"|[\d.,/:\-]+|\d{1,2}[:.]\d\d.*)\b\.?(?:\s+\d.*)?",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"[\s*_\"“'‘(]{0,6}(?:https?://)?(?:www\.)?((?:[a-z0-9][a-z0-9\-]{0,60}\.){1,4}(?-i:[a-z]{2,24}))\b(?![@\w])",
    re.IGNORECASE,
)
"""A site that is named by its address."""
_DESK = re.compile(
    r"(?:news|office|desk|bureau|team|service|network|digital|online|newsroom|press|web|world|investigations"
    r"|reporters?|correspondents?|staff|editors?|editorial|writers?|exclusive|crew|special|tv|fm|am|radio"
    r"|television|com|org|pvt|private|ltd|llc|inc|media|group|publishing|publications|company|co|corp)+"
)
"""What an outlet's own name may go on with: "Elmhurst University News Office", "KBLM-TV", "… Pvt Ltd"."""
_CONNECTOR = re.compile(r"\s+(?:of|for|the|and|in|on|at|to)\Z")
_COMPANY = re.compile(r",?\s+(?:Inc|LLC|Ltd|GmbH|Limited|L\.?P)\b\.?\Z")
_NOT_LETTERS = re.compile(r"[^\w]+|_")
_LONGEST_NAME = 80
_SHORT_TAG = 4
"""Letters. "APP" is an agency's, "App" is not."""


@dataclass(frozen=True, slots=True)
class Name:
    """An outlet's name as printed, without Markdown; `start:end` cuts it from the text it was read in."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency: see data/agencies.toml."""

    name: str
    sites: tuple[str, ...]
    release: bool


def name_at(text: str, start: int) -> Name | None:
    """Read the name that begins at `start`: a link's words, or a run of capitalized words.

    None where nothing like a name stands there: "in March", "on page 4", "here".
    """
    linked = _LINKED.match(text, start)
    if linked:
        return _named(linked[1], linked.start(1), linked.end(1))
    host = _HOST.match(text, start)
    if host:
        return _named(host[1], host.start(1), host.end(1))
    left = start + len(text[start : start + 6]) - len(text[start : start + 6].lstrip(" \t\n*_\"“'‘"))
    found = _NAME.match(text, left, left + 2 * _LONGEST_NAME)
    if not found:
        return None
    end = found.end()
    broken = _BREAK.search(text, left, end + 12)
    if broken and broken.start() < end:
        end = broken.start()
    return _named(text[left:end], left, end)


def _named(words: str, start: int, end: int) -> Name | None:
    clean = _CONNECTOR.sub("", tidy(words).removeprefix("the ").rstrip(".,;:!’'\"” "))
    if not clean or len(clean) > _LONGEST_NAME or _NO_NAME.fullmatch(clean) or not _key(clean):
        return None
    return Name(clean, start, end)


def same_name(one: str, other: str) -> bool:
    """Compare names but for case, punctuation and a leading article; an agency's tags are its name."""
    return _identity(one) == _identity(other)


def agency(name: str, *, in_byline: bool = False) -> Agency | None:
    """Look an agency up by its name or one of its tags; a short tag only in capitals, as it is written.

    `in_byline` allows for tags that mean something else in other places: PA, before a reporter's post.
    """
    name = _COMPANY.sub("", name)
    key = _key(name)
    found = _agencies().get(key) or (_agencies("byline_tags").get(key) if in_byline else None)
    is_tag = len(key) > _SHORT_TAG or name.isupper() or (found is not None and name == found.name)
    return found if is_tag else None


def is_own(page: Page, name: str) -> bool:
    """Tell whether `name` is the page's own site: by the name that it gives itself, or by its host.

    Compared by whole words run together: "Global Research" is globalresearch.ca, "CBS News" is
    cbsnews.com; or shortened in it: "The New York Times" is nytimes.com; or by its first letters.
    """
    if name.isupper() and _key(name) == initials(page.site_name or ""):
        return True
    known = agency(name)
    host = own_host(page)
    if known and any(host == site or host.endswith("." + site) for site in known.sites):
        return True
    own = {_key(_before_suffix(page.site_name or ""))} | {_key(page.site_name or "")} - {""}
    keys = {_key(name), _key(_before_suffix(name))} - {""}
    if keys & own or any(same_name(name, one) for one in (page.site_name or "",) if one):
        return True
    starts = {*own, *(_key(label) for label in _labels(page))} - {""}
    if any(key.startswith(one) and _DESK.fullmatch(key[len(one) :]) for key in keys for one in starts):
        return True
    if any(len(key) > len(label) and _is_abbreviation(label, key) for key in keys for label in _labels(page)):
        return True
    labels = (
        {_key(label) for label in host.split(".")} | {_key(host)} | {_key(part) for part in _suffixes(host)}
    )
    return any(key in labels or "the" + key in labels for key in keys)


def may_abbreviate_own(page: Page, tag: str) -> bool:
    """Tell whether a short tag could be the page's own site: "LSN" on lifesitenews.com."""
    letters = _key(tag)
    return any(_is_abbreviation(letters, _key(name)) for name in (page.site_name or "", *_labels(page)))


def initials(name: str) -> str:
    """Return the first letters of a name's capitalized words: "Northgate Press Agency" is "npa"."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The").casefold()


def own_host(page: Page) -> str:
    """Return the page's host in lower case; empty where its URL has none."""
    return host_of(page.url)


def host_of(url: str) -> str:
    """Return a URL's host in lower case, without `www.`, `m.` or `amp.`; empty where it has none."""
    try:
        host = (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""
    for prefix in ("www.", "m.", "amp."):
        if host.count(".") > 1:  # amp.dev is a domain
            host = host.removeprefix(prefix)
    return host


def _labels(page: Page) -> tuple[str, ...]:
    return tuple(label for label in own_host(page).split(".")[:-1] if len(label) > 3)  # noqa: PLR2004  # not "com"


def _suffixes(host: str) -> Iterator[str]:
    """Give what is left of a host as labels are taken off its front: news.site.org, site.org."""
    labels = host.split(".")
    for n in range(1, len(labels)):
        yield ".".join(labels[n:])


def _is_abbreviation(letters: str, name: str) -> bool:
    if len(letters) < 2 or not name or letters[0] != name[0]:  # noqa: PLR2004  # one letter says nothing
        return False
    rest = iter(name)
    return all(letter in rest for letter in letters)


def _before_suffix(name: str) -> str:
    """Drop what outlets put behind their name: "Harrow Review | World news", "Harrow Review - Home"."""
    return re.split(r"\s[|–—·-]\s", name, maxsplit=1)[0]


def _identity(name: str) -> str:
    known = agency(name)
    return _key(known.name) if known else _key(name)


def _key(name: str) -> str:
    key = _NOT_LETTERS.sub("", name.casefold())
    return key.removeprefix("the") if name.casefold().startswith("the ") else key


@cache
def _agencies(tags: str = "tags") -> dict[str, Agency]:
    return {
        _key(name): Agency(entry["name"], tuple(entry["sites"]), entry.get("release", False))
        for entry in load("agencies")["agency"]
        for name in (entry["name"], *entry.get(tags, ()))
    }

"""Who speaks in a notice: the page's own outlet and the authors of its article, by the names on the page.

The names become the words `@outlet` and `@author`, so that rules can speak of them.
"""

import re
from dataclasses import dataclass

from sidelight.reading.model import Page
from sidelight.reading.outlet_names import own_host

_COMMON = re.compile(r"news|blogs?|finance|markets|sports?|world|english|shop|media|press")
"""Labels of hosts that name a part of a site, not the outlet."""
_SHORTEST = 4
_LONGEST_LABEL = 40
_MOST_AUTHORS = 8
_HEAD = 4_000
"""Characters of the text in which its byline may stand."""
_PERSON = (
    r"(?-i:[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ]\.){0,2}"
    r"(?: (?:(?:van|von|de|da|del|al|bin) ){0,2}[A-ZÀ-Þ][\w'’-]+){1,3})"
)
_BYLINE = re.compile(
    r"(?:^|\n)[\s*_]{0,4}(?:(?i:(?:words|interview|story|text|report|reported|written|review|analysis)\s)?(?i:by)\s)"
    rf"{_PERSON}(?:(?:, | and |, and | & ){_PERSON}){{0,4}}"
)
_ONE = re.compile(_PERSON)
_BY = re.compile(
    r"\b(?:by|words|interview|story|text|report|reported|written|review|analysis)\s", re.IGNORECASE
)
_SUFFIX = re.compile(r"\s[|–—·-]\s")
_ENDING = r"(?:\.[a-z]{2,12}){0,3}"


@dataclass(frozen=True, slots=True)
class Speakers:
    """How the outlet and the authors are named on a page; nothing where the page does not tell."""

    outlet: re.Pattern[str] | None
    authors: re.Pattern[str] | None
    last_names: frozenset[str] = frozenset()
    """Of which a text that names an author has one; of a double name, the second."""

    def marked(self, words: str) -> str:
        """Return `words` with the outlet's names as `@outlet` and the authors' as `@author`."""
        if self.outlet:
            words = self.outlet.sub("@outlet", words)
        if self.authors and any(name in words for name in self.last_names):
            words = self.authors.sub("@author", words)
        return words


NOBODY = Speakers(None, None)


def speakers(page: Page) -> Speakers:
    """Read the names of the page's outlet (its own, its host) and of the article's authors."""
    people = _authors(page)
    surnames = dict.fromkeys(person.split()[-1] for person in people)
    honour = r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?"
    names = [*map(_spaced, people), *(honour + re.escape(surname) for surname in surnames)]
    last_names = frozenset(surname.split("-")[-1] for surname in surnames)
    return Speakers(_any_of(_outlets(page)), _any_of(names), last_names)


def _outlets(page: Page) -> list[str]:
    names = []
    site_name = _SUFFIX.split(page.site_name or "", maxsplit=1)[0].strip()[:_LONGEST_LABEL]
    if len(site_name) > 1:
        names.append(_spaced(site_name.removeprefix("The ")) + _ENDING)
        last = site_name.split()[-1]
        if len(last) >= _SHORTEST and last != site_name and last[0].isupper():
            names.append(rf"[Tt]he\ {re.escape(last)}\b(?!\ [A-Z])")
    for label in own_host(page).split(".")[:-1]:
        if not _COMMON.fullmatch(label) and _SHORTEST <= len(label) <= _LONGEST_LABEL:
            letters = r"[\s.&'’-]{0,2}".join(re.escape(letter) for letter in label if letter.isalnum())
            names.append(rf"(?:(?=[A-Z]|\w+\.[a-z])(?i:{letters}){_ENDING})")
    return [rf"(?:[Tt]he\s)?{name}" if not name.startswith("[Tt]") else name for name in names]


def _authors(page: Page) -> list[str]:
    head = "\n".join((page.byline or "", *_BYLINE.findall(page.text[:_HEAD])))
    people = list(dict.fromkeys(_ONE.findall(_BY.sub(" ", head))))[:_MOST_AUTHORS]
    return [*people, *(person.title() for person in people if person.isupper())]


def _spaced(name: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", name) if word)


def _any_of(names: list[str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None

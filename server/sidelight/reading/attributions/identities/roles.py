"""Which roles a text gives to people whom it names: "Ida Lomax, a *pilot*", "harbour *pilot* Ida Lomax"."""

from collections.abc import Iterator, Mapping

from sidelight.reading.attributions.identities.names import name_runs
from sidelight.reading.attributions.noun_phrases import core_end
from sidelight.reading.attributions.prose import Prose

_BEGINS_ROLE = frozenset(("det", "noun", "poss", "name"))
_JOINS = frozenset(("comma", "be", "open"))
_REACH = 16
_FULL_NAME = 2


def roles_of_named(prose: Prose) -> Mapping[str, int]:
    """Map each role (singular noun) of somebody named to the first token of the name that has it first."""
    found: dict[str, int] = {}
    tags = prose.tags
    for start, end in name_runs(prose):
        whole = end - start >= _FULL_NAME or (start > 0 and tags[start - 1] == "noun")
        if whole or _is_pair(prose, start, end):
            for role in (*_titles(prose, start, end), *_roles_around(prose, start, end)):
                found.setdefault(role, start)
    return found


def _titles(prose: Prose, start: int, end: int) -> Iterator[str]:
    """Read "Judge Ida Lomax" and "Dr. Ida Lomax"."""
    for i in range(start, end - 1):
        yield from _role_at(prose, i)
        if prose.has("doctor_title", i):
            yield from ("doctor", "physician")


def _roles_around(prose: Prose, start: int, end: int) -> Iterator[str]:
    tags = prose.tags
    before = start - 1 - (start > 0 and tags[start - 1] == "comma")
    if before < start - 1:
        before = _past_of_whom(prose, before)
    if before >= 0 and tags[before] == "noun":
        yield from _role_at(prose, before)
    i = end
    stop = min(len(tags), end + _REACH)
    while i + 1 < stop and (tags[i] in _JOINS or tags[i] == "num"):
        i += 1
    if i == end or i >= stop or tags[i] not in _BEGINS_ROLE:
        return
    core = core_end(prose, i, stop)
    if core > i and tags[core - 1] == "noun":
        yield from _role_at(prose, core - 1)


def _is_pair(prose: Prose, start: int, end: int) -> bool:
    """Tell "his parents, *James* and Olive Marlow,"."""
    tags = prose.tags
    joined = end + 1 < len(tags) and tags[end] == "conj" and tags[end + 1] == "name"
    return joined and start > 0 and tags[start - 1] == "comma"


def _past_of_whom(prose: Prose, i: int) -> int:
    """Step from "Hale" to "lawyer" in "a lawyer for Hale, Ida Lomax,"."""
    k = i
    while k > 0 and prose.tags[k] in ("name", "det", "poss"):
        k -= 1
    return k - 1 if k < i and prose.has("employment_preposition", k) else i


def _role_at(prose: Prose, i: int) -> Iterator[str]:
    entry = prose.lexicon.noun(prose.tokens[i].lower)
    if entry is not None and "person" in entry.kinds:
        yield entry.singular
        yield from prose.lexicon.alike(entry.singular)

"""What an outlet says of itself as schema.org's `NewsMediaOrganization`, in JSON-LD.

Taken as it stands: no context is fetched, and names may carry schema.org's own prefix.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sidelight.curating.forms import is_address
from sidelight.curating.importers.json_text import read_json, unlike
from sidelight.curating.importers.model import (
    Imported,
    ImportedFact,
    ImportedOutlet,
    ImportedPolicy,
    Left,
    Place,
    Source,
    place_at,
)
from sidelight.curating.importers.standards import country_code

_TYPE = "NewsMediaOrganization"
_PREFIX = re.compile(r"^(https?://schema\.org/|schema:)")
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_POLICIES = {
    "correctionsPolicy": "corrections",
    "unnamedSourcesPolicy": "unnamed_sources",
    "ethicsPolicy": "ethics",
    "ownershipFundingInfo": "ownership",
}
_NO_KIND = (
    "actionableFeedbackPolicy",
    "diversityPolicy",
    "diversityStaffingReport",
    "masthead",
    "missionCoveragePrioritiesPolicy",
    "noBylinesPolicy",
    "publishingPrinciples",
    "verificationFactCheckingPolicy",
)


def read(data: bytes, source: Source) -> Iterator[Imported]:
    """Read a page's JSON-LD: one object, a list of them, or a graph."""
    found = False
    for path, node in _nodes(read_json(source.file, data), "$"):
        if _TYPE in _texts(node, "@type"):
            found = True
            yield from _outlet(path, node, source)
    if not found:
        raise unlike(source.file, "The file", f"JSON-LD with a {_TYPE}")


def _nodes(value: Any, path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:  # noqa: ANN401 (JSON)
    """Every object with its path; what an organisation names inside itself is no outlet of its own."""
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from _nodes(each, f"{path}[{number}]")
    elif isinstance(value, dict):
        yield path, {_PREFIX.sub("", key): each for key, each in value.items()}
        yield from _nodes(value.get("@graph"), f"{path}.@graph")


def _outlet(path: str, node: Mapping[str, Any], source: Source) -> Iterator[Imported]:
    def at(key: str) -> str:
        return f"{source.file}, {path}.{key}"

    name = next(iter(_texts(node, "name")), "")
    places = [place for url in _texts(node, "url") if (place := place_at(url, at("url")))][:1]
    if not name or not places:
        what = name or next(iter(_texts(node, "url")), path)
        yield Left("It has no name or no url.", what, f"{source.file}, {path}")
        return
    for url in _texts(node, "sameAs"):
        if place := place_at(url, at("sameAs")):
            places.append(Place(place.host, place.path, place.locator, account=True))
    policies = []
    for key, kind in _POLICIES.items():
        for url in _texts(node, key):
            if is_address(url):
                policies.append(ImportedPolicy(kind, url))
            else:
                yield Left("The policy is given in words and not by its address.", f"{name}: {key}", at(key))
    for key in (key for key in _NO_KIND if key in node):
        yield Left("The package has no kind of policy for it.", f"{name}: {key}", at(key))
    facts = tuple(ImportedFact(field, value, at(key)) for field, value, key in _facts(node))
    yield ImportedOutlet(name, tuple(places), facts, policies=tuple(policies))


def _facts(node: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Field, value and property of each fact."""
    for value in _texts(node, "foundingDate"):
        if _DAY.fullmatch(value[:10]):
            yield "founded", value[:10], "foundingDate"
    for value in _texts(node, "parentOrganization"):
        yield "owner", value, "parentOrganization"
    for value in _texts(node, "alternateName"):
        yield "also_known_as", value, "alternateName"
    for address in _list(node.get("address")):
        if isinstance(address, Mapping):
            for value in _texts(address, "addressCountry"):
                if code := country_code(value):
                    yield "country", code, "address"
            for value in _texts(address, "addressLocality"):
                yield "city", value, "address"


def _texts(node: Mapping[str, Any], key: str) -> list[str]:
    """The values of a property as text: an object by its name, else its address."""
    texts = []
    for value in _list(node.get(key)):
        given = (
            (value.get("name") or value.get("url") or value.get("@id")) if isinstance(value, dict) else value
        )
        if isinstance(given, str) and given.strip():
            texts.append(_PREFIX.sub("", given.strip()) if key == "@type" else given.strip())
    return texts


def _list(value: Any) -> list[Any]:  # noqa: ANN401 (JSON)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]

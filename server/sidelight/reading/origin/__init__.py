"""Whether another outlet published the article first, from the signs on the page.

A false "republished" is the worst error here. A sign that speaks for itself (a credit line, an agency's
dateline, byline or copyright) makes it; the others only together, or beside a claim of the page that names
the same outlet. What a page claims (its canonical link, its JSON-LD) is listed as such and makes nothing by
itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from sidelight.reading.blocks import blocks, outside
from sidelight.reading.model import Declaration, Ignored, OriginEvidence, OriginFinding, Page
from sidelight.reading.origin.bylines import find_bylines
from sidelight.reading.origin.copyrights import find_copyrights
from sidelight.reading.origin.credit_lines import find_credits, find_repost_datelines
from sidelight.reading.origin.signs import Sign, is_outlet_like
from sidelight.reading.origin.wire_copy import find_datelines, find_final_tags
from sidelight.reading.outlet_names import agency, host_of, initials, is_own, own_host, same_name

_HEAD = 10
"""Blocks at the beginning that bylines and datelines stand in."""
_TAIL = 60
"""Blocks at the end that credit and copyright lines stand in, among advertisements and links."""
_FOOT = 5
"""Blocks at the end that an agency's tag stands in."""
_BEFORE, _BEHIND = 4, 8
"""Blocks at the beginning and the end that a note on the article stands in."""
_BLOCK = 5_000
"""Characters: a sign stands in no longer block."""

_CLAIMS = ("isBasedOn", "sourceOrganization", "provider", "copyrightHolder", "publisher")
_ARTICLES = ("Article", "Posting", "Report")
_SECOND_LEVEL = frozenset({"co", "com", "net", "org", "gov", "ac", "edu", "gob", "or", "ne"})

NO_ORIGIN = OriginFinding("unknown", None, None, ())
"""What is found on a page that is no article."""


def find_origin(
    page: Page, declarations: Sequence[Declaration] = (), skip: Sequence[Ignored] = ()
) -> OriginFinding:
    """Read the origin from the page's signs.

    Args:
        page: the page.
        declarations: what it declares in JSON-LD.
        skip: the furniture of its text; credits of images and advertisements are no signs.

    Returns:
        `republished` with the origin's name, `own` on positive evidence only, else `unknown`. Signs that
        disagree are listed side by side.
    """
    signs = _agreed(_signs(page, skip))
    claims = (*_canonical(page), *_declared(page, declarations))
    speaking = [sign for sign in signs if sign.speaks]
    own = [sign for sign in signs if sign.own and sign.kind != "credit_line"]
    name = _name(speaking)
    if name and own and not any(sign.kind == "credit_line" for sign in speaking):
        # "By a staff writer" over an agency's dateline: the two say different things.
        return OriginFinding("unknown", None, None, (*_evidence(page, [*speaking, *own], name), *claims))
    name = name or (None if own else _together(page, signs, claims))
    if name:
        same = [sign for sign in signs if not sign.own and (sign.speaks or same_name(sign.name, name))]
        against = [sign for sign in own if sign.kind != "copyright"]  # a site prints its own under everything
        evidence = (*_evidence(page, [*same, *against], name), *claims)
        return OriginFinding("republished", name, _published(same, name), evidence)
    return OriginFinding("own" if own else "unknown", None, None, (*_evidence(page, own, None), *claims))


def _signs(page: Page, skip: Sequence[Ignored]) -> tuple[Sign, ...]:
    others = [part.span for part in skip if part.kind in {"advertisement", "caption"}]
    text = tuple(block for block in outside(blocks(page, "text"), others) if len(block.text) <= _BLOCK)
    head = text[:_HEAD]
    edges = text if len(text) <= _HEAD + _TAIL else (*head, *text[-_TAIL:])
    everything = (*edges, *blocks(page, "frame"))
    return (
        *find_credits(page, everything, (*text[:_BEFORE], *text[-_BEHIND:])),
        *find_datelines(page, head),
        *find_final_tags(page, text[-_FOOT:]),
        *find_repost_datelines(page, head),
        *find_copyrights(page, everything),
        *find_bylines(page, head, text[-_FOOT:]),
    )


def _agreed(signs: Sequence[Sign]) -> tuple[Sign, ...]:
    """Call an agency by its name, and a tag by that which another sign spells out.

    AFP is Agence France-Presse; NPA is the Northgate Press Agency of the byline.
    """

    def spelled_out(sign: Sign) -> Sign:
        known = agency(sign.name)
        if known and not sign.own:
            return replace(sign, name=known.name)
        if sign.kind != "wire_dateline" or sign.own:
            return sign
        tag = sign.name.casefold()
        full = next(
            (other.name for other in signs if other is not sign and initials(other.name) == tag), None
        )
        return replace(sign, name=full, speaks=True) if full else sign

    return tuple(spelled_out(sign) for sign in signs)


def _name(speaking: Sequence[Sign]) -> str | None:
    order = ("credit_line", "copyright", "wire_dateline", "byline")
    return min(speaking, key=lambda sign: order.index(sign.kind)).name if speaking else None


def _together(page: Page, signs: Sequence[Sign], claims: Sequence[OriginEvidence]) -> str | None:
    """Return a name that two kinds of sign share; one sign in words is enough beside a claim of the page."""
    for sign in signs:
        if sign.own or not is_outlet_like(sign.name):
            continue
        others = (other for other in signs if other.kind != sign.kind and same_name(other.name, sign.name))
        if any(not other.own for other in others) or any(_claims(page, one, sign.name) for one in claims):
            return sign.name
    return None


def _claims(page: Page, claim: OriginEvidence, name: str) -> bool:
    """Tell whether a claim is that `name` published the article: by the name, or by a host that has it."""
    value = claim.value or ""
    return same_name(value, name) or (
        bool(host_of(value)) and is_own(replace(page, url=value, site_name=None), name)
    )


def _published(signs: Sequence[Sign], name: str) -> str | None:
    return next((sign.published for sign in signs if sign.published and same_name(sign.name, name)), None)


def _evidence(page: Page, signs: Sequence[Sign], name: str | None) -> tuple[OriginEvidence, ...]:
    """List each sign once; a byline that stands on the page is not shown a second time as a field.

    Each tells whom it names, in one spelling where it is `name`; an own sign names the page's own outlet.
    """
    listed: dict[tuple[str, object], OriginEvidence] = {}
    for sign in signs:
        named = name if name and same_name(sign.name, name) else sign.name
        if sign.own:
            named = page.site_name or own_host(page)
        listed[sign.kind, sign.span or sign.name] = OriginEvidence(sign.kind, sign.span, sign.value, named)
    bylines_shown = any(sign.kind == "byline" and sign.span for sign in signs)
    return tuple(
        evidence
        for evidence in listed.values()
        if evidence.span is not None or not bylines_shown or evidence.kind != "byline"
    )


def _canonical(page: Page) -> Iterator[OriginEvidence]:
    """A canonical link to another site, as found: it may be no address at all."""
    canonical = (page.canonical_url or "").strip()
    if not canonical:
        return
    try:
        is_relative = not urlsplit(canonical).scheme and not urlsplit(canonical).netloc
    except ValueError:
        is_relative = False
    if not is_relative and not _same_site(host_of(canonical), own_host(page)):
        yield OriginEvidence("canonical", None, canonical)


def _declared(page: Page, declarations: Sequence[Declaration]) -> Iterator[OriginEvidence]:
    seen = set()
    for declaration in declarations:
        is_article = declaration.type.endswith(_ARTICLES)
        if not is_article or declaration.property not in _CLAIMS or declaration.value in seen:
            continue
        host = host_of(declaration.value)
        own = _same_site(host, own_host(page)) if host else is_own(page, declaration.value)
        # A publisher of another name is news only where the page tells its own name.
        if own or (
            declaration.property == "publisher" and not (page.site_name and is_outlet_like(declaration.value))
        ):
            continue
        seen.add(declaration.value)
        yield OriginEvidence("declaration", None, declaration.value)


def _same_site(one: str, other: str) -> bool:
    """Compare hosts: the same, one inside the other, or two of the same domain are one site."""
    if one == other or one.endswith("." + other) or other.endswith("." + one):
        return True
    labels, others = one.split(".")[-3:], other.split(".")[-3:]
    count = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 2  # noqa: PLR2004  # example.co.uk
    return len(labels) >= count and labels[-count:] == others[-count:]

"""How licences are written, and what they ask for."""

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

FACTS_ONLY = "facts-only"
"""What stands in place of a licence where a source gives none, so that only single facts are taken."""

_SHARE_ALIKE = ("-SA-", "ODBL-")


def licence_spelling(value: str) -> str | None:
    """A licence as SPDX writes it, or `FACTS_ONLY`; null for anything else."""
    if value.strip().casefold() == FACTS_ONLY:
        return FACTS_ONLY
    try:
        return canonicalize_license_expression(value)
    except InvalidLicenseExpression:
        return None


def is_share_alike(licence: str) -> bool:
    """Whether what is made of something under a licence has to be given under the same."""
    return any(mark in licence.upper() for mark in _SHARE_ALIKE)

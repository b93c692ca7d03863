"""The rules of the ratings, one module each; a new one is registered here."""

from sidelight.curating.rules import (
    dates,
    disclaimers,
    duplicate_domains,
    evidence,
    fact_values,
    hosts,
    labels,
    outlets_found,
    paths,
    plain_cells,
    platforms,
    replies,
    share_alike,
)
from sidelight.curating.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    plain_cells.RULE,
    evidence.RULE,
    hosts.RULE,
    paths.RULE,
    platforms.RULE,
    duplicate_domains.RULE,
    outlets_found.RULE,
    dates.RULE,
    fact_values.RULE,
    labels.RULE,
    share_alike.RULE,
    disclaimers.RULE,
    replies.RULE,
)

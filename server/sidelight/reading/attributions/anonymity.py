"""Where an article states that a source asked not to be named, and where it says why."""

import re
from bisect import bisect_left

from sidelight.reading.attributions.phrases import REACH
from sidelight.reading.attributions.prose import Prose
from sidelight.reading.model import Anonymity, Span

_STATED = re.compile(
    r"""\b(?:
        (?:spoke|speaking|speaks|talked|talking|agreed\ to\ (?:speak|talk)|interviewed)\s+(?:only\s+)?(?:on|under)\s+(?:the\s+)?(?:condition|promise|guarantee)\s+of\s+anonymity
      | (?:on|under)\s+(?:the\s+)?(?:condition|promise|guarantee)\s+of\s+anonymity
      | (?:on|under)\s+(?:the\s+)?condition\s+(?:that\s+)?(?:he|she|they|their\ names?|his\ name|her\ name)\s+(?:not\s+be|would\s+not\s+be|be\s+not|remain|was\ not|were\ not)\s+\w+
      | (?:insist(?:s|ed|ing)?\s+on|request(?:s|ed|ing)?|ask(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?|(?:was|were|been)\s+granted|given|preferr(?:ed|ing))\s+anonymity
      | (?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|prefer(?:s|red|ring)?|insist(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es|ed|ing)?)\s+(?:(?:that\s+)?(?:he|she|they)\s+|to\s+)?(?:not\s+(?:to\s+)?be\s+(?:named|identified|quoted\ by\ name)|remain\s+(?:anonymous|unnamed|unidentified)|(?:stay|be)\s+anonymous)
      | (?:declin(?:ed|ing|es)|refus(?:ed|ing|es))\s+to\s+be\s+(?:named|identified)
      | (?:did|do|does)\s+not\s+(?:want|wish)\s+to\s+be\s+(?:named|identified)
      | who\s+(?:was|were|is|are)\s+not\s+(?:authori[sz]ed|permitted|allowed|cleared)\s+to\s+(?:speak|talk|comment|discuss)\b[^,.;]*
      | not\s+being\s+(?:named|identified)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_REASON = re.compile(r"[\s,]*((?:because(?:\s+of)?|due\s+to|for\s+fear|fearing|citing|in\s+order\s+to|to\s+(?:speak|discuss|describe|avoid|protect)|since|as\s+(?:he|she|they)|under\s+(?:government|company|department|agency)|given)\b[^,.;:”“\"]*)", re.IGNORECASE)


def anonymity_statements(prose: Prose) -> frozenset[int]:
    """Return the tokens that lie in such statements: "insisting on anonymity" reports nothing."""
    starts = [token.start for token in prose.tokens]
    found: set[int] = set()
    for match in _STATED.finditer(prose.text):
        found.update(range(bisect_left(starts, match.start()), bisect_left(starts, match.end())))
    return frozenset(found)


def anonymity_near(prose: Prose, start: int, end: int) -> Anonymity:
    """Look for stated anonymity in the sentence tokens `start` to `end`."""
    end = min(end, start + 2 * REACH)
    first, last = prose.tokens[start].start, prose.tokens[end - 1].end
    stated = _STATED.search(prose.text, first, last)
    if stated is None:
        return Anonymity(None, None)
    reason = _REASON.match(prose.text, stated.end(), last)
    return Anonymity(
        Span("text", stated.start(), stated.end(), stated.group()),
        Span("text", reason.start(1), reason.end(1), reason.group(1)) if reason else None,
    )

"""What a page says about itself and about its sources: `read(page)`, one pure function.

It knows no network, no database and nothing of what is on file about any outlet: it returns names as printed.
"""

from typing import cast

from sidelight.reading.attributions import find_attributions, not_found
from sidelight.reading.declarations import find_declarations
from sidelight.reading.disclaimers import find_disclaimers
from sidelight.reading.furniture import find_furniture
from sidelight.reading.json_ld import open_declarations
from sidelight.reading.language import not_analysed, recognize
from sidelight.reading.model import Disclaimers, Page
from sidelight.reading.origin import NO_ORIGIN, find_origin
from sidelight.reading.page_kind import find_page_kind
from sidelight.reading.result import Reading

__all__ = ["read"]


def read(page: Page) -> Reading:
    """Read a page: its language, kind, origin, disclaimers, attributions, declarations and furniture.

    Never fails, whatever the page holds, and takes time in proportion to its length. Where the language is
    not one that is read, `disclaimers` and `attributions` say so and hold nothing; the rest is as found.
    """
    language = recognize(page.text, page.language)
    reason = not_analysed(page.text, language)
    ignored = find_furniture(page)
    declared = open_declarations(page.declarations)
    declarations = find_declarations(declared, page.url)
    notices = () if reason else find_disclaimers(page, ignored)
    if reason:
        attributions = not_found(reason, language.tag)
    else:
        skip = (
            *(part.span for part in ignored),
            *(notice.span for notice in notices if notice.span.part == "text"),
        )
        attributions = find_attributions(page.text, skip, cast("str", language.tag))  # one with a lexicon
    kind = find_page_kind(page, declarations, declared.types(), notices, ignored)
    # A list of articles carries the bylines and credits of each.
    origin = NO_ORIGIN if kind.kind == "home" else find_origin(page, declarations, ignored)
    return Reading(
        language=language,
        page=kind,
        origin=origin,
        disclaimers=Disclaimers(analysed=reason is None, reason=reason, items=notices),
        attributions=attributions,
        declarations=declarations,
        declarations_left_out=declared.left_out,
        ignored=ignored,
    )

"""Passages are found again where the page has changed since it was read."""

import pytest

from browser.document import Document, shows, text
from browser.highlights.wall import MOORS, SAID, painted, paints, paragraph
from waiting import until

LOST = "of the passages to be highlighted"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("p.replaceWith(Object.assign(document.createElement('p'), { textContent: p.textContent }))", SAID),
        ("p.remove(), setTimeout(() => document.querySelector('h1').after(p), 400)", SAID),
        (
            "p.innerHTML = p.innerHTML.replace('an official', '<b>an</b> offi&shy;cial')",
            "offi\u00adcial said",
        ),
        (
            "p.firstChild.data = p.firstChild.data.replace('finished', 'ready')",
            "wall at Port Ellery will be ready",
        ),
    ],
    ids=["replaced", "gone for a while", "marked up", "edited"],
)
def test_a_passage_is_painted_again_after_the_page_has_changed(
    page: Document, panel: Document, change: str, found: str
) -> None:
    page.evaluate(f"((p) => {{ {change} }})({paragraph(SAID)})")
    paints(page, "unidentified", found, MOORS)
    until(lambda: LOST not in text(panel), "no word of lost passages")


def test_what_is_put_into_a_passage_is_not_painted(page: Document, panel: Document) -> None:
    advertisement = "<aside>Buy a boat before the summer is over!</aside>"
    page.evaluate(
        f"((p) => {{ p.innerHTML = p.innerHTML.replace('in May,', '{advertisement} in May,') }})"
        f"({paragraph(SAID)})"
    )
    words = paints(page, "unidentified", "in May, an official said")
    assert "Buy" not in words
    assert LOST not in text(panel)


def test_passages_that_are_gone_are_said_to_be_gone_once_and_the_others_stay(
    page: Document, panel: Document
) -> None:
    page.evaluate(f"{paragraph(MOORS)}.remove()")
    seen = shows(panel, LOST, "in the page as it is now.")
    assert seen.count(LOST) == 1
    assert SAID in painted(page, "unidentified")
    assert MOORS not in painted(page, "unidentified")


@pytest.mark.parametrize("mode", ["open", "closed"])
def test_a_passage_in_a_shadow_tree_is_found_and_painted(page: Document, panel: Document, mode: str) -> None:
    page.evaluate(
        f"""((p) => {{
          const host = document.createElement('x-text');
          p.replaceWith(host);
          host.attachShadow({{ mode: '{mode}' }}).append(p);
          window.within = p;
        }})({paragraph(SAID)})"""
    )
    shows(panel, "Sources in this article")
    paints(page, "unidentified", SAID, MOORS)
    line = "getComputedStyle(window.within, '::highlight(sidelight-unidentified)').textDecorationLine"
    assert page.evaluate(line) == "underline"

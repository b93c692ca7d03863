import pytest

from sidelight.reading.quotations import find_quotations
from sidelight.reading.sentences import find_blocks
from sidelight.reading.tokens import tokenize

QUOTATIONS = {
    "curly": ("He said “no” twice.", [("“no”", True)]),
    "straight": ('He said "no" and "yes".', [('"no"', True), ('"yes"', True)]),
    "guillemets": ("He said «no» twice.", [("«no»", True)]),
    "single": ("He said ‘no’ twice.", [("‘no’", True)]),
    "two apostrophes": ("He said ''no'' twice.", [("''no''", True)]),
    "apostrophe is none": ("The ‘70s were Lomax’s.", []),
    "nested": ("“He said ‘no’ twice,” she said.", [("“He said ‘no’ twice,”", True)]),
    "re-opened in each paragraph": ("“One.\n\n“Two.”", [("“One.", False), ("“Two.”", True)]),
    "never closed": ("He said “no and left.\n\nIt rained.", [("“no and left.", False)]),
    "page break inside": ("“We saw the\n\nharbour burn.”", [("“We saw the\n\nharbour burn.”", True)]),
    "inches are none": ('A 6" pipe.', []),
}


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_finds_quotations(text: str, expected: list[tuple[str, bool]]) -> None:
    tokens = tokenize(text)
    found = find_quotations(text, tokens, find_blocks(tokens))
    assert [(text[tokens[q.start].start : tokens[q.end - 1].end], q.closed) for q in found] == expected

"""Texts as literals are looked for in them: words in lower case, and the signs that tell something."""

import re

_SYMBOLS = "@#$£€₦₹¥₵₱₽©%/|<>→»\u203a▶►"
"""Signs that tell something, each taken for a word of its own."""
_ASCII_SYMBOLS = "".join(filter(str.isascii, _SYMBOLS))
_NO_WORD = re.compile(rf"[^\w {_SYMBOLS}]|_")
_MARKS = "’“”‘—–…"
"""The commonest of what is no part of a word: without them, most texts are ASCII, which is read faster."""
_ASCII = {character: " " for character in range(128) if _NO_WORD.match(chr(character))}
_LIKE_I_AND_S = (("İ", "i"), ("\u0131", "i"), ("\u017f", "s"))
"""Letters that a pattern takes for these where case does not count."""


def folded(text: str) -> str:
    """Return a text in lower case between spaces, and with spaces for what is no part of a word or sign."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    symbols = _ASCII_SYMBOLS
    if text.isascii():
        lowered = text.lower().translate(_ASCII)
    else:
        symbols = _SYMBOLS
        for letter, like in _LIKE_I_AND_S:
            text = text.replace(letter, like)
        lowered = _NO_WORD.sub(" ", text.lower())
    for symbol in symbols:
        if symbol in lowered:
            lowered = lowered.replace(symbol, f" {symbol} ")
    return f" {lowered} "

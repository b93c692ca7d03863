"""Text that a program read in the wrong encoding, such as "Ã©tÃ©" for "été"."""

import re

# What Excel takes a file for that is opened by a double click; it keeps bytes that stand for nothing there.
_TAKEN_FOR = "cp1252"
_BYTES = {bytes([byte]).decode(_TAKEN_FOR, "ignore") or chr(byte): byte for byte in range(0x100)}
# A word in capitals before such a sign may be meant as it stands: "NESTLÉ®".
_CAPITALS = re.compile("[A-ZÀ-ÖØ-Þ][À-ÖØ-Þ][®™…»”’]")


def misread(value: str) -> str | None:
    """The text whose bytes in UTF-8 were read one by one as this; null for text that is as it should be."""
    if value.isascii() or _CAPITALS.search(value):
        return None
    try:
        return bytes(_BYTES[character] for character in value).decode("utf-8")
    except (KeyError, UnicodeError):
        return None

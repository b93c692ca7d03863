"""The words that the steps look up, one folder of tables for each language."""

from sidelight.reading.attributions.lexicon.tables import (
    LANGUAGES,
    Lexicon,
    NounKind,
    VerbForm,
    VerbKind,
    load_lexicon,
)

__all__ = ["LANGUAGES", "Lexicon", "NounKind", "VerbForm", "VerbKind", "load_lexicon"]

"""The words that the steps look up, one folder of tables for each language."""

from sidelight.reading.attributions.lexicon.tables import (
    LANGUAGES,
    Form,
    Lexicon,
    NounKind,
    VerbForm,
    VerbKind,
    load_lexicon,
)

__all__ = ["LANGUAGES", "Form", "Lexicon", "NounKind", "VerbForm", "VerbKind", "load_lexicon"]

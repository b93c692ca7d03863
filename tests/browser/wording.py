"""Sentences of the panel that several tests wait for."""

CALL = "Click Sidelight\u2019s button to read this page."

"""Sidelight: context beside an article."""

__version__ = "0.1.0"

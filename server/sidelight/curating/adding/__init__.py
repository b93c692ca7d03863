"""Add outlets: what a person tells of each becomes rows of all tables."""

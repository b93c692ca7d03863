"""Outlets: from a page's address to what the edition in force says of its publisher."""

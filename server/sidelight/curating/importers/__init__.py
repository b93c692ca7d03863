"""Import what others state of outlets: a reader for each format, and one way to merge what it gives."""

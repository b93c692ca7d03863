"""Archives: the panels of many articles, or of one file, by the same pure functions that answer a reader."""

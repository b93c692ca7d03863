"""Archives: the panels of many articles, by the same pure functions that answer a reader."""

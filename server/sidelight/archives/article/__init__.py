"""One article for a reader at the terminal: the file that it comes in, and its panel as text or Markdown."""

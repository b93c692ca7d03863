"""The panel: what a page says joined with what is on file, in the codes and words that a reader sees."""

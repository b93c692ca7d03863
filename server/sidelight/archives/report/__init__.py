"""What the results of an archive come to: counts, in Markdown and as a picture."""

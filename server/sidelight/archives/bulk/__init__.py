"""An archive read by several processes into a file of results, from where an earlier reading of it ended."""

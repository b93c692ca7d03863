"""Compare two packages: what a reader will see change, in words."""

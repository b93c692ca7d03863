"""Curating: read a ratings package, find all that is wrong with it, make an edition's documents of it."""

from sidelight.curating.package import check, load_package
from sidelight.curating.problems import PackageError, Problem

__all__ = ["PackageError", "Problem", "check", "load_package"]

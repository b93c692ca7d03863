"""Editions of the tests' ratings that differ in one name, and loads of them."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import requests

import packages
import running
from running import Server
from sidelight.outlets.edition import Document, outlet_document
from sidelight.outlets.model import Outlet

RENAMED = "the-lantern-post"
_NAME = "The Lantern Post"


def edition(number: int) -> tuple[Document, ...]:
    """Give the documents of one of as many editions as there are numbers."""
    return tuple(_renamed(each, number) if each.name == RENAMED else each for each in running.documents())


def _renamed(document: Document, number: int) -> Document:
    outlet = Outlet.model_validate_json(document.body)
    return outlet_document(outlet.model_copy(update={"name": f"{_NAME} {number}"}))


def package(folder: Path, number: int) -> Path:
    """Write a package with such an edition."""
    copy = packages.package(folder, f"ratings-{number}")
    packages.replace(copy, "outlets.csv", _NAME, f"{_NAME} {number}")
    return copy


def load_command(folder: Path) -> tuple[str | Path, ...]:
    """Give the command that loads a package."""
    return (running.SIDELIGHT, "ratings", "load", folder)


def load(database: str, command: Sequence[str | Path]) -> "subprocess.CompletedProcess[str]":
    """Run it over a database."""
    environment = running.environment(database=database)
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def in_force(server: Server) -> str:
    """Ask a server for the edition that it answers from."""
    about = requests.get(f"{server.address}/v1/about", timeout=30).json()
    return str(about["edition"]["id"])


def history(server: Server) -> requests.Response:
    """Ask for what was shown of the outlet whose name differs."""
    return requests.get(f"{server.address}/v1/outlets/{RENAMED}/history", timeout=30)

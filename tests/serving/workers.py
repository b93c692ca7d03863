"""The processes of a running server, and its figures."""

from pathlib import Path

import requests
from prometheus_client.parser import text_string_to_metric_families

from running import Server


def workers(server: Server) -> set[int]:
    """The processes that answer."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text()
    return {int(child) for child in children.split()}


def figures(server: Server) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """What /metrics says: each number by its name and labels."""
    return parsed(requests.get(server.address + "/metrics", timeout=30).text)


def parsed(text: str) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Each number of a page of figures by its name and labels."""
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def figure(server: Server, name: str, **labels: str) -> float:
    """One of them; 0 where it was not counted yet."""
    return figures(server).get((name, frozenset(labels.items())), 0)


def figures_folder(server: Server) -> Path:
    """Where its workers keep what they count."""
    mapped = Path(f"/proc/{min(workers(server))}/maps").read_text().splitlines()
    (folder,) = {
        Path(line.split()[-1]).parent for line in mapped if line.endswith(".db") and "/sidelight-" in line
    }
    return folder

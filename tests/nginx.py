"""A real nginx before replicas, with the configuration that comes with the project."""

import contextlib
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from running import free_port
from waiting import until_answers

CONFIGURATION = Path(__file__).parents[1] / "deploy" / "nginx.conf"

# What an installation has around the file that is tried; but what would be put on a disk has no place here.
_AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/start.log;
events {{}}
http {{
    client_body_temp_path {folder}/nowhere/body;
    proxy_temp_path {folder}/nowhere/proxy;
    fastcgi_temp_path {folder}/nowhere/fastcgi;
    uwsgi_temp_path {folder}/nowhere/uwsgi;
    scgi_temp_path {folder}/nowhere/scgi;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Proxy:
    """A proxy that answers: its address without a slash at the end, its port, and the folder of its logs."""

    address: str
    port: int
    logs: Path

    def log(self) -> str:
        """Everything that it logged."""
        return "".join(each.read_text() for each in sorted(self.logs.glob("*.log")))


@contextlib.contextmanager
def nginx(
    folder: Path, replicas: Sequence[int], changes: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Proxy]:
    """Run it before replicas at these ports until the block ends, with further changes of the file."""
    port = free_port()
    site = CONFIGURATION.read_text()
    ports = {f"replica-{number}:7654": f"127.0.0.1:{each}" for number, each in enumerate(replicas, 1)}
    here = {"listen 80": f"listen 127.0.0.1:{port}", "/var/log/nginx": str(folder)}
    for old, new in {**here, **ports, **changes}.items():
        assert old in site
        site = site.replace(old, new)
    (folder / "site.conf").write_text(site)
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder))
    (folder / "nowhere").mkdir()
    # Debian keeps it where only root's PATH leads.
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert program, "nginx is missing: run scripts/install-programs nginx"
    process = subprocess.Popen([program, "-c", folder / "nginx.conf", "-e", folder / "start.log"])
    try:
        until_answers(process, lambda: _listens(port), "nginx")
        shutil.rmtree(folder / "nowhere")
        yield Proxy(f"http://127.0.0.1:{port}", port, folder)
    finally:
        process.terminate()
        process.wait(30)


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 30):
        return True
    return False

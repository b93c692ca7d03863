"""What tests of pulling do at the publisher's, and look at where it was pulled."""

import json
import zipfile
from pathlib import Path
from typing import Any

import running
from publisher import Answer, Handler, Publisher
from sidelight.curating import load_package
from sidelight.curating.exporting import export
from sidelight.curating.published import dump, sealed
from sidelight.curating.pulling import Limits
from sidelight.outlets.edition import edition_id

DESCRIPTOR = "/datapackage.json"


SMALL = Limits(descriptor=100_000, file=100_000, total=100_000)


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def edition(folder: Path) -> str:
    return edition_id(load_package(folder))


def asked(site: Publisher) -> list[str]:
    return [path for path, _ in site.asked]


def says(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
    return lambda handler: handler.give(status, body, headers)


def leads_to(address: str) -> Answer:
    return says(302, headers={"Location": address})


def speaks_otherwise(handler: Handler) -> None:
    handler.wfile.write(b"220 ready\r\n")


def stays_silent(handler: Handler) -> None:
    handler.server.closing.wait()


def stops_midway(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"{")
    handler.server.closing.wait()


def describe(site: Publisher, edit: dict[str, Any]) -> None:
    """Publish a descriptor with other properties of its first resource."""
    file = site.folder / "datapackage.json"
    descriptor = json.loads(file.read_bytes())
    descriptor["resources"][0] |= edit
    file.write_text(json.dumps(descriptor), encoding="utf-8")


def reseal(site: Publisher) -> None:
    """State the hashes that the files have now."""
    file = site.folder / "datapackage.json"
    file.write_text(dump(sealed(json.loads(file.read_bytes()), site.folder)), encoding="utf-8")


def last_file(site: Publisher) -> str:
    resources = json.loads((site.folder / "datapackage.json").read_bytes())["resources"]
    return str(resources[-1]["path"])


def publish_zip(site: Publisher, files: dict[str, bytes] | None = None) -> str:
    """Publish a zip file, of the package or of other files."""
    target = site.folder / "package.zip"
    if files is None:
        export(running.RATINGS, target, "csv", public=True, force=False)
    else:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
    return f"{site.address}package.zip"

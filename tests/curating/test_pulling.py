"""A published package arrives whole, checked and unchanged, or nothing does; whatever its server does."""

import json
import shutil
import signal
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

import running
from publisher import Answer, Handler, Publisher, drips, drips_headers, never_ends, publisher
from sidelight import __version__
from sidelight.curating import PackageError, load_package
from sidelight.curating.exporting import export
from sidelight.curating.published import dump, sealed
from sidelight.curating.pulling import Limits, PullError, Rows, pull
from sidelight.curating.swapping import BusyError, replacement, working_folder
from sidelight.outlets.edition import edition_id
from sidelight.outlets.store import Store

DESCRIPTOR = "/datapackage.json"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export the package of the tests as `first`, and as `second` with a fact less and another changed."""
    folder = tmp_path_factory.mktemp("exports")
    export(running.RATINGS, folder / "first", "csv", public=True, force=False)
    package = folder / "package"
    shutil.copytree(running.RATINGS, package)
    facts = package / "facts.csv"
    lines = facts.read_text(encoding="utf-8").replace("Dunmore Quay", "Dunmore").splitlines(keepends=True)
    facts.write_text("".join(line for line in lines if "Harrow Falls" not in line), encoding="utf-8")
    export(package, folder / "second", "csv", public=True, force=False)
    return folder


@pytest.fixture
def site(
    tmp_path: Path, exports: Path, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Publisher]:
    """Publish the ratings of the tests, and trust the publisher's certificate."""
    shutil.copytree(exports / "first", tmp_path / "site")
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    monkeypatch.setenv("NO_PROXY", "*")
    with publisher(tmp_path / "site", authority) as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name a folder that is not there, in one where nothing else is."""
    (tmp_path / "here").mkdir()
    return tmp_path / "here" / "ratings"


@pytest.fixture
def pulled(site: Publisher, exports: Path, folder: Path) -> Path:
    """Give a folder that was pulled from a publisher who has published another package since."""
    pull(site.address, folder)
    shutil.copytree(exports / "second", site.folder, dirs_exist_ok=True)
    site.asked.clear()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def edition(folder: Path) -> str:
    return edition_id(load_package(folder))


def asked(site: Publisher) -> list[str]:
    return [path for path, _ in site.asked]


def says(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
    return lambda handler: handler.give(status, body, headers)


def speaks_otherwise(handler: Handler) -> None:
    handler.wfile.write(b"220 ready\r\n")


def leads_to(address: str) -> Answer:
    return says(302, headers={"Location": address})


def test_a_published_package_arrives_whole(site: Publisher, folder: Path) -> None:
    result = pull(f"{site.address}datapackage.json", folder)
    assert edition(folder) == edition(running.RATINGS)
    assert contents(folder).keys() == contents(site.folder).keys() | {".pulled.json"}
    assert result.changed
    assert result.rows["facts"] == Rows(now=25, added=25, removed=0)
    assert [each.name for each in folder.parent.iterdir()] == ["ratings"]
    assert site.asked[0][1]["user-agent"] == f"sidelight/{__version__}"


def test_an_unchanged_package_is_not_fetched_again(site: Publisher, folder: Path) -> None:
    first = pull(site.address, folder)
    before, number = contents(folder), folder.stat().st_ino
    site.asked.clear()
    again = pull(site.address, folder)
    assert asked(site) == [DESCRIPTOR]
    assert (again.changed, again.pulled_at, again.rows) == (False, first.pulled_at, {})
    assert (contents(folder), folder.stat().st_ino) == (before, number)


def test_a_server_that_knows_no_versions_is_asked_for_the_descriptor_alone(
    site: Publisher, folder: Path
) -> None:
    site.etags = False
    pull(site.address, folder)
    site.asked.clear()
    assert not pull(site.address, folder).changed
    assert asked(site) == [DESCRIPTOR]


def test_a_newer_package_takes_the_place_of_the_older(site: Publisher, pulled: Path) -> None:
    result = pull(site.address, pulled)
    assert "if-none-match" in site.asked[0][1]
    assert edition(pulled) == edition(site.folder) != edition(running.RATINGS)
    assert result.rows["facts"] == Rows(now=24, added=1, removed=2)
    assert result.rows["ratings"] == Rows(now=5, added=0, removed=0)
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]
    assert not pull(site.address, pulled).changed


ADDRESSES = [
    ("http://localhost/datapackage.json", "is no address under https"),
    ("ftp://localhost/datapackage.json", "is no address under https"),
    ("ratings/datapackage.json", "is no address under https"),
    ("https://[::1/datapackage.json", "is no address"),
    ("https://user:secret@localhost/datapackage.json", "names a user"),
    ("https://nowhere.invalid/datapackage.json", "No computer is called nowhere.invalid"),
    (f"https://localhost:{running.free_port()}/", "localhost cannot be reached: Connection refused"),
]


@pytest.mark.parametrize(("address", "message"), ADDRESSES)
def test_an_address_that_cannot_be_used_is_named(
    site: Publisher, pulled: Path, address: str, message: str
) -> None:
    before = contents(pulled)
    with pytest.raises(PullError) as caught:
        pull(address, pulled)
    assert message in str(caught.value)
    assert "secret" not in str(caught.value)
    assert (contents(pulled), site.asked) == (before, [])


SMALL = Limits(descriptor=100_000, file=100_000, total=100_000)

BAD_SERVERS: list[tuple[str, str, Answer, str]] = [
    ("nothing there", DESCRIPTOR, says(404), "There is nothing at"),
    ("not public", DESCRIPTOR, says(403), "is not for everybody"),
    ("out of order", DESCRIPTOR, says(503), "cannot give"),
    ("an odd status", DESCRIPTOR, says(418), "with the status 418"),
    ("unchanged, unasked", "/facts.csv", says(304), "does not hold facts.csv"),
    ("a table missing", "/facts.csv", says(404), "There is nothing at"),
    ("a web page", DESCRIPTOR, says(200, b"\n<!DOCTYPE html><html>"), "is a web page and no package"),
    ("no JSON", DESCRIPTOR, says(200, b"name: ratings"), "is not JSON"),
    ("deep JSON", DESCRIPTOR, says(200, b"[" * 50_000), "is not JSON"),
    ("other JSON", DESCRIPTOR, says(200, b'["ratings"]'), "describes no data package"),
    (
        "another package",
        DESCRIPTOR,
        says(200, b'{"resources": []}'),
        "it lacks outlets, domains, facts and others",
    ),
    ("a body without end", "/facts.csv", never_ends, "is longer than the"),
    ("a descriptor without end", DESCRIPTOR, never_ends, "is longer than the 100,000 bytes"),
    (
        "a length beyond all limits",
        DESCRIPTOR,
        says(200, b"{", {"Content-Length": "100001"}),
        "is longer than the 100,000 bytes",
    ),
    ("an end too early", "/facts.csv", says(200, b"o", {"Content-Length": "9"}), "broke off before its end"),
    (
        "a length too short",
        "/facts.csv",
        says(200, b"outlet,field", {"Content-Length": "6"}),
        "is not the file",
    ),
    ("another file", "/facts.csv", says(200, b"outlet,field,value\n"), "is not the file that"),
    ("compression", "/facts.csv", says(200, b"", {"Content-Encoding": "gzip"}), "comes compressed"),
    ("a way out of https", "/facts.csv", leads_to("http://localhost/facts.csv"), "which is not under https"),
    ("a way to a user", "/facts.csv", leads_to("https://me:me@localhost/"), "which names a user"),
    ("a way to nowhere", "/facts.csv", leads_to("https://[::1/"), "which is no address"),
    ("a way in circles", DESCRIPTOR, leads_to(DESCRIPTOR), "leads on more than 5 times"),
    ("no HTTP", DESCRIPTOR, speaks_otherwise, "does not answer as servers of web pages do"),
]


@pytest.mark.parametrize(
    ("path", "answer", "message"), [each[1:] for each in BAD_SERVERS], ids=[each[0] for each in BAD_SERVERS]
)
def test_a_bad_server_changes_nothing(
    site: Publisher, pulled: Path, path: str, answer: Answer, message: str
) -> None:
    before = contents(pulled)
    site.answers[path] = answer
    with pytest.raises(PullError) as caught:
        pull(site.address, pulled, limits=SMALL)
    assert message in str(caught.value)
    assert contents(pulled) == before
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]


@pytest.mark.parametrize(
    ("path", "answer"), [("/facts.csv", drips), (DESCRIPTOR, drips_headers)], ids=["body", "headers"]
)
def test_a_server_that_drips_is_given_up(site: Publisher, pulled: Path, path: str, answer: Answer) -> None:
    before = contents(pulled)
    site.answers[path] = answer
    with pytest.raises(PullError, match=r"took longer than 0\.3 seconds in all"):
        pull(site.address, pulled, limits=Limits(seconds=0.3))
    assert contents(pulled) == before


def stays_silent(handler: Handler) -> None:
    handler.server.closing.wait()


def stops_midway(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"{")
    handler.server.closing.wait()


@pytest.mark.parametrize("answer", [stays_silent, stops_midway])
def test_a_server_that_falls_silent_is_given_up(site: Publisher, folder: Path, answer: Answer) -> None:
    site.answers[DESCRIPTOR] = answer
    with pytest.raises(PullError, match="localhost did not answer in time"):
        pull(site.address, folder, limits=Limits(silence=0.3))


def test_a_redirect_with_a_body_without_end_is_followed_at_once(site: Publisher, folder: Path) -> None:
    def answer(handler: Handler) -> None:
        handler.send_response(302)
        handler.send_header("Location", f"{site.address}datapackage.json")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.server.closing.wait()

    site.answers["/latest/datapackage.json"] = answer
    for name in contents(site.folder):
        site.answers.setdefault(f"/latest/{name}", leads_to(f"{site.address}{name}"))
    pull(f"{site.address}latest/", folder)
    assert edition(folder) == edition(running.RATINGS)


def test_files_may_be_too_large_together(site: Publisher, folder: Path) -> None:
    with pytest.raises(PullError, match="is longer than the"):
        pull(
            site.address, folder, limits=Limits(total=(site.folder / "datapackage.json").stat().st_size + 900)
        )
    assert list(folder.parent.iterdir()) == []


def test_a_certificate_that_nobody_vouches_for_is_refused(
    site: Publisher, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(PullError, match="localhost cannot prove that it is localhost"):
        pull(site.address, folder)
    assert site.asked == []


def test_a_file_of_certificates_that_is_not_there_is_named(
    site: Publisher, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/authority.pem")
    with pytest.raises(PullError, match=r"/nowhere/authority\.pem"):
        pull(site.address, folder)


def test_a_proxy_that_does_not_answer_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{running.free_port()}")
    with pytest.raises(PullError, match=r"The proxy that is set does not let news\.example be reached"):
        pull("https://news.example/ratings/", folder)


def test_credentials_on_this_machine_stay_here(
    site: Publisher, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine localhost login me password secret\n")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    site.answers["/facts.csv"] = leads_to("/moved.csv")
    site.answers["/moved.csv"] = says(200, (site.folder / "facts.csv").read_bytes())
    pull(site.address, folder)
    assert [headers for _, headers in site.asked if "authorization" in headers] == []


def describe(site: Publisher, edit: dict[str, Any]) -> None:
    """Publish a descriptor with other properties of its first resource."""
    file = site.folder / "datapackage.json"
    descriptor = json.loads(file.read_bytes())
    descriptor["resources"][0] |= edit
    file.write_text(json.dumps(descriptor), encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "../outlets.csv",
        "/etc/outlets.csv",
        "a/outlets.csv",
        "outlets.csv\0",
        ".csv",
        "https://a.example/o.csv",
    ],
)
def test_a_file_has_a_plain_name(site: Publisher, pulled: Path, name: str) -> None:
    before = contents(pulled)
    describe(site, {"path": name})
    with pytest.raises(PackageError) as caught:
        pull(site.address, pulled)
    (problem,) = caught.value.problems
    assert problem.file == f"{site.address}datapackage.json"
    assert contents(pulled) == before
    assert asked(site) == [DESCRIPTOR]


@pytest.mark.parametrize("given", [None, "", "9e107d9d372bb6826bd81d3542a419d6", "sha256:short"])
def test_a_package_without_checksums_is_refused(site: Publisher, folder: Path, given: str | None) -> None:
    describe(site, {"hash": given})
    with pytest.raises(PullError, match=r"states no SHA-256 of outlets\.csv.* sidelight ratings export"):
        pull(site.address, folder)


def test_two_tables_in_one_file_are_refused(site: Publisher, folder: Path) -> None:
    describe(site, {"path": "Facts.csv"})
    with pytest.raises(PullError, match=r"names the file facts\.csv twice"):
        pull(site.address, folder)


def test_a_package_with_mistakes_is_not_put_in_place(site: Publisher, pulled: Path) -> None:
    before = contents(pulled)
    facts = site.folder / "facts.csv"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("country,GB", "country,Britain"), encoding="utf-8"
    )
    reseal(site)
    with pytest.raises(PackageError) as caught:
        pull(site.address, pulled)
    assert {each.file for each in caught.value.problems} == {f"{site.address}facts.csv"}
    assert "Britain" in str(caught.value)
    assert str(pulled.parent) not in str(caught.value)
    assert contents(pulled) == before


def reseal(site: Publisher) -> None:
    """State the hashes that the files have now."""
    file = site.folder / "datapackage.json"
    file.write_text(dump(sealed(json.loads(file.read_bytes()), site.folder)), encoding="utf-8")


def test_the_checksum_that_somebody_was_told_must_be_that_of_the_descriptor(
    site: Publisher, folder: Path
) -> None:
    with pytest.raises(PullError, match="has the SHA-256"):
        pull(site.address, folder, digest="0" * 64)
    assert asked(site) == [DESCRIPTOR]
    told = pull(site.address, folder).sha256
    assert not pull(site.address, folder, digest=told.upper()).changed
    with pytest.raises(PullError, match="has the SHA-256"):
        pull(site.address, folder, digest="0" * 64)


def own_work(folder: Path) -> None:
    shutil.copytree(running.RATINGS, folder)


def a_file(folder: Path) -> None:
    folder.write_text("Mine.")


def a_link(folder: Path) -> None:
    (folder.parent / "elsewhere").mkdir()
    folder.symlink_to(folder.parent / "elsewhere")


@pytest.mark.parametrize("make", [own_work, a_file, a_link])
def test_what_was_not_pulled_is_not_replaced(site: Publisher, folder: Path, make: Any) -> None:
    make(folder)
    with pytest.raises(PullError, match="--into"):
        pull(site.address, folder)
    assert site.asked == []
    assert [each.name for each in folder.parent.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["facts.csv", "datapackage.json", "notes.txt"])
def test_what_somebody_changed_is_not_replaced(site: Publisher, pulled: Path, name: str) -> None:
    with (pulled / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    before = contents(pulled)
    with pytest.raises(PullError, match=rf"was changed since it was pulled: {name}"):
        pull(site.address, pulled)
    assert (contents(pulled), site.asked) == (before, [])


def test_an_empty_folder_may_be_pulled_into(site: Publisher, folder: Path) -> None:
    folder.mkdir()
    assert pull(site.address, folder).changed


def test_the_folder_that_somebody_is_in_does_not_go(
    site: Publisher, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    monkeypatch.chdir(folder)
    for place in (".", "..", "/"):
        with pytest.raises(BusyError, match="holds the folder that you are in"):
            pull(site.address, Path(place))
    assert site.asked == []


def test_another_publishers_package_may_take_the_place(site: Publisher, pulled: Path) -> None:
    shutil.copytree(site.folder, site.folder / "other")
    assert pull(f"{site.address}other/datapackage.json", pulled).changed
    assert "if-none-match" not in site.asked[0][1]


def test_two_pulls_into_one_folder_do_not_meet(site: Publisher, pulled: Path) -> None:
    with replacement(pulled), pytest.raises(BusyError, match="Try again when it has finished"):
        pull(site.address, pulled)
    assert pull(site.address, pulled).changed


def killed_while_fetching(folder: Path) -> None:
    work = working_folder(folder)
    (work / "new").mkdir(parents=True)
    (work / "new" / "datapackage.json").write_text("{")
    (work / "archive.zip").write_text("PK")


def killed_before_the_new_one_came(folder: Path) -> None:
    killed_while_fetching(folder)
    folder.rename(working_folder(folder) / "old")


def killed_before_the_old_one_went(folder: Path) -> None:
    work = working_folder(folder)
    shutil.copytree(folder, work / "old")


@pytest.mark.parametrize(
    "kill", [killed_while_fetching, killed_before_the_new_one_came, killed_before_the_old_one_went]
)
def test_what_a_killed_pull_left_is_put_right(site: Publisher, pulled: Path, kill: Any) -> None:
    before = contents(pulled)
    kill(pulled)
    site.answers[DESCRIPTOR] = says(503)
    with pytest.raises(PullError):
        pull(site.address, pulled)
    assert contents(pulled) == before
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]
    kill(pulled)
    site.answers.clear()
    pull(site.address, pulled)
    assert edition(pulled) == edition(site.folder)


def command(*arguments: str, **settings: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [running.SIDELIGHT, "ratings", "pull", *arguments],
        env=running.environment(**settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_kill_9_leaves_the_old_package_in_place(site: Publisher, pulled: Path) -> None:
    before = contents(pulled)
    reached = threading.Event()

    def stall(handler: Handler) -> None:
        reached.set()
        handler.server.closing.wait()

    site.answers[f"/{last_file(site)}"] = stall
    process = command(site.address, "--into", str(pulled))
    assert reached.wait(60), process.communicate(timeout=60)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert contents(pulled) == before
    site.answers.clear()
    pull(site.address, pulled)
    assert edition(pulled) == edition(site.folder)
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]


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


def test_a_zip_file_is_pulled_as_well(site: Publisher, folder: Path) -> None:
    address = publish_zip(site)
    pull(address, folder)
    assert edition(folder) == edition(running.RATINGS)
    assert [each.name for each in folder.parent.iterdir()] == ["ratings"]
    assert not pull(address, folder).changed


BAD_ZIPS: list[tuple[dict[str, bytes], str]] = [
    ({"../facts.csv": b""}, "holds '../facts.csv', which is none of a package"),
    ({"/facts.csv": b""}, "holds '/facts.csv', which is none of a package"),
    ({"a/facts.csv": b""}, "holds 'a/facts.csv', which is none of a package"),
    ({"facts.csv": b"", "Facts.csv": b""}, "holds 'Facts.csv', which is none of a package"),
    ({".pulled.json": b"{}"}, "holds '.pulled.json', which is none of a package"),
    ({"facts.csv": b"0" * 10_000_000}, "holds more in facts.csv than may be in it"),
    ({f"{letter}.csv": b"0" * 90_000 for letter in "ab"}, "holds more in b.csv than may be in it"),
    ({f"{number}.csv": b"" for number in range(201)}, "holds 201 files"),
    ({"facts.csv": b""}, "holds no datapackage.json"),
]


@pytest.mark.parametrize(("files", "message"), BAD_ZIPS, ids=[each[1] for each in BAD_ZIPS])
def test_a_bad_zip_file_changes_nothing(
    site: Publisher, pulled: Path, files: dict[str, bytes], message: str
) -> None:
    before = contents(pulled)
    address = publish_zip(site, files)
    with pytest.raises(PullError) as caught:
        pull(address, pulled, limits=SMALL)
    assert message in str(caught.value)
    assert contents(pulled) == before
    assert [each.name for each in pulled.parent.iterdir()] == ["ratings"]


def test_a_damaged_zip_file_is_named(site: Publisher, folder: Path) -> None:
    address = publish_zip(site)
    file = site.folder / "package.zip"
    data = bytearray(file.read_bytes())
    data[200:300] = bytes(100)
    for damaged in (bytes(data), data[:5_000], b"PK"):
        file.write_bytes(damaged)
        with pytest.raises(PullError, match="is no sound zip file"):
            pull(address, folder)


def test_the_command_says_what_came(site: Publisher, pulled: Path) -> None:
    process = command(site.address, "--into", str(pulled))
    output, errors = process.communicate(timeout=60)
    assert output.splitlines() == [
        f"{pulled}: pulled from {site.address}datapackage.json, 4 outlets.",
        "  facts: 24 rows, 1 of them new; 2 gone",
    ]
    assert (process.returncode, errors) == (0, "")
    output, _ = command(site.address, "--into", str(pulled)).communicate(timeout=60)
    assert "datapackage.json is unchanged since 2" in output


def test_the_command_puts_the_package_in_force(site: Publisher, folder: Path, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sidelight.db"
    process = command(site.address, "--load", "--json", ratings=str(folder), database=database)
    output, errors = process.communicate(timeout=60)
    told = json.loads(output)
    assert (told["folder"], told["changed"], told["rows"]["outlets"]["now"]) == (str(folder), True, 4)
    assert process.returncode == 0, errors
    with Store(database) as store:
        active = store.active()
    assert active
    assert active.id == edition(running.RATINGS)


def test_the_command_shows_the_mistakes_of_a_package(site: Publisher, folder: Path) -> None:
    facts = site.folder / "facts.csv"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("country,GB", "country,Britain"), encoding="utf-8"
    )
    reseal(site)
    process = command(site.address, "--into", str(folder))
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (1, "")
    *problems, last = errors.splitlines()
    assert [each.startswith(f"{site.address}facts.csv:") for each in problems] == [True, True]
    assert last.startswith("Nothing was pulled: tell the publisher")
    assert not folder.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["http://localhost/"], 1, "is no address under https"),
        (["https://localhost/", "--sha256", "abc"], 2, "a SHA-256 has 64 hexadecimal digits"),
    ],
)
def test_the_command_refuses_in_a_sentence(
    folder: Path, arguments: list[str], code: int, message: str
) -> None:
    process = command(*arguments, "--into", str(folder))
    _, errors = process.communicate(timeout=60)
    assert process.returncode == code
    assert message in errors
    assert "Traceback" not in errors

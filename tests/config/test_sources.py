"""Settings come from the environment or from a file; each mistake in them is named with its remedy."""

from pathlib import Path

import pytest

from sidelight.config import Config, ConfigError, load


def write(folder: Path, text: str | bytes) -> dict[str, str]:
    """Write a file of settings, and return an environment that names it."""
    file = folder / "settings.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return {"SIDELIGHT_CONFIG": str(file)}


def complaint(environment: dict[str, str]) -> str:
    with pytest.raises(ConfigError) as error:
        load(environment)
    return str(error.value)


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    config = load(write(tmp_path, "port = 8001\nworkers = 7") | {"SIDELIGHT_PORT": "8002"})
    assert (config.port, config.workers, config.host) == (8002, 7, "127.0.0.1")


def test_what_is_empty_is_not_set(tmp_path: Path) -> None:
    environment = write(tmp_path, 'contact = "desk@news.example"\ndatabase = " "')
    assert load(environment | {"SIDELIGHT_CONTACT": " "}).contact == "desk@news.example"
    assert load(environment).database == load({}).database


def test_a_file_in_the_working_folder_is_not_picked_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sidelight.toml").write_text("port = 8001")
    monkeypatch.chdir(tmp_path)
    assert load({}).port == 7654


@pytest.mark.parametrize(
    "text", ['["https://a.example", "https://b.example"]', '"https://a.example, https://b.example"']
)
def test_a_list_is_written_as_a_list_or_in_one_line(tmp_path: Path, text: str) -> None:
    expected = ("https://a.example", "https://b.example")
    assert load(write(tmp_path, f"allowed_origins = {text}")).allowed_origins == expected


def test_settings_cannot_be_changed() -> None:
    config = load({})
    with pytest.raises(ValueError, match="frozen"):
        config.port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value", "write_instead"),
    [
        ("port", "0", "a whole number from 1 to 65535"),
        ("port", "7654.5", "a whole number from 1 to 65535"),
        ("workers", "many", "a whole number from 1 to 64"),
        ("host", "http://a.example", "an IP address or a host name"),
        ("host", "127.0.0.1:80", "an IP address or a host name"),
        ("host", "a..example", "an IP address or a host name"),
        ("allowed_hosts", "a.example,b.example/c", "host names without scheme"),
        ("allowed_origins", "reader.example", "scheme and host without a path"),
        ("allowed_origins", "null", "scheme and host without a path"),
        ("trusted_proxies", "-1", "a whole number from 0 to 9"),
        ("limit", "a lot", "numbers like 120/minute"),
        ("limit", "0/minute", "numbers like 120/minute"),
        ("limits_store", "http://a.example", "memory:// or a URL like redis://"),
        ("log_format", "xml", "console or json"),
        ("log_level", "loud", "debug, info, warning or error"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_place_and_what_to_write(
    tmp_path: Path, name: str, value: str, write_instead: str
) -> None:
    said = complaint({f"SIDELIGHT_{name.upper()}": value})
    assert said.startswith(f"SIDELIGHT_{name.upper()} is {value!r}: write ")
    assert write_instead in said
    environment = write(tmp_path, f'{name} = "{value}"')
    assert complaint(environment).startswith(
        f"{name} in {environment['SIDELIGHT_CONFIG']} is {value!r}: write "
    )


@pytest.mark.parametrize("value", ["true", "7654.0", "[7654]", "{a = 1}"])
def test_a_number_in_the_file_is_a_whole_one(tmp_path: Path, value: str) -> None:
    assert "write a whole number from 1 to 65535" in complaint(write(tmp_path, f"port = {value}"))


def test_every_mistake_is_named_at_once() -> None:
    lines = complaint({"SIDELIGHT_PORT": "x", "SIDELIGHT_HOST": "a b", "SIDELIGHT_WORKERS": "0"}).splitlines()
    assert [line.split()[0] for line in lines] == ["SIDELIGHT_HOST", "SIDELIGHT_PORT", "SIDELIGHT_WORKERS"]


def test_a_password_is_not_shown_in_a_complaint() -> None:
    said = complaint({"SIDELIGHT_LIMITS_STORE": "http://reader:hunter2@redis.example"})
    assert "http://reader:***@redis.example" in said
    assert "hunter2" not in said


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({"SIDELIGHT_PROT": "1"}, "SIDELIGHT_PROT is no setting of Sidelight. Did you mean SIDELIGHT_PORT?"),
        ({"SIDELIGHT_port": "1"}, "Did you mean SIDELIGHT_PORT?"),
        ({"SIDELIGHT_CONFG": "a.toml"}, "Did you mean SIDELIGHT_CONFIG?"),
        (
            {"SIDELIGHT_QQQQ": "1"},
            "SIDELIGHT_QQQQ is no setting of Sidelight. The settings are SIDELIGHT_HOST",
        ),
    ],
)
def test_an_unknown_variable_is_refused_with_the_nearest_one(environment: dict[str, str], says: str) -> None:
    assert says in complaint(environment)


@pytest.mark.parametrize("name", ["prot", "PORT", "SIDELIGHT_PORT", "sidelight_port", "server.port", "portt"])
def test_an_unknown_key_of_the_file_is_refused_with_the_nearest_one(tmp_path: Path, name: str) -> None:
    said = complaint(write(tmp_path, f"{name} = 1"))
    assert "is no setting of Sidelight." in said
    assert "settings.toml" in said
    assert name == "server.port" or "Did you mean port?" in said


@pytest.mark.parametrize("text", ["port =", "port = 1\nport = 2", b"contact = '\xff'", "\0"])
def test_a_file_that_is_no_toml_is_named(tmp_path: Path, text: str | bytes) -> None:
    said = complaint(write(tmp_path, text))
    assert "settings.toml is no TOML" in said
    assert "port = 7654" in said


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    for file in (tmp_path / "none.toml", tmp_path):
        said = complaint({"SIDELIGHT_CONFIG": str(file)})
        assert f"The file of settings {file} cannot be read" in said


def test_readers_are_limited_where_others_than_this_machine_can_come_in() -> None:
    assert load({}).limit == "none"
    assert load({"SIDELIGHT_HOST": "192.0.2.1"}).limit == "120/minute;2000/hour"
    assert load({"SIDELIGHT_HOST": "192.0.2.1", "SIDELIGHT_LIMIT": "none"}).limit == "none"
    assert load({"SIDELIGHT_LIMIT": "5 / Minute"}).limit == "5/minute"


def test_every_setting_says_what_it_is_for_and_what_to_write() -> None:
    for field in Config.model_fields.values():
        assert field.description
        assert isinstance(field.json_schema_extra, dict)
        assert field.json_schema_extra["write"]

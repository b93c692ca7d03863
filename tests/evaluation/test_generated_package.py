"""The package that speed is measured with."""

from datetime import date
from pathlib import Path

from evaluation.generated_package import write_package
from sidelight.curating import check, load_package


def test_it_is_sound_tidy_and_the_same_every_time(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_package(first, 400)
    write_package(second, 400)
    assert check(first, date(2026, 11, 22)) == []
    assert [file.read_bytes() for file in sorted(first.iterdir())] == [
        file.read_bytes() for file in sorted(second.iterdir())
    ]
    assert len(load_package(first)) == 401

"""One article at the terminal."""

import json
import subprocess

import pytest
from click.testing import CliRunner, Result

from articles.cases import ARTICLES
from running import RATINGS, SIDELIGHT, environment
from sidelight.commands import main

ARTICLE = (ARTICLES / "wire-story" / "article.txt").read_bytes()
URL = "https://lanternpost.example/boats"


def analyze(*words: str, given: bytes = ARTICLE) -> Result:
    runner = CliRunner(env={"COLUMNS": "80"})
    return runner.invoke(main, ["analyze", "--ratings", str(RATINGS), *words], input=given)


def test_a_text_is_printed_with_the_words_of_the_panel_in_the_width_of_the_terminal() -> None:
    done = subprocess.run(
        [SIDELIGHT, "analyze", "--ratings", str(RATINGS), "--url", URL],
        env=environment() | {"COLUMNS": "80"},
        input=ARTICLE,
        capture_output=True,
        check=False,
        timeout=60,
    )
    printed = done.stdout.decode()
    assert done.returncode == 0
    assert "Published by\n  The Lantern Post\n" in printed
    assert "The page credits\n  Northgate Press Agency\n" in printed
    assert "“Union leaders”: 1 attribution" in printed
    assert "Found by a program, which makes mistakes. Check the passages." in printed
    assert "does not identify: 6 to particular people, 2 to groups (“Experts” and" in printed
    assert (
        "Policies of Northgate Press Agency\n  Corrections: https://northgate.example/corrections" in printed
    )
    assert max(len(line) for line in printed.splitlines() if "://" not in line) <= 80
    assert b"Ratings: edition " in done.stderr


def test_a_short_text_has_no_proportion_and_what_is_on_file_of_its_outlet_is_shown() -> None:
    printed = analyze(
        "--url", "https://harrowreview.example/a", given=b"It is late, said an official."
    ).stdout
    plain = " ".join(printed.split())
    assert "Sidelight found 1 attribution. It is listed here." in plain
    assert "Disclaimers On file for The Harrow Review: “Opinions printed in this review" in plain
    assert "· Applies to: reprinted articles (https://harrow" in plain


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_would_steer_a_terminal_is_shown_as_what_it_is(form: str) -> None:
    hostile = "The views expressed here are those of the author \x1b]0;x\x07 and \u202e not of this paper."
    printed = analyze("--format", form, given=f"Rain fell, an official said.\n\n{hostile}".encode()).stdout
    assert "those of the author" in printed
    assert not {"\x1b", "\x07", "\u202e"} & set(printed)
    assert "u001b" in printed


def test_json_is_the_answer_of_the_api_and_takes_its_requests() -> None:
    request = {"url": URL, "text": ARTICLE.decode(), "title": "Boats"}
    as_request = analyze("--format", "json", given=json.dumps(request).encode())
    as_text = analyze("--format", "json", "--url", URL, "--title", "Boats")
    assert json.loads(as_request.stdout) == json.loads(as_text.stdout)
    assert json.loads(as_text.stdout)["attributions"]["items"][0]["cue"]["in"] == "text"


def test_markdown_has_the_headline_as_its_title() -> None:
    printed = analyze("--format", "markdown", "--title", "Two *boats*").stdout
    assert printed.startswith("# Two \\*boats\\*\n\n## The page credits\n\n- Northgate")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b" \n", "Standard input is empty."),
        (b"\xff\xfe", "Standard input is no text in UTF-8."),
        (b"GIF\0", "Standard input is no text."),
        (b"<!DOCTYPE html><p>", "Standard input is a web page."),
        (b'{"url": 1, "text": ""}', "Standard input cannot be used: url: Input should be a valid string."),
        (b"{", "is not valid JSON"),
    ],
)
def test_what_is_no_article_is_refused_with_what_is_expected(given: bytes, message: str) -> None:
    done = analyze(given=given)
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert message in done.stderr


def test_a_text_in_a_language_that_is_not_read_was_not_checked() -> None:
    text = (ARTICLES / "french" / "article.txt").read_bytes()
    printed = " ".join(analyze("--url", URL, given=text).stdout.split())
    assert "not checked" in printed

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAddress, formatDate, formatFact, shortened, unquoted } from "../../src/words/format";
import "./english";

const DATES: [iso: string, words: string][] = [
  ["2024", "2024"],
  ["2024-01", "January 2024"],
  ["2024-01-16", "16 January 2024"],
  ["2024-01-16T23:59:59Z", "16 January 2024"],
  ["2024-01-16 08:00", "16 January 2024"],
  ["around 2020", "around 2020"],
  ["2020 or later", "2020 or later"],
  ["20240116", "20240116"],
  ["2019/05/03", "2019/05/03"],
  ["2024-13", "2024-13"],
  ["2024-02-30", "2024-02-30"],
];

for (const [iso, words] of DATES) {
  test(`date: ${iso}`, () => {
    assert.equal(formatDate(iso), words);
  });
}

const QUOTED: [text: string, inner: string][] = [
  ["“No.”", "No."],
  ['"No."', "No."],
  ["« Non. »", "Non."],
  ["He said “no”", "He said “no”"],
  ["“No,” she said. “Never.”", "“No,” she said. “Never.”"],
  ["  over\n\nblocks ", "over blocks"],
];

for (const [text, inner] of QUOTED) {
  test(`quotation marks are not doubled: ${text}`, () => {
    assert.equal(unquoted(text), inner);
  });
}

test("codes become names, and what is no code stays", () => {
  assert.equal(formatFact("country", "CA"), "Canada");
  assert.equal(formatFact("language", "fr"), "French");
  assert.equal(formatFact("country", "Canada"), "Canada");
  assert.equal(formatFact("owner", "CA"), "CA");
  assert.equal(formatFact("founded", "2001-09-09"), "9 September 2001");
});

test("a long text is cut at a word and never inside of a character", () => {
  assert.equal(shortened("one two three", 9), "one two …");
  assert.equal(shortened("one two", 9), "one two");
  assert.ok(shortened("😀".repeat(50), 11).isWellFormed());
});

test("an address is shown without its scheme", () => {
  assert.equal(formatAddress("https://lanternpost.example/a/"), "lanternpost.example/a");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { isOnPage } from "../../../src/view/declared/on-page";

const FILED = 'Pieces are shown under "fair use" and are their authors’ own.';

const CASES: [page: string, onPage: boolean][] = [
  [FILED, true],
  ["Our notices. Pieces are shown under “fair use”\nand are their authors' own. Write to us.", true],
  ["Pieces are shown under “fair use”.", false],
  ["", false],
];

for (const [text, expected] of CASES) {
  test(`words on file ${expected ? "stand" : "do not stand"} on a page that says: ${text}`, () => {
    const found = text
      ? [{ kind: "fair_use", span: { in: "text", start: 0, end: text.length, text } } as const]
      : [];
    assert.equal(isOnPage(FILED, found), expected);
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Note, Panel } from "../../../src/api/types";
import { evidenceOf, fieldInWords } from "../../../src/view/parts/evidence";
import "../../words/english";

const label = { in: "text", start: 0, end: 7, text: "OPINION" };
const section = { field: "url", value: "https://news.example/opinion/a" };
const panel = {
  page: { evidence: [label, section], also: [{ kind: "translation", evidence: [label] }] },
  outlet: { ratings: [{ rater: "A" }] },
} as unknown as Panel;

function evidence(...rests_on: string[]) {
  const note: Note = { code: "opinion", params: {}, text: "", rests_on };
  return evidenceOf(note, panel);
}

test("a way into the panel leads to words of the page or to a field", () => {
  assert.deepEqual(evidence("page.evidence.0", "page.evidence.1"), [label, section]);
  assert.deepEqual(evidence("page.also.0.evidence.0"), [label]);
});

test("what has no words to show is left out", () => {
  assert.deepEqual(evidence("request.text", "outlet.ratings.0", "page.evidence.9", "no.such.way", ""), []);
});

const FIELDS: [field: string, value: string, words: string][] = [
  ["url", "https://news.example/opinion/a", "The page’s address: news.example/opinion/a"],
  ["declarations", "OpinionNewsArticle", "Type that the page declares: OpinionNewsArticle"],
  ["declarations", "isAccessibleForFree: false", "Declared as free to read: no"],
  ["declarations", "wordCount: 1200", "Declared number of words: 1200"],
  ["published", "2024-05-05T08:00:00Z", "The page’s date: 5 May 2024"],
  ["byline", "By: Dana Holm", "The page’s byline: By: Dana Holm"],
  ["text", "87 words", "Length of the text: 87 words"],
];

for (const [field, value, words] of FIELDS) {
  test(`a field as evidence: ${field} ${value}`, () => {
    const { what, says } = fieldInWords({ field, value });
    assert.equal(`${what}: ${says}`, words);
  });
}

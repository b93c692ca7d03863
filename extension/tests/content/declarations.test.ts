import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readDeclarations } from "../../src/content/declarations";

function declared(...scripts: string[]): unknown[] {
  const head = scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join("");
  return readDeclarations(parseHTML(`<html><head>${head}</head><body></body></html>`).document);
}

const CASES: [name: string, scripts: string[], found: unknown[]][] = [
  ["an object", ['{"@type": "NewsArticle"}'], [{ "@type": "NewsArticle" }]],
  ["a list of objects", ['[{"a": 1}, {"b": 2}]'], [{ a: 1 }, { b: 2 }]],
  ["several scripts", ['{"a": 1}', '{"b": 2}'], [{ a: 1 }, { b: 2 }]],
  ["what is not JSON beside what is", ["{oops", '{"b": 2}'], [{ b: 2 }]],
  ["what is no object", ['"text"', "3", "null", "[[1], null]"], [[1]]],
  ["nothing", [], []],
];

for (const [name, scripts, found] of CASES) {
  test(`declarations: ${name}`, () => {
    assert.deepEqual(declared(...scripts), found);
  });
}

test("declarations end before the server's limit", () => {
  const big = JSON.stringify({ text: "é".repeat(30_000) });
  const found = declared(big, big);
  assert.equal(found.length, 1);
});

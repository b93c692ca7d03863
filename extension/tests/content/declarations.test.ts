import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readDeclarations } from "../../src/content/declarations";

function declared(...scripts: string[]): string[] {
  const head = scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join("");
  return readDeclarations(parseHTML(`<html><head>${head}</head><body></body></html>`).document);
}

const CASES: [name: string, scripts: string[], found: string[]][] = [
  ["each script as it stands there", ['{"a": 1}', '[{"b": 2}]'], ['{"a": 1}', '[{"b": 2}]']],
  ["what is not JSON goes to the server, which says so", ["{oops"], ["{oops"]],
  ["an empty script", ["", "  "], []],
  ["nothing", [], []],
];

for (const [name, scripts, found] of CASES) {
  test(`declarations: ${name}`, () => {
    assert.deepEqual(declared(...scripts), found);
  });
}

test("a huge script is cut behind the server's limit, and scripts beyond twenty stay", () => {
  const found = declared(...Array<string>(30).fill("x".repeat(300_000)));
  assert.equal(found.length, 20);
  assert.ok(found.every((text) => text.length === 100_001));
});

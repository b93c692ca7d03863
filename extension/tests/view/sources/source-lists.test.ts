import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attributions, Source } from "../../../src/api/types";
import { listSources } from "../../../src/view/sources/source-lists";
import { item } from "./items";

function source(id: string, ...items: string[]): Source {
  return { id, class: "unnamed_person", items } as unknown as Source;
}

const ATTRIBUTIONS = {
  items: [
    item("a1", "unnamed_person", 10),
    item("a2", "unnamed_person", 20),
    item("a3", "unnamed_person", 30),
    item("a4", "unstated", 40),
  ],
  sources: [source("s1", "a1", "a3"), source("s2", "a2")],
} as unknown as Attributions;

function listed(options: { lastFirst?: boolean }): [string, string[]][] {
  return listSources(ATTRIBUTIONS, options).unidentified.map(({ source, items }) => [
    source.id,
    items.map(({ id }) => id),
  ]);
}

test("sources stand in the order of the text, and one that belongs to none by its own words", () => {
  assert.deepEqual(listed({}), [
    ["s1", ["a1", "a3"]],
    ["s2", ["a2"]],
  ]);
  assert.deepEqual(
    listSources(ATTRIBUTIONS).unstated.map(({ source }) => source.description.value),
    ["said"],
  );
});

test("of a page that grows at its end, who spoke last comes first, with the last words first", () => {
  assert.deepEqual(listed({ lastFirst: true }), [
    ["s1", ["a3", "a1"]],
    ["s2", ["a2"]],
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { layMarks } from "../../../src/view/sources/marks";
import { item } from "./items";

test("marks stand where their words stand, in the order of the text", () => {
  const marks = layMarks([item("b", "named_person", 500), item("a", "unnamed_person", 0)], 1000);
  assert.deepEqual(
    marks.map(({ id, kind, at, lane }) => [id, kind, at, lane]),
    [
      ["a", "unidentified", 0, 0],
      ["b", "named", 0.5, 0],
    ],
  );
});

test("the headline stands at the beginning, the frame at the end", () => {
  const marks = layMarks([item("f", "named_person", 3, "frame"), item("t", "named_person", 9, "title")], 100);
  assert.deepEqual(
    marks.map(({ id, at }) => [id, at]),
    [
      ["t", 0],
      ["f", 1],
    ],
  );
});

test("each kind has its mark and the author's own words have none", () => {
  const classes = [
    "unnamed_person",
    "unnamed_group",
    "named_person",
    "named_organization",
    "named_document",
    "unnamed_document",
    "unstated",
    "author",
  ] as const;
  const marks = layMarks(
    classes.map((cls, index) => item(cls, cls, index * 10)),
    100,
  );
  assert.deepEqual(
    marks.map(({ kind }) => kind),
    ["unidentified", "unidentified", "named", "named", "named", "document", "unstated"],
  );
});

test("marks at one place leave the line for lanes of their own", () => {
  const marks = layMarks(
    [0, 1, 2].map((index) => item(`a${index}`, "named_person", 500)),
    1000,
  );
  assert.deepEqual(
    marks.map(({ lane }) => lane),
    [0, -1, 1],
  );
});

test("300 marks keep to five lanes and to the strip", () => {
  const items = Array.from({ length: 300 }, (_, index) => item(`a${index}`, "named_person", index * 7));
  const marks = layMarks(items, 2100);
  assert.equal(marks.length, 300);
  assert.deepEqual([...new Set(marks.map(({ lane }) => lane))].sort(), [-1, -2, 0, 1, 2]);
  assert.ok(marks.every(({ at }) => at >= 0 && at <= 1));
});

test("a text without length has its marks at the beginning", () => {
  assert.equal(layMarks([item("a", "named_person", 0)], 0)[0]?.at, 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { groupBy } from "../../src/view/group-by";

test("what belongs together stands together where the first of it stood", () => {
  const [en, city, cy] = ["language: en", "city: Port Ellery", "language: cy"];
  const groups = groupBy([en, city, cy], (fact) => fact.split(":")[0]);
  assert.deepEqual(
    [...groups],
    [
      ["language", [en, cy]],
      ["city", [city]],
    ],
  );
});

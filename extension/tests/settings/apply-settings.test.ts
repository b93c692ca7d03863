import assert from "node:assert/strict";
import { test } from "node:test";
import { noLongerNeeded } from "../../src/settings/apply-settings";

const HERE = "http://127.0.0.1:7654";

test("another server gives back the permission for the one before", () => {
  assert.deepEqual(noLongerNeeded({ server: "https://a.example", sites: [] }, { server: HERE, sites: [] }), [
    "https://a.example/*",
  ]);
});

test("what a site or another port of the same host still needs is kept", () => {
  const before = { server: "https://a.example", sites: ["https://b.example", "https://b.example:8080"] };
  const after = { server: HERE, sites: ["https://a.example", "https://b.example:8080"] };
  assert.deepEqual(noLongerNeeded(before, after), []);
});

test("access to this computer came with the extension and stays", () => {
  const before = { server: HERE, sites: ["http://localhost:8000"] };
  assert.deepEqual(noLongerNeeded(before, { server: "https://a.example", sites: [] }), []);
});

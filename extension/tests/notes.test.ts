import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { NOTES } from "../src/strings-notes";

/** The server's table of notes: a code and its sentence in each rule. */
const RULE = /Rule\(\s*"(\w+)",\s*"([^"]+)"/g;

test("every note has the server's own words", async () => {
  const table = await readFile("../server/sidelight/panel/notes.py", "utf8");
  const server = Object.fromEntries(
    [...table.matchAll(RULE)].map(([, code, text]) => [`note_${code}`, text]),
  );
  const here = Object.fromEntries(Object.entries(NOTES).filter(([key]) => key.startsWith("note_")));
  assert.deepEqual(here, server);
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import messages from "../../_locales/en/messages.json";

/** The server's table of notes: a code and its sentence in each rule. */
const RULE = /Rule\(\s*"(\w+)",\s*"([^"]+)"/g;

test("every note has the server's own words", async () => {
  const table = await readFile("../server/sidelight/panel/notes.py", "utf8");
  const server = Object.fromEntries(
    [...table.matchAll(RULE)].map(([, code, text]) => [`note_${code}`, text]),
  );
  const here = Object.fromEntries(
    Object.entries(messages).flatMap(([key, { message }]) =>
      key.startsWith("note_") ? [[key, message]] : [],
    ),
  );
  assert.deepEqual(here, server);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { API, type Answer, type Failure } from "../../src/api/client";
import type { About } from "../../src/api/types";
import { verdictOn } from "../../src/options/verdict";
import "../words/english";

const SERVER = "https://sidelight.example";
const edition = { id: "e", activated_at: "2026-11-22T10:00:00Z", outlets: 1165 } as About["edition"];
const about = { name: "sidelight", api: 1, version: "1.2.3", edition } as About;
const good: Answer<About> = { ok: true, value: about };
const error = { code: "busy", message: "Too many readers.", field: null, help: "Come back." };
const refused = (status: number, wait: number | null = null): Failure => ({
  kind: "refused",
  status,
  error,
  wait,
});

test("a server that answers is told with version, outlets and date", () => {
  assert.deepEqual(verdictOn(SERVER, good), {
    keep: true,
    text: "Reachable and saved: Sidelight 1.2.3, 1,165 outlets on file, ratings of 22 November 2026.",
  });
});

const FAILURES: [failure: Failure, keep: boolean, told: RegExp][] = [
  [{ kind: "unreachable" }, true, /^Saved, but https:\/\/sidelight.example does not answer/],
  [{ kind: "too_slow" }, true, /^Saved, but .* in time/],
  [{ kind: "not_sidelight" }, false, /^Not saved: .* not a Sidelight server/],
  [{ kind: "redirected" }, false, /^Not saved: .* sends Sidelight on to another address/],
  [{ kind: "shut", status: 403 }, false, /^Not saved: .* it answered 403. If .* a token/],
  [{ kind: "other_version", api: API - 1 }, false, /^Not saved: .* older than this extension/],
  [{ kind: "other_version", api: API + 1 }, false, /^Not saved: .* newer than this extension/],
  [refused(403), false, /^Not saved: .* refused: Too many readers. Come back.$/],
  [refused(401), false, /Come back. This server asks for a token/],
  [refused(429, 30), false, /Come back. It asks to wait 30 seconds.$/],
];

for (const [failure, keep, told] of FAILURES) {
  test(`a server that does not serve: ${JSON.stringify(failure).slice(0, 60)}`, () => {
    const verdict = verdictOn(SERVER, { ok: false, failure });
    assert.equal(verdict.keep, keep);
    assert.match(verdict.text, told);
  });
}

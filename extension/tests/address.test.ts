import assert from "node:assert/strict";
import { test } from "node:test";
import { isThisComputer, isToken, isUnprotected, parseServer, permissionFor } from "../src/address";

const TYPED: [typed: string, server: string | null][] = [
  ["http://127.0.0.1:7654", "http://127.0.0.1:7654"],
  [" http://127.0.0.1:7654/ ", "http://127.0.0.1:7654"],
  ["127.0.0.1:7654", "http://127.0.0.1:7654"],
  ["localhost:8000", "http://localhost:8000"],
  ["[::1]:7654", "http://[::1]:7654"],
  ["sidelight.example", "https://sidelight.example"],
  ["HTTPS://Sidelight.Example/news/", "https://sidelight.example/news"],
  ["", null],
  ["ftp://sidelight.example", null],
  ["javascript:alert(1)", null],
  ["https://user:word@sidelight.example", null],
  ["https://sidelight.example/?a=1", null],
  ["https://sidelight.example/#a", null],
  ["http://", null],
  ["http:/news.example", null],
  ["https:news.example", null],
  [`https://news.example/${"a".repeat(2_000)}`, null],
  ["two words", null],
  ["two%20words", null],
];

for (const [typed, server] of TYPED) {
  test(`server address: ${JSON.stringify(typed)}`, () => {
    assert.equal(parseServer(typed), server);
  });
}

const SERVERS: [server: string, here: boolean, unprotected: boolean, permission: string][] = [
  ["http://127.0.0.1:7654", true, false, "http://127.0.0.1/*"],
  ["http://localhost:7654", true, false, "http://localhost/*"],
  ["http://[::1]:7654", true, false, "http://[::1]/*"],
  ["https://sidelight.example", false, false, "https://sidelight.example/*"],
  ["http://sidelight.example:80", false, true, "http://sidelight.example/*"],
  ["http://127.0.0.1.sidelight.example", false, true, "http://127.0.0.1.sidelight.example/*"],
];

for (const [server, here, unprotected, permission] of SERVERS) {
  test(`where a text goes: ${server}`, () => {
    assert.equal(isThisComputer(server), here);
    assert.equal(isUnprotected(server), unprotected);
    assert.equal(permissionFor(server), permission);
  });
}

const TOKENS: [text: string, isOne: boolean][] = [
  ["", true],
  ["a-Token_1.~+/=", true],
  ["two words", false],
  ["two\nlines", false],
  ["clé", false],
  ["a".repeat(2_001), false],
];

for (const [text, isOne] of TOKENS) {
  test(`what a header can carry: ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.equal(isToken(text), isOne);
  });
}

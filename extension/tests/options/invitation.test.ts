import assert from "node:assert/strict";
import { test } from "node:test";
import { invitationIn } from "../../src/options/invitation";

const QUERIES: [query: string, server: string | null | undefined][] = [
  ["", undefined],
  ["?other=1", undefined],
  ["?server=https%3A%2F%2Fnews.example", "https://news.example"],
  ["?server=http%3A%2F%2F127.0.0.1%3A7654%2F", "http://127.0.0.1:7654"],
  ["?server=", null],
  ["?server=javascript%3Aalert(1)", null],
  ["?server=https%3A%2F%2Fuser%3Aword%40news.example", null],
  ["?server=%E0%A4%A", null],
  [`?server=https%3A%2F%2Fnews.example%2F${"a".repeat(3_000)}`, null],
];

for (const [query, server] of QUERIES) {
  test(`an invitation in ${JSON.stringify(query.slice(0, 60))}`, () => {
    assert.equal(invitationIn(query)?.server, server);
  });
}

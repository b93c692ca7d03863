import assert from "node:assert/strict";
import { test } from "node:test";
import { archivedCopies } from "../../../src/view/outlets/archive";

const PAGES: [page: string, copies: string | null][] = [
  ["https://news.example/a?b=1#c", "https://web.archive.org/web/*/https://news.example/a?b=1"],
  ["http://news.example/a", "https://web.archive.org/web/*/http://news.example/a"],
  ["https://user:secret@news.example/", "https://web.archive.org/web/*/https://news.example/"],
  ["https://müll.example/a", "https://web.archive.org/web/*/https://xn--mll-hoa.example/a"],
  ["https://localhost/a", null],
  ["http://intranet/a", null],
  ["http://192.168.0.1/a", null],
  ["http://[::1]/a", null],
  ["file:///etc/hosts", null],
  ["javascript:alert(1)", null],
  ["no address", null],
];

for (const [page, copies] of PAGES) {
  test(`archived copies: ${page}`, () => {
    assert.equal(archivedCopies(page), copies);
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { exportSettings, importSettings, LIMITS } from "../../src/options/settings-file";
import { DEFAULTS } from "../../src/settings/settings";
import "../words/english";

const SETTINGS = {
  ...DEFAULTS,
  server: "https://sidelight.example/news",
  token: "kept-here",
  unprotected: "http://old.example",
  sites: ["https://news.example", "http://harrow.example:8080"],
  hiddenRaters: ["Tern Lane"],
  highlighted: ["named", "unstated"],
  theme: "dark",
  textSize: "larger",
} as const;

const file = (values: object) => JSON.stringify({ sidelight_settings: 1, ...values });

test("what is exported is imported as it was, but for the token and the consent", () => {
  const { token, unprotected, ...portable } = SETTINGS;
  const exported = exportSettings(SETTINGS);
  assert.ok(!exported.includes(token) && !exported.includes(unprotected));
  assert.deepEqual(importSettings(exported), { ok: true, settings: portable });
});

test("a file of some settings changes those alone", () => {
  assert.deepEqual(importSettings(file({ theme: "light" })), { ok: true, settings: { theme: "light" } });
});

const BROKEN: [what: string, content: string, told: RegExp][] = [
  ["no JSON", "{", /no JSON/],
  ["nothing", "", /no JSON/],
  ["too large", file({ theme: "light" }) + " ".repeat(LIMITS.file), /too large/],
  ["a list", "[]", /not exported by Sidelight/],
  ["null", "null", /not exported by Sidelight/],
  ["a file of something else", '{"theme": "dark"}', /not exported by Sidelight/],
  ["a later format", '{"sidelight_settings": 2}', /in format 2, .* reads format 1/],
  ["no format", '{"sidelight_settings": null}', /in format null/],
  ["an unknown setting", file({ colour: 1 }), /no setting “colour”/],
  ["a token", file({ token: "secret" }), /no setting “token”/],
  ["a consent", file({ unprotected: "http://a.example" }), /no setting “unprotected”/],
  ["a prototype", '{"sidelight_settings": 1, "__proto__": {}}', /no setting “__proto__”/],
  ["what objects inherit", file({ constructor: 1 }), /no setting “constructor”/],
  ["another type", file({ theme: 1 }), /“theme” is 1; it must be one of these: system, light and dark/],
  ["another word", file({ sends: "all" }), /“sends” is "all"/],
  ["no address", file({ server: "ftp://a.example" }), /“server” is "ftp:\/\/a.example"; .* web address/],
  ["an address written otherwise", file({ server: "https://A.example/" }), /web address/],
  ["an address that runs", file({ sites: ["javascript:alert(1)"] }), /“sites” .* sites like/],
  ["a page in place of its site", file({ sites: ["https://news.example/page"] }), /“sites”/],
  ["a site twice", file({ sites: ["https://news.example", "https://news.example"] }), /each once/],
  ["sites as a text", file({ sites: "https://news.example" }), /“sites”/],
  ["a rater that is none", file({ hiddenRaters: [1] }), /“hiddenRaters”/],
  ["a rater without a name", file({ hiddenRaters: [" "] }), /“hiddenRaters”/],
  ["a rater of a long name", file({ hiddenRaters: ["a".repeat(LIMITS.entry + 1)] }), /“hiddenRaters”/],
  ["a kind that is none", file({ highlighted: ["named", "quoted"] }), /“highlighted” .* unidentified, named/],
  ["too many", file({ hiddenRaters: Array.from({ length: 1_001 }, (_, n) => `R ${n}`) }), /at most 1,000/],
];

for (const [what, content, told] of BROKEN) {
  test(`not imported: ${what}`, () => {
    const result = importSettings(content);
    assert.ok(!result.ok);
    assert.equal(result.mistakes.length, 1);
    assert.match(result.mistakes[0]!, told);
  });
}

test("every mistake is told, and none in more words than a reader reads", () => {
  const result = importSettings(file({ theme: "x".repeat(10_000), ["y".repeat(10_000)]: 1 }));
  assert.ok(!result.ok);
  assert.equal(result.mistakes.length, 2);
  assert.ok(result.mistakes.every((mistake) => mistake.length < 250));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Counts, Panel } from "../../../src/api/types";
import { hasProportion, headline } from "../../../src/view/sources/headline";
import "../../words/english";

function counts(given: Partial<Counts>): Counts {
  const full = { unnamed_person: 0, unnamed_group: 0, named: 0, unnamed_document: 0, unstated: 0, ...given };
  const anonymous = full.unnamed_person + full.unnamed_group;
  return { ...full, anonymous, total: anonymous + full.named + full.unnamed_document + full.unstated };
}

const CASES: [given: Partial<Counts>, groups: string[], words: string][] = [
  [
    { unnamed_person: 10, unnamed_group: 1, named: 10, unnamed_document: 3 },
    ["experts"],
    "Sidelight found 24 attributions. 11 are to people or groups whom the article does not identify: 10 to particular people, 1 to a group (“experts”). Spokespeople count as their organization.",
  ],
  [
    { unnamed_person: 1, unnamed_group: 2, named: 1 },
    ["critics", "analysts", "observers"],
    "Sidelight found 4 attributions. 3 are to people or groups whom the article does not identify: 1 to a particular person, 2 to groups (“critics” and “analysts”). Spokespeople count as their organization.",
  ],
  [
    { unnamed_person: 2, named: 2 },
    [],
    "Sidelight found 4 attributions. 2 are to people whom the article does not identify. Spokespeople count as their organization.",
  ],
  [
    { unnamed_person: 1, named: 2 },
    [],
    "Sidelight found 3 attributions. 1 is to a person whom the article does not identify. Spokespeople count as their organization.",
  ],
  [
    { unnamed_group: 1, named: 2 },
    ["experts"],
    "Sidelight found 3 attributions. 1 is to a group whom the article does not identify (“experts”). Spokespeople count as their organization.",
  ],
  [
    { unnamed_group: 2, named: 1 },
    ["experts", "experts"],
    "Sidelight found 3 attributions. 2 are to groups whom the article does not identify (“experts”). Spokespeople count as their organization.",
  ],
  [
    { named: 5 },
    [],
    "Sidelight found 5 attributions. None is to a person or group whom the article does not identify. Spokespeople count as their organization.",
  ],
  [
    { named: 1_200 },
    [],
    "Sidelight found 1,200 attributions. None is to a person or group whom the article does not identify. Spokespeople count as their organization.",
  ],
];

for (const [given, groups, words] of CASES) {
  test(`headline: ${JSON.stringify(given)}`, () => {
    assert.equal(headline(counts(given), groups, true).join(" "), words);
  });
}

test("where a proportion would mislead only the list is announced", () => {
  assert.deepEqual(headline(counts({ unnamed_person: 1 }), [], false), [
    "Sidelight found 1 attribution. It is listed here.",
  ]);
  assert.deepEqual(headline(counts({ unnamed_person: 1, named: 1 }), [], false), [
    "Sidelight found 2 attributions. They are listed here.",
  ]);
});

test("nothing found is said without a figure", () => {
  assert.deepEqual(headline(counts({}), [], true), [
    "Sidelight found no attributions: no place where this article passes something on as somebody else’s words or report.",
  ]);
});

function panel(kind: Panel["page"]["kind"], complete: boolean | null, given: Partial<Counts> | null): Panel {
  return {
    page: { kind, complete, evidence: [], also: [] },
    attributions: { counts: given && counts(given) },
    notes: [],
  } as unknown as Panel;
}

const ARTICLE = panel("article", null, { named: 3 });
const RATED = { code: "rated_satire", params: {}, text: "", rests_on: [] };

function also(kind: Panel["page"]["kind"]): Panel["page"] {
  return { ...ARTICLE.page, kind: "opinion", also: [{ kind, evidence: [] }] };
}

const PROPORTIONS: [name: string, panel: Panel, words: number, shown: boolean][] = [
  ["an article", panel("article", null, { named: 3 }), 100, true],
  ["an article whose all was received", panel("article", true, { named: 3 }), 400, true],
  ["two attributions", panel("article", null, { named: 2 }), 400, false],
  ["under 100 words", panel("article", null, { named: 3 }), 99, false],
  ["a part behind a paywall", panel("article", false, { named: 9 }), 400, false],
  ["an interview", panel("interview", null, { named: 9 }), 400, false],
  ["satire", panel("satire", null, { named: 9 }), 400, false],
  ["satire in the words of a rater", { ...ARTICLE, notes: [RATED] }, 400, false],
  ["an opinion that is an interview too", { ...ARTICLE, page: also("interview") }, 400, false],
  ["an opinion that is a translation too", { ...ARTICLE, page: also("translation") }, 400, true],
  ["a text that was not checked", panel("article", null, null), 400, false],
];

for (const [name, given, words, shown] of PROPORTIONS) {
  test(`proportion: ${name}`, () => {
    assert.equal(hasProportion(given, words), shown);
  });
}

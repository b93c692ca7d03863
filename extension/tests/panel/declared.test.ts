import assert from "node:assert/strict";
import { test } from "node:test";
import type { Declaration, Panel } from "../../src/api";
import {
  claimReviews,
  declaredAbout,
  declaredPolicies,
  policiesOnUnnamedSources,
} from "../../src/panel/declared";

function declaration(type: string, property: string, value: string, object = 0): Declaration {
  return { type, property, value, object };
}

const PAGE = [
  declaration("NewsArticle", "author", "Dana Holm"),
  declaration("NewsMediaOrganization", "unnamedSourcesPolicy", "https://news.example/unnamed", 1),
  declaration("NewsMediaOrganization", "name", "Harrow Review", 1),
  declaration("Organization", "unnamedSourcesPolicy", "https://news.example/unnamed", 2),
  declaration("WebSite", "name", "Harrow Review", 3),
  declaration("ClaimReview", "claimReviewed", "The wall leans", 4),
  declaration("ClaimReview", "reviewRating", "False", 4),
  declaration("ClaimReview", "claimReviewed", "The wall is new", 5),
];

test("policies stand apart, each once", () => {
  assert.deepEqual(declaredPolicies(PAGE), [
    { kind: "unnamed_sources", value: "https://news.example/unnamed", citation: null },
  ]);
  assert.deepEqual(
    [...declaredAbout(PAGE)].map(([subject, stated]) => [subject, stated.map(({ value }) => value)]),
    [
      ["article", ["Dana Holm"]],
      ["publisher", ["Harrow Review"]],
      ["page", ["Harrow Review"]],
    ],
  );
});

test("two reviews on a page are two", () => {
  assert.deepEqual(
    claimReviews(PAGE).map((review) => Object.fromEntries(review)),
    [{ claimReviewed: "The wall leans", reviewRating: "False" }, { claimReviewed: "The wall is new" }],
  );
});

test("policies on unnamed sources say whose they are", () => {
  const policy = { kind: "unnamed_sources", url: "https://lantern.example/p", citation: {} };
  const panel = {
    outlet: { name: "Harrow Review", policies: [] },
    origin: { outlet: { name: "The Lantern Post", policies: [policy] } },
    declarations: PAGE,
  } as unknown as Panel;
  assert.deepEqual(
    policiesOnUnnamedSources(panel).map(({ whose, policy: { value } }) => [whose, value]),
    [
      ["The Lantern Post", "https://lantern.example/p"],
      [null, "https://news.example/unnamed"],
    ],
  );
});

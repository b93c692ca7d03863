import assert from "node:assert/strict";
import { test } from "node:test";
import type { Declaration, Panel } from "../../../src/api/types";
import {
  claimReviews,
  declaredAbout,
  declaredPolicies,
  policiesOnUnnamedSources,
} from "../../../src/view/declared/declared";
import "../../words/english";

function declaration(type: string, property: string, value: string, object = 0): Declaration {
  return { type, property, value, object };
}

const ON_FILE = { kind: "ethics", url: "https://news.example/ethics", citation: {} };
const UNNAMED = { kind: "unnamed_sources", url: "https://lantern.example/p", citation: {} };

const PAGE = [
  declaration("WebSite", "name", "Harrow Review", 3),
  declaration("WebSite", "inLanguage", "en-GB", 3),
  declaration("NewsArticle", "author", "Dana Holm"),
  declaration("NewsArticle", "datePublished", "2024-05-05T08:00:00Z"),
  declaration("NewsArticle", "isAccessibleForFree", "False"),
  declaration("WebPage", "datePublished", "2024-05-05T09:00:00+01:00", 6),
  declaration("Person", "name", "Dana Holm", 7),
  declaration("NewsMediaOrganization", "unnamedSourcesPolicy", "https://news.example/unnamed", 1),
  declaration("NewsMediaOrganization", "ethicsPolicy", "https://news.example/ethics/", 1),
  declaration("NewsMediaOrganization", "name", "Harrow Review", 1),
  declaration("Organization", "unnamedSourcesPolicy", "https://news.example/unnamed", 2),
  declaration("ClaimReview", "claimReviewed", "The wall leans", 4),
  declaration("ClaimReview", "reviewRating", "False", 4),
  declaration("ClaimReview", "author", "Port Ellery Checks", 4),
  declaration("ClaimReview", "claimReviewed", "The wall is new", 5),
  declaration("ClaimReview", "author", "Nobody", 8),
];

const PANEL = {
  outlet: { name: "Harrow Review", policies: [ON_FILE] },
  origin: { outlet: { name: "The Lantern Post", policies: [UNNAMED] } },
  declarations: PAGE,
} as unknown as Panel;

test("what the page declares is told in words, by whom it is about, each once", () => {
  assert.deepEqual(
    declaredAbout(PAGE).map(({ subject, properties }) => [subject, Object.fromEntries(properties)]),
    [
      ["article", { author: ["Dana Holm"], datePublished: ["5 May 2024"], isAccessibleForFree: ["no"] }],
      ["publisher", { name: ["Harrow Review"] }],
      ["page", { inLanguage: ["British English"] }],
    ],
  );
});

test("declared policies stand apart, each once, and only where they are not on file", () => {
  assert.deepEqual(declaredPolicies(PANEL), [
    { kind: "unnamed_sources", value: "https://news.example/unnamed", citation: null },
  ]);
});

test("two reviews on a page are two, and one of nothing is none", () => {
  assert.deepEqual(
    claimReviews(PAGE).map(({ claim, rating, author }) => [claim, rating, author]),
    [
      ["The wall leans", "False", "Port Ellery Checks"],
      ["The wall is new", undefined, undefined],
    ],
  );
});

test("policies on unnamed sources say whose they are", () => {
  assert.deepEqual(
    policiesOnUnnamedSources(PANEL).map(({ whose, policy: { value } }) => [whose, value]),
    [
      ["The Lantern Post", "https://lantern.example/p"],
      [null, "https://news.example/unnamed"],
    ],
  );
});

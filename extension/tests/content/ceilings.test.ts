import assert from "node:assert/strict";
import { test } from "node:test";
import openapi from "../../openapi.json";
import { MAX_FIELD, MAX_FRAME, MAX_LINKS, MAX_TEXT, MAX_URL } from "../../src/content/ceilings";

const { properties } = openapi.components.schemas.ContextRequest;

/** How long the texts of a field may be. */
function longest(field: {
  maxLength?: number;
  anyOf?: readonly { maxLength?: number }[];
}): number | undefined {
  return field.maxLength ?? field.anyOf?.find(({ maxLength }) => maxLength !== undefined)?.maxLength;
}

test("a page is cut to what the server takes", () => {
  assert.equal(MAX_TEXT, longest(properties.text));
  assert.equal(MAX_FRAME, longest(properties.frame));
  assert.equal(MAX_LINKS, properties.links.maxItems);
  for (const name of ["url", "canonical_url"] as const) assert.equal(MAX_URL, longest(properties[name]));
  for (const name of ["title", "language", "published", "byline", "site_name"] as const) {
    assert.equal(MAX_FIELD, longest(properties[name]));
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Anchor, anchorAt, findAnchor, fold } from "../../src/text/anchor";
import { CodePoints } from "../../src/text/codepoints";

/** Cuts `quote` (its `nth` occurrence) out of what was sent and finds it in the page; gives what was found. */
function find(sent: string, quote: string, page: string, nth = 0): string | null {
  const found = findAnchor(fold(page), anchorOf(sent, quote, nth));
  return found && page.slice(found.start, found.end);
}

function anchorOf(sent: string, quote: string, nth = 0): Anchor {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = sent.indexOf(quote, at + 1);
  const points = new CodePoints(sent);
  return anchorAt(points, points.toPoint(at), points.toPoint(at + quote.length));
}

const SENT = "A senior official said no.\n\nAnother official said yes.";

const CASES: [name: string, quote: string, page: string, found: string | null][] = [
  ["the same text", "official said yes", SENT, "official said yes"],
  [
    "no white space between blocks",
    "Another official",
    "…said no.Another official said yes.",
    "Another official",
  ],
  ["more white space", "senior official", "A  senior\n\t official said no.", "senior\n\t official"],
  ["a passage over two blocks", "no.\n\nAnother", "A senior official said no.Another", "no.Another"],
  ["soft hyphens and joiners", "official", "A senior of\u00ADfi\u200Bcial said", "of\u00ADfi\u200Bcial"],
  ["an advertisement put before it", "said yes", `Buy now! ${SENT}`, "said yes"],
  ["words that are no longer there", "official said yes", "Nothing of the kind.", null],
  ["an empty page", "official", "", null],
];

for (const [name, quote, page, found] of CASES) {
  test(`anchoring: ${name}`, () => {
    assert.equal(find(SENT, quote, page), found);
  });
}

test("of equal words the one with the same surroundings is found", () => {
  const sent = "He said so. Officials said it. She said so. Officials said it again.";
  const anchor = anchorOf(sent, "Officials said it", 1);
  const page = `Officials said it ten times. ${sent}`;
  assert.equal(findAnchor(fold(page), anchor)?.start, page.lastIndexOf("Officials said it"));
});

test("surroundings that changed on one side still tell equal words apart", () => {
  const anchor = anchorOf("First, officials said. Second, officials said. End.", "officials said", 1);
  const page = "First, officials said. Advertisement. Second, officials said.";
  assert.equal(findAnchor(fold(page), anchor)?.start, page.lastIndexOf("officials said"));
});

test("wide characters before and in a passage do not move it", () => {
  assert.equal(find("😀😀 said 😀 yes", "said 😀", "😀😀 said 😀 yes"), "said 😀");
});

test("nothing is found for a passage of white space", () => {
  assert.equal(findAnchor(fold("a b"), { quote: " \n", before: "a", after: "b" }), null);
});

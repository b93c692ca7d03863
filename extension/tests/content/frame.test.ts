import assert from "node:assert/strict";
import { test } from "node:test";
import { around } from "../../src/content/frame";

const ARTICLE =
  "The ferry will stop, an official said.\n\nThe Union reported it first.\n\nShe gave no reason.";

const CASES: [name: string, article: string, shown: string[], frame: string[]][] = [
  [
    "what the page shows and the article does not hold",
    ARTICLE,
    ["The Harrow Review", ...ARTICLE.split("\n\n"), "By Maren Tolvik", "The authors alone are responsible."],
    ["The Harrow Review", "By Maren Tolvik", "The authors alone are responsible."],
  ],
  ["nothing where all is article", ARTICLE, ARTICLE.split("\n\n"), []],
  [
    "no block that the article joins with the next",
    "One. Two.\n\nThree.",
    ["One.", "Two.", "Three.", "©"],
    ["©"],
  ],
  ["no block that the article divides", "One.\n\nTwo.\n\nThree.", ["One. Two.", "Three.", "©"], ["©"]],
  [
    "a block between those of the article",
    ARTICLE,
    [
      "Menu",
      "The ferry will stop, an official said.",
      "Advertisement",
      "The Union reported it first.",
      "Menu",
    ],
    ["Menu", "Advertisement", "Menu"],
  ],
  [
    "a credit whose words stand in the article too",
    ARTICLE,
    ["The Union", "She gave no reason."],
    ["The Union"],
  ],
];

for (const [name, article, shown, frame] of CASES) {
  test(`the frame is ${name}`, () => {
    assert.equal(around(article, shown.join("\n\n")), frame.join("\n\n"));
  });
}

test("a frame that is too long keeps its beginning and its end", () => {
  const comments = Array.from({ length: 2_000 }, (_, index) => `Comment ${index} ${"x".repeat(80)}`);
  const blocks = around("Article", ["Masthead", ...comments, "Disclaimer"].join("\n\n")).split("\n\n");
  assert.equal(blocks.at(0), "Masthead");
  assert.equal(blocks.at(-1), "Disclaimer");
  assert.ok(blocks.join("\n\n").length <= 50_000);
  assert.ok(blocks.length > 500);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readFrame } from "../../src/content/frame";

const isShown = (element: Element) => !element.hasAttribute("hidden");

function frame(html: string, article: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return readFrame(document, article, isShown);
}

test("the frame is what the page shows and the article does not hold", () => {
  const html = `
    <header><a>The Harrow Review</a></header>
    <article><h1>Ferry stops</h1><p>The ferry will stop, an official said.</p><p>She gave no reason.</p></article>
    <aside>By Maren Tolvik</aside>
    <div hidden>Cookie settings</div>
    <form><textarea>typed by the reader</textarea></form>
    <footer><p>The authors alone are responsible.</p></footer>`;
  const article = "The ferry will stop, an official said.\n\nShe gave no reason.";
  assert.equal(
    frame(html, article),
    "The Harrow Review\n\nFerry stops\n\nBy Maren Tolvik\n\nThe authors alone are responsible.",
  );
});

test("blocks that the article divides otherwise are not repeated", () => {
  assert.equal(frame("<div>One.<br><br>Two.</div><footer>©</footer>", "One. Two."), "©");
});

test("a page whose all is the article has no frame", () => {
  assert.equal(frame("<p>One.</p>", "One."), "");
});

test("a frame that is too long keeps its beginning and its end", () => {
  const comments = Array.from({ length: 2_000 }, (_, index) => `<p>Comment ${index} ${"x".repeat(80)}</p>`);
  const blocks = frame(`<p>Masthead</p>${comments.join("")}<footer>Disclaimer</footer>`, "Article").split(
    "\n\n",
  );
  assert.equal(blocks.at(0), "Masthead");
  assert.equal(blocks.at(-1), "Disclaimer");
  assert.ok(blocks.join("\n\n").length <= 50_000);
  assert.ok(blocks.length > 500);
});

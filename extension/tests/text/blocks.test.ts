import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readBlocks } from "../../src/text/blocks";

const BASE = "http://harrowreview.example/a/b.html";

function read(html: string) {
  const { document } = parseHTML(`<html><body><div>${html}</div></body></html>`);
  return readBlocks(document.querySelector("div") as unknown as Element, BASE);
}

const CASES: [name: string, html: string, text: string][] = [
  ["paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["paragraphs with white space between", "<p>One.</p>\n   <p>Two.</p>\n", "One.\n\nTwo."],
  ["a heading", "<h2>Head</h2>Text", "Head\n\nText"],
  ["list items", "<ul><li>a</li><li>b</li></ul>", "a\n\nb"],
  ["a quotation", "<p>He said:</p><blockquote><p>“No.”</p></blockquote>", "He said:\n\n“No.”"],
  ["table cells", "<table><tr><td>1</td><td>2</td></tr></table>", "1\n\n2"],
  ["text on both sides of a block", "before<p>in</p>after", "before\n\nin\n\nafter"],
  ["nested blocks", "<div><div><p>a</p></div></div><div>b</div>", "a\n\nb"],
  ["empty blocks", "<p></p><p> </p><p>a</p><p>&nbsp;</p>", "a"],
  ["folded white space", "<p>a \n\t b&nbsp; c</p>", "a b c"],
  ["words joined over inline elements", "<p>so<b>-called</b> <i>safe</i> zone</p>", "so-called safe zone"],
  ["a space inside of an inline element", "<p>a<b> b</b></p>", "a b"],
  ["a line break", "<p>Port Ellery<br>9 June</p>", "Port Ellery\n9 June"],
  ["a line break with white space", "<p>a <br> b</p>", "a\nb"],
  ["two line breaks", "<p>a<br><br>b</p>", "a\n\nb"],
  ["line breaks at the ends", "<p><br>a<br></p><p>b</p>", "a\n\nb"],
  ["an empty line in preformatted text", "<pre>One\nline.\n \nTwo.</pre>", "One line.\n\nTwo."],
  ["an empty line elsewhere", "<p>One\n\nline.</p>", "One line."],
  ["scripts, styles and forms", "<p>a</p><script>x</script><style>y</style><textarea>z</textarea>", "a"],
  ["buttons and choices", "<p>a <button>Share</button><select><option>b</option></select></p>", "a"],
  ["quotation marks that a style sheet would draw", "<p>He said <q>no</q>.</p>", "He said “no”."],
  ["comments", "<p>a<!-- b -->c</p>", "ac"],
  ["markup as text", "<p>&lt;b&gt; said</p>", "<b> said"],
  ["right-to-left", "<p dir=rtl>قال المسؤول</p><p>a</p>", "قال المسؤول\n\na"],
];

for (const [name, html, text] of CASES) {
  test(`block text: ${name}`, () => {
    assert.equal(read(html).text, text);
  });
}

const LINKS: [name: string, html: string, links: [url: string, words: string][]][] = [
  ["relative", "<p>As <a href='/x'>it wrote</a>.</p>", [["http://harrowreview.example/x", "it wrote"]]],
  [
    "white space around the words",
    "<p>a<a href='https://lanternpost.example/'> b </a>c</p>",
    [["https://lanternpost.example/", "b"]],
  ],
  [
    "in two blocks",
    "<a href='http://npa.example/'><p>a</p><p>b</p></a>",
    [["http://npa.example/", "a\n\nb"]],
  ],
  ["without words", "<p><a href='http://npa.example/'><img></a>a</p>", []],
  ["other schemes", "<p><a href='mailto:a@b.example'>a</a> <a href='javascript:0'>b</a> <a>c</a></p>", []],
  ["no address", "<p><a href='http://'>a</a></p>", []],
];

for (const [name, html, links] of LINKS) {
  test(`links: ${name}`, () => {
    const found = read(html);
    assert.deepEqual(
      found.links.map(({ url, start, end }) => [url, found.text.slice(start, end)]),
      links,
    );
  });
}

test("elements nested deeper than a stack reaches are read", () => {
  const { document } = parseHTML("<html><body></body></html>");
  const root = document.createElement("div");
  let inner: Node = root;
  for (let depth = 0; depth < 50_000; depth++) {
    const next = document.createElement("span");
    inner.appendChild(next);
    inner = next;
  }
  inner.textContent = "deep";
  assert.equal(readBlocks(root as unknown as Element, BASE).text, "deep");
});

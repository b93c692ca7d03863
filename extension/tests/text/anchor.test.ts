import assert from "node:assert/strict";
import { test } from "node:test";
import { type Anchor, anchorAt, findAnchors } from "../../src/text/anchor";
import { CodePoints } from "../../src/text/codepoints";
import { fold } from "../../src/text/fold";

/** Cuts `quote` (its `nth` occurrence) out of what was sent. */
function anchorOf(sent: string, quote: string, nth = 0): Anchor {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = sent.indexOf(quote, at + 1);
  const points = new CodePoints(sent);
  return anchorAt(points, points.toPoint(at), points.toPoint(at + quote.length));
}

/** Finds passages of what was sent in the page; gives the words of each that were found. */
function find(page: string, ...anchors: readonly Anchor[]): (string[] | null)[] {
  return findAnchors(fold(page), anchors).map(
    (pieces) => pieces?.map(({ start, end }) => page.slice(start, end)) ?? null,
  );
}

/** Where the first piece of each passage begins. */
function starts(page: string, ...anchors: readonly Anchor[]): (number | undefined)[] {
  return findAnchors(fold(page), anchors).map((pieces) => pieces?.[0]?.start);
}

const SENT = "A senior official said no.\n\nAnother official said yes.";

const STORY =
  "The harbour was calm on Tuesday. “Nobody wanted to be the one to say it in public,” said one of the " +
  "officials, who spoke on condition of anonymity.\n\n“They came round with a list and no explanation,” the " +
  "second official added, and then left for the regatta. The ferry ran on time.";
const QUOTATION = STORY.slice(STORY.indexOf("“Nobody"), STORY.indexOf(" The ferry"));
const [FIRST, SECOND] = QUOTATION.split("\n\n") as [string, string];
const ADVERTISEMENT = "Advertisement. Buy a boat before the summer is over: call now! ".repeat(5);

const CASES: [name: string, sent: string, quote: string, page: string, found: string[] | null][] = [
  ["the same text", SENT, "official said yes", SENT, ["official said yes"]],
  [
    "no white space between blocks",
    SENT,
    "Another official",
    "…said no.Another official said yes.",
    ["Another official"],
  ],
  ["more white space", SENT, "senior official", "A  senior\n\t official said no.", ["senior\n\t official"]],
  ["a passage over two blocks", SENT, "no.\n\nAnother", "A senior official said no.Another", ["no.Another"]],
  [
    "soft hyphens and joiners",
    SENT,
    "official",
    "A senior of\u00ADfi\u200Bcial said no.",
    ["of\u00ADfi\u200Bcial"],
  ],
  ["an advertisement put before it", SENT, "said yes", `Buy now! ${SENT}`, ["said yes"]],
  ["words that are no longer there", SENT, "official said yes", "Nothing of the kind.", null],
  ["an empty page", SENT, "official", "", null],
  ["a passage of white space", "a b", " ", "a b", null],
  ["wide characters before and in it", "😀😀 said 😀 yes", "said 😀", "😀😀 said 😀 yes", ["said 😀"]],
  [
    "a script that runs from right to left, with marks of direction",
    "قال مسؤول إن الجسر سيغلق يوم الثلاثاء.",
    "قال مسؤول",
    "\u200Fقال \u202Bمسؤول\u202C إن الجسر سيغلق يوم الثلاثاء.",
    ["قال \u202Bمسؤول"],
  ],
  ["a language without spaces", "官员说，大桥将关闭。", "官员说", "官员说，\n大桥将关闭。", ["官员说"]],
  ["an advertisement put into it", STORY, QUOTATION, STORY.replace("\n\n", ADVERTISEMENT), [FIRST, SECOND]],
  [
    "an advertisement put into it, words changed behind that",
    STORY,
    QUOTATION,
    STORY.replace("\n\n", ADVERTISEMENT).replace("second", "other"),
    [FIRST, SECOND.replace("second", "other")],
  ],
  [
    "a word changed in its middle",
    STORY,
    FIRST,
    STORY.replace("in public", "aloud"),
    [FIRST.replace("in public", "aloud")],
  ],
  ["its first word changed", STORY, SECOND, STORY.replace("“They", "“Men"), [SECOND.replace("They", "Men")]],
  [
    "its last word changed",
    STORY,
    SECOND.slice(0, -1),
    STORY.replace("regatta", "harbour"),
    [SECOND.slice(0, -1).replace("regatta", "harbour")],
  ],
  ["a word left out", STORY, FIRST, STORY.replace("the one ", ""), [FIRST.replace("the one ", "")]],
  ["half of it left out", STORY, QUOTATION, STORY.replace(FIRST, ""), null],
  ["all of it left out", STORY, FIRST, STORY.replace(FIRST, ""), null],
  ["few words, changed, elsewhere", STORY, "said one of the officials", "It is so, said two of them.", null],
  [
    "few words that stand elsewhere",
    "Officials said so. End.",
    "Officials said",
    "Officials said: no!",
    null,
  ],
];

for (const [name, sent, quote, page, found] of CASES) {
  test(`anchoring: ${name}`, () => {
    assert.deepEqual(find(page, anchorOf(sent, quote)), [found]);
  });
}

test("of equal words the one with the same surroundings is found", () => {
  const sent = "He said so. Officials said it. She said so. Officials said it again.";
  const page = `Officials said it ten times. ${sent}`;
  const anchor = anchorOf(sent, "Officials said it", 1);
  assert.deepEqual(starts(page, anchor), [page.lastIndexOf("Officials said it")]);
});

test("surroundings that changed on one side still tell equal words apart", () => {
  const anchor = anchorOf("First, officials said. Second, officials said. End.", "officials said", 1);
  const page = "First, officials said. Advertisement. Second, officials said.";
  assert.deepEqual(starts(page, anchor), [page.lastIndexOf("officials said")]);
});

const REPEATED = "The authority declined to answer any questions on that day.";
const TWICE = `It began in May. ${REPEATED} Then came June. ${REPEATED} Nothing followed.`;

test("of words that stood twice and stand once now, one passage is lost and the other keeps its place", () => {
  const page = TWICE.replace(`June. ${REPEATED}`, "June.");
  const anchors = [anchorOf(TWICE, REPEATED, 0), anchorOf(TWICE, REPEATED, 1)];
  assert.deepEqual(starts(page, ...anchors), [page.indexOf(REPEATED), undefined]);
});

test("two passages with the same words and the same place are both found", () => {
  assert.deepEqual(find(TWICE, anchorOf(TWICE, REPEATED), anchorOf(TWICE, REPEATED)), [
    [REPEATED],
    [REPEATED],
  ]);
});

const PARAGRAPH = (who: string) =>
  `The harbour wall will be finished in May, ${who} said on Monday, before the regatta begins.`;
const PARAGRAPHS = ["an official", "a neighbour", "the mayor", "a diver"].map(PARAGRAPH);

for (const gone of [0, 1, 2, 3]) {
  test(`a paragraph that is gone is not looked for in the one after or before it (${gone})`, () => {
    const sent = PARAGRAPHS.join("\n\n");
    const page = PARAGRAPHS.filter((_, index) => index !== gone).join("");
    assert.deepEqual(
      find(page, ...PARAGRAPHS.map((paragraph) => anchorOf(sent, paragraph))),
      PARAGRAPHS.map((paragraph, index) => (index === gone ? null : [paragraph])),
    );
  });
}

test("a word changed in one of three alike is found between the other two", () => {
  const sent = PARAGRAPHS.join("\n\n");
  const page = sent.replace("a neighbour", "one neighbour");
  const anchors = PARAGRAPHS.slice(0, 3).map((paragraph) => anchorOf(sent, paragraph));
  assert.deepEqual(starts(page, ...anchors), [
    0,
    page.indexOf(PARAGRAPH("one neighbour")),
    page.indexOf(PARAGRAPH("the mayor")),
  ]);
});

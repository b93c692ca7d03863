import assert from "node:assert/strict";
import { test } from "node:test";
import { CodePoints } from "../../src/text/codepoints";

const CASES: [name: string, text: string][] = [
  ["letters", "The ferry"],
  ["nothing", ""],
  ["a musical symbol outside the basic plane", "a𝄞b"],
  ["an emoji joined of several", "A 👩‍👩‍👧 said"],
  ["a flag", "🇮🇪 and 🇨🇦"],
  ["combining marks", "cafe\u0301 o\u0308de"],
  ["nothing but wide characters", "😀😀😀"],
  ["right-to-left", "قال المسؤول 😀 أمس"],
];

for (const [name, text] of CASES) {
  test(`code points and code units agree: ${name}`, () => {
    const points = new CodePoints(text);
    const characters = Array.from(text);
    assert.equal(points.length, characters.length);
    let unit = 0;
    for (const [point, character] of characters.entries()) {
      assert.equal(points.toUnit(point), unit);
      assert.equal(points.toPoint(unit), point);
      assert.equal(points.slice(point, point + 1), character);
      unit += character.length;
    }
    assert.equal(points.toUnit(characters.length), text.length);
    assert.equal(points.toPoint(text.length), characters.length);
  });
}

test("the middle of a wide character belongs to it", () => {
  assert.equal(new CodePoints("a😀b").toPoint(2), 1);
});

test("a slice that begins before the text begins with it", () => {
  assert.equal(new CodePoints("😀 said").slice(-5, 1), "😀");
});

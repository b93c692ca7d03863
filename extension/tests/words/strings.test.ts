import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import ts from "typescript";
import english from "../../_locales/en/messages.json";

type Messages = Record<string, { message: string }>;

const ENGLISH: Messages = english;
/** What tells browsers and Intl of the language, and is no text. */
const ABOUT_THE_LANGUAGE = new Set(["language", "dates", "direction"]);
/** Attributes that a reader sees or hears. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "alt",
  "label",
  "placeholder",
  "title",
]);
const WORD = /\p{L}{2}/u;
/** What is the same in every language. */
const METHOD = /\b(GET|POST)\b/g;

async function sources(): Promise<{ path: string; text: string }[]> {
  const names = (await readdir("src", { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  return Promise.all(
    names.map(async (name) => ({ path: `src/${name}`, text: await readFile(`src/${name}`, "utf8") })),
  );
}

function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

function parse({ path, text }: { path: string; text: string }): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** The strings that an expression can come to, but those that it hands to functions. */
function* literals(node: ts.Node): Generator<string> {
  if (ts.isStringLiteralLike(node)) yield node.text;
  else if (ts.isTemplateExpression(node)) {
    yield node.head.text;
    for (const { expression, literal } of node.templateSpans) {
      yield literal.text;
      yield* literals(expression);
    }
  } else if (ts.isConditionalExpression(node)) {
    yield* literals(node.whenTrue);
    yield* literals(node.whenFalse);
  } else if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const gives = [
      ts.SyntaxKind.PlusToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.AmpersandAmpersandToken,
    ];
    if (!gives.includes(kind)) return;
    if (kind !== ts.SyntaxKind.AmpersandAmpersandToken) yield* literals(node.left);
    yield* literals(node.right);
  } else if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) {
    if (node.expression) yield* literals(node.expression);
  }
}

/** What a component says in words of its own. */
function hardCoded(file: ts.SourceFile): string[] {
  return [...nodes(file)]
    .flatMap((node) => {
      if (ts.isJsxText(node)) return [node.text];
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return [...literals(node)];
      if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
        return [...literals(node.initializer)];
      }
      return [];
    })
    .filter((text) => WORD.test(text.replace(METHOD, "")));
}

/** The keys that a text can be asked for with: names, and beginnings of names with a code at their end. */
function asked(file: ts.SourceFile): { keys: string[]; prefixes: string[] } {
  const calls = [...nodes(file)].filter(ts.isCallExpression);
  const first = (name: string) =>
    calls
      .filter((call) => call.expression.getText() === name && call.arguments[0])
      .flatMap((call) => [...literals(call.arguments[0]!)]);
  return {
    // Keys also stand in tables of keys, which the compiler holds to StringKey.
    keys: [...nodes(file)].filter(ts.isStringLiteralLike).map(({ text }) => text),
    prefixes: [
      ...first("tCode"),
      ...(calls.some((call) => call.expression.getText() === "tNote") ? ["note"] : []),
    ],
  };
}

function parameters(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}

/** The forms of a text by its plural categories; undefined where it has one form. */
function formsOf(messages: Messages, key: string): Map<string, string> | undefined {
  const base = key.replace(/_(zero|one|two|few|many|other)$/, "");
  if (base === key || !(`${base}_one` in ENGLISH) || !(`${base}_other` in ENGLISH)) return undefined;
  const categories = ["zero", "one", "two", "few", "many", "other"];
  return new Map(
    categories.flatMap((category) => {
      const found = messages[`${base}_${category}`];
      return found ? [[category, found.message]] : [];
    }),
  );
}

test("components have no words of their own", async () => {
  const files = (await sources()).filter(({ path }) => path.endsWith(".tsx"));
  assert.ok(files.length > 10);
  const found = files.flatMap((file) => hardCoded(parse(file)).map((text) => `${file.path}: ${text.trim()}`));
  assert.deepEqual(found, []);
});

test("words in components are noticed wherever they are", () => {
  const text = `const a = (
    <p title="Title one" class="no words" aria-label={on ? "Label two" : t("three")}>
      Text four {count > 5 && "five six"} {t("seven")} {"eight " + name} <img alt={\`nine \${n}\`} />
    </p>
  );`;
  assert.deepEqual(
    hardCoded(parse({ path: "a.tsx", text })).map((found) => found.trim()),
    ["Title one", "Label two", "Text four", "five six", "eight", "nine"],
  );
});

test("every text is asked for", async () => {
  const found = (await sources()).map((file) => asked(parse(file)));
  const manifest = await readFile("manifest.mjs", "utf8");
  const keys = new Set(found.flatMap(({ keys }) => keys));
  for (const [, key] of manifest.matchAll(/__MSG_(\w+)__/g)) keys.add(key!);
  const prefixes = [...new Set(found.flatMap(({ prefixes }) => prefixes))];
  const unused = Object.keys(ENGLISH).filter(
    (key) =>
      !keys.has(key) &&
      !(formsOf(ENGLISH, key) && keys.has(key.replace(/_(one|other)$/, ""))) &&
      !prefixes.some((prefix) => key.startsWith(`${prefix}_`)),
  );
  assert.deepEqual(unused, []);
});

test("browsers can tell the keys apart and take each text as it stands", () => {
  const keys = Object.keys(ENGLISH);
  assert.equal(new Set(keys.map((key) => key.toLowerCase())).size, keys.length);
  assert.deepEqual(
    keys.filter((key) => !/^\w+$/.test(key)),
    [],
  );
  assert.deepEqual(
    keys.filter((key) => ENGLISH[key]!.message === "" || ENGLISH[key]!.message.includes("$")),
    [],
  );
});

test("a text for one thing has its fellow for several", () => {
  const keys = Object.keys(ENGLISH);
  assert.deepEqual(
    keys.filter((key) => key.endsWith("_one") && !formsOf(ENGLISH, key)),
    [],
  );
});

/** What is wrong with the texts of a language beside the English ones. */
function faults(messages: Messages): string[] {
  const { pluralCategories } = new Intl.PluralRules(messages.language?.message).resolvedOptions();
  const wanted = Object.keys(ENGLISH).flatMap((key) => {
    if (!formsOf(ENGLISH, key)) return [key];
    return key.endsWith("_other") ? pluralCategories.map((one) => key.replace(/other$/, one)) : [];
  });
  const missing = wanted.filter((key) => !messages[key]).map((key) => `${key} is missing`);
  const foreign = Object.keys(messages)
    .filter((key) => !wanted.includes(key))
    .map((key) => `${key} is not asked for`);
  const differing = Object.entries(messages).flatMap(([key, { message }]) => {
    if (ABOUT_THE_LANGUAGE.has(key)) return [];
    const forms = formsOf(ENGLISH, key);
    const own = parameters(message).filter((name) => !forms || name !== "count");
    const theirs = parameters(forms?.get("other") ?? ENGLISH[key]?.message ?? "").filter(
      (name) => !forms || name !== "count",
    );
    return String(own) === String(theirs)
      ? []
      : [`${key} has {${String(own)}} where English has {${String(theirs)}}`];
  });
  return [...missing, ...foreign, ...differing];
}

for (const language of await readdir("_locales")) {
  test(`the texts in “${language}” are whole`, async () => {
    const messages = JSON.parse(await readFile(`_locales/${language}/messages.json`, "utf8")) as Messages;
    assert.deepEqual(faults(messages), []);
    assert.equal(messages.language?.message.replace("-", "_"), language);
    assert.match(messages.direction?.message ?? "", /^(ltr|rtl)$/);
    assert.doesNotThrow(() => new Intl.DateTimeFormat(messages.dates?.message));
  });
}

test("a translation is told what it lacks, what it has too much, and which parameters differ", () => {
  const { show, ...rest } = ENGLISH;
  assert.ok(show);
  const messages = {
    ...rest,
    language: { message: "pl" },
    showe: { message: "pokaż" },
    stripMark: { message: "{position}: {words}" },
    found_one: { message: "{liczba}" },
  };
  const found = faults(messages);
  assert.ok(found.includes("show is missing"));
  assert.ok(found.includes("found_few is missing"));
  assert.ok(found.includes("showe is not asked for"));
  assert.ok(found.includes("stripMark has {position,words} where English has {kind,position,total,words}"));
  assert.ok(found.includes("found_one has {liczba} where English has {}"));
});
